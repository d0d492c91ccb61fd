"""One layer as a Python expression: a function for each kind, in ``WRITE``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playground import layers
from playground.exchange.python.expressions import as_python, quoted
from playground.formulas import parse
from playground.layers.convolution import Padding


@dataclass(frozen=True, slots=True)
class Place:
    """Where a layer stands in the script.

    ``id`` is the node's, ``inputs`` are the variables it reads; ``is_inside`` says that it stands in the function of a
    group, whose argument ``block`` is what its arrays' names begin with.
    """

    id: str
    inputs: tuple[str, ...]
    is_inside: bool = False

    @property
    def name(self) -> str:
        """What its arrays and its random numbers are called, as an expression."""
        return self._text(self.id)

    def array(self, name: str) -> str:
        """One of its arrays, such as ``p["dense-1/weights"]``, whatever the id holds."""
        return self.array_of(self.id, name)

    def array_of(self, layer: str, name: str) -> str:
        """One of the arrays of a layer beside it."""
        return f"p[{self._text(layer + '/' + name)}]"

    def _text(self, text: str) -> str:
        return f"block + {quoted(text)}" if self.is_inside else quoted(text)


Written = tuple[str, tuple[str, ...]]
"""An expression, and the names of the helpers it calls."""

ACTIVATIONS: dict[str, str] = {
    "identity": "{x}",
    "step": "jnp.where({x} >= 0, 1.0, 0.0)",
    "sigmoid": "jax.nn.sigmoid({x})",
    "tanh": "jnp.tanh({x})",
    "relu": "jax.nn.relu({x})",
    "leaky-relu": "jnp.where({x} >= 0, {x}, {slope} * {x})",
    "elu": "jax.nn.elu({x})",
    "gelu": "jax.nn.gelu({x}, approximate=False)",
    "silu": "jax.nn.silu({x})",
    "softplus": "jax.nn.softplus({x})",
    "softmax": "jax.nn.softmax({x}, axis=-1)",
}


def _same(layer: Any, at: Place) -> Written:
    return at.inputs[0], ()


def _dense(layer: layers.Dense, at: Place) -> Written:
    weights = at.array("weights") if layer.tied_to is None else at.array_of(layer.tied_to, "weights") + ".T"
    product = f"{at.inputs[0]} @ {weights}"
    return f"{product} + {at.array('bias')}" if layer.bias else product, ()


def _activation(layer: layers.Activation, at: Place) -> Written:
    return ACTIVATIONS[layer.function].format(x=at.inputs[0], slope=layer.slope), ()


def _formula(layer: layers.Formula, at: Place) -> Written:
    return as_python(parse(layer.expression), at.inputs[0]), ()


def _padding(padding: Padding) -> str:
    return quoted(padding.upper()) if isinstance(padding, str) else str(padding)


def _convolution(layer: layers.Convolution, at: Place) -> Written:
    settings = f"stride={layer.stride}, padding={_padding(layer.padding)}"
    settings += f", dilation={layer.dilation}" if layer.dilation != 1 else ""
    settings += f", groups={layer.groups}" if layer.groups != 1 else ""
    return f"convolution({at.inputs[0]}, {at.name}, p, {settings})", ("convolution",)


def _transposed_convolution(layer: layers.TransposedConvolution, at: Place) -> Written:
    settings = f"stride={layer.stride}, padding={_padding(layer.padding)}"
    return f"transposed_convolution({at.inputs[0]}, {at.name}, p, {settings})", ("transposed_convolution",)


def _pooling(helper: str) -> Callable[[Any, Place], Written]:
    def write(layer: Any, at: Place) -> Written:
        settings = f"window={layer.window}, stride={layer.stride}, padding={_padding(layer.padding)}"
        return f"{helper}({at.inputs[0]}, {settings})", (helper,)

    return write


def _reshape(layer: layers.Reshape, at: Place) -> Written:
    return f"{at.inputs[0]}.reshape(-1, {', '.join(map(str, layer.shape))})", ()


def _batch_norm(layer: layers.BatchNorm, at: Place) -> Written:
    usual = layers.BatchNorm()
    settings = "".join(
        f", {name}={getattr(layer, name)}"
        for name in ("momentum", "epsilon")
        if getattr(layer, name) != getattr(usual, name)
    )
    key = "None" if layer.frozen else "key"  # a frozen one keeps its running averages, and normalises by them
    return f"batch_norm({at.inputs[0]}, {at.name}, p, state, {key}{settings})", ("batch_norm",)


def _layer_norm(layer: layers.LayerNorm, at: Place) -> Written:
    return f"layer_norm({at.inputs[0]}, {at.name}, p, epsilon={layer.epsilon})", ("layer_norm",)


def _random(helper: str, setting: str) -> Callable[[Any, Place], Written]:
    def write(layer: Any, at: Place) -> Written:
        return f"{helper}({at.inputs[0]}, {getattr(layer, setting)}, {at.name}, key)", (helper,)

    return write


def _upsample(layer: layers.Upsample, at: Place) -> Written:
    return f"enlarged({at.inputs[0]}, {layer.factor}, {quoted(layer.method)})", ("enlarged",)


WRITE: dict[str, Callable[[Any, Place], Written]] = {
    "input": _same,
    "dense": _dense,
    "activation": _activation,
    "formula": _formula,
    "convolution": _convolution,
    "transposed-convolution": _transposed_convolution,
    "max-pooling": _pooling("max_pooling"),
    "average-pooling": _pooling("average_pooling"),
    "global-average-pooling": lambda layer, at: (f"jnp.mean({at.inputs[0]}, axis=(1, 2))", ()),
    "flatten": lambda layer, at: (f"{at.inputs[0]}.reshape(len({at.inputs[0]}), -1)", ()),
    "reshape": _reshape,
    "upsample": _upsample,
    "dropout": _random("dropout", "rate"),
    "noise": _random("noise", "deviation"),
    "batch-norm": _batch_norm,
    "layer-norm": _layer_norm,
    "add": lambda layer, at: (" + ".join(at.inputs), ()),
    "concatenate": lambda layer, at: (f"jnp.concatenate([{', '.join(at.inputs)}], axis=-1)", ()),
    "output": _same,
}
"""The expression of every kind of layer; groups become functions of their own."""

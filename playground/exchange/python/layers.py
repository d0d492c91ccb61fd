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

    ``id`` is the node's, ``number`` counts the layers (for random keys), ``inputs`` are the
    variables it reads.
    """

    id: str
    number: int
    inputs: tuple[str, ...]

    def array(self, name: str) -> str:
        """One of its arrays, such as ``p["dense-1/weights"]``, whatever the id holds."""
        return f"p[{quoted(self.id + '/' + name)}]"

    @property
    def key(self) -> str:
        """Its random key, None outside training."""
        return f"key_for(key, {self.number})"


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


def _with_bias(expression: str, layer: Any, at: Place) -> str:
    return f"{expression} + {at.array('bias')}" if layer.bias else expression


def _dense(layer: layers.Dense, at: Place) -> Written:
    return _with_bias(f"{at.inputs[0]} @ {at.array('weights')}", layer, at), ()


def _activation(layer: layers.Activation, at: Place) -> Written:
    return ACTIVATIONS[layer.function].format(x=at.inputs[0], slope=layer.slope), ()


def _formula(layer: layers.Formula, at: Place) -> Written:
    return as_python(parse(layer.expression), at.inputs[0]), ()


def _padding(padding: Padding) -> str:
    return quoted(padding.upper()) if isinstance(padding, str) else f"[({padding}, {padding})] * 2"


def _convolution(layer: layers.Convolution, at: Place) -> Written:
    settings = f"stride={layer.stride}, padding={_padding(layer.padding)}"
    settings += f", dilation={layer.dilation}" if layer.dilation != 1 else ""
    settings += f", groups={layer.groups}" if layer.groups != 1 else ""
    call = f"convolution({at.inputs[0]}, {at.array('weights')}, {settings})"
    return _with_bias(call, layer, at), ("convolution",)


def _transposed_convolution(layer: layers.TransposedConvolution, at: Place) -> Written:
    settings = f"stride={layer.stride}, padding={_padding(layer.padding)}"
    call = f"transposed_convolution({at.inputs[0]}, {at.array('weights')}, {settings})"
    return _with_bias(call, layer, at), ("transposed_convolution",)


def _pooling(helper: str) -> Callable[[Any, Place], Written]:
    def write(layer: Any, at: Place) -> Written:
        settings = f"window={layer.window}, stride={layer.stride}, padding={_padding(layer.padding)}"
        return f"{helper}({at.inputs[0]}, {settings})", (helper,)

    return write


def _reshape(layer: layers.Reshape, at: Place) -> Written:
    return f"{at.inputs[0]}.reshape(-1, {', '.join(map(str, layer.shape))})", ()


def _batch_norm(layer: layers.BatchNorm, at: Place) -> Written:
    settings = f"momentum={layer.momentum}, epsilon={layer.epsilon}"
    return f"batch_norm({at.inputs[0]}, {quoted(at.id)}, p, state, key is not None, {settings})", ("batch_norm",)


def _layer_norm(layer: layers.LayerNorm, at: Place) -> Written:
    arrays = f"{at.array('scale')}, {at.array('offset')}"
    return f"layer_norm({at.inputs[0]}, {arrays}, epsilon={layer.epsilon})", ("layer_norm",)


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
    "dropout": lambda layer, at: (f"dropout({at.inputs[0]}, {layer.rate}, {at.key})", ("dropout",)),
    "noise": lambda layer, at: (f"noise({at.inputs[0]}, {layer.deviation}, {at.key})", ("noise",)),
    "batch-norm": _batch_norm,
    "layer-norm": _layer_norm,
    "add": lambda layer, at: (" + ".join(at.inputs), ()),
    "concatenate": lambda layer, at: (f"jnp.concatenate([{', '.join(at.inputs)}], axis=-1)", ()),
    "output": _same,
}
"""The expression of every kind of layer; groups are written out before."""

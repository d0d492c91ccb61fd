"""What each layer does to numbers: one pure function a kind, in ``APPLY``.

A function takes the layer's settings, its parameters and state, its inputs (a list, batch first) and the context, and
returns the output and the new state. Parameter names and shapes are those of ``playground.layers``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any

import jax
import jax.numpy as jnp

from playground import layers
from playground.engine.activations import ACTIVATIONS
from playground.engine.batch_norm import normalise, standardised
from playground.engine.choosing import Chosen, case_of, form_of
from playground.engine.convolution import XLA, Form, convolve, transpose_convolve
from playground.engine.formulas import formula_function
from playground.engine.half_precision import ENOUGH_UNITS, half_product
from playground.layers.convolution import window_padding
from playground.recipe import Precision

Tensors = dict[str, Any]
"""Arrays by name: on the device while computing, NumPy's on their way in."""
Result = tuple[jax.Array, Tensors]


@dataclass(frozen=True, slots=True)
class Context:
    """What a layer may know besides its inputs.

    ``key`` is the random key of this layer at this step, ``numbers`` its settings by value, ``mask`` [batch] is 1 for
    real examples and 0 for those that fill up the last batch of an epoch (None: all are real). ``chosen`` are the forms
    of convolutions that were timed; ``precision`` is that of what dense layers multiply.
    """

    training: bool
    platform: str
    key: jax.Array | None
    numbers: Tensors
    mask: jax.Array | None = None
    chosen: Chosen = ()
    precision: Precision = "float32"

    def form(self, layer: Any, x: jax.Array, weights: jax.Array) -> Form:
        """How a convolution is written out here; a GPU's library times its own forms."""
        return XLA if self.platform != "cpu" else form_of(case_of(layer, x.shape[1], weights.shape), self.chosen)


def _same(layer: Any, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context) -> Result:
    return inputs[0], state


def _dense(
    layer: layers.Dense, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    is_half = context.precision == "bfloat16" and layer.units >= ENOUGH_UNITS
    y = (half_product if is_half else jnp.matmul)(inputs[0], parameters["weights"])  # [batch, units]
    return (y + parameters["bias"] if layer.bias else y), state


def _activation(
    layer: layers.Activation, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    return ACTIVATIONS[layer.function](inputs[0], context.numbers["slope"]), state


def _formula(
    layer: layers.Formula, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    return formula_function(layer.expression)(inputs[0]), state


def _convolution(
    layer: layers.Convolution, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    form = context.form(layer, inputs[0], parameters["weights"])
    y = convolve(inputs[0], parameters["weights"], layer.stride, layer.padding, layer.dilation, layer.groups, form)
    return (y + parameters["bias"] if layer.bias else y), state


def _transposed_convolution(
    layer: layers.TransposedConvolution, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    form = context.form(layer, inputs[0], parameters["weights"])
    y = transpose_convolve(inputs[0], parameters["weights"], layer.stride, layer.padding, form)
    return (y + parameters["bias"] if layer.bias else y), state


def _pooled(
    x: jax.Array,
    layer: layers.MaxPooling | layers.AveragePooling,
    fill: float,
    join: Callable[[jax.Array, jax.Array], jax.Array],
) -> jax.Array:
    """Every window's numbers joined two by two: [batch, rows, columns, channels].

    Slices joined one after another are 3 to 10 times faster on CPU, gradient included, than a reduction over windows.
    """
    window, stride = layer.window, layer.stride
    sides = [window_padding(x.shape[axis], window, stride, layer.padding) for axis in (1, 2)]
    x = jnp.pad(x, ((0, 0), *sides, (0, 0)), constant_values=fill)
    rows, columns = ((x.shape[axis] - window) // stride + 1 for axis in (1, 2))
    slices = (
        x[:, i : i + (rows - 1) * stride + 1 : stride, j : j + (columns - 1) * stride + 1 : stride]
        for i in range(window)
        for j in range(window)
    )
    return reduce(join, slices)


def _max_pooling(
    layer: layers.MaxPooling, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    return _pooled(inputs[0], layer, -jnp.inf, jnp.maximum), state


def _average_pooling(
    layer: layers.AveragePooling, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    total = _pooled(inputs[0], layer, 0.0, jnp.add)
    inside = jnp.ones((1, *inputs[0].shape[1:3], 1), inputs[0].dtype)
    count = _pooled(inside, layer, 0.0, jnp.add)
    return total / jnp.maximum(count, 1.0), state


def _global_average_pooling(
    layer: layers.GlobalAveragePooling, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    return jnp.mean(inputs[0], axis=(1, 2)), state


def _flatten(
    layer: layers.Flatten, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    return inputs[0].reshape(inputs[0].shape[0], -1), state


def _reshape(
    layer: layers.Reshape, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    return inputs[0].reshape(inputs[0].shape[0], *layer.shape), state


def _upsample(
    layer: layers.Upsample, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    x = inputs[0]
    if layer.method == "nearest":
        return jnp.repeat(jnp.repeat(x, layer.factor, axis=1), layer.factor, axis=2), state
    batch, rows, columns, channels = x.shape
    shape = (batch, rows * layer.factor, columns * layer.factor, channels)
    return jax.image.resize(x, shape, "linear"), state


def _dropout(
    layer: layers.Dropout, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    if not context.training or context.key is None:
        return inputs[0], state
    keep = 1.0 - context.numbers["rate"]
    kept = jax.random.uniform(context.key, inputs[0].shape) < keep
    return jnp.where(kept, inputs[0] / keep, 0.0), state


def _noise(
    layer: layers.Noise, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    if not context.training or context.key is None:
        return inputs[0], state
    noise = jax.random.normal(context.key, inputs[0].shape)
    return inputs[0] + context.numbers["deviation"] * noise, state


def _batch_norm(
    layer: layers.BatchNorm, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    x, epsilon = inputs[0], context.numbers["epsilon"]
    scale = parameters["scale"] if layer.scale else None
    offset = parameters["offset"] if layer.offset else None
    if context.training and not layer.frozen:
        y, mean, variance = normalise(x, scale, offset, epsilon, context.mask)
        momentum = context.numbers["momentum"]
        return y, {
            "mean": momentum * state["mean"] + (1 - momentum) * mean,
            "variance": momentum * state["variance"] + (1 - momentum) * variance,
        }
    return standardised(x, state["mean"], state["variance"], scale, offset, epsilon), state


def _layer_norm(
    layer: layers.LayerNorm, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    x = inputs[0]
    mean = jnp.mean(x, axis=-1, keepdims=True)
    variance = jnp.mean(jnp.square(x - mean), axis=-1, keepdims=True)
    y = (x - mean) * jax.lax.rsqrt(variance + context.numbers["epsilon"])
    return y * parameters["scale"] + parameters["offset"], state


def _add(layer: layers.Add, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context) -> Result:
    total = inputs[0]
    for x in inputs[1:]:
        total = total + x
    return total, state


def _concatenate(
    layer: layers.Concatenate, parameters: Tensors, state: Tensors, inputs: list[jax.Array], context: Context
) -> Result:
    return jnp.concatenate(inputs, axis=-1), state


APPLY: dict[str, Callable[[Any, Tensors, Tensors, list[jax.Array], Context], Result]] = {
    "input": _same,
    "dense": _dense,
    "activation": _activation,
    "formula": _formula,
    "convolution": _convolution,
    "transposed-convolution": _transposed_convolution,
    "max-pooling": _max_pooling,
    "average-pooling": _average_pooling,
    "global-average-pooling": _global_average_pooling,
    "flatten": _flatten,
    "reshape": _reshape,
    "upsample": _upsample,
    "dropout": _dropout,
    "noise": _noise,
    "batch-norm": _batch_norm,
    "layer-norm": _layer_norm,
    "add": _add,
    "concatenate": _concatenate,
    "output": _same,
}

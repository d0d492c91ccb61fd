"""Which sum a layer does for a unit: one function for each kind, in ``EXPLAIN``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from playground import formulas, layers
from playground.arithmetic.values import (
    Added,
    Applied,
    Array,
    Blended,
    Evaluated,
    Explanation,
    Normalised,
    Passed,
    Pooled,
    Scored,
    Unit,
    Weighed,
)
from playground.layers.convolution import window_padding

Inputs = Sequence[Array]
Weights = Mapping[str, Array]


def explain(layer: layers.Layer, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation | None:
    """How ``output[unit]`` came about, or None where inputs or weights to tell it from are missing.

    Args:
        layer: the settings of the layer.
        inputs: the outputs of the nodes that feed it, by port, without the batch.
        weights: its parameters and running averages by name.
        output: its own output, without the batch.
        unit: an index into the output.
    """
    shapes = tuple(x.shape for x in inputs)
    wanted = layer.parameters(shapes) | layer.borrowed(shapes) if inputs else {}
    if any(name not in weights or weights[name].shape != shape for name, shape in wanted.items()):
        return None
    if not inputs and not isinstance(layer, layers.Input):
        return None
    return EXPLAIN[layer.kind](layer, inputs, weights, output, unit)


def _dense(layer: layers.Dense, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    bias = float(weights["bias"][unit[0]]) if layer.bias else None
    return Weighed(_exact(inputs[0]), _exact(weights["weights"][:, unit[0]]), bias)


def _convolution(layer: layers.Convolution, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    row, column, filter_number = unit
    share, made = inputs[0].shape[2] // layer.groups, layer.filters // layer.groups
    first = filter_number // made * share
    patch = _window(inputs[0], layer, (row, column), layer.kernel, 0.0, layer.dilation)
    bias = float(weights["bias"][filter_number]) if layer.bias else None
    kernel = _exact(weights["weights"][..., filter_number])
    return Weighed(patch[:, :, first : first + share], kernel, bias, first)


def _transposed(
    layer: layers.TransposedConvolution, inputs: Inputs, weights: Weights, output: Array, unit: Unit
) -> Explanation:
    """The window lies on the input spread out with zeros, as in ``jax.lax.conv_transpose``."""
    row, column, filter_number = unit
    size, stride = layer.kernel, layer.stride
    whole = layer.padding == "valid" or stride > size - 1
    before = size - 1 if whole else -(-(size + stride - 2) // 2)
    patch = np.zeros((size, size, inputs[0].shape[2]))
    for i in range(size):
        for j in range(size):
            (y, off_y), (x, off_x) = divmod(row + i - before, stride), divmod(column + j - before, stride)
            if not off_y and not off_x and 0 <= y < inputs[0].shape[0] and 0 <= x < inputs[0].shape[1]:
                patch[i, j] = inputs[0][y, x]
    bias = float(weights["bias"][filter_number]) if layer.bias else None
    return Weighed(patch, _exact(weights["weights"][..., filter_number]), bias)


def _pooling(layer: Any, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    row, column, channel = unit
    window = _window(inputs[0][:, :, channel : channel + 1], layer, (row, column), layer.window, np.nan)
    return Pooled(window[:, :, 0], isinstance(layer, layers.MaxPooling))


def _global_pooling(layer: Any, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    return Pooled(_exact(inputs[0][:, :, unit[0]]), takes_largest=False)


def _activation(layer: layers.Activation, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    x = float(inputs[0][unit])
    if layer.function != "softmax":
        return Applied(layer.function, x, layer.slope)
    vector = _exact(inputs[0][unit[:-1]])
    shift = float(vector.max())
    return Applied("softmax", x, layer.slope, shift, float(np.exp(vector - shift).sum()))


def _formula(layer: layers.Formula, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    return Evaluated(formulas.parse(layer.expression), float(inputs[0][unit]))


def _batch_norm(layer: layers.BatchNorm, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Any:
    if "mean" not in weights or "variance" not in weights:
        return None
    channel = unit[-1]
    scale = float(weights["scale"][channel]) if layer.scale else 1.0
    offset = float(weights["offset"][channel]) if layer.offset else 0.0
    mean, variance = float(weights["mean"][channel]), float(weights["variance"][channel])
    return Normalised(float(inputs[0][unit]), mean, variance, layer.epsilon, scale, offset)


def _layer_norm(layer: layers.LayerNorm, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    vector = _exact(inputs[0][unit[:-1]])
    scale, offset = float(weights["scale"][unit[-1]]), float(weights["offset"][unit[-1]])
    return Normalised(float(inputs[0][unit]), float(vector.mean()), float(vector.var()), layer.epsilon, scale, offset)


def _add(layer: Any, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    return Added(tuple(float(x[unit]) for x in inputs))


def _concatenate(layer: Any, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    last = unit[-1]
    for port, x in enumerate(inputs):
        if last < x.shape[-1]:
            place = (*unit[:-1], last)
            return Passed(float(x[place]), place, port)
        last -= x.shape[-1]
    raise IndexError(f"unit {unit} lies beyond all {len(inputs)} inputs")


def _rearranged(layer: Any, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    position = int(np.ravel_multi_index(unit, output.shape))
    place = tuple(int(index) for index in np.unravel_index(position, inputs[0].shape))
    return Passed(float(inputs[0][place]), place)


def _upsample(layer: layers.Upsample, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    if layer.method == "linear":
        return Blended(float(output[unit]))
    place = (unit[0] // layer.factor, unit[1] // layer.factor, unit[2])
    return Passed(float(inputs[0][place]), place)


def _same_place(layer: Any, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    return Passed(float(inputs[0][unit]), unit)


def _output(layer: layers.Output, inputs: Inputs, weights: Weights, output: Array, unit: Unit) -> Explanation:
    if output.ndim != 1 or output.size < 2:
        return _same_place(layer, inputs, weights, output, unit)
    exponentials = np.exp(_exact(output) - float(output.max()))
    return Scored(float(inputs[0][unit]), float(exponentials[unit] / exponentials.sum()))


def _window(x: Array, layer: Any, place: tuple[int, int], size: int, fill: float, dilation: int = 1) -> Array:
    """What a window sees at one place, [size, size, channels]; ``fill`` where it reaches beyond the picture."""
    rows, columns = (
        at * layer.stride
        - window_padding(count, size, layer.stride, layer.padding, dilation)[0]
        + np.arange(size) * dilation
        for at, count in zip(place, x.shape[:2], strict=True)
    )
    seen = np.full((size, size, x.shape[2]), fill)
    inside_y, inside_x = (rows >= 0) & (rows < x.shape[0]), (columns >= 0) & (columns < x.shape[1])
    seen[np.ix_(inside_y, inside_x)] = x[np.ix_(rows[inside_y], columns[inside_x])]
    return seen


def _exact(values: Array) -> Array:
    return values.astype(np.float64)


EXPLAIN: dict[str, Callable[[Any, Inputs, Weights, Array, Unit], Explanation | None]] = {
    "input": lambda layer, inputs, weights, output, unit: Passed(float(output[unit])),
    "dense": _dense,
    "activation": _activation,
    "formula": _formula,
    "convolution": _convolution,
    "transposed-convolution": _transposed,
    "max-pooling": _pooling,
    "average-pooling": _pooling,
    "global-average-pooling": _global_pooling,
    "flatten": _rearranged,
    "reshape": _rearranged,
    "upsample": _upsample,
    "dropout": _same_place,
    "noise": _same_place,
    "batch-norm": _batch_norm,
    "layer-norm": _layer_norm,
    "add": _add,
    "concatenate": _concatenate,
    "output": _output,
}
"""The explanation of every kind of layer."""

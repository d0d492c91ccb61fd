"""What of a gradient comes back to one number: the chain rule for one layer that reads it, as a sum of products.

A number of a layer's input reaches one or more numbers of its output. For each of them there is a local derivative (how
much that output rises when the input rises by 1), and the gradient of the loss there; the sum of their products is what
comes back.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground import formulas, layers
from playground.arithmetic.values import Array, Unit
from playground.layers.convolution import window_padding

Exact = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Returned:
    """Local derivatives [n], and the gradients [n] they are multiplied with, both float64."""

    derivatives: Exact
    gradients: Exact

    @property
    def total(self) -> float:
        """What comes back in all."""
        return float((self.derivatives * self.gradients).sum())


def returned(
    layer: layers.Layer,
    inputs: Sequence[Array],
    weights: Mapping[str, Array],
    output: Array,
    gradient: Array,
    unit: Unit,
    port: int = 0,
) -> Returned | None:
    """What a layer hands back to number ``unit`` of its input ``port``; None where weights to tell it from are missing.

    Args:
        layer: the settings of the layer.
        inputs: its inputs, without the batch.
        weights: its parameters and running averages by name.
        output: its output, without the batch.
        gradient: of the loss by each number of the output, of its shape.
        unit: an index into the input.
        port: which of the inputs.
    """
    shapes = tuple(x.shape for x in inputs)
    wanted = layer.parameters(shapes) | layer.borrowed(shapes) | layer.state(shapes)
    if layer.kind not in RETURNED or any(name not in weights for name in wanted):
        return None
    arguments = (layer, inputs, weights, output, np.asarray(gradient, np.float64), unit, port)
    pairs = list(RETURNED[layer.kind](*arguments))
    found = np.array(pairs, np.float64).reshape(-1, 2)
    return Returned(found[:, 0], found[:, 1])


Pairs = Iterator[tuple[float, float]]
"""Local derivative and gradient, one pair for each number of the output that is reached."""


def slope(function: str, x: float, negative: float) -> float:
    """The derivative of an activation function of one number; where there are two, the engine's."""
    return _SLOPES[function](x, negative)


def _dense(layer: Any, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int) -> Pairs:
    yield from zip(weights["weights"][unit[0]].tolist(), gradient.tolist(), strict=True)


def _same_place(layer: Any, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int) -> Pairs:
    yield 1.0, float(gradient[unit])


def _activation(
    layer: layers.Activation, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int
) -> Pairs:
    if layer.function != "softmax":
        yield slope(layer.function, float(inputs[0][unit]), layer.slope), float(gradient[unit])
        return
    shares = np.asarray(output[unit[:-1]], np.float64)
    mine = np.arange(shares.size) == unit[-1]
    yield from zip(shares * (mine - shares[unit[-1]]), gradient[unit[:-1]], strict=True)


def _formula(
    layer: layers.Formula, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int
) -> Pairs:
    _, slopes = formulas.value_and_slope(formulas.parse(layer.expression), np.array([float(inputs[0][unit])]))
    yield float(slopes[0]), float(gradient[unit])


def _reaching(at: int, size: int, reach: int, layer: Any, dilation: int, count: int) -> list[tuple[int, int]]:
    """(place in the window, place in the output) of every window along an axis that sees the input's place ``at``."""
    before = window_padding(size, reach, layer.stride, layer.padding, dilation)[0]
    places = ((i, divmod(at + before - i * dilation, layer.stride)) for i in range(reach))
    return [(i, out) for i, (out, off) in places if not off and 0 <= out < count]


def _convolution(
    layer: layers.Convolution, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int
) -> Pairs:
    row, column, channel = unit
    share, made = inputs[0].shape[2] // layer.groups, layer.filters // layer.groups
    group, inside = divmod(channel, share)
    filters = slice(group * made, (group + 1) * made)
    for i, y in _reaching(row, inputs[0].shape[0], layer.kernel, layer, layer.dilation, output.shape[0]):
        for j, x in _reaching(column, inputs[0].shape[1], layer.kernel, layer, layer.dilation, output.shape[1]):
            yield from zip(weights["weights"][i, j, inside, filters].tolist(), gradient[y, x, filters], strict=True)


def _transposed(
    layer: layers.TransposedConvolution,
    inputs: Any,
    weights: Any,
    output: Any,
    gradient: Exact,
    unit: Unit,
    port: int,
) -> Pairs:
    """The other way round of ``forward``: an input lands ``stride`` apart on the output, a kernel wide."""
    size, stride = layer.kernel, layer.stride
    whole = layer.padding == "valid" or stride > size - 1
    before = size - 1 if whole else -(-(size + stride - 2) // 2)
    for i in range(size):
        for j in range(size):
            y, x = unit[0] * stride + before - i, unit[1] * stride + before - j
            if 0 <= y < output.shape[0] and 0 <= x < output.shape[1]:
                yield from zip(weights["weights"][i, j, unit[2]].tolist(), gradient[y, x], strict=True)


def _pooling(layer: Any, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int) -> Pairs:
    row, column, channel = unit
    x = np.asarray(inputs[0][:, :, channel], np.float64)
    pads = [window_padding(size, layer.window, layer.stride, layer.padding) for size in x.shape]
    padded = np.pad(x, pads, constant_values=np.nan)
    for i, y in _reaching(row, x.shape[0], layer.window, layer, 1, output.shape[0]):
        for j, z in _reaching(column, x.shape[1], layer.window, layer, 1, output.shape[1]):
            top, left = y * layer.stride, z * layer.stride
            window = padded[top : top + layer.window, left : left + layer.window].reshape(-1)
            if isinstance(layer, layers.MaxPooling):
                yield _won(window, i * layer.window + j), gradient[y, z, channel]
            else:
                yield 1 / max(int((~np.isnan(window)).sum()), 1), gradient[y, z, channel]


def _won(window: Exact, place: int) -> float:
    """What share of a window's gradient goes to one place: all to the largest; who is level shares two by two."""
    share, highest = 1.0, -np.inf
    for at, value in enumerate(np.where(np.isnan(window), -np.inf, window)):
        if at == place:
            share = 1.0 if value > highest else 0.5 * (value == highest)
        elif at > place:
            share *= 1.0 if value < highest else 0.5 * (value == highest)
        highest = max(highest, float(value))
    return share


def _global_pooling(
    layer: Any, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int
) -> Pairs:
    yield 1 / math.prod(inputs[0].shape[:2]), gradient[unit[2]]


def _rearranged(layer: Any, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int) -> Pairs:
    yield 1.0, gradient.reshape(-1)[np.ravel_multi_index(unit, inputs[0].shape)]


def _concatenate(layer: Any, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int) -> Pairs:
    before = sum(x.shape[-1] for x in inputs[:port])
    yield 1.0, gradient[(*unit[:-1], before + unit[-1])]


def _upsample(
    layer: layers.Upsample, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int
) -> Pairs:
    rows, columns = (slice(at * layer.factor, (at + 1) * layer.factor) for at in unit[:2])
    for value in gradient[rows, columns, unit[2]].reshape(-1):
        yield 1.0, value


def _batch_norm(
    layer: layers.BatchNorm, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int
) -> Pairs:
    scale = float(weights["scale"][unit[-1]]) if layer.scale else 1.0
    yield scale / math.sqrt(float(weights["variance"][unit[-1]]) + layer.epsilon), gradient[unit]


def _layer_norm(
    layer: layers.LayerNorm, inputs: Any, weights: Any, output: Any, gradient: Exact, unit: Unit, port: int
) -> Pairs:
    x = np.asarray(inputs[0][unit[:-1]], np.float64)
    deviation = math.sqrt(x.var() + layer.epsilon)
    normal = (x - x.mean()) / deviation
    mine = np.arange(x.size) == unit[-1]
    local = weights["scale"] / deviation * (mine - 1 / x.size - normal * normal[unit[-1]] / x.size)
    yield from zip(local.tolist(), gradient[unit[:-1]], strict=True)


RETURNED: dict[str, Callable[..., Pairs]] = {
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
    "add": _same_place,
    "concatenate": _concatenate,
    "output": _same_place,
}
"""The chain rule of every kind of layer that has inputs."""


def _sigmoid(x: float) -> float:
    return float(1 / (1 + np.exp(-np.float64(x))))


def _gelu_slope(x: float) -> float:
    return 0.5 * (1 + math.erf(x / math.sqrt(2))) + x * math.exp(-x * x / 2) / math.sqrt(2 * math.pi)


_SLOPES: dict[str, Callable[[float, float], float]] = {
    "identity": lambda x, negative: 1.0,
    "step": lambda x, negative: 0.0,
    "sigmoid": lambda x, negative: _sigmoid(x) * (1 - _sigmoid(x)),
    "tanh": lambda x, negative: 1 - math.tanh(x) ** 2,
    "relu": lambda x, negative: float(x > 0),
    "leaky-relu": lambda x, negative: 1.0 if x >= 0 else negative,
    "elu": lambda x, negative: 1.0 if x > 0 else math.exp(x),
    "gelu": lambda x, negative: _gelu_slope(x),
    "silu": lambda x, negative: _sigmoid(x) * (1 + x * (1 - _sigmoid(x))),
    "softplus": lambda x, negative: _sigmoid(x),
}

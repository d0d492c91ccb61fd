"""A network computed in plain NumPy: what the widgets are shown in tests, and what their arithmetic is checked with."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from playground.drawing import Drawing, Stroke, prepare, rasterize
from playground.graph import Graph, order
from playground.layers.convolution import window_padding
from playground.shapes import infer_shapes, input_shapes

Array = np.ndarray[Any, Any]


def drawn_digit() -> Array:
    """A hand-drawn 3, as the network sees it: float32 [28, 28, 1]."""
    points = [(0.3, 0.25), (0.45, 0.15), (0.65, 0.2), (0.68, 0.35), (0.5, 0.47), (0.68, 0.55), (0.72, 0.7)]
    points += [(0.6, 0.83), (0.42, 0.84), (0.28, 0.75)]
    seen: Array = prepare(rasterize(Drawing((Stroke(tuple(points), 0.09),))))
    return seen[:, :, None].astype(np.float32)


def some_weights(graph: Graph, input_shape: tuple[int, ...], seed: int = 0) -> dict[str, dict[str, Array]]:
    """Weights in He's manner, biases and averages away from their start, by node and name."""
    rng = np.random.default_rng(seed)
    shapes = infer_shapes(graph, input_shape)
    weights: dict[str, dict[str, Array]] = {}
    for node in graph.nodes:
        inputs = input_shapes(graph, shapes, node.id)
        wanted = node.layer.parameters(inputs) | node.layer.state(inputs)
        made = {}
        for name, shape in wanted.items():
            drawn = rng.normal(size=shape)
            if name == "weights":
                made[name] = drawn * math.sqrt(2 / math.prod(shape[:-1]))
            elif name in ("scale", "variance"):
                made[name] = 1 + 0.3 * np.tanh(drawn)
            else:
                made[name] = 0.1 * drawn
        weights[node.id] = {name: array.astype(np.float32) for name, array in made.items()}
    return weights


def forward(graph: Graph, example: Array, weights: dict[str, dict[str, Array]]) -> dict[str, Array]:
    """Every node's output for one example, float32 without the batch, outside training."""
    outputs: dict[str, Array] = {}
    for node_id in order(graph):
        feeding = [outputs[source] for source in graph.sources(node_id)] or [example]
        layer = graph.node(node_id).layer
        outputs[node_id] = _VERBS[layer.kind](layer, feeding, weights[node_id]).astype(np.float32)
    return outputs


def _windows(layer: Any, x: Array, size: int, fill: float, dilation: int = 1) -> Array:
    pads = [window_padding(n, size, layer.stride, layer.padding, dilation) for n in x.shape[:2]]
    padded = np.pad(x.astype(np.float64), [*pads, (0, 0)], constant_values=fill)
    reach = (size - 1) * dilation + 1
    views = sliding_window_view(padded, (reach, reach), axis=(0, 1))[:: layer.stride, :: layer.stride]
    return views[..., ::dilation, ::dilation]


def _convolution(layer: Any, inputs: list[Array], w: dict[str, Array]) -> Array:
    views = _windows(layer, inputs[0], layer.kernel, 0.0, layer.dilation)
    share, made = views.shape[2] // layer.groups, layer.filters // layer.groups
    parts = [
        np.einsum(
            "rcipq,pqio->rco",
            views[:, :, g * share : (g + 1) * share],
            w["weights"][..., g * made : (g + 1) * made].astype(np.float64),
        )
        for g in range(layer.groups)
    ]
    return np.concatenate(parts, axis=2) + w.get("bias", 0.0)


def _transposed(layer: Any, inputs: list[Array], w: dict[str, Array]) -> Array:
    """Zeros between the pixels and around, then a convolution, with the padding that lax.conv_transpose documents."""
    size, stride = layer.kernel, layer.stride
    rows, columns, channels = inputs[0].shape
    height, width, _ = layer.output_shape("", (inputs[0].shape,))
    whole = layer.padding == "valid" or stride > size - 1
    before = size - 1 if whole else math.ceil((size + stride - 2) / 2)
    spread = np.zeros((height + size - 1, width + size - 1, channels))
    for r in range(rows):
        for c in range(columns):
            if before + r * stride < spread.shape[0] and before + c * stride < spread.shape[1]:
                spread[before + r * stride, before + c * stride] = inputs[0][r, c]
    views = sliding_window_view(spread, (size, size), axis=(0, 1))
    return np.einsum("rcipq,pqio->rco", views, w["weights"].astype(np.float64)) + w.get("bias", 0.0)


def _softmax(x: Array) -> Array:
    lifted = np.exp(x - x.max(axis=-1, keepdims=True))
    return lifted / lifted.sum(axis=-1, keepdims=True)


_FUNCTIONS: dict[str, Any] = {
    "identity": lambda x: x,
    "step": lambda x: np.where(x >= 0, 1.0, 0.0),
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "tanh": np.tanh,
    "relu": lambda x: np.maximum(x, 0),
    "leaky-relu": lambda x: np.where(x > 0, x, 0.01 * x),
    "elu": lambda x: np.where(x > 0, x, np.expm1(x)),
    "gelu": np.vectorize(lambda x: 0.5 * x * (1 + math.erf(x / math.sqrt(2)))),
    "silu": lambda x: x / (1 + np.exp(-x)),
    "softplus": lambda x: np.log1p(np.exp(x)),
    "softmax": _softmax,
}

_FORMULAS: dict[str, Any] = {
    "x*sigmoid(x)": _FUNCTIONS["silu"],
    "max(0.2*x, x) - 1": lambda x: np.where(x > 0, x, 0.2 * x) - 1,
}

_VERBS: dict[str, Any] = {
    "input": lambda layer, x, w: x[0],
    "output": lambda layer, x, w: x[0],
    "dropout": lambda layer, x, w: x[0],
    "noise": lambda layer, x, w: x[0],
    "dense": lambda layer, x, w: x[0].astype(np.float64) @ w["weights"] + w.get("bias", 0.0),
    "activation": lambda layer, x, w: _FUNCTIONS[layer.function](x[0].astype(np.float64)),
    "formula": lambda layer, x, w: _FORMULAS[layer.expression](x[0].astype(np.float64)),
    "convolution": _convolution,
    "transposed-convolution": _transposed,
    "max-pooling": lambda layer, x, w: _windows(layer, x[0], layer.window, -np.inf).max(axis=(-2, -1)),
    "average-pooling": lambda layer, x, w: np.nanmean(_windows(layer, x[0], layer.window, np.nan), axis=(-2, -1)),
    "global-average-pooling": lambda layer, x, w: x[0].mean(axis=(0, 1), dtype=np.float64),
    "flatten": lambda layer, x, w: x[0].reshape(-1),
    "reshape": lambda layer, x, w: x[0].reshape(layer.shape),
    "upsample": lambda layer, x, w: x[0].repeat(layer.factor, 0).repeat(layer.factor, 1),
    "batch-norm": lambda layer, x, w: (
        (x[0] - w["mean"]) / np.sqrt(w["variance"] + layer.epsilon) * w.get("scale", 1.0) + w.get("offset", 0.0)
    ),
    "layer-norm": lambda layer, x, w: (
        (x[0] - x[0].mean(-1, keepdims=True)) / np.sqrt(x[0].var(-1, keepdims=True) + layer.epsilon) * w["scale"]
        + w["offset"]
    ),
    "add": lambda layer, x, w: sum(x),
    "concatenate": lambda layer, x, w: np.concatenate(x, axis=-1),
}

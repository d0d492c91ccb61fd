"""What of a layer can be shown: its output, and the ways of looking at its weights, as values with names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from playground.graph import Graph
from playground.layers import Convolution, Dense, Input, Layer, Shape, TransposedConvolution
from playground.problems import Problem
from playground.wording import QT_TRANSLATE_NOOP
from widgets.views.inside.bars import MOST

translate = QCoreApplication.translate
Array = NDArray[Any]
Unit = tuple[int, ...]
_KEEPS_PLACES = frozenset({"activation", "formula", "dropout", "noise", "batch-norm", "layer-norm"})


@dataclass(frozen=True)
class Face:
    """One way to look at an array: what it is called, how it is taken from the weights, how a number is announced.

    ``place`` is a template with {0}, {1}, {2} for the index of a number.
    """

    title: str
    take: Callable[[Mapping[str, Array]], Array]
    place: str


def folded(vector: Array) -> Array:
    """A vector as a picture [rows, columns, 1] that reads like text; cells left over are not a number."""
    columns = max(1, int(np.ceil(np.sqrt(vector.size * 1.6))))
    rows = -(-vector.size // columns)
    cells = np.full(rows * columns, np.nan, dtype=np.float32)
    cells[: vector.size] = vector
    return cells.reshape(rows, columns, 1)


def is_short(values: Array) -> bool:
    """Whether an array is shown as bars."""
    return values.ndim == 1 and values.size <= MOST


def place_of_output(layer: Layer, shape: Shape) -> str:
    """How a number of a layer's output is announced."""
    if len(shape) == 3 and shape[2] == 1 and isinstance(layer, Input):
        return translate("InsideView", "row {0}, column {1}")
    if len(shape) == 3:
        return translate("InsideView", "channel {2}, row {0}, column {1}")
    return translate("InsideView", "row {0}, column {1}") if len(shape) == 2 else translate("InsideView", "unit {0}")


def weight_faces(layer: Layer, inputs: tuple[Shape, ...], picture: Shape | None) -> tuple[Face, ...]:
    """The ways of looking at a layer's weights, the most telling first.

    Args:
        layer: the settings of the layer.
        inputs: the shapes that flow into it.
        picture: the shape of the picture that a dense layer's input was flattened from, if it was.
    """
    vectors = [name for name in (*layer.parameters(inputs), *layer.state(inputs)) if name != "weights"]
    faces = [
        Face(translate("InsideView", _VECTORS[name]), _vector(name), translate("InsideView", "channel {0}"))
        for name in vectors
        if name in _VECTORS
    ]
    if isinstance(layer, Convolution | TransposedConvolution):
        channels = layer.parameters(inputs)["weights"][2]
        place = translate("InsideView", "filter {2}, row {0}, column {1}")
        return (*_by_channel(channels, place, lambda weights: weights["weights"]), *faces)
    if isinstance(layer, Dense) and picture is not None:
        shape = (*picture, layer.units)
        place = translate("InsideView", "unit {2}, row {0}, column {1}")
        return (*_by_channel(picture[2], place, lambda weights: weights["weights"].reshape(shape)), *faces)
    if isinstance(layer, Dense):
        table = Face(
            translate("InsideView", "Units by inputs"),
            lambda weights: weights["weights"].T,
            translate("InsideView", "unit {0}, input {1}"),
        )
        return (table, *faces)
    return tuple(faces)


def flattened_picture(graph: Graph, node_id: str, shapes: Mapping[str, Shape | Problem]) -> Shape | None:
    """The shape of the picture whose numbers, row by row, are the input of a dense layer; None where there is none."""
    sources = graph.sources(node_id)
    while len(sources) == 1:
        layer = graph.node(sources[0]).layer
        before = graph.sources(sources[0])
        if layer.kind in ("flatten", "reshape") and len(before) == 1:
            shape = shapes[before[0]]
            return shape if not isinstance(shape, Problem) and len(shape) == 3 else None
        if layer.kind not in _KEEPS_PLACES:
            return None
        sources = before
    return None


_VECTORS = {
    "bias": QT_TRANSLATE_NOOP("InsideView", "Bias"),
    "scale": QT_TRANSLATE_NOOP("InsideView", "Scale"),
    "offset": QT_TRANSLATE_NOOP("InsideView", "Offset"),
    "mean": QT_TRANSLATE_NOOP("InsideView", "Running mean"),
    "variance": QT_TRANSLATE_NOOP("InsideView", "Running variance"),
}


def _vector(name: str) -> Callable[[Mapping[str, Array]], Array]:
    return lambda weights: weights[name]


def _by_channel(channels: int, place: str, take: Callable[[Mapping[str, Array]], Array]) -> list[Face]:
    if channels == 1:
        return [Face(translate("InsideView", "Weights"), lambda weights: take(weights)[:, :, 0], place)]

    def one(channel: int) -> Face:
        title = translate("InsideView", "Channel {channel}").format(channel=channel)
        return Face(title, lambda weights: take(weights)[:, :, channel], place)

    mean = Face(translate("InsideView", "Mean of all"), lambda weights: take(weights).mean(axis=2), place)
    return [mean, *map(one, range(channels))]

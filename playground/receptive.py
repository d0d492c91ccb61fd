"""Which part of the picture one place of a layer sees."""

from __future__ import annotations

from collections.abc import Mapping

from playground.graph import Graph, order
from playground.layers import Convolution, Input, Layer, Shape, Upsample
from playground.layers.convolution import window_padding
from playground.problems import Problem

Box = tuple[int, int, int, int]
"""Top, left, bottom, right in pixels; bottom and right are the first beyond it."""

_WINDOWS = frozenset({"convolution", "max-pooling", "average-pooling"})
_KEEPS_PLACES = frozenset(
    {"activation", "formula", "dropout", "noise", "batch-norm", "add", "concatenate", "output", "input"}
)


def seen_by(
    graph: Graph, shapes: Mapping[str, Shape | Problem], node_id: str, place: tuple[int, int], picture: Shape
) -> Box:
    """The part of a picture (height, width, …) that decides about one place of a node's output.

    ``graph`` is without groups, ``shapes`` those of its nodes. A unit of a vector, and what stands behind a layer that
    mixes places, sees all of the picture.

    References:
        Araujo, Norris, Sim: Computing Receptive Fields of Convolutional Neural Networks. Distill, 2019.
    """
    whole = (0, 0, picture[0], picture[1])
    boxes: dict[str, Box] = {node_id: (place[0], place[1], place[0] + 1, place[1] + 1)}
    for current in reversed(order(graph)):
        if current not in boxes:
            continue
        layer, shape = graph.node(current).layer, shapes[current]
        if isinstance(shape, Problem) or len(shape) != 3:
            return whole
        if isinstance(layer, Input):
            continue
        for source in graph.sources(current):
            before = shapes[source]
            if isinstance(before, Problem) or len(before) != 3:
                return whole
            pulled = _before(layer, boxes[current], before)
            if pulled is None:
                return whole
            boxes[source] = _around(boxes[source], pulled) if source in boxes else pulled
    found = [box for name, box in boxes.items() if isinstance(graph.node(name).layer, Input)]
    return _within(found[0], whole) if found else whole


def _before(layer: Layer, box: Box, shape: Shape) -> Box | None:
    """The part of a layer's input that a part of its output sees; None for all of it."""
    if layer.kind in _KEEPS_PLACES:
        return box
    if isinstance(layer, Upsample):
        top, left, bottom, right = box
        factor = layer.factor
        return top // factor, left // factor, -(-bottom // factor), -(-right // factor)
    if layer.kind not in _WINDOWS:
        return None
    window = layer.kernel if isinstance(layer, Convolution) else layer.window  # type: ignore[attr-defined]
    dilation = layer.dilation if isinstance(layer, Convolution) else 1
    ends = [_axis(layer, box[axis], box[axis + 2], shape[axis], window, dilation) for axis in (0, 1)]
    return ends[0][0], ends[1][0], ends[0][1], ends[1][1]


def _axis(layer: Layer, first: int, beyond: int, size: int, window: int, dilation: int) -> tuple[int, int]:
    stride, padding = layer.stride, layer.padding  # type: ignore[attr-defined]
    zeros, _ = window_padding(size, window, stride, padding, dilation)
    return first * stride - zeros, (beyond - 1) * stride - zeros + (window - 1) * dilation + 1


def _around(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _within(box: Box, whole: Box) -> Box:
    return max(box[0], 0), max(box[1], 0), min(box[2], whole[2]), min(box[3], whole[3])

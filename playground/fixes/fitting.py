"""Layers to put on wires so that shapes fit."""

from __future__ import annotations

from collections.abc import Iterator
from math import isqrt

from playground import edits
from playground.fixes.fix import Broken, Fix, on_wire
from playground.graph import Graph
from playground.layers import (
    Concatenate,
    Convolution,
    Dense,
    Flatten,
    GlobalAveragePooling,
    Layer,
    MaxPooling,
    Reshape,
    Shape,
    Upsample,
    size,
)
from playground.wording import QT_TRANSLATE_NOOP

_FLATTEN = QT_TRANSLATE_NOOP("wording", "Insert a flatten layer before “{where}”")
_AVERAGE = QT_TRANSLATE_NOOP("wording", "Insert global average pooling before “{where}”")
_RESHAPE = QT_TRANSLATE_NOOP("wording", "Insert a reshape to {shape} before “{where}”")
_NO_FLATTEN = QT_TRANSLATE_NOOP("wording", "Remove “{flatten}”")
_ANOTHER_SHAPE = QT_TRANSLATE_NOOP("wording", "Reshape to {shape} instead")
_CONVOLUTION = QT_TRANSLATE_NOOP("wording", "Insert a 1×1 convolution that makes {shape} of {got}")
_POOLING = QT_TRANSLATE_NOOP("wording", "Insert pooling that makes {shape} of {got}")
_UPSAMPLE = QT_TRANSLATE_NOOP("wording", "Insert upsampling that makes {shape} of {got}")
_DENSE = QT_TRANSLATE_NOOP("wording", "Insert a dense layer of {shape} units")
_MOST_CHANNELS = 4096
"""Of a convolution, and of a picture that a vector is made into."""

MOST_UNITS = 65_536
"""Of a dense layer."""

_LARGEST_SIDE = 2**20
"""Of a shape to reshape to."""

UNITS = QT_TRANSLATE_NOOP("wording", "Give “{source}” {number} units")
FILTERS = QT_TRANSLATE_NOOP("wording", "Give “{source}” {number} filters")


def wrong_rank(broken: Broken) -> Iterator[Fix]:
    """A vector where pictures are needed, or the other way round."""
    where, graph = broken.problem.where, broken.graph
    for edge in broken.entering(where)[:1]:
        got = broken.shape(edge.source)
        if got is None:
            return
        source = graph.by_id[edge.source].layer
        if len(got) > 1:
            yield Fix("insert-flatten", _FLATTEN, {"where": where}, on_wire(graph, edge, [Flatten()]))
        if len(got) == 3:
            averaged = on_wire(graph, edge, [GlobalAveragePooling()])
            yield Fix("insert-average", _AVERAGE, {"where": where}, averaged)
        if isinstance(source, Flatten):
            yield Fix("remove-flatten", _NO_FLATTEN, {"flatten": edge.source}, edits.remove(graph, [edge.source]))
        if len(got) < 3 and (shape := as_picture(got)):
            reshaped = on_wire(graph, edge, [Reshape(shape=shape)])
            yield Fix("insert-reshape", _RESHAPE, {"where": where, "shape": shape}, reshaped)


def mismatch(broken: Broken) -> Iterator[Fix]:
    """Inputs of a join that do not agree, or a reshape that holds another count of numbers."""
    where = broken.problem.where
    if isinstance(broken.graph.by_id[where].layer, Reshape):
        yield from _reshape(broken)
        return
    keep_last = isinstance(broken.graph.by_id[where].layer, Concatenate)
    shapes = [broken.shape(edge.source) for edge in broken.entering(where)]
    wanted = dict.fromkeys(shape for shape in shapes if shape is not None)
    # A deep network goes on with less rows and columns: the smaller shape is the better one to bring all to.
    for shape in sorted(wanted, key=size):
        if not keep_last:
            yield from _other_settings(broken, shape)
        for how in ("convolution", "pooling", "upsample", "dense"):
            yield from _adapted(broken, shape, how, keep_last)


def as_picture(shape: Shape) -> Shape | None:
    """A picture of as many numbers: a square with as few channels as can be; None where a shape cannot hold it."""
    count = size(shape)
    if len(shape) == 2:
        picture = (*shape, 1)
    else:
        squares = (c for c in range(1, _MOST_CHANNELS + 1) if count % c == 0 and isqrt(count // c) ** 2 == count // c)
        channels = next(squares, count)
        picture = (isqrt(count // channels), isqrt(count // channels), channels)
    return picture if max(picture) <= _LARGEST_SIDE else None


def _reshape(broken: Broken) -> Iterator[Fix]:
    where = broken.problem.where
    for edge in broken.entering(where)[:1]:
        if (got := broken.shape(edge.source)) is not None:
            shape = as_picture((size(got),))
            if shape is None:
                return
            changed = edits.set_setting(broken.graph, [where], "shape", shape)
            yield Fix("change-shape", _ANOTHER_SHAPE, {"shape": shape}, changed)


def _other_settings(broken: Broken, shape: Shape) -> Iterator[Fix]:
    """Other units or filters of the layers that make other shapes, where nothing else hears of it."""
    graph = broken.graph
    changed: dict[str, str] = {}
    for edge in broken.entering(broken.problem.where):
        layer, got = graph.by_id[edge.source].layer, broken.shape(edge.source)
        if got is None or got == shape:
            continue
        field = {Dense: "units", Convolution: "filters"}.get(type(layer))
        most = MOST_UNITS if field == "units" else _MOST_CHANNELS
        if field is None or got[:-1] != shape[:-1] or shape[-1] > most or len(graph.outgoing[edge.source]) > 1:
            return
        graph = edits.set_setting(graph, [edge.source], field, shape[-1])
        changed[edge.source] = field
    if len(changed) == 1:
        ((source, field),) = changed.items()
        template = UNITS if field == "units" else FILTERS
        yield Fix(f"change-{field}", template, {"source": source, "number": shape[-1]}, graph)


def _adapted(broken: Broken, shape: Shape, how: str, keep_last: bool) -> Iterator[Fix]:
    """Every wire of another shape brought to this one."""
    graph: Graph = broken.graph
    came: Shape = ()
    for edge in broken.entering(broken.problem.where):
        got = broken.shape(edge.source)
        if got is None:
            return
        wanted = (*shape[:-1], got[-1]) if keep_last else shape
        if got == wanted:
            continue
        layers = _ADAPTERS[how](got, wanted)
        if not layers:
            return
        came = came or got
        graph = on_wire(graph, edge, layers)
    if came:
        wanted = (*shape[:-1], came[-1]) if keep_last else shape
        yield Fix(f"insert-{how}", _TITLES[how], {"shape": wanted, "got": came}, graph)


def _step(got: Shape, wanted: Shape) -> int | None:
    """The stride that brings rows and columns to those wanted; None where there is none."""
    if len(got) != 3 or len(wanted) != 3:
        return None
    step = -(-got[0] // wanted[0])
    return step if all(-(-got[axis] // step) == wanted[axis] for axis in (0, 1)) and step <= 8 else None


def _by_convolution(got: Shape, wanted: Shape) -> list[Layer]:
    step = _step(got, wanted)
    if step is None or wanted[-1] > _MOST_CHANNELS:
        return []
    return [Convolution(filters=wanted[-1], kernel=1, stride=step)]


def _by_pooling(got: Shape, wanted: Shape) -> list[Layer]:
    step = _step(got, wanted)
    if step is None or step == 1:
        return []
    pooled: list[Layer] = [MaxPooling(window=step, stride=step, padding="same")]
    return pooled if got[-1] == wanted[-1] else [*pooled, *_by_convolution((*wanted[:2], got[-1]), wanted)]


def _by_upsampling(got: Shape, wanted: Shape) -> list[Layer]:
    if len(got) != 3 or len(wanted) != 3:
        return []
    factor = wanted[0] // got[0]
    if not 2 <= factor <= 16 or (got[0] * factor, got[1] * factor) != wanted[:2]:
        return []
    grown: list[Layer] = [Upsample(factor=factor)]
    return grown if got[-1] == wanted[-1] else [*grown, *_by_convolution((*wanted[:2], got[-1]), wanted)]


def _by_dense(got: Shape, wanted: Shape) -> list[Layer]:
    if len(wanted) != 1 or wanted[0] > MOST_UNITS:
        return []
    flat: list[Layer] = [Flatten()] if len(got) > 1 else []
    return [*flat, Dense(units=wanted[0])]


_ADAPTERS = {
    "convolution": _by_convolution,
    "pooling": _by_pooling,
    "upsample": _by_upsampling,
    "dense": _by_dense,
}

_TITLES = {"convolution": _CONVOLUTION, "pooling": _POOLING, "upsample": _UPSAMPLE, "dense": _DENSE}

"""A weight set by hand: which one, and to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from playground.experiment import Experiment
from playground.groups import expanded
from playground.layers import Shape
from playground.problems import NoSuchWeight, Problem, UnfitWeight, UnknownName, UnknownNode, closest
from playground.shapes import infer_shapes, input_shapes
from playground.standing import Arrays
from playground.wording import shape_in_words

_SHOWN = 60  # characters of a name that is repeated to the reader


@dataclass(frozen=True, slots=True)
class WeightEdit:
    """One number of a trained array is to be ``value``.

    ``node`` is a node's id, of a layer in a group ``group.repetition.id``; ``parameter`` one of its arrays, such as
    ``weights`` or ``bias``; ``index`` a place in it, one number from 0 for each axis.
    """

    node: str
    parameter: str
    index: tuple[int, ...]
    value: float

    @property
    def array(self) -> str:
        """The array's name in a checkpoint."""
        return f"{self.node}/{self.parameter}"

    @property
    def place(self) -> tuple[str, tuple[int, ...]]:
        """Which number it is."""
        return self.array, self.index


WeightEdits = tuple[WeightEdit, ...]


def trained_shapes(experiment: Experiment) -> dict[str, Shape]:
    """The shape of every trained array by ``node/parameter``, for nodes whose input is known, groups written out."""
    graph = expanded(experiment.graph)
    shapes = infer_shapes(graph, experiment.data.shape)
    found: dict[str, Shape] = {}
    for node in graph.nodes:
        if isinstance(shapes[node.id], tuple):
            arrays = node.layer.parameters(input_shapes(graph, shapes, node.id))
            found |= {f"{node.id}/{name}": shape for name, shape in arrays.items()}
    return found


def misplaced(edits: Iterable[WeightEdit], shapes: Mapping[str, Shape]) -> list[Problem]:
    """What keeps edits from being made because there is no such number; ``shapes`` by ``node/parameter``."""
    return [problem for edit in edits if (problem := _misplaced(edit, shapes)) is not None]


def unfit(edits: Iterable[WeightEdit]) -> list[Problem]:
    """What keeps edits from being made because the value is none that training could go on with."""
    with np.errstate(over="ignore"):
        return [UnfitWeight(one.node, f"{one.value:g}") for one in edits if not np.isfinite(np.float32(one.value))]


def edited(arrays: Arrays, edits: WeightEdits) -> tuple[Arrays, WeightEdits]:
    """Make edits, of which there is a place for each.

    Args:
        arrays: float32 arrays by ``node/parameter``; none is written to.
        edits: of several for one number the last counts.

    Returns:
        All arrays, those that are edited as copies; and the edits that put back what was there before.
    """
    changed: Arrays = {}
    for edit in edits:
        array = changed.setdefault(edit.array, np.array(arrays[edit.array]))
        array[edit.index] = edit.value
    before = (WeightEdit(one.node, one.parameter, one.index, float(arrays[one.array][one.index])) for one in edits)
    return {**arrays, **changed}, tuple(before)


def _misplaced(edit: WeightEdit, shapes: Mapping[str, Shape]) -> Problem | None:
    nodes = dict.fromkeys(name.rpartition("/")[0] for name in shapes)
    if edit.node not in nodes:
        return UnknownNode(edit.node[:_SHOWN], closest(edit.node[:_SHOWN], list(nodes)))
    shape = shapes.get(edit.array)
    if shape is None:
        known = [name.rpartition("/")[2] for name in shapes if name.rpartition("/")[0] == edit.node]
        name = edit.parameter[:_SHOWN]
        return UnknownName(edit.node, "array of weights", name, closest(name, known) or known[0])
    if len(edit.index) == len(shape) and all(0 <= place < size for place, size in zip(edit.index, shape, strict=True)):
        return None
    return NoSuchWeight(edit.node, edit.parameter, ", ".join(map(str, edit.index)), shape_in_words(shape))

"""What a learner does, as values: a goal can ask for it, and the player notes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

from pydantic import BaseModel

from playground.experiment import Experiment
from playground.graph import Graph
from playground.weights import WeightEdit

DeedName = Literal[
    "trained",
    "reset",
    "reseeded",
    "drew",
    "opened-view",
    "opened-block",
    "set-weight",
    "switched-off-unit",
    "went-back",
    "branched",
    "pinned",
    "changed",
    "added-layer",
    "removed-layer",
    "chose-dataset",
    "chose-template",
    "edited-points",
    "studied",
    "pre-trained",
    "kept",
    "taught",
]
"""``drew`` goes by the label that was read, ``opened-view`` and ``studied`` by the view or study, ``opened-block``,
``added-layer`` and ``removed-layer`` by the kind of layer, ``changed`` by the path of a setting such as
``recipe.learning_rate``, ``set-weight`` by the path of the number such as ``dense-1.weights.0.0``, ``chose-dataset``
by the dataset, ``kept`` by the label of the drawing; the others by nothing."""

DEEDS: tuple[str, ...] = get_args(DeedName)

SETTINGS = ("recipe", "points", "table", "handwriting")
"""The records of an experiment whose settings have a path."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done; ``of`` tells what with."""

    name: DeedName
    of: str = ""


def between(before: Experiment, after: Experiment) -> tuple[Deed, ...]:
    """What a change of the experiment amounts to, each deed once."""
    found: list[Deed] = []
    if before.dataset != after.dataset:
        found.append(Deed("chose-dataset", after.dataset))
    if before.seed != after.seed:
        found.append(Deed("reseeded"))
    found += [Deed("changed", path) for path in _differing(before, after)]
    kinds, former = _kinds(after.graph), _kinds(before.graph)
    found += [Deed("added-layer", kind) for kind, count in kinds.items() if count > former.get(kind, 0)]
    found += [Deed("removed-layer", kind) for kind, count in former.items() if count > kinds.get(kind, 0)]
    return tuple(found)


def path_of(edit: WeightEdit) -> str:
    """Which number was set: ``dense-1.weights.0.0`` is the weight from the first input to the first neuron."""
    return ".".join((edit.node, edit.parameter, *map(str, edit.index)))


def setting(experiment: Experiment, path: str) -> Any:
    """What is at ``recipe.learning_rate``, ``recipe.optimizer.kind``, ``points.noise``, ``seed`` or ``dense-1.units``.

    Raises:
        KeyError: where there is no such thing.
    """
    first, *rest = path.split(".")
    value: Any = experiment
    if first in experiment.graph.by_id:
        value = experiment.graph.node(first).layer
    else:
        rest = [first, *rest]
    for name in rest:
        if not hasattr(value, name):
            raise KeyError(path)
        value = getattr(value, name)
    return value


def _differing(before: Experiment, after: Experiment) -> list[str]:
    """The paths of all settings that differ: of recipe and data, and of the layers that were there before."""
    found: list[str] = []
    for name in SETTINGS:
        found += _paths(name, getattr(before, name), getattr(after, name))
    for node in before.graph.nodes:
        other = after.graph.by_id.get(node.id)
        if other is not None:
            found += _paths(node.id, node.layer, other.layer)
    return found


def _paths(where: str, before: Any, after: Any) -> list[str]:
    if before == after:
        return []
    if type(before) is type(after) and isinstance(before, BaseModel):
        names = type(before).model_fields
        return [
            path for name in names for path in _paths(f"{where}.{name}", getattr(before, name), getattr(after, name))
        ]
    return [where]


def _kinds(graph: Graph) -> dict[str, int]:
    counts: dict[str, int] = {}
    for node in graph.nodes:
        counts[node.layer.kind] = counts.get(node.layer.kind, 0) + 1
    return counts

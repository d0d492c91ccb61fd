"""The settings records inside an experiment: where each is read and how a new one is put in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from playground import points_by_hand
from playground.experiment import Experiment


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record is. ``prefix`` begins the object names of its fields; empty for the recipe itself."""

    prefix: str
    read: Callable[[Experiment], BaseModel]
    write: Callable[[Experiment, Any], Experiment]

    def field_name(self, field: str) -> str:
        """The object name of a field: ``learningRate``, ``augmentationShift``."""
        first, *rest = [*filter(None, [self.prefix]), *field.split("_")]
        return first + "".join(word.capitalize() for word in rest)


def _in_recipe(field: str) -> Place:
    def write(experiment: Experiment, record: BaseModel) -> Experiment:
        return replace(experiment, recipe=experiment.recipe.model_copy(update={field: record}))

    return Place(field, lambda experiment: getattr(experiment.recipe, field), write)


RECIPE = Place("", lambda experiment: experiment.recipe, lambda experiment, recipe: replace(experiment, recipe=recipe))
OPTIMIZER = _in_recipe("optimizer")
SCHEDULE = _in_recipe("schedule")
AUGMENTATION = _in_recipe("augmentation")
STOP = _in_recipe("stop")
TABLE = Place("table", lambda experiment: experiment.table, lambda experiment, table: replace(experiment, table=table))
PICTURES = Place(
    "pictures",
    lambda experiment: experiment.pictures,
    lambda experiment, pictures: replace(experiment, pictures=pictures),
)
POINTS = Place("points", lambda experiment: experiment.points, points_by_hand.with_settings)

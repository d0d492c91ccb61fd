"""What a unit wants: the picture that makes it strongest, and the examples that do."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from playground.experiment import Experiment
from playground.groups import expanded
from playground.problems import BadWish, Problem
from playground.shapes import infer_shapes
from playground.studies.base import Array, StudyProgressRecord, StudyRequest

STRONGEST = 9
"""Examples that are shown."""


@dataclass(frozen=True, slots=True)
class WantsRequest(StudyRequest):
    """Paint what unit or channel ``unit`` of a layer wants, in ``steps``, and look through the first ``examples``.

    ``layer`` is a node of the network without groups. Of a layer that makes maps, the mean of the whole map is made
    large, or the number at ``place`` (row, column). Each step goes ``rate`` along the gradient, whose size is brought
    to 1 a pixel; then the picture shrinks by the share ``decay``, and every fourth time is blurred by ``blur`` pixels.
    It is moved by up to ``jitter`` pixels while it is looked at. It begins as noise from ``seed``.
    """

    layer: str = ""
    unit: int = 0
    place: tuple[int, int] | None = None
    steps: int = 200
    rate: float = 0.05
    decay: float = 0.01
    blur: float = 0.5
    jitter: int = 1
    examples: int = 10_000
    seed: int = 0

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A layer, a unit and a place that there are, in a network that sees pictures."""
        if experiment.data.kind != "pictures":
            return BadWish("wants", experiment.data.title, "pictures")
        graph = expanded(experiment.graph)
        if self.layer not in graph.ids:
            return BadWish("wants", self.layer, ", ".join(graph.ids))
        shape = infer_shapes(graph, experiment.data.shape)[self.layer]
        if isinstance(shape, Problem):
            return shape
        if not 0 <= self.unit < shape[-1]:
            return BadWish("wants", f"unit {self.unit}", f"0 to {shape[-1] - 1}")
        if self.place is not None and not (
            len(shape) == 3 and all(0 <= at < size for at, size in zip(self.place, shape, strict=False))
        ):
            return BadWish("wants", f"place {self.place}", f"places in {shape}")
        return None


@dataclass(frozen=True, slots=True)
class Strongest:
    """The training examples that make the unit strongest, the strongest first, found among ``searched``.

    ``indices`` is int32 [n], ``values`` float32 [n]; ``inputs`` as stored, uint8 [n, height, width, channels];
    ``labels`` int32 [n]. ``fields`` is int32 [n, 4]: top, left, bottom and right (the first beyond it) of what the
    unit sees at the place where it is strongest; of a vector's unit, the whole picture.
    """

    searched: int
    indices: Array
    values: Array
    inputs: Array
    labels: Array
    fields: Array


@dataclass(frozen=True, slots=True)
class WantsFound(StudyProgressRecord):
    """The picture painted so far, float32 [height, width, channels], and the unit's value at each step, float32 [n].

    ``done`` of ``total`` counts steps and blocks of examples. The first value is that of the noise it began as.
    ``is_still`` where nothing makes the unit stronger from there; ``strongest`` comes after the painting.
    """

    layer: str = ""
    unit: int = 0
    place: tuple[int, int] | None = None
    picture: Array = field(default_factory=lambda: np.zeros((0, 0, 1), np.float32))
    trace: Array = field(default_factory=lambda: np.zeros(0, np.float32))
    is_still: bool = False
    strongest: Strongest | None = None

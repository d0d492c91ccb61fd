"""Which pixels the network's answer depends on."""

from __future__ import annotations

from dataclasses import dataclass

from playground.experiment import Experiment
from playground.probes.base import Array
from playground.probes.subject import Subject, SubjectWish
from playground.problems import BadWish, Problem

PATCHES = (2, 4, 6, 8, 12)
"""Sides of the patch that are offered, in pixels."""

GREY, EMPTY = 0.5, 0.0
"""What a patch may be filled with."""


@dataclass(frozen=True, slots=True, eq=False)
class SaliencyWish(SubjectWish):
    """Gradients, and where ``occludes`` also what becomes of the class where a patch covers part of the picture.

    ``patch`` is its side in pixels; it moves by half of that (below 4 by all), and is filled with ``fill`` (0 to 1).
    """

    occludes: bool = False
    patch: int = 4
    fill: float = GREY

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A patch that fits into the picture."""
        if problem := SubjectWish.obstacle(self, experiment):
            return problem
        least = min(experiment.data.shape[:2])
        if not 1 <= self.patch <= least:
            return BadWish("saliency", f"patch of {self.patch} pixels", f"1 to {least}")
        return None

    def program(self) -> bool:
        """Covered pictures are read by a program of their own."""
        return self.occludes


@dataclass(frozen=True, slots=True)
class Saliency:
    """What the score of class ``target`` depends on.

    ``probabilities`` is float32 [classes]. ``gradient``, float32 [height, width, channels], is the slope of the class's
    score (before softmax) by each number of the input. ``drop``, float32 [height, width] or None, is by how much the
    class's probability falls while a patch covers a pixel: the mean over all patches that do.
    """

    step: int
    subject: Subject
    probabilities: Array
    target: int
    gradient: Array
    patch: int = 0
    drop: Array | None = None

    @property
    def answer(self) -> int:
        """The class named."""
        return int(self.probabilities.argmax())

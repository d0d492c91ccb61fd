"""What a network answers for a picture that is slid: moved by whole pixels, nothing coming in at the other side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from playground.experiment import Experiment
from playground.probes.base import Array
from playground.probes.subject import Subject, SubjectWish
from playground.problems import BadWish, Problem

MOST = 14
"""Pixels to one side, at most."""


@dataclass(frozen=True, slots=True, eq=False)
class SlidingWish(SubjectWish):
    """Slide by up to ``reach`` pixels to every side; where not ``everywhere``, along the row and column of no shift."""

    reach: int = 10
    everywhere: bool = True

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A reach within the picture."""
        if problem := SubjectWish.obstacle(self, experiment):
            return problem
        if not 1 <= self.reach <= MOST:
            return BadWish("sliding", f"shifts of {self.reach} pixels", f"1 to {MOST}")
        return None


@dataclass(frozen=True, slots=True)
class Sliding:
    """The answers for every shift.

    ``probabilities`` is float32 [2 reach + 1, 2 reach + 1, classes], by the shift down (first axis) and to the right
    (second axis), each from ``-reach`` to ``reach``; NaN where it was not asked for.
    """

    step: int
    subject: Subject
    reach: int
    probabilities: Array

    def at(self, down: int, right: int) -> Array:
        """The probabilities for one shift, float32 [classes]."""
        found: Array = self.probabilities[down + self.reach, right + self.reach]
        return found


def shifted(picture: Array, down: int, right: int) -> Array:
    """The picture, [height, width, channels], moved by whole pixels; what is left behind is empty, 0."""
    height, width = picture.shape[:2]
    down, right = max(-height, min(down, height)), max(-width, min(right, width))
    moved = np.zeros_like(picture)
    rows = slice(max(down, 0), height + min(down, 0)), slice(max(-down, 0), height + min(-down, 0))
    columns = slice(max(right, 0), width + min(right, 0)), slice(max(-right, 0), width + min(-right, 0))
    moved[rows[0], columns[0]] = picture[rows[1], columns[1]]
    return moved

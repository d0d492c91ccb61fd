"""The one picture that a view asks the network about: the drawing, or a held-out example."""

from __future__ import annotations

from dataclasses import dataclass

from playground.experiment import Experiment
from playground.probes.base import Array, Wish
from playground.problems import BadWish, Problem

ANSWER = -1
"""In place of a class: the one the network names."""


@dataclass(frozen=True, slots=True, eq=False)
class SubjectWish(Wish):
    """What picture, and for which class it is looked into.

    ``drawing`` is one's own, float32 [28, 28] from 0 to 1, None for none; where there is none, or the network reads
    other pictures, the held-out example of index ``example`` is taken. ``target`` is a class, or ``ANSWER``.
    """

    drawing: Array | None = None
    example: int = 0
    target: int = ANSWER

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """An example and a class that there are."""
        classes = len(experiment.data.labels)
        if self.example < 0:
            return BadWish("example", f"example {self.example}", "examples from 0")
        if not ANSWER <= self.target < classes:
            return BadWish("class", f"class {self.target}", f"0 to {classes - 1}")
        return None


@dataclass(frozen=True, slots=True)
class Subject:
    """The picture that was looked at: ``input`` float32 [height, width, channels] as the network sees it, ink 1.

    ``example`` is its index among the held-out ones and ``truth`` its class; both -1 for a drawing.
    """

    input: Array
    example: int = -1
    truth: int = -1

    @property
    def is_drawing(self) -> bool:
        """Whether it is from the pad."""
        return self.example < 0

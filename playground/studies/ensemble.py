"""An ensemble: the experiment trained from several seeds, and where on the plane these networks disagree."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from playground.experiment import Experiment
from playground.problems import BadWish, Problem
from playground.studies.base import Array, StudyProgressRecord, StudyRequest

FEWEST, USUAL, MOST = 4, 8, 32
"""Members of an ensemble."""

MOST_STEPS = 1_000_000

NO_ANSWER = 255
"""The vote of a member that has diverged, or whose probabilities there are no numbers."""


@dataclass(frozen=True, slots=True)
class EnsembleRequest(StudyRequest):
    """Train so many ``members``, each from a seed of its own, for so many ``steps``; 0: as many as the run has done."""

    members: int = USUAL
    steps: int = 0

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Two inputs and classes are needed, and numbers that can be."""
        if experiment.data.shape != (2,) or experiment.target != "label":
            return BadWish("boundary", f"plane of “{experiment.dataset}”", "one of sets of points with classes")
        if not FEWEST <= self.members <= MOST:
            return BadWish("boundary", f"ensemble of {self.members}", f"one of {FEWEST} to {MOST}")
        if not 0 <= self.steps <= MOST_STEPS:
            return BadWish("boundary", f"run of {self.steps} steps", f"one of 0 to {MOST_STEPS}")
        return None


def _nothing(dtype: type) -> Array:
    return np.zeros((0, 0, 0), dtype)


@dataclass(frozen=True, slots=True)
class EnsembleFound(StudyProgressRecord):
    """The ensemble so far; ``done`` of ``total`` are steps of the member furthest behind.

    ``votes`` is uint8 [members, side, side]: the class each member answers on a grid from ``-reach`` to ``reach``, rows
    going up as a ``Boundary``'s, ``NO_ANSWER`` where it has none. ``mean`` is float16 [side, side, classes], the mean
    of the probabilities of those that answer. ``accuracies`` float32 [members] are held-out, 0 to 1, NaN of a member
    that has diverged; ``together`` is that of the class most members answer; NaN where nothing is held out.
    """

    seeds: tuple[int, ...] = ()
    votes: Array = field(default_factory=lambda: _nothing(np.uint8))
    mean: Array = field(default_factory=lambda: _nothing(np.float16))
    reach: float = 1.0
    accuracies: Array = field(default_factory=lambda: np.zeros(0, np.float32))
    together: float = float("nan")

    @property
    def diverged(self) -> int:
        """How many members answer nowhere."""
        return int((self.votes == NO_ANSWER).all(axis=(1, 2)).sum()) if self.votes.size else 0

    def counts(self) -> Array:
        """How many members answer each class: int [side, side, classes]."""
        return counts(self.votes, self.mean.shape[-1])

    def disagreement(self) -> Array:
        """The share of the members that answer otherwise than most: float32 [side, side]; see ``disagreement``."""
        return disagreement(self.counts())


def counts(votes: Array, classes: int) -> Array:
    """Votes [members, …] to how many there are of each class: int [..., classes]; ``NO_ANSWER`` counts nowhere."""
    return np.stack([(votes == number).sum(axis=0) for number in range(classes)], axis=-1)


def disagreement(counted: Array) -> Array:
    """1 - the share of the majority: 0 where all say the same, 1 - 1/classes at most, NaN where nobody answers.

    Args:
        counted: members of each class, [..., classes].

    Returns:
        float32 [...].
    """
    with np.errstate(invalid="ignore"):
        return np.asarray(1 - counted.max(axis=-1) / counted.sum(axis=-1), np.float32)


def majority(counted: Array) -> Array:
    """The class most members answer, the first of those with equally many: int [...]."""
    found: Array = np.argmax(counted, axis=-1)
    return found

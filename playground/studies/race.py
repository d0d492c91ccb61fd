"""A race: many variants of the experiment trained side by side, without touching the one at work."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.problems import BadWish, Problem
from playground.racing import LARGEST_SWEEP, DivergedAt, Health, LaneBoundaries, RaceHistory
from playground.studies.base import StudyProgressRecord, StudyRequest


@dataclass(frozen=True, slots=True)
class RaceRequest(StudyRequest):
    """Train these experiments for so many epochs; all with the dataset of the network at work, or folds of it.

    ``health`` and ``boundaries`` say what is looked at on the way, beside the curves.
    """

    experiments: tuple[Experiment, ...] = ()
    epochs: int = 100
    health: bool = False
    boundaries: bool = False

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Too many or too few lanes, or lanes of other data."""
        if not 1 <= len(self.experiments) <= LARGEST_SWEEP:
            return BadWish("race", f"{len(self.experiments)} lanes", f"1 to {LARGEST_SWEEP}")
        data = _data(experiment)
        for one in self.experiments:
            if _data(one) != data:
                return BadWish("race", one.dataset, experiment.dataset)
        return None


def _data(one: Experiment) -> tuple[object, ...]:
    return one.dataset, one.points, one.table.unfolded, one.pictures, one.target


def _nothing() -> RaceHistory:
    return RaceHistory(np.zeros(0), *(np.zeros((0, 0), np.float32) for _ in range(4)))


@dataclass(frozen=True, slots=True)
class RaceFound(StudyProgressRecord):
    """The race so far; ``done`` of ``total`` are epochs, with parts of one.

    Before it starts ``prepared`` of ``programs`` programs are compiled. ``diverged`` has an entry for each lane.
    ``health`` has one for each lane and ``boundaries`` all of them, where they were asked for and there are any.
    ``checkpoints``, one for each lane, come with the last record of a race that was run to its end, unless they are too
    large to be handed over.
    """

    prepared: int = 0
    programs: int = 0
    history: RaceHistory = field(default_factory=_nothing)
    diverged: tuple[DivergedAt | None, ...] = ()
    steps_per_second: float = 0.0
    health: tuple[Health, ...] = ()
    boundaries: LaneBoundaries | None = None
    checkpoints: tuple[Checkpoint, ...] = ()

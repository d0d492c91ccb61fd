"""Races of tiny networks, run to their end by the engine's own study, for the views that show them."""

from __future__ import annotations

from typing import Any

import numpy as np

from playground.engine.studies.context import Beside, context_of
from playground.engine.studies.race import race
from playground.engine.training import Trainer
from playground.racing import DivergedAt, RaceHistory
from playground.studies.race import RaceFound, RaceRequest
from widgets.racing.race_view import RacingView


class Races:
    """Takes the studies that a view asks for, and runs them when told."""

    def __init__(self, view: RacingView, trainer: Trainer) -> None:
        self.trainer = trainer
        self.view = view
        self.asked: list[tuple[str, RaceRequest]] = []
        self.cancelled = 0
        self.opened: list[tuple[Any, Any, str]] = []
        view.study_asked.connect(self._note)
        view.study_cancelled.connect(self._cancel)
        view.run_asked.connect(self._open)

    def run(self) -> list[RaceFound]:
        """Run the race asked for last, and show every record of it."""
        _, request = self.asked[-1]
        assert request.obstacle(self.trainer.experiment) is None
        records, course, value = [], race(request, context_of(self.trainer)), None
        while True:
            try:
                found = course.send(value)
            except StopIteration:
                break
            value = found.work() if isinstance(found, Beside) else None
            if isinstance(found, RaceFound):
                records.append(found)
                self.view.take_study(found)
        self.view.take_study_end("done", None)
        return records

    def _note(self, study: str, request: RaceRequest) -> None:
        self.asked.append((study, request))

    def _cancel(self) -> None:
        self.cancelled += 1

    def _open(self, experiment: Any, learned: Any, name: str) -> None:
        self.opened.append((experiment, learned, name))


def broken(record: RaceFound) -> RaceFound:
    """The same race with nothing but NaN in it, and its first lane diverged."""
    old = record.history
    nothing = np.full_like(old.accuracy, np.nan)
    history = RaceHistory(old.epochs, nothing, nothing, nothing, nothing)
    diverged = (DivergedAt(7, 3), *record.diverged[1:])
    boundaries = record.boundaries
    if boundaries is not None:
        boundaries = type(boundaries)(np.full_like(boundaries.probabilities, np.nan), boundaries.reach)
    health = tuple(
        type(one)(
            one.layers,
            np.full_like(one.gradient, np.nan),
            one.activations,
            np.full_like(one.dead, np.nan),
            np.full_like(one.histogram, np.nan),
        )
        for one in record.health
    )
    return RaceFound(
        record.done, record.total, record.prepared, record.programs, history, diverged, 1.0, health, boundaries
    )

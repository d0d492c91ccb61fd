"""The experiment of a lesson at work in this process, and everything that goals look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from playground.consequences import consequence
from playground.datasets import is_available
from playground.engine import devices
from playground.engine.carrying import carried
from playground.engine.network import structure
from playground.engine.placing import placed
from playground.engine.session import Shelf
from playground.engine.training import Trainer
from playground.experiment import Experiment, obstacles
from playground.history import History
from playground.lessons import Lesson
from playground.lessons.deeds import Deed, between, path_of
from playground.lessons.situation import Point, Situation, points_of
from playground.messages import Checkpoint
from playground.problems import Diverged, ProblemError
from playground.strides import Strides
from playground.weights import WeightEdits


class Stage:
    """A lesson being done.

    Args:
        lesson: the lesson.
        folder: the data folder. Where the lesson's data are not there, it runs on what it falls back on.
        device: an id from ``devices.available``; None takes the best.
        seed: the start of every set-up in place of the lesson's own.
        shelf: where datasets come from; one of the stage's own where it is left out.

    Attributes:
        answers: the number of the choice by goal, with how many deeds came before it.
        steps: all steps trained, whatever became of them.
    """

    def __init__(
        self,
        lesson: Lesson,
        folder: Path,
        device: str | None = None,
        seed: int | None = None,
        shelf: Shelf | None = None,
    ) -> None:
        self.lesson = lesson
        self.page_id = ""
        self.is_offline = any(not is_available(name, folder) for name in lesson.record.needs)
        self.answers: dict[str, tuple[int, int]] = {}
        self.steps = 0
        self._deeds: list[Deed] = []
        self._seed = seed
        self._device = devices.find(device)
        self._shelf = shelf or Shelf(folder)
        self._history = History()
        self._points: tuple[Point, ...] = ()
        self._pinned: tuple[Point, ...] | None = None
        self._trainer: Trainer | None = None
        self.experiment = self._set_up("")
        self._open(self.experiment)

    @property
    def trainer(self) -> Trainer:
        """The run at work; ``ProblemError`` where the experiment cannot be trained."""
        found = obstacles(self.experiment)
        if found or self._trainer is None:
            raise ProblemError(*found)
        return self._trainer

    @property
    def situation(self) -> Situation:
        """Where the learner stands."""
        return Situation(
            self.experiment,
            self._points,
            self._pinned,
            tuple(self._deeds),
            self.answers,
            self._trainer.steps_per_epoch if self._trainer else 1.0,
            self.is_offline,
        )

    def turn_to(self, page_id: str) -> None:
        """Open a page: with its set-up where it has one, and nothing done yet."""
        is_first = not self.page_id
        self.page_id = page_id
        page = next(page for page in self.lesson.record.pages if page.id == page_id)
        if is_first or page.setup is not None:
            self._become(self._set_up(""), afresh=True)
        self._deeds, self.answers = [], {}

    def set_up(self, variant: str) -> None:
        """The set-up of the page or of a variant, afresh."""
        self._become(self._set_up(variant), afresh=True)

    def change(self, after: Experiment) -> None:
        """Another experiment, with everything that means for what was learned; the deeds it amounts to are noted."""
        self._deeds += between(self.experiment, after)
        self._become(after)

    def restart(self) -> None:
        """Back to the same start."""
        self.note("reset")
        self._open(self.experiment)

    def begin_from(self, checkpoint: Checkpoint) -> None:
        """Begin anew with weights that were learned beside the run."""
        self._open(self.experiment)
        self.trainer.restore(checkpoint)
        self.note("pre-trained")

    def set_weights(self, edits: WeightEdits) -> None:
        """Set weights by hand; ``ProblemError`` where there are none such."""
        self.trainer.set_weights(edits)
        self._evaluate()
        self._deeds += [Deed("set-weight", path_of(edit)) for edit in edits]

    def pin(self) -> None:
        """Keep the run at work for comparison."""
        self._pinned = self._points
        self.note("pinned")

    def note(self, name: str, of: str = "") -> None:
        """Something was done."""
        self._deeds.append(Deed(name, of))  # type: ignore[arg-type]

    def answer(self, goal_id: str, choice: int) -> None:
        """Answer a goal's question; ``choice`` counts from 1."""
        self.answers[goal_id] = (choice, len(self._deeds))

    def train(self, steps: int, is_met: Callable[[], bool]) -> None:
        """Train so many steps, looking at the held-out data each epoch and at the end, until it is met.

        Where training diverges it ends there, as in the window.
        """
        trainer = self.trainer
        if trainer.experiment.start == "pretrained":
            self.change(replace(self.experiment, start="seed", seed=self.experiment.seed + 1))  # as the window does
            trainer = self.trainer
        self.note("trained")
        if not self._points:
            self._evaluate()
        last = trainer.step + steps
        try:
            while trainer.step < last:
                mark = min((trainer.step // trainer.steps_per_epoch + 1) * trainer.steps_per_epoch, last)
                self._advance(trainer, mark - trainer.step)
                self._evaluate()
                if is_met():
                    return
        except ProblemError as error:
            if not isinstance(error.problems[-1], Diverged):
                raise

    def _advance(self, trainer: Trainer, steps: int) -> None:
        losses, accuracies = trainer.advance(steps)
        norm, rate = np.array([trainer.norms.mean()]), np.array([trainer.learning_rate])
        strides = Strides(np.array([trainer.step]), norm, rate)
        self._history.add(trainer.step, losses, accuracies, (), strides)
        self.steps += steps

    def _evaluate(self) -> None:
        """Look at the held-out data, where there are any; a second look at one step takes the place of the first."""
        trainer, history = self.trainer, self._history
        if len(trainer.data.arrays.test_x):
            history.add(trainer.step, np.empty(0), np.empty(0), [trainer.evaluate()])
        kept = self._points if len(history.held_out) else ()
        if kept and kept[-1].step == trainer.step:
            kept = kept[:-1]
        self._points = kept + points_of(history, kept[-1].step if kept else -1)

    def _set_up(self, variant: str) -> Experiment:
        made = self.lesson.experiment(self.page_id, variant, self.is_offline)
        return made if self._seed is None else replace(made, seed=self._seed)

    def _become(self, after: Experiment, afresh: bool = False) -> None:
        """Go on with another experiment; while it cannot be trained, what was learned waits."""
        self.experiment = after
        if obstacles(after):
            return
        working = self._trainer
        meaning = "open" if afresh or working is None else consequence(working.experiment, after)
        if working is None or meaning in ("open", "restart"):
            self._open(after)
        elif meaning == "change" and working.fits(after):
            working.change(after)
        elif meaning != "nothing":
            self._trainer = _taken_over(working, after)

    def _open(self, experiment: Experiment) -> None:
        """From step 0, with nothing recorded."""
        self._trainer = Trainer(experiment, self._shelf.get(experiment, placed(experiment, self._device)))
        self._history, self._points = History(), ()


def _taken_over(working: Trainer, after: Experiment) -> Trainer:
    """Another network or recipe that goes on at the same step, with every weight that has a place in it."""
    was, now = (structure(one.graph, one.data.shape) for one in (working.experiment, after))
    last, made = working.checkpoint(), Trainer(after, working.data)
    weights = carried(was, now, last.weights, made.checkpoint().weights, {})
    made.restore(replace(last, weights=weights))
    return made

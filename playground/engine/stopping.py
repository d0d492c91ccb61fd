"""When a run pauses by itself."""

from __future__ import annotations

import numpy as np

from playground.engine.training import Trainer
from playground.messages import LAST_STEP, Evaluation


class Stopping:
    """The stop rules of a run's recipe. Each stops a run once: played on beyond it, the run goes on.

    Args:
        trainer: the run; its recipe may change at any time.
    """

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self._least, self._least_at = np.inf, 0

    def forget(self, step: int = 0) -> None:
        """What was measured after ``step`` is undone."""
        if self._least_at >= step:
            self._least, self._least_at = np.inf, 0

    @property
    def needs_epochs(self) -> bool:
        """Whether a rule looks at the held-out examples, so that each epoch ends with all of them."""
        stop = self._trainer.experiment.recipe.stop
        return stop.no_progress is not None or stop.target is not None

    @property
    def limits(self) -> tuple[int | None, ...]:
        """Steps beyond which no chunk may go."""
        return self._trainer.experiment.recipe.stop.steps, self._epochs_limit, LAST_STEP

    @property
    def _epochs_limit(self) -> int | None:
        epochs = self._trainer.experiment.recipe.stop.epochs
        return None if epochs is None else epochs * self._trainer.steps_per_epoch

    def after_training(self, seconds_before: float) -> str | None:
        """The rule that has been met by the steps that were just trained; ``seconds_before`` them it had trained."""
        stop, step = self._trainer.experiment.recipe.stop, self._trainer.step
        if stop.steps is not None and step == stop.steps:
            return "steps"
        if step == self._epochs_limit:
            return "epochs"
        if stop.seconds is not None and seconds_before < stop.seconds <= self._trainer.seconds:
            return "seconds"
        return "last_step" if step >= LAST_STEP else None

    def after_evaluation(self, result: Evaluation) -> str | None:
        """The rule that is met by how good the network is on the held-out examples."""
        if result.loss < self._least:
            self._least, self._least_at = result.loss, result.step
        stop = self._trainer.experiment.recipe.stop
        if stop.target is not None and result.reaches(stop.target):
            return "target"
        epochs = np.inf if stop.no_progress is None else stop.no_progress
        is_stuck = result.step - self._least_at >= epochs * self._trainer.steps_per_epoch
        return "no_progress" if is_stuck else None

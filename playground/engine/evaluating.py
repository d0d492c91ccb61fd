"""How good a network is on what it has never learned from, in slices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from playground.engine.programs import EVALUATION_BATCH
from playground.messages import Evaluation

if TYPE_CHECKING:
    from playground.engine.training import Trainer


class PartialEvaluation:
    """An evaluation in slices, so that a pen never waits for all of it; uses the weights of when it began.

    Args:
        trainer: the run.
        batches: so many batches from the start of the held-out examples, the same each time; None takes all.
    """

    def __init__(self, trainer: Trainer, batches: int | None = None) -> None:
        self._trainer = trainer
        self._step = trainer.step
        self._weights = trainer.parameters, trainer.state
        held_out = len(trainer.data.arrays.test_x)
        size = max(min(EVALUATION_BATCH, trainer.plan.held_out), 1)
        self._batches = min(-(-held_out // size), batches or held_out)
        self._examples = min(self._batches * size, held_out)
        self._next = 0
        self._sums = np.zeros(3)

    @property
    def is_done(self) -> bool:
        """Whether every batch has been seen."""
        return self._next >= self._batches

    def advance(self, batches: int) -> None:
        """Evaluate so many batches more."""
        trainer = self._trainer
        last = min(self._next + batches, self._batches)
        sums = trainer._programs.evaluate(
            *self._weights, trainer.data.tensors, trainer._values, np.int32(self._next), np.int32(last)
        )
        self._sums += [float(value) for value in sums]
        self._next = last

    def result(self) -> Evaluation:
        """Means over the examples seen; what does not apply is None, the loss NaN where there are none."""
        loss, accuracy, error = self._sums / self._examples if self._examples else np.full(3, np.nan)
        found = Evaluation(self._step, float(loss), None if np.isnan(accuracy) else float(accuracy), self._examples)
        if self._trainer.plan.task != "regression" or not np.isfinite(error):
            return found
        _, unit = self._trainer.data.arrays.answer_scale
        spread = float(np.var(self._trainer.data.arrays.test_y[: self._examples], dtype=np.float64))
        return replace(found, rmse=unit * float(np.sqrt(error)), r2=float(1 - error / spread) if spread else None)

"""A past moment that is looked at in place of the present: its weights in a trainer that never trains."""

from __future__ import annotations

import time

from playground.engine.evaluating import PartialEvaluation
from playground.engine.pace import CHUNK_SECONDS
from playground.engine.training import Trainer
from playground.messages import Checkpoint, Evaluation, Visit, Visited


class Visiting:
    """Holds the trainer as it was then, and evaluates it in slices.

    Args:
        live: the trainer that goes on, or rests, in the present.
        command: with a checkpoint.
    """

    def __init__(self, live: Trainer, command: Visit) -> None:
        checkpoint = command.checkpoint or Checkpoint(0, {})
        self.trainer = live.at(checkpoint, command.experiment)
        self._result: Evaluation | None = None
        held_out = len(live.data.arrays.test_x)
        self._evaluation = PartialEvaluation(self.trainer) if held_out else None
        self._slice = 1

    @property
    def is_busy(self) -> bool:
        """Whether it has yet to be evaluated, and can be."""
        return self._evaluation is not None and self.trainer.can_evaluate

    def turn(self) -> bool:
        """About ten milliseconds of evaluation, where any is left; whether it has ended with this."""
        if self._evaluation is None or not self.trainer.can_evaluate:
            return False
        started = time.perf_counter()
        self._evaluation.advance(self._slice)
        took = time.perf_counter() - started
        self._slice = max(1, min(int(self._slice * CHUNK_SECONDS / max(took, 1e-6)), 2 * self._slice, 64))
        if not self._evaluation.is_done:
            return False
        self._result, self._evaluation = self._evaluation.result(), None
        return True

    def told(self) -> Visited:
        """What a frame says of it."""
        return Visited(self.trainer.step, self._result)

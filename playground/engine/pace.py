"""How long a chunk of training is, when a frame is due, and how much time evaluating may take."""

from __future__ import annotations

import time

from playground.engine.programs import CHUNK

CHUNK_SECONDS = 0.010
"""For a piece of whatever the engine does besides training: a command waits for it."""

TRAINING_SECONDS = 0.016
"""For a chunk of training, two to a frame: each costs a millisecond or two around it. Drawings do not wait for it."""

FRAME_SECONDS = 1 / 30
CALM_FRAME_SECONDS = 1 / 15
"""While nothing is looked at that changes faster: curves and figures are none the worse, and the window works half."""

WITH_ALL_CORES = 2
"""So many times as long between two frames of a network that needs all cores, for the window needs one for each."""

SHARE = 0.045
"""Of the time that training takes, for evaluating."""

PART = 1 / 50
"""Of what was trained so far, for one evaluation: points are dense while the curve is short, and grow surer with it."""

BRIEFEST, LONGEST = 0.05, 0.25
"""Seconds for one evaluation, however short or long the training."""

FEWEST_BATCHES = 5
"""Of an evaluation that leaves examples out: with fewer its figures jump too much to be compared."""


class Pace:
    """Finds the number of steps that take about sixteen milliseconds, and holds back to a speed when one is asked for.

    Attributes:
        steps_per_second: the speed that is asked for; None as fast as it goes.
        measured: the steps a second it has come to lately.
        frame_seconds: how long after a frame the next one is due, while training.
    """

    def __init__(self) -> None:
        self.steps_per_second: float | None = None
        self.measured = 0.0
        self.frame_seconds = FRAME_SECONDS
        self._chunk = 1
        self._due = 0.0
        self._window: list[tuple[float, int]] = []

    def hold_to(self, steps_per_second: float | None) -> None:
        """Train at most so many steps a second; None as fast as it goes."""
        self.steps_per_second = steps_per_second

    def chunk(self) -> int:
        """How many steps to do at once."""
        if self.steps_per_second is None:
            return self._chunk
        return max(1, min(self._chunk, round(self.steps_per_second * FRAME_SECONDS)))

    def wait(self) -> float:
        """Seconds until the next chunk may begin; 0 when training runs as fast as it can."""
        return 0.0 if self.steps_per_second is None else max(self._due - time.perf_counter(), 0.0)

    def record(self, steps: int, seconds: float) -> None:
        """Learn from a chunk that took so long."""
        now = time.perf_counter()
        wanted = steps * TRAINING_SECONDS / max(seconds, 1e-6)
        self._chunk = max(1, min(int(min(wanted, 2 * self._chunk)), CHUNK))
        if self.steps_per_second is not None:
            self._due = max(self._due, now - FRAME_SECONDS) + steps / self.steps_per_second
        self._window.append((now, steps))
        while self._window[0][0] < now - 2.0 and len(self._window) > 2:
            self._window.pop(0)
        span = now - self._window[0][0]
        self.measured = sum(count for _, count in self._window[1:]) / span if span > 0 else steps / max(seconds, 1e-6)

    def rest(self) -> None:
        """Forget the speed: training paused."""
        self._window.clear()
        self.measured = 0.0
        self._due = 0.0


class Allowance:
    """Lets evaluation have a share of the time that training takes."""

    def __init__(self) -> None:
        self._trained = 0.0
        self._credit = 0.0
        self._batch_seconds = LONGEST  # until one was measured

    @property
    def batches(self) -> int:
        """How many batches one evaluation should take, where it may leave examples out."""
        seconds = min(max(PART * self._trained, BRIEFEST), LONGEST)
        return max(int(seconds / self._batch_seconds), FEWEST_BATCHES)

    def earn(self, seconds: float) -> None:
        """Training took so long."""
        self._trained += seconds
        self._credit = min(self._credit + seconds * SHARE / (1 - SHARE), 0.1)

    def spend(self, seconds: float, batches: int, is_training: bool = True) -> None:
        """Evaluating so many batches took so long; what nobody was training beside costs training nothing later."""
        self._credit -= seconds if is_training else 0.0
        self._batch_seconds = max(seconds, 1e-6) / batches

    @property
    def is_open(self) -> bool:
        """Whether evaluation may go on."""
        return self._credit > 0

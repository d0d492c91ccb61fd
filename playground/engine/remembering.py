"""Which moments of a run are told to the window, so that one can go back to them.

Every step at first, then at ever longer strides, and as often as is worthwhile in between: at most twenty times a
second and for a small share of the time. The window thins what it gets.
"""

from __future__ import annotations

import time

SHARE = 0.01
"""Of the time while training goes on; what the rest of the machine has to do for it comes to about as much again."""

AT_FIRST = 0.05
"""Seconds that may be spent before any are earned, and the most that are saved up."""

INTERVAL = 1 / 20
"""Seconds between two moments, beyond those that their step makes due."""

EARLY = 64
"""So many steps are all due; of a small network they cost nothing, being those one most wants to see."""

SMALL = 4 * 2**20
"""Bytes of weights of a small network."""

STRIDE = 1 / 16
"""Of the steps done: how far from there the next one is due after that."""

LARGEST = 64 * 2**20
"""Bytes of weights beyond which the checkpoints that are sent now and then have to do."""


class Remembering:
    """Says when a moment is due; begins with the one at hand.

    Args:
        step: where the run stands.
        size: bytes of a checkpoint.
    """

    def __init__(self, step: int, size: int) -> None:
        self._is_wanted = size <= LARGEST
        self._free = EARLY if size <= SMALL else 0
        self._due = step
        self._credit = AT_FIRST
        self._told_at = -1
        self._last = 0.0
        self._seen: float | None = None

    def is_due(self, step: int) -> bool:
        """Whether to tell the moment of this step, while training goes on."""
        now = time.perf_counter()
        if self._seen is not None:
            self._credit = min(self._credit + SHARE * (now - self._seen), AT_FIRST)
        self._seen = now
        is_time = step >= self._due or now - self._last >= INTERVAL
        return self._is_wanted and step != self._told_at and self._has_time(step) and is_time

    def _has_time(self, step: int) -> bool:
        return self._credit > 0 or step < self._free

    def rest(self) -> None:
        """Training pauses: no time is earned by it."""
        self._seen = None

    def note(self, step: int, seconds: float) -> None:
        """The moment of this step was told, which took so long."""
        self._last = time.perf_counter()
        self._credit -= seconds if step >= self._free else 0.0
        self._told_at = step
        self._due = step + (1 if step < EARLY else int(step * STRIDE))

    @property
    def due(self) -> int | None:
        """The step at which the next moment falls due; None where there would be no time to tell it."""
        return self._due if self._is_wanted and self._has_time(self._due) else None

    def go_back(self, step: int) -> None:
        """The run stands at an earlier step, or at another moment altogether."""
        self._due, self._told_at = step, -1

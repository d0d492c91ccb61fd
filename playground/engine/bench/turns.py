"""Several pieces of work measured in turns, so that what else the machine does falls on all of them alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from playground.engine.programs import CHUNK

Run = Callable[[int], None]
"""Does so many steps, and comes back when they are done."""


def in_turns(runs: Mapping[str, Run], turns: int, seconds: float) -> dict[str, list[float]]:
    """Steps a second of each run in each turn of about so many seconds."""
    counts = {name: _steps_in(run, seconds) for name, run in runs.items()}
    found: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(turns):
        names = list(runs)[:: 1 if turn % 2 == 0 else -1]
        for name in names:
            started = time.perf_counter()
            runs[name](counts[name])
            found[name].append(counts[name] / (time.perf_counter() - started))
    return found


def _steps_in(run: Run, seconds: float) -> int:
    """About how many steps a run does in so many seconds, at least one."""
    steps = 1
    while True:
        started = time.perf_counter()
        run(steps)
        took = time.perf_counter() - started
        if took > seconds / 4:
            return max(round(steps * seconds / took), 1)
        steps *= 4


def in_chunks(advance: Callable[[int], Any]) -> Run:
    """Any number of steps of what does at most ``CHUNK`` at a time."""

    def run(steps: int) -> None:
        for first in range(0, steps, CHUNK):
            advance(min(steps - first, CHUNK))

    return run

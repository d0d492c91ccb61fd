"""``python -m playground.engine.headless TEMPLATE SECONDS``: how fast the engine trains with nobody looking.

Prints steps a second. It is the engine of the window, as niced, evaluating and telling as there; only that nothing is
drawn and no view is open: the control for what a window and its views leave of it.
"""

from __future__ import annotations

import os
import sys
import time

from playground import folders, templates
from playground.engine.loop import Loop
from playground.engine.process import prepare
from playground.experiment import Experiment
from playground.link import NICENESS
from playground.messages import Compiled, Event, Frame, Open, Play, Quit, Start, TakeFrame, Trouble
from playground.problems import ProblemError

WARMING_UP = 1.0
"""At most so many seconds before it is measured, and no more than the measuring takes: chunks find their length, and
evaluation takes more at first."""

EVALUATION_SECONDS = 30.0
"""At most so long it is waited for that evaluation, too, is compiled and has been done once."""


class Headless:
    """An engine that trains, and notes how far it has come."""

    def __init__(self) -> None:
        self.step = 0
        self.has_evaluated = False
        self.is_compiled = False
        self._loop = Loop(Start(folders.data_folder(), folders.cache_folder()), self._take)

    def train(self, experiment: Experiment, steps: int) -> None:
        """Open the experiment and play at once, until so many steps are told; ``ProblemError`` where it cannot be."""
        self._loop.put(Open(1, experiment))
        self._loop.put(Play())
        while self.step < steps:
            self._loop.turn(0.02)

    def speed(self, experiment: Experiment, seconds: float) -> float:
        """Steps a second over so many seconds; ``ProblemError`` where it cannot be trained."""
        self._loop.put(Open(1, experiment))
        while not self.is_compiled:
            self._loop.turn(0.02)
        self._loop.put(Play())
        end = time.perf_counter() + EVALUATION_SECONDS
        while not self.has_evaluated and time.perf_counter() < end:
            self._loop.turn(0.0)
        self._turn(min(seconds, WARMING_UP))
        before, started = self.step, time.perf_counter()
        self._turn(seconds)
        found = (self.step - before) / (time.perf_counter() - started)
        self._loop.put(Quit())
        self._loop.run()
        return found

    def _turn(self, seconds: float) -> None:
        """For so long, and on until the next frame."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._loop.turn(0.0)
        step = self.step
        while self.step == step:
            self._loop.turn(0.0)

    def _take(self, event: Event) -> None:
        match event:
            case Compiled():
                self.is_compiled = True
            case Frame():
                self.step = event.step
                self.has_evaluated |= bool(event.evaluations)
                self._loop.put(TakeFrame())
            case Trouble():
                raise ProblemError(event.problem)


def main(template: str, seconds: str) -> None:
    """Measure and print."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    prepare(folders.cache_folder())
    found = Headless().speed(templates.find(template).experiment(), float(seconds))
    sys.stdout.write(f"{found}\n")
    sys.stdout.flush()
    os._exit(0)  # as the window's engine ends: what is still being compiled must not keep it


if __name__ == "__main__":
    main(*sys.argv[1:])

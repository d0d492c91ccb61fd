"""The engine's loop without a process, turned by hand, and what it has said."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from playground.engine.loop import Loop
from playground.experiment import Experiment
from playground.messages import Command, Compiled, Event, Frame, Open, Start, TakeFrame

Kind = TypeVar("Kind", bound=Event)

PATIENCE = 60.0
"""Seconds after which a test gives up; none ever takes so long."""


class Engine:
    """A loop turned by hand, and what it has said."""

    def __init__(self, cache: Path) -> None:
        self.events: list[Event] = []
        self._taken = 0  # of the frames: training goes no further than a window can follow
        self.loop = Loop(Start(Path("/nonexistent"), cache), self.events.append)

    def put(self, *commands: Command) -> None:
        for command in commands:
            self.loop.put(command)

    def of(self, kind: type[Kind]) -> list[Kind]:
        return [event for event in self.events if isinstance(event, kind)]

    def turn(self, turns: int = 1) -> None:
        for _ in range(turns):
            self.loop.turn(0.0)

    def until(self, condition: Callable[[], Any], take_frames: bool = True) -> None:
        """Turn until something is so; as a window does, ask for the next frame after each."""
        given_up = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < given_up, self.events
            if take_frames:
                self._take_frame()
            self.loop.turn(0.02)
        if take_frames:
            self._take_frame()

    def _take_frame(self) -> None:
        if (sent := len(self.of(Frame))) > self._taken:
            self._taken = sent
            self.put(TakeFrame())

    def await_event(self, kind: type[Kind], such: Callable[[Kind], bool] = lambda _: True, more: bool = True) -> Kind:
        """The next event of a kind (with ``more`` False also one that is there already)."""
        before = len(self.events) if more else 0
        self.until(lambda: any(isinstance(event, kind) and such(event) for event in self.events[before:]))
        return next(event for event in self.events[before:] if isinstance(event, kind) and such(event))

    def opened(self, experiment: Experiment, run: int = 1, **how: Any) -> None:
        """Open an experiment and wait until it can be trained."""
        self.put(Open(run, experiment, **how))
        self.await_event(Compiled, lambda event: event.run == run)

    def paused_at(self) -> Frame:
        """Wait for a frame of a run at rest whose held-out examples have all been looked at."""
        return self.await_event(
            Frame, lambda frame: not frame.playing and any(one.step == frame.step for one in frame.evaluations)
        )

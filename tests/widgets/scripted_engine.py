"""An engine whose every word the test writes: what was sent to it can be read, what it says is put in its mouth."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numpy as np

from playground.messages import Answer, Command, Event, Frame, Start

C = TypeVar("C", bound=Command)


class ScriptedEngine:
    """Fits where a ``Link`` fits."""

    process_id: int | None = None

    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.restarts = 0
        self.is_closed = False
        self._receive: Callable[[Event], None] = lambda event: None

    def connect(self, start: Start, receive: Callable[[Event], None]) -> ScriptedEngine:
        self._receive = receive
        return self

    def send(self, command: Command) -> None:
        self.sent.append(command)

    def restart(self) -> None:
        self.restarts += 1

    def close(self, timeout: float = 2.0) -> None:
        self.is_closed = True

    def say(self, event: Event) -> None:
        """Have the engine tell something; it arrives once the event loop turns."""
        self._receive(event)

    def take(self) -> list[Command]:
        """Everything sent since this was asked last."""
        taken, self.sent = self.sent, []
        return taken

    def last(self, kind: type[C]) -> C:
        """The newest command of a kind."""
        return next(command for command in reversed(self.sent) if isinstance(command, kind))


def frame(run: int, step: int, playing: bool, count: int = 0, stopped_by: str = "") -> Frame:
    """A frame that reports ``count`` steps up to ``step``, each with a loss that is its own number."""
    steps = np.arange(step - count + 1, step + 1, dtype=np.float32)
    return Frame(
        run=run,
        step=step,
        epoch=step / 10,
        playing=playing,
        seconds=1.0,
        learning_rate=0.25,
        steps_per_second=10.0,
        examples_per_second=1000.0,
        losses=steps,
        accuracies=np.full(count, 0.5, np.float32),
        stopped_by=stopped_by,
    )


def answer(request: int, run: int) -> Answer:
    """An answer that finds every digit as probable as the next."""
    return Answer(request, run, 0, np.full(10, 0.1, np.float32), None, {})

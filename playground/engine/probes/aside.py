"""Probes of small networks, read on a thread of their own while training goes on.

A network that trains with one thread leaves the other core to the window and to this. Arrays on a device are never
written to, only replaced, so a copy of the trainer keeps the weights of when it was made.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from playground.engine.training import Trainer
from playground.probes import Wish

Read = Callable[[str, Trainer, Any], Any]
"""(view, trainer, wish) to a record, whatever goes wrong."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a probe has found: for which wish, of which version of the trainer, and when and how long it was at it."""

    view: str
    wish: Wish
    record: Any
    version: int
    started: float
    seconds: float


class _Reading:
    """Some views of one moment."""

    def __init__(self, of: Trainer, wishes: Mapping[str, Wish]) -> None:
        self.of = of
        self.then = copy(of)
        self.wishes = dict(wishes)
        self.told: list[Told] = []
        self.is_done = False

    def read(self, read: Read) -> None:
        """One view after the other."""
        for view, wish in self.wishes.items():
            started = time.perf_counter()
            record = read(view, self.then, wish)
            took = time.perf_counter() - started
            self.told.append(Told(view, wish, record, self.then.version, started, took))
        self.is_done = True


class Aside:
    """Reads what is wanted of one moment at a time; whoever comes back for it asks for the next, of a newer one.

    Args:
        read: called on the other thread.
        done: called there when everything is read and somebody still wants it.
    """

    def __init__(self, read: Read, done: Callable[[], None]) -> None:
        self._read = read
        self._done = done
        self._reading: _Reading | None = None
        self._thread: threading.Thread | None = None

    def ask(self, trainer: Trainer, wishes: Mapping[str, Wish]) -> None:
        """Read these views of the trainer as it is now, unless others are being read."""
        if not wishes or self._reading is not None or (self._thread is not None and self._thread.is_alive()):
            return
        self._reading = _Reading(trainer, wishes)
        self._thread = threading.Thread(target=self._work, args=(self._reading,), name="aside", daemon=True)
        self._thread.start()

    def told(self, trainer: Trainer) -> list[Told]:
        """What has been read, once; nothing of another trainer, nor of steps that this one has yet to do."""
        reading = self._reading
        if reading is None or not reading.is_done:
            return []
        self._reading = None
        is_of_it = reading.of is trainer and reading.then.step <= trainer.step
        return reading.told if is_of_it else []

    def forget(self) -> None:
        """Nobody wants any more what is being read."""
        self._reading = None

    def wait(self) -> None:
        """Wait until nothing is being read."""
        if self._thread is not None:
            self._thread.join()

    def _work(self, reading: _Reading) -> None:
        reading.read(self._read)
        if self._reading is reading:
            self._done()

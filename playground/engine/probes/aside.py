"""Probes of small networks, read on a thread of their own while training goes on.

A network that trains with one thread leaves the other core to the window and to this. Arrays on a device are never
written to, only replaced, so a copy of the trainer keeps the weights of when it was made.
"""

from __future__ import annotations

import queue
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

    def read(self, read: Read) -> None:
        """One view after the other."""
        for view, wish in self.wishes.items():
            started = time.perf_counter()
            record = read(view, self.then, wish)
            took = time.perf_counter() - started
            self.told.append(Told(view, wish, record, self.then.version, started, took))


class Aside:
    """Reads what is wanted of one moment at a time; whoever comes back for it asks for the next, of a newer one.

    Args:
        read: called on the other thread.
        done: called there when everything is read and somebody still wants it.
    """

    def __init__(self, read: Read, done: Callable[[], None]) -> None:
        self._read = read
        self._done = done
        self._wanted: _Reading | None = None
        self._is_idle = threading.Event()
        self._is_idle.set()
        self._waiting: queue.SimpleQueue[_Reading] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def ask(self, trainer: Trainer, wishes: Mapping[str, Wish]) -> None:
        """Read these views of the trainer as it is now, unless others are being read."""
        if not wishes or self._wanted is not None or not self._is_idle.is_set():
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="aside", daemon=True)
            self._thread.start()
        self._wanted = _Reading(trainer, wishes)
        self._is_idle.clear()
        self._waiting.put(self._wanted)

    def told(self, trainer: Trainer) -> list[Told]:
        """What has been read, once; nothing of another trainer, nor of steps that this one has yet to do."""
        reading = self._wanted
        if reading is None or not self._is_idle.is_set():
            return []
        self._wanted = None
        is_of_it = reading.of is trainer and reading.then.step <= trainer.step
        return reading.told if is_of_it else []

    def forget(self) -> None:
        """Nobody wants any more what is being read."""
        self._wanted = None

    def wait(self) -> None:
        """Wait until nothing is being read."""
        self._is_idle.wait()

    def _work(self) -> None:
        while True:
            reading = self._waiting.get()
            reading.read(self._read)
            self._is_idle.set()
            if self._wanted is reading:
                self._done()
            del reading  # and with it a network and its data

"""Work beside the window: one job at a time on a thread of its own, and of those that wait only the newest."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

Job = Callable[[], None]

LONGEST_REST = 30.0
"""Seconds."""


class Background:
    """Runs jobs that make each other superfluous, such as writing the newest state to a file.

    Args:
        name: of the thread, which begins with the first job.
        rest: after each job the thread rests so many times as long as that took, so that a slow disk is not kept busy.
    """

    def __init__(self, name: str, rest: float = 4.0) -> None:
        self._rest = rest
        self._news = threading.Condition()
        self._waiting: Job | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def put(self, job: Job) -> None:
        """Have a job done soon, instead of one that still waits; returns at once."""
        with self._news:
            if self._closing:
                return
            self._waiting = job
            self._news.notify()
        if not self._thread.is_alive():
            self._thread.start()

    def close(self, last: Job, timeout: float = 5.0) -> None:
        """End with one last job after the one under way; what waited is dropped. Waits so many seconds for that."""
        self.put(last)
        with self._news:
            self._closing = True
            self._news.notify()
        self._thread.join(timeout)

    def _work(self) -> None:
        while (job := self._next()) is not None:
            began = time.monotonic()
            job()
            took = time.monotonic() - began
            with self._news:
                self._news.wait_for(lambda: self._closing, min(self._rest * took, LONGEST_REST))

    def _next(self) -> Job | None:
        with self._news:
            self._news.wait_for(lambda: self._waiting is not None or self._closing)
            job, self._waiting = self._waiting, None
            return job

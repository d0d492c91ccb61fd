"""How long the event loop is kept from its work: the interval of a 16 ms timer, less 16 ms."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

INTERVAL = 0.016


PATIENCE = 300.0
"""Seconds to wait for the engine, however busy the machine."""


class GapMeter(QObject):
    """Notes the interval of a precise 16 ms timer while it runs."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks: list[float] = []
        self._timer = QTimer(self, interval=round(INTERVAL * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin afresh."""
        self._ticks = []
        self._timer.start()

    def stop(self) -> np.ndarray:
        """The gaps since ``start``, milliseconds, not below 0."""
        self._timer.stop()
        return np.maximum(np.diff(self._ticks) - INTERVAL, 0.0) * 1000

    def _tick(self) -> None:
        self._ticks.append(time.perf_counter())


def run_for(seconds: float) -> None:
    """Let the application do its work for so long, in an event loop as that of the program: looking in often costs."""
    loop, timer = QEventLoop(), QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.quit)
    timer.start(round(max(seconds, 0.0) * 1000))
    loop.exec()


def gaps_in(seconds: float) -> np.ndarray:
    """The gaps, ms, in so many seconds from now."""
    meter = GapMeter()
    meter.start()
    run_for(seconds)
    return meter.stop()


def wait_until(condition: Callable[[], object], every: float = 0.01) -> None:
    """Let the application work until something is so, looking again after ``every`` so many seconds.

    Raises:
        TimeoutError: where it does not come to that.
    """
    given_up = time.perf_counter() + PATIENCE
    while not condition():
        if time.perf_counter() > given_up:
            raise TimeoutError("The engine did not get ready.")
        run_for(every)

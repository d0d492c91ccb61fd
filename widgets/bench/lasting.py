"""What a window takes while nothing happens, and whether it takes more and more memory while much does."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import psutil
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from playground.messages import Frame
from widgets.bench.dragging import Paintings
from widgets.bench.gaps import run_for
from widgets.bench.pen import pen_to_bars
from widgets.drawing.prediction_bars import PredictionBars
from widgets.main_window import MainWindow
from widgets.memory_use import MEBIBYTE, memory_of

EVERY = 2.0
"""Seconds of work between two looks at the memory."""

SETTLING = 0.2
"""The share of the time at first that does not count: caches fill, programs are compiled."""


@dataclass(frozen=True, slots=True)
class AtRest:
    """What was taken in a while of rest: shares of one core, widgets painted and frames told a second."""

    window: float
    engine: float
    paintings: float
    frames: float


def at_rest(window: MainWindow, seconds: float) -> AtRest:
    """What the window and its engine take in so many seconds in which nobody does anything."""
    engine = window.run.connection.engine_process_id()
    frames: list[Frame] = []
    before = _busy(os.getpid()), _busy(engine)
    paintings = Paintings(QApplication.instance())
    listening = window.run.frame_arrived.connect(frames.append)
    started = time.perf_counter()
    run_for(seconds)
    taken = time.perf_counter() - started
    QObject.disconnect(listening)
    paintings.stop()
    after = _busy(os.getpid()), _busy(engine)
    shares = [(now - then) / taken for now, then in zip(after, before, strict=True)]
    return AtRest(*shares, paintings.count / taken, len(frames) / taken)


def memory_while(window: MainWindow, work: Iterator[None], seconds: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Work and draw for so long: the seconds of each look, and MiB of the window and of its engine then."""
    pad = window.findChild(QWidget, "drawPad")
    bars = window.findChild(PredictionBars, "predictionBars")
    assert isinstance(pad, QWidget) and isinstance(bars, PredictionBars)
    looks: list[tuple[float, float, float]] = []
    started = time.perf_counter()
    while (now := time.perf_counter() - started) < seconds:
        next(work)
        if pad.isVisible():
            pen_to_bars(pad, bars, 10)
        run_for(max(EVERY - (time.perf_counter() - started - now), 0.1))
        engine = memory_of(window.run.connection.engine_process_id())
        looks.append((time.perf_counter() - started, memory_of(os.getpid()) / MEBIBYTE, engine / MEBIBYTE))
    times, ours, engines = np.asarray(looks).T
    return times, ours, engines


def slope(times: np.ndarray, values: np.ndarray) -> float:
    """How much values grow in an hour, by least squares over what comes after settling; times in seconds."""
    settled = times >= times[0] + SETTLING * (times[-1] - times[0])
    return float(np.polyfit(times[settled] / 3600, values[settled], 1)[0])


def _busy(process_id: int | None) -> float:
    times = psutil.Process(process_id).cpu_times()
    return float(times.user + times.system)

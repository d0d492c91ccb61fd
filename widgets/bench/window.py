"""``bench window``: the window on screen, its answers to the pen, and how even its event loop runs."""

from __future__ import annotations

import time
from typing import TypeVar

import numpy as np
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget

from playground import templates
from playground.benches import Row
from widgets.app import open_window
from widgets.bench.gaps import GapMeter, run_for
from widgets.bench.pen import pen_to_bars
from widgets.bench.start import gaps_at_start, seconds_to_window
from widgets.drawing.prediction_bars import PredictionBars
from widgets.main_window import MainWindow

Part = TypeVar("Part", bound=QWidget)
NETWORK = "cnn"
GAP_P99, GAP_WORST, PEN_P99 = 20.0, 50.0, 40.0
"""Goals in milliseconds, for a machine with two cores."""


def rows(quick: bool) -> list[Row]:
    """Every measurement; the control rows are an empty window on the same machine in the same run."""
    application = QApplication.instance() or QApplication([])
    measured = _start_rows(3 if quick else 9)
    control = QMainWindow()
    control.resize(1440, 900)
    control.show()
    measured += _gap_rows("empty window (control)", _gaps(2 if quick else 5))
    control.close()
    ours, empty = gaps_at_start(2 if quick else 5)
    measured += _gap_rows("opening an empty window (control)", empty)
    measured += _gap_rows("starting", ours)
    started = time.perf_counter()
    window = open_window(["--no-questions"])
    window.show()
    while not window.engine_is_ready() and time.perf_counter() < started + 120:
        run_for(0.01)
    measured.append(Row("window", "engine ready", time.perf_counter() - started, "s", "goal 2.5"))
    run_for(1.0)
    measured += _pen_rows("idle", window, 60 if quick else 200)
    window.document.change(templates.find(NETWORK).experiment(), NETWORK)
    meter = GapMeter()
    meter.start()
    _child(window, QPushButton, "playButton").click()
    while window.run.step_count == 0 and time.perf_counter() < started + 240:
        run_for(0.01)
    measured += _gap_rows("compiling", meter.stop())
    measured += _gap_rows(f"training {NETWORK} flat out", _gaps(5 if quick else 30))
    measured += _pen_rows(f"training {NETWORK} flat out", window, 100 if quick else 500)
    window.close()
    application.processEvents()
    return measured


def _start_rows(repetitions: int) -> list[Row]:
    pad, whole, empty = seconds_to_window(repetitions)
    goal = f"1.5 x empty window, {1.5 * empty:.3g}"
    return [
        Row("window", "empty window with a plot on screen (control)", empty, "s"),
        Row("window", "window on screen with its pad", pad, "s", goal, 1.5 * empty / pad),
        Row("window", "window complete", whole, "s", goal, 1.5 * empty / whole),
    ]


def _gaps(seconds: float) -> np.ndarray:
    meter = GapMeter()
    meter.start()
    run_for(seconds)
    return meter.stop()


def _gap_rows(case: str, gaps: np.ndarray) -> list[Row]:
    p99, worst = float(np.percentile(gaps, 99)), float(gaps.max())
    return [
        Row("window", f"loop gap p99, {case}", p99, "ms", f"goal {GAP_P99:g}", GAP_P99 / max(p99, 0.01)),
        Row("window", f"loop gap worst, {case}", worst, "ms", f"goal {GAP_WORST:g}", GAP_WORST / max(worst, 0.01)),
    ]


def _child(window: MainWindow, kind: type[Part], name: str) -> Part:
    found = window.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def _pen_rows(case: str, window: MainWindow, moves: int) -> list[Row]:
    pad = _child(window, QWidget, "drawPad")
    waits = pen_to_bars(pad, _child(window, PredictionBars, "predictionBars"), moves)
    p50, p99 = (float(np.percentile(waits, share)) for share in (50, 99))
    return [
        Row("window", f"pen to bars median, {case}", p50, "ms"),
        Row("window", f"pen to bars p99, {case}", p99, "ms", f"goal {PEN_P99:g}", PEN_P99 / p99),
    ]

"""``bench window``: the window on screen, its answers to the pen, how even its event loop runs, what it takes."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget

from playground import templates
from playground.benches import Row
from widgets.app import open_window
from widgets.bench import lasting, situations
from widgets.bench.gaps import GapMeter, gaps_in, run_for, wait_until
from widgets.bench.hand import gaps_dragging
from widgets.bench.networks import residual
from widgets.bench.pen import pen_to_bars
from widgets.bench.start import gaps_at_start, seconds_to_window
from widgets.drawing.prediction_bars import PredictionBars
from widgets.main_window import MainWindow
from widgets.tour.home import home_of_its_own

NETWORK, QUICK_NETWORK, BLOCKS = "cnn", "mlp", 500
GAP_P99, GAP_WORST, PEN_P99, READY = 20.0, 50.0, 40.0, 2.5
"""Goals in milliseconds, and in seconds for the engine to be ready, for a machine with two cores."""

STEP_MARGIN = 25.0
"""While training the pen may wait for a step and so many milliseconds more, where that is longer."""

IDLE = 0.01
"""Goal: the share of a core that is taken while nothing happens."""

SETTLING, TUNING = 1.0, 90.0
"""Seconds after the engine has compiled until all has come to rest; until it has timed convolutions as well, which it
does once it has been left alone for a while, and once for each machine."""

SECONDS, QUICK_SECONDS, HOUR = 30.0, 0.5, 3600.0
"""Seconds of each situation, as a whole and quickly, and of the work in which memory is looked at."""


def rows(quick: bool) -> list[Row]:
    """Every measurement; the control rows are an empty window on the same machine in the same run."""
    application = QApplication.instance() or QApplication([])
    measured = _start_rows(1) if quick else [*_start_rows(9), *_control_rows(5)]
    with home_of_its_own():  # panels are where they are at first, and those of the user stay as they are
        started = time.perf_counter()
        window = open_window(["--no-questions"])
        window.resize(1440, 900)
        window.show()
        wait_until(window.engine_is_ready)
        ready = time.perf_counter() - started
        measured.append(Row("window", "engine ready", ready, "s", f"goal {READY:g}", READY / ready))
        measured += measure(window, quick)
        window.document.undo_stack.setClean()
        window.close()
        application.processEvents()
    return measured


def measure(window: MainWindow, quick: bool) -> list[Row]:
    """What a window goes through once it is open; where ``quick`` rest and training alone, of a smaller network."""
    if quick:
        window.document.change(templates.find(QUICK_NETWORK).experiment(), QUICK_NETWORK)
    wait_until(lambda: window.run.is_compiled)
    if quick:
        return [*_rest_rows(window, SETTLING, QUICK_SECONDS), *_training_rows(window, QUICK_NETWORK, QUICK_SECONDS, 20)]
    measured = [*_rest_rows(window, TUNING, SECONDS), *_training_rows(window, NETWORK, SECONDS, 500)]
    gaps = gaps_dragging(residual(BLOCKS), SECONDS)
    measured += _gap_rows(f"dragging in {BLOCKS} blocks while {NETWORK} trains", gaps)
    lesson = situations.largest_lesson()
    measured += _gap_rows(f"opening a lesson, {lesson}", situations.gaps_opening(window, lesson, SECONDS / 2))
    measured += _gap_rows(f"t-SNE while {NETWORK} trains", situations.gaps_placing(window, 2 * SECONDS))
    return [*measured, *_memory_rows(window, HOUR)]


def _control_rows(repetitions: int) -> list[Row]:
    control = QMainWindow()
    control.resize(1440, 900)
    control.show()
    found = _gap_rows("empty window (control)", gaps_in(repetitions))
    control.close()
    ours, empty = gaps_at_start(repetitions)
    return [*found, *_gap_rows("opening an empty window (control)", empty), *_gap_rows("starting", ours)]


def _training_rows(window: MainWindow, network: str, seconds: float, strokes: int) -> list[Row]:
    """How even the event loop runs while a network is compiled and trained, and how soon the pen is answered."""
    window.document.change(templates.find(network).experiment(), network)
    meter, button = GapMeter(), window.findChild(QPushButton, "playButton")
    assert isinstance(button, QPushButton)
    meter.start()
    button.click()
    wait_until(lambda: window.run.step_count > 0)
    found = _gap_rows("compiling", meter.stop())
    found += _gap_rows(f"training {network} flat out", gaps_in(seconds))
    goal = max(PEN_P99, _step_milliseconds(window) + STEP_MARGIN)
    return [*found, *_pen_rows(f"training {network} flat out", window, strokes, goal)]


def _rest_rows(window: MainWindow, settling: float, seconds: float) -> list[Row]:
    """What is taken while nothing happens, once all has settled; of what is painted then there should be nothing."""
    run_for(settling)
    rest = lasting.at_rest(window, seconds)
    goal = f"goal {IDLE:g}"
    idle = _pen_rows("idle", window, round(20 + 6 * seconds), PEN_P99)
    return [
        *idle,
        Row("window", "idle, the window", rest.window, "of a core", goal, IDLE / max(rest.window, 1e-5)),
        Row("window", "idle, the engine", rest.engine, "of a core", goal, IDLE / max(rest.engine, 1e-5)),
        Row("window", "idle, widgets painted", rest.paintings, "1/s", "goal 0"),
        Row("window", "idle, frames told", rest.frames, "1/s", "goal 0"),
    ]


def _memory_rows(window: MainWindow, seconds: float) -> list[Row]:
    """How memory grows while networks are opened, trained, edited and drawn for."""
    times, ours, engine = lasting.memory_while(window, situations.work(window), seconds)
    window.run.pause()
    found = []
    for what, values in (("window", ours), ("engine", engine)):
        case = f"memory of the {what} after {seconds / 60:g} min of work"
        found.append(Row("window", case, float(values[-1]), "MiB"))
        found.append(Row("window", f"{case}, growth", lasting.slope(times, values), "MiB/h", "goal 0"))
    return found


def _step_milliseconds(window: MainWindow) -> float:
    frame = window.run.frame
    return 1000 / frame.steps_per_second if frame and frame.steps_per_second else 0.0


def _start_rows(repetitions: int) -> list[Row]:
    pad, whole, empty = seconds_to_window(repetitions)
    goal = f"1.5 x empty window, {1.5 * empty:.3g}"
    return [
        Row("window", "empty window with a plot on screen (control)", empty, "s"),
        Row("window", "window on screen with its pad", pad, "s", goal, 1.5 * empty / pad),
        Row("window", "window complete", whole, "s", goal, 1.5 * empty / whole),
    ]


def _gap_rows(case: str, gaps: np.ndarray) -> list[Row]:
    p99, worst = float(np.percentile(gaps, 99)), float(gaps.max())
    return [
        Row("window", f"loop gap p99, {case}", p99, "ms", f"goal {GAP_P99:g}", GAP_P99 / max(p99, 0.01)),
        Row("window", f"loop gap worst, {case}", worst, "ms", f"goal {GAP_WORST:g}", GAP_WORST / max(worst, 0.01)),
    ]


def _pen_rows(case: str, window: MainWindow, moves: int, goal: float) -> list[Row]:
    pad, bars = window.findChild(QWidget, "drawPad"), window.findChild(PredictionBars, "predictionBars")
    assert isinstance(pad, QWidget) and isinstance(bars, PredictionBars)
    waits = pen_to_bars(pad, bars, moves)
    p50, p99 = (float(np.percentile(waits, share)) for share in (50, 99))
    return [
        Row("window", f"pen to bars median, {case}", p50, "ms"),
        Row("window", f"pen to bars p99, {case}", p99, "ms", f"goal {goal:.3g}", goal / p99),
    ]

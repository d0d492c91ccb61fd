"""``bench views``: what each view costs engine and window while its network trains, and what is left for training.

The same engine in a process without a window, with nobody looking, is the control.
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.benches import Row
from playground.experiment import Experiment
from playground.messages import Frame
from playground.views import obstacle
from widgets.app import open_window
from widgets.bench import decoding, tensorflow_playground
from widgets.bench.gaps import run_for, wait_until
from widgets.bench.situations import open_view
from widgets.main_window import MainWindow
from widgets.tour.home import home_of_its_own
from widgets.viewing.catalogue import CATALOGUE
from widgets.viewing.frame import View

TEMPLATES = ("spiral", "cnn", "autoencoder", "regression")
"""A view is measured on the first of these that it applies to, unless it is made for another."""

MADE_FOR = {"mistakes": "cnn"}
QUICK = ("boundary",)
TOGETHER_ON = ("spiral", "cnn")
"""On which templates what is open at first is measured."""

ALONE, TOGETHER = 0.85, 0.70
"""Goals: the share of headless training that is left with one view alone, and with what is open at first."""

WARMING_UP = 1.0
"""At most so many seconds before anything is measured, and no more than the measuring takes."""

MOVES = 40
"""Places pointed at for each second that a view is measured."""

HEADLESS = "playground.engine.headless"
"""The engine's own program, by name: only a process of its own imports it."""


@dataclass
class _Seen:
    """What the frames of a while told of one view."""

    view: str
    frames: list[Frame] = field(default_factory=list)

    def take(self, frame: Frame) -> None:
        if self.view in frame.probes:
            self.frames.append(frame)


def rows(quick: bool) -> list[Row]:
    """Every measurement; fewer views and less time each where ``quick``."""
    return measure(QUICK, (), 0.5, is_whole=False) if quick else measure(tuple(CATALOGUE), TOGETHER_ON, 8.0)


def measure(views: tuple[str, ...], together_on: tuple[str, ...], seconds: float, is_whole: bool = True) -> list[Row]:
    """These views, each for so many seconds; what is open at first, on these templates; and single cases if whole."""
    with home_of_its_own():  # panels are where they are at first, and those of the user stay as they are
        return _measure(views, together_on, seconds, is_whole)


def _measure(views: tuple[str, ...], together_on: tuple[str, ...], seconds: float, is_whole: bool) -> list[Row]:
    _application = QApplication.instance() or QApplication([])
    chosen = {view: template for view in views if (template := template_for(view))}
    alone = dict.fromkeys((*together_on, *chosen.values()))
    headless = {template: headless_speed(template, seconds) for template in alone}
    found = [Row("views", f"headless, {name} (control)", speed, "steps/s") for name, speed in headless.items()]
    found += [tensorflow_playground.headless(seconds)] if is_whole else []
    window = open_window(["--no-questions"])
    window.resize(1440, 900)
    wait_until(window.engine_is_ready)
    for template in together_on:
        _begin(window, templates.find(template).experiment())
        share = _speed(window, seconds) / headless[template]
        found.append(_row(f"training left, what is open at first, {template}", share, "of headless", TOGETHER))
    for view, template in chosen.items():
        _begin(window, templates.find(template).experiment())
        _close_all(window)
        found += _of_view(window, view, headless[template], seconds)
    found += [_theirs(window, seconds), *_decoded(window, seconds)] if is_whole else []
    window.document.undo_stack.setClean()
    window.run.pause()
    window.close()
    return found


def _theirs(window: MainWindow, seconds: float) -> Row:
    """TensorFlow Playground's network with every neuron's picture on the screen."""
    experiment = tensorflow_playground.experiment()
    _begin(window, experiment)
    _close_all(window)
    window.workbench.viewing.open("neurons")
    speed = _speed(window, seconds)
    epochs = speed / (tensorflow_playground.POINTS / tensorflow_playground.BATCH)
    return tensorflow_playground.row(
        "7-8-8-8-1 with every neuron on the screen", epochs, tensorflow_playground.WITH_WINDOW
    )


def _decoded(window: MainWindow, seconds: float) -> list[Row]:
    """Places on the map of an autoencoder's codes, trained for so many seconds, under a pointer that moves."""
    _begin(window, templates.find("autoencoder").experiment())
    _close_all(window)
    _speed(window, seconds)
    window.run.pause()
    return decoding.rows(window, round(seconds * MOVES))


def headless_speed(template: str, seconds: float) -> float:
    """Steps a second in a process of its own that does nothing else."""
    command = [sys.executable, "-m", HEADLESS, template, str(seconds)]
    return float(subprocess.run(command, capture_output=True, check=True).stdout)


def _of_view(window: MainWindow, view_id: str, headless: float, seconds: float) -> list[Row]:
    opened = open_view(window, view_id)
    view, seen = opened.view, _Seen(view_id)
    assert view is not None
    window.run.frame_arrived.connect(seen.take)
    window.run.play()
    run_for(min(seconds, WARMING_UP))  # the first asking compiles
    seen.frames.clear()
    speed = _speed(window, seconds)
    window.run.frame_arrived.disconnect(seen.take)
    window.run.pause()
    found = [_row(f"training left, {view_id} alone", speed / headless, "of headless", ALONE)]
    if seen.frames:
        engine = [frame.probe_seconds[view_id] * 1000 for frame in seen.frames]
        found.append(Row("views", f"records a second, {view_id}", len(seen.frames) / seconds, "1/s"))
        found.append(Row("views", f"engine time median, {view_id}", float(np.median(engine)), "ms"))
        drawn = window_times(view, [frame.probes[view_id] for frame in seen.frames[-20:]])
        found.append(Row("views", f"window time median, {view_id}", float(np.median(drawn)), "ms"))
    opened.panel.close()
    return found


def window_times(view: View, records: list[object]) -> list[float]:
    """Milliseconds to take in each record and to paint it."""
    taken = []
    for record in records:
        started = time.perf_counter()
        view.take(record)
        view.repaint()
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def _speed(window: MainWindow, seconds: float) -> float:
    """Steps a second while it plays."""
    window.run.play()
    wait_until(lambda: window.run.step_count > 0)
    run_for(min(seconds, WARMING_UP))
    before, started = window.run.step_count, time.perf_counter()
    run_for(seconds)
    return (window.run.step_count - before) / (time.perf_counter() - started)


def _begin(window: MainWindow, experiment: Experiment) -> None:
    window.run.pause()
    window.document.begin(experiment)
    wait_until(lambda: window.run.is_compiled)


def _close_all(window: MainWindow) -> None:
    """Every panel: another network has brought back those that belong to it."""
    for panel in window.workbench.panels.values():
        panel.close()


def template_for(view: str) -> str | None:
    """Where a view applies; None of one that needs something else."""
    if view in MADE_FOR:
        return MADE_FOR[view]
    experiments: dict[str, Experiment] = {name: templates.find(name).experiment() for name in TEMPLATES}
    return next((name for name, experiment in experiments.items() if obstacle(view, experiment) is None), None)


def _row(case: str, value: float, unit: str, goal: float) -> Row:
    return Row("views", case, value, unit, f"goal {goal:g}", value / goal)

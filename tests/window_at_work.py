"""A window at work in a process of its own, to be killed: it draws, edits and trains, and tells what it has done.

``python -m tests.window_at_work SEED``; each line on standard output is a JSON object. ``kept`` tells what the crash
file holds at least.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.drawing import Drawing, Stroke
from playground.files import Saved
from widgets.app import open_window
from widgets.main_window import MainWindow

PULSE = 150
"""Milliseconds between two deeds."""


FINE = 100_000
"""The learning rate rises by one of so many parts with each edit, so that it tells how many there were."""


class Worker(QObject):
    """Does one thing after another, as chance has it."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window)
        self._window = window
        self._rng = np.random.default_rng(seed)
        self._edits = 0
        self._timer = QTimer(self, interval=PULSE)
        self._timer.timeout.connect(self._do_something)
        window.recovery.kept.connect(self._tell)
        window.engine_ready.connect(self._begin)
        window.run.frame_arrived.connect(lambda: self._timer.isActive() or self._timer.start())

    def _begin(self) -> None:
        softmax = replace(templates.find("softmax").experiment(), dataset="digits")
        self._window.document.change(softmax, "Begin")
        self._edit()
        self._window.run.play()

    def _do_something(self) -> None:
        deed = self._rng.choice(["draw", "edit", "wait"])
        if deed == "draw":
            self._draw()
        elif deed == "edit":
            self._edit()

    def _draw(self) -> None:
        pad = self._window.workbench.drawing.pad
        points = tuple((float(x), float(y)) for x, y in self._rng.random((5, 2)))
        pad.set_drawing(Drawing((*pad.drawing().strokes, Stroke(points))))

    def _edit(self) -> None:
        self._edits += 1
        before = self._window.document.experiment()
        recipe = before.recipe.model_copy(update={"learning_rate": self._edits / FINE})
        self._window.document.change(replace(before, recipe=recipe), f"Edit {self._edits}")

    def _tell(self, saved: Saved) -> None:
        told = {
            "engine": self._window.run.connection.engine_process_id(),
            "rate": saved.experiment.recipe.learning_rate,
            "strokes": len(saved.experiment.drawing.strokes),
            "step": saved.checkpoint.step if saved.checkpoint else 0,
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def main(seed: int) -> None:
    """Work until somebody puts an end to it; ends by itself where that was forgotten."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    window = open_window(["--no-questions", "--theme", "light"])
    Worker(window, seed)
    QTimer.singleShot(300_000, application, application.quit)
    application.exec()


if __name__ == "__main__":
    main(int(sys.argv[1]))

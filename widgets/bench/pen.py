"""How long from a movement of the pen to the bars that answer it."""

from __future__ import annotations

import math
import time

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from widgets.drawing.prediction_bars import PredictionBars


def pen_to_bars(pad: QWidget, bars: PredictionBars, moves: int) -> np.ndarray:
    """Draw loops with the mouse, one movement after another's answer: milliseconds for each movement."""
    answers: list[float] = []

    def note() -> None:
        answers.append(time.perf_counter())

    bars.answered.connect(note)
    waits = []
    for number in range(moves):
        kind = QEvent.Type.MouseButtonPress if number == 0 else QEvent.Type.MouseMove
        _settle(0.02)
        answers.clear()
        started = time.perf_counter()
        _mouse(pad, kind, number / 60)
        while not answers and time.perf_counter() < started + 2.0:
            QApplication.processEvents()
        if answers and number > 5:
            waits.append((answers[0] - started) * 1000)
    _mouse(pad, QEvent.Type.MouseButtonRelease, moves / 60)
    bars.answered.disconnect(note)
    return np.asarray(waits)


def _settle(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.0005)


def _mouse(pad: QWidget, kind: QEvent.Type, turn: float) -> None:
    """A mouse event on a slowly widening spiral around the middle of the pad."""
    angle = 2 * math.pi * turn
    radius = 0.12 + 0.2 * (turn % 1.0)
    middle = pad.rect().center()
    size = min(pad.width(), pad.height())
    place = QPointF(middle.x() + radius * size * math.cos(angle), middle.y() + radius * size * math.sin(angle))
    released = kind == QEvent.Type.MouseButtonRelease
    moved = kind == QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moved else Qt.MouseButton.LeftButton
    buttons = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, pad.mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pad, event)

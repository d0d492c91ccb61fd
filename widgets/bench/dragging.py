"""Drags something about in a widget with the mouse, and waits for every movement to be painted."""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

PATIENCE = 2.0
"""Seconds to wait for something to be painted."""

View = TypeVar("View", bound=QGraphicsView)


class Paintings(QObject):
    """Counts how often a widget was painted; watching the application, all widgets together.

    Signals:
        painted: it is being painted now.
    """

    painted = Signal()

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def stop(self) -> None:
        """Count no further."""
        self.parent().removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
            self.painted.emit()
        return False


def shown(view: View, size: tuple[int, int]) -> View:
    """The view, on screen and painted."""
    view.resize(*size)
    view.show()
    painted(view.viewport())
    return view


def painted(widget: QWidget) -> None:
    """Wait until everything that is to be painted has been."""
    paintings = Paintings(widget)
    widget.update()
    _wait_for(paintings, 0)
    paintings.stop()


def drag(widget: QWidget, at: QPoint, moves: int) -> np.ndarray:
    """Drag what is ``at`` a place in widening circles: milliseconds from each movement until it is painted."""
    paintings = Paintings(widget)
    frames = []
    mouse(widget, QEvent.Type.MouseButtonPress, QPointF(at))
    for number, place in zip(range(1, moves + 4), circles(), strict=False):
        before, started = paintings.count, time.perf_counter()
        mouse(widget, QEvent.Type.MouseMove, QPointF(at) + place)
        _wait_for(paintings, before)
        if number > 3:  # the first ones only tell a drag from a click
            frames.append((time.perf_counter() - started) * 1000)
    mouse(widget, QEvent.Type.MouseButtonRelease, QPointF(at))
    paintings.stop()
    return np.asarray(frames)


def circles() -> Iterator[QPointF]:
    """How far a hand that drags something about is from where it took it, movement after movement."""
    for number in itertools.count(1):
        radius = 12 + number % 60
        yield QPointF(radius * math.cos(number / 8), radius * math.sin(number / 8))


@contextmanager
def wandering(widget: QWidget, at: QPointF) -> Iterator[None]:
    """Meanwhile what is ``at`` a place is dragged about, a movement each 8 ms, as the event loop comes to it."""
    places, mover = circles(), QTimer(interval=8, timerType=Qt.TimerType.PreciseTimer)
    mover.timeout.connect(lambda: mouse(widget, QEvent.Type.MouseMove, at + next(places)))
    mouse(widget, QEvent.Type.MouseButtonPress, at)
    mover.start()
    yield
    mover.stop()
    mouse(widget, QEvent.Type.MouseButtonRelease, at)


def _wait_for(paintings: Paintings, before: int) -> None:
    end = time.perf_counter() + PATIENCE
    while paintings.count == before and time.perf_counter() < end:
        QApplication.processEvents()


def mouse(widget: QWidget, kind: QEvent.Type, place: QPointF) -> None:
    """Send a mouse event of the left button to a place in a widget."""
    released, moved = kind == QEvent.Type.MouseButtonRelease, kind == QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moved else Qt.MouseButton.LeftButton
    buttons = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)

"""The wires as a picture, painted a little at a time: hundreds of curves at once would hold up the window."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from widgets.theme import Colours
from widgets.views.neurons.layout import Layout
from widgets.views.neurons.wires import Wire, draw_wire

SLICE, INTERVAL = 0.004, 12
"""Seconds that are painted at a time, and milliseconds from one time to the next."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Wires, thin ones first, and how they are drawn: ``size`` in pixels of the widget, ``ratio`` on screen for one."""

    wires: tuple[Wire, ...]
    layout: Layout
    size: QSize
    ratio: float
    colours: Colours

    def lies_as(self, other: Drawing) -> bool:
        """Whether another has its neurons in the same places and looks the same."""
        return (self.layout, self.size, self.ratio, self.colours) == (
            other.layout,
            other.size,
            other.ratio,
            other.colours,
        )


class WireLayer(QObject):
    """Shows the drawing asked for last of those that it has painted to the end.

    Signals:
        renewed: the picture is another.
    """

    renewed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Drawing | None = None
        self._shown: tuple[Drawing, QPixmap] | None = None
        self._begun: tuple[Drawing, QPixmap, deque[Wire]] | None = None
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._go_on)

    def show(self, drawing: Drawing) -> None:
        """Have this painted; one that is under way is ended first, unless it lies otherwise."""
        if drawing == self._wanted:
            return
        self._wanted = drawing
        if self._shown is not None and not self._shown[0].lies_as(drawing):
            self._shown = None
        if self._begun is not None and not self._begun[0].lies_as(drawing):
            self._begun = None
        self._timer.start()

    def paint(self, painter: QPainter) -> None:
        """Paint the newest whole picture; nothing until there is one."""
        if self._shown is not None:
            painter.drawPixmap(0, 0, self._shown[1])

    def _go_on(self) -> None:
        if self._begun is None:
            self._begun = self._blank()
        drawing, picture, waiting = self._begun
        painter, end = QPainter(picture), time.perf_counter() + SLICE
        while waiting:
            draw_wire(painter, drawing.layout, waiting.popleft())
            if time.perf_counter() >= end:
                break
        painter.end()
        if not waiting:
            self._begun, self._shown = None, (drawing, picture)
            if drawing == self._wanted:
                self._timer.stop()
            self.renewed.emit()

    def _blank(self) -> tuple[Drawing, QPixmap, deque[Wire]]:
        drawing = self._wanted
        assert drawing is not None
        picture = QPixmap(drawing.size * drawing.ratio)
        picture.setDevicePixelRatio(drawing.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return drawing, picture, deque(drawing.wires)

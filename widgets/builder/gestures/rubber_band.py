"""Choosing everything in a rectangle."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from widgets import theme
from widgets.builder.gestures.gesture import Gesture, Modifiers
from widgets.builder.surface import Surface

ADDING = Modifiers.ShiftModifier | Modifiers.ControlModifier


class RubberBand(Gesture):
    """Begins on empty canvas. With Shift or Ctrl what was chosen stays chosen."""

    def __init__(self, surface: Surface, pressed_at: QPoint) -> None:
        super().__init__(surface, pressed_at)
        self._before = (*surface.selection(), *surface.chosen_notes())
        self._area = QRectF()

    def click(self, position: QPoint, modifiers: Modifiers) -> None:
        if not modifiers & ADDING:
            self.surface.select()

    def drag(self, position: QPoint, modifiers: Modifiers) -> None:
        start, end = self.surface.mapToScene(self.pressed_at), self.surface.mapToScene(position)
        self._area = QRectF(start, end).normalized()
        kept = self._before if modifiers & ADDING else ()
        self.surface.select(*kept, *self.surface.things_in(self._area))

    def drop(self, position: QPoint, modifiers: Modifiers) -> None:
        self.drag(position, modifiers)
        if chosen := (*self.surface.selection(), *self.surface.chosen_notes()):
            self.surface.walk_to(chosen[0])

    def cancel(self) -> None:
        self.surface.select(*self._before)

    def paint(self, painter: QPainter) -> None:
        colour = QColor(theme.colours().accent)
        pen = QPen(colour, 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        colour.setAlphaF(0.1)
        painter.setBrush(colour)
        painter.drawRect(self._area)

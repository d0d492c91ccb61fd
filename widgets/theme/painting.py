"""Small things that widgets which paint themselves have in common."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from widgets.theme.in_force import colours

SPACING = 8  # pixels; every margin and gap is this or a simple multiple of it


def draw_focus_ring(painter: QPainter, rectangle: QRectF, radius: float = 8.0) -> None:
    """Draw the ring that says "the keyboard is here" just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours().accent), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rectangle.adjusted(1.0, 1.0, -1.0, -1.0), radius, radius)
    painter.restore()

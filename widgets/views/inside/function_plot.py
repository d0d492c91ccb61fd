"""The graph of an activation function or a formula, with a dot where a number enters and leaves it."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.arithmetic.values import Applied, Evaluated
from widgets import theme

SAMPLES = 160
NARROWEST = 4.0  # to either side of 0: where the usual functions bend
WIDEST = 280.0


class FunctionPlot(QWidget):
    """Draws y = f(x) around 0, wide enough for the number shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._applied: Applied | Evaluated | None = None
        theme.changes().changed.connect(self.update)
        self.hide()

    def show_function(self, applied: Applied | Evaluated | None) -> None:
        """Show this function and number; None, or a function of more than one number, hides the plot."""
        is_plain = applied is not None and not (isinstance(applied, Applied) and applied.function == "softmax")
        self._applied = applied if is_plain else None
        self.setVisible(is_plain)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 110)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._applied is None:
            return
        painter, now, applied = QPainter(self), theme.colours(), self._applied
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach = max(NARROWEST, 1.15 * abs(applied.x))
        tried = (_at(applied, reach * (2 * i / SAMPLES - 1)) for i in range(SAMPLES + 1))
        points = [point for point in tried if math.isfinite(point[1])]
        heights = [0.0, *(y for _, y in points)]
        low, high = min(heights), max(heights)
        span = max(high - low, 1e-6) * 1.12
        box = QRectF(4, 6, min(self.width() - 8, WIDEST), self.height() - 12)

        def placed(point: tuple[float, float]) -> QPointF:
            across = (point[0] / reach + 1) / 2
            return QPointF(box.left() + across * box.width(), box.bottom() - (point[1] - low) / span * box.height())

        origin = placed((0.0, 0.0))
        painter.setPen(QPen(QColor(now.line), 1))
        painter.drawLine(QPointF(box.left(), origin.y()), QPointF(box.right(), origin.y()))
        painter.drawLine(QPointF(origin.x(), box.top()), QPointF(origin.x(), box.bottom()))
        painter.setPen(QPen(QColor(now.series[0]), 2))
        painter.drawPolyline(QPolygonF([placed(point) for point in points]))
        if math.isfinite(applied.total):
            self._paint_dot(painter, placed((applied.x, applied.total)), origin)

    def _paint_dot(self, painter: QPainter, dot: QPointF, origin: QPointF) -> None:
        now = theme.colours()
        painter.setPen(QPen(QColor(now.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(dot.x(), origin.y()), dot)
        painter.drawLine(QPointF(origin.x(), dot.y()), dot)
        painter.setPen(QPen(QColor(now.panel), 1.5))
        painter.setBrush(QColor(now.series[1]))
        painter.drawEllipse(dot, 4.5, 4.5)


def _at(applied: Applied | Evaluated, x: float) -> tuple[float, float]:
    return x, replace(applied, x=x).total

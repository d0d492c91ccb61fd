"""What the colours of a picture mean: the two ends of its map, with their values."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.views.inside.numbers import number

WIDTH, HEIGHT, GAP = 70.0, 8.0, 6.0


class ColourBar(QWidget):
    """Shows lowest value, colours, highest value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale: tuple[float, float, theme.Map] = (0.0, 1.0, "viridis")
        theme.changes().changed.connect(self.update)

    def show_scale(self, low: float, high: float, map: theme.Map) -> None:
        """Show this map from ``low`` to ``high``."""
        if (low, high, map) != self._scale:
            self._scale = (low, high, map)
            self.setAccessibleName(self.tr("Colours from {low} to {high}").format(low=number(low), high=number(high)))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(170, round(QFontMetricsF(theme.font("small")).height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        low, high, map = self._scale
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.colours().muted))
        across = painter.fontMetrics().horizontalAdvance(number(low))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, 0, across + 1, self.height()), middle, number(low))
        bar = QRectF(across + GAP, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT)
        painter.drawImage(bar, QImage(theme.lut(map).tobytes(), 256, 1, 768, QImage.Format.Format_RGB888))
        painter.drawText(QRectF(bar.right() + GAP, 0, 90, self.height()), middle, number(high))

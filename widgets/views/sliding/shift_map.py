"""How probable a class is at every shift, as a square map on which one slides."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.theme.maps import picture
from widgets.viewing.cell_picker import CellPicker

GAP = 4.0
SMALLEST = 190  # pixels; a lower map has no room for the names of its axes


class ShiftMap(CellPicker):
    """A cell for each shift, down and to the right; ``spot`` is the one at hand, and stays when the pointer leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("slidingMap", self.tr("Probability at every shift"), parent)
        self.setToolTip(self.tr("Move over the map, or go by arrow keys, to slide the picture. Escape: back."))
        self._shares: NDArray[np.float32] = np.zeros((0, 0), np.float32)

    @property
    def reach(self) -> int:
        """Pixels to every side."""
        return len(self._shares) // 2

    def show_shares(self, shares: NDArray[np.float32]) -> None:
        """Probabilities float32 [side, side] from 0 to 1, by shift down and to the right; NaN is drawn in grey."""
        before, self._shares = len(self._shares), shares
        if len(shares) != before:
            self.spot = (self.reach, self.reach)
        self.update()

    def cells(self) -> tuple[int, int]:
        rows, columns = self._shares.shape
        return rows, columns

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        box, side = self.box(), len(self._shares)
        if not side or not box.contains(place):
            return self.spot
        row = int((place.y() - box.top()) / box.height() * side)
        column = int((place.x() - box.left()) / box.width() * side)
        return min(row, side - 1), min(column, side - 1)

    def point(self, spot: tuple[int, int] | None) -> None:
        super().point(spot or (self.reach, self.reach))

    def box(self) -> QRectF:
        """Where the cells are, in pixels."""
        line, names = self._line(), self._line() * self._has_names
        left, below = QFontMetricsF(theme.font("small")).horizontalAdvance("−00") + names + 2 * GAP, line + names + GAP
        right = 3 * GAP  # half of the last number
        side = max(min(self.width() - left - right, self.height() - below - GAP), 8.0)
        return QRectF(left + (self.width() - left - side - right) / 2, GAP, side, side)

    @property
    def _has_names(self) -> bool:
        return self.height() >= SMALLEST

    def _line(self) -> float:
        return QFontMetricsF(theme.font("small")).height()

    def leaveEvent(self, event: QEvent) -> None:
        QWidget.leaveEvent(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now, box = QPainter(self), theme.colours(), self.box()
        if self._shares.size:
            painter.drawImage(box, picture(self._shares, "viridis", 0.0, 1.0))
            painter.save()
            self._paint_axes(painter, box)
            painter.restore()
            cell = box.width() / len(self._shares)
            row, column = self.spot or (self.reach, self.reach)
            for width, colour in ((4.0, now.panel), (2.0, now.accent)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(QRectF(box.left() + column * cell, box.top() + row * cell, cell, cell))
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_axes(self, painter: QPainter, box: QRectF) -> None:
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.colours().muted))
        line, cell = self._line(), box.width() / len(self._shares)
        centred, right = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for shift in (-self.reach, 0, self.reach):
            at = (shift + self.reach + 0.5) * cell
            words = f"{shift:+d}".replace("-", "−") if shift else "0"
            painter.drawText(QRectF(box.left() + at - 30, box.bottom() + 1, 60, line), centred, words)
            painter.drawText(QRectF(box.left() - 40 - GAP, box.top() + at - line / 2, 40, line), right, words)
        if not self._has_names:
            return
        below = QRectF(box.left(), box.bottom() + line, box.width(), line)
        painter.drawText(below, centred, self.tr("Pixels to the right"))
        painter.translate(
            box.left() - painter.fontMetrics().horizontalAdvance("−00") - GAP - line / 2, box.center().y()
        )
        painter.rotate(-90)
        painter.drawText(QRectF(-box.height() / 2, -line, box.height(), line), centred, self.tr("Pixels down"))

    def sizeHint(self) -> QSize:
        return QSize(240, 230)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 110)

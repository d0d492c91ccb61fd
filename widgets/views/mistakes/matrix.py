"""The confusion matrix: how often each class was read as each class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.viewing.cell_picker import CellPicker

MARGIN = 6
DARKEST = 0.72
"""Of a cell brighter than this share of the map the count is written in black."""


class ConfusionMatrix(CellPicker):
    """Rows are what it is, columns what the network says; the colour is the share of the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("mistakesMatrix", self.tr("Confusion matrix"), parent)
        self.setToolTip(self.tr("Rows: what it is. Columns: what the network says. Click a cell for its examples."))
        self._matrix: NDArray[np.int32] = np.zeros((0, 0), np.int32)
        self._labels: tuple[str, ...] = ()
        self.marked: tuple[int, int] | None = None

    def show_matrix(self, matrix: NDArray[np.int32], labels: Sequence[str], marked: tuple[int, int] | None) -> None:
        """Show counts int32 [classes, classes], with the cell whose examples are shown marked."""
        self._matrix, self._labels, self.marked = matrix, tuple(labels), marked
        self.update()

    def cell_rect(self, cell: tuple[int, int]) -> QRectF:
        """Where a cell is, in pixels of the widget."""
        left, top, side = self._place()
        return QRectF(left + cell[1] * side, top + cell[0] * side, side, side)

    def cells(self) -> tuple[int, int]:
        return len(self._matrix), len(self._matrix)

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        left, top, side = self._place()
        row, column = int((place.y() - top) // side), int((place.x() - left) // side)
        count = len(self._matrix)
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    def _place(self) -> tuple[float, float, float]:
        """Left, top and the side of a cell, in pixels; the matrix is square and lies in the middle."""
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(name) for name in self._labels), default=0)
        left, top = metrics.lineSpacing() + names + 2 * MARGIN, 2 * metrics.lineSpacing() + MARGIN
        count = max(len(self._matrix), 1)
        side = max(4.0, min((self.width() - left - MARGIN) / count, (self.height() - top - MARGIN) / count))
        spare = max(0.0, self.width() - left - MARGIN - side * count) / 2
        return left + spare, top, side

    def paintEvent(self, event: QPaintEvent) -> None:
        if not len(self._matrix):
            return
        painter = QPainter(self)
        left, top, side = self._place()
        now, map_ = theme.colours(), theme.lut("cividis")
        painter.setFont(theme.font("small"))
        shares = self._matrix / np.maximum(self._matrix.sum(axis=1, keepdims=True), 1)
        for row, column in np.ndindex(*self._matrix.shape):
            share = float(shares[row, column])
            cell = self.cell_rect((row, column)).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.fillRect(cell, QColor(*map_[round(255 * share)].tolist()))
            words = f"{self._matrix[row, column]:,}"
            if self._matrix[row, column] and painter.fontMetrics().horizontalAdvance(words) < side:
                painter.setPen(QColor("black" if share > DARKEST else "white"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(self.font())
        self._paint_names(painter, left, top, side)
        for chosen, colour in ((self.marked, now.accent), (self.spot, now.text)):
            if chosen is not None:
                painter.setPen(QPen(QColor(colour), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.cell_rect(chosen).adjusted(1, 1, -1, -1))
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_names(self, painter: QPainter, left: float, top: float, side: float) -> None:
        line, whole = painter.fontMetrics().lineSpacing(), side * len(self._matrix)
        painter.setPen(QColor(theme.colours().muted))
        centre, right = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, whole, line), centre, self.tr("the network says"))
        for place, name in enumerate(self._labels):
            across = QRectF(left + place * side, top - line - 2, side, line)
            short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(side))
            painter.drawText(across, centre, short)
            painter.drawText(QRectF(0, top + place * side, left - MARGIN, side), right, name)
        painter.save()
        names = max((painter.fontMetrics().horizontalAdvance(name) for name in self._labels), default=0)
        painter.translate(left - names - 2 * MARGIN - line, top + whole)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, whole, line), centre, self.tr("it is"))
        painter.restore()

    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 180)

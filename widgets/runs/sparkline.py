"""A curve small enough to stand in a line of text."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from widgets import theme
from widgets.runs.run_table import CURVE, IS_LIVE

ROOM = QSize(84, 26)
MARGIN = 5


class Sparkline(QStyledItemDelegate):
    """Paints the curve of a cell across it, from its lowest value to its highest, and a dot where it ends."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        values = index.data(CURVE)
        if values is None or not len(values):
            return
        now = theme.colours()
        colour = QColor(now.series[1] if index.data(IS_LIVE) else now.muted)
        line = points(values, QRectF(option.rect).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        painter.drawPolyline(QPolygonF(line))
        painter.setBrush(colour)
        painter.drawEllipse(line[-1], 1.6, 1.6)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return ROOM


def points(values: NDArray[np.float64], within: QRectF) -> list[QPointF]:
    """The values, [n], evenly across a rectangle, the lowest at its bottom; a flat curve runs through its middle."""
    low, high = float(values.min()), float(values.max())
    share = (values - low) / (high - low) if high > low else np.full(len(values), 0.5)
    across = np.linspace(within.left(), within.right(), len(values))
    up = within.bottom() - share * within.height()
    return [QPointF(x, y) for x, y in zip(across.tolist(), up.tolist(), strict=True)]

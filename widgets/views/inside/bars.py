"""A short vector as bars with names and numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import theme
from widgets.builder.thumbnails import limits, map_of
from widgets.theme import mixed
from widgets.views.inside.numbers import number

MOST = 24  # longer vectors are shown as cells of a picture
TALLEST = 22.0
_MOVES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ValueBars(QWidget):
    """Shows a vector [n], one bar below the other, from a common zero line.

    Signals:
        unit_pointed: the pointer or the keys are on another unit; carries its number.
    """

    unit_pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._values: NDArray[Any] = np.zeros(1, dtype=np.float32)
        self._names: tuple[str, ...] = ()
        self._unit: int | None = None
        theme.changes().changed.connect(self.update)

    def show_values(self, values: NDArray[Any], names: tuple[str, ...] = ()) -> None:
        """Show [n]; units without a name are numbered."""
        self._values = values
        self._names = names if len(names) == values.size else tuple(map(str, range(values.size)))
        self.update()

    def set_unit(self, unit: int | None) -> None:
        """Mark a unit, without telling anybody."""
        if unit != self._unit:
            self._unit = unit
            self.update()

    def unit_rect(self, unit: int) -> QRectF:
        """The row of a unit, in pixels of the widget."""
        tall = self._row_height()
        return QRectF(3, 3 + unit * tall, self.width() - 6, tall)

    def _row_height(self) -> float:
        return min(TALLEST, (self.height() - 6) / max(self._values.size, 1))

    def _point_at(self, unit: int) -> None:
        if 0 <= unit < self._values.size and unit != self._unit:
            self._unit = unit
            self.update()
            self.unit_pointed.emit(unit)

    def _unit_at(self, position: QPoint) -> int:
        return int((position.y() - 3) // self._row_height())

    def sizeHint(self) -> QSize:
        return QSize(220, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), theme.colours()
        font = theme.font("small")
        if QFontMetricsF(font).height() > self._row_height() + 2:
            font.setPointSizeF(max(5.0, font.pointSizeF() * self._row_height() / QFontMetricsF(font).height()))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        names = max(metrics.horizontalAdvance(name) for name in self._names) if self._names else 0.0
        numbers = metrics.horizontalAdvance("−0.000")
        low, high = limits(self._values)
        room = QRectF(3 + names + 8, 0, self.width() - names - numbers - 30, self.height())
        zero = room.left() - room.width() * low / (high - low)
        table = theme.lut(map_of(low))
        middle = Qt.AlignmentFlag.AlignVCenter
        for unit, value in enumerate(self._values.tolist()):
            row = self.unit_rect(unit)
            if unit == self._unit:
                painter.fillRect(row, QColor(mixed(now.panel, now.accent, 0.16)))
            painter.setPen(QColor(now.text if unit == self._unit else now.muted))
            painter.drawText(QRectF(row.left(), row.top(), names + 2, row.height()), middle, self._names[unit])
            painter.drawText(row.adjusted(0, 0, -4, 0), middle | Qt.AlignmentFlag.AlignRight, number(value))
            if np.isfinite(value):
                length = room.width() * value / (high - low)
                bar = QRectF(zero, row.top() + 2, length, row.height() - 4).normalized()
                colour = table[round(255 * (value - low) / (high - low))]
                painter.fillRect(bar, QColor(*colour.tolist()))
        painter.fillRect(QRectF(zero - 0.5, 3, 1, self._row_height() * self._values.size), QColor(now.muted))
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()), 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._unit_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._unit_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self._point_at((-1 if self._unit is None else self._unit) + _MOVES[event.key()])
        else:
            event.ignore()

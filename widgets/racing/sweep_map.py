"""Two settings as a map: a cell for each pair of values, coloured by how far its lane has come."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.racing.lane_picture import LanePicture
from widgets.theme.maps import NOT_A_NUMBER, rgb_image

MAP: theme.Map = "viridis"
BAR = 12.0  # pixels; the bar that explains the colours
GAP = 6.0


class SweepMap(LanePicture):
    """Draws the map, its axes and what its colours mean. Lanes are numbered row by row, the lowest row first."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, self.tr("How far each pair of values has come"), parent)
        self._across, self._up = ("", ()), ("", ())
        self._what = ""
        self._values: NDArray[np.float64] = np.zeros((0, 0))
        self._marks: NDArray[np.bool_] = np.zeros((0, 0), bool)

    @property
    def columns(self) -> int:
        """Values across."""
        return len(self._across[1])

    def set_axes(self, across: str, columns: Sequence[str], up: str, rows: Sequence[str]) -> None:
        """The settings and their values; all cells are empty then."""
        self._across, self._up = (across, tuple(columns)), (up, tuple(rows))
        self._values = np.full((len(rows), len(columns)), np.nan)
        self._marks = np.zeros(self._values.shape, bool)
        self.update()

    def show_values(self, what: str, values: Sequence[float], diverged: Sequence[bool]) -> None:
        """What each lane has reached, and which have diverged: these are crossed out."""
        self._what = what
        self._values = np.asarray(values, np.float64).reshape(self._values.shape)
        self._marks = np.asarray(diverged, bool).reshape(self._values.shape)
        self.update()

    def cell_of(self, lane: int) -> QRectF:
        """Where a lane's cell is, in pixels."""
        box, (rows, columns) = self._box(), self._values.shape
        row, column = divmod(lane, columns)
        width, height = box.width() / columns, box.height() / rows
        return QRectF(box.left() + column * width, box.bottom() - (row + 1) * height, width, height)

    def limits(self) -> tuple[float, float]:
        """The values of the map's first and last colour."""
        known = self._values[np.isfinite(self._values)]
        if not known.size:
            return 0.0, 1.0
        low, high = float(known.min()), float(known.max())
        return (low, high) if high > low else (low - 0.005, high + 0.005)

    def _box(self) -> QRectF:
        line = QFontMetricsF(theme.font("small"))
        names = max((line.horizontalAdvance(name) for name in self._up[1]), default=0.0)
        left, bottom = line.height() + names + 2 * GAP, 2 * line.height() + GAP
        right = BAR + line.horizontalAdvance("100 %") + 2 * GAP
        return QRectF(
            left,
            line.height() + 2,
            max(self.width() - left - right, 20),
            max(self.height() - bottom - line.height() - 4, 20),
        )

    def lane_at(self, place: QPointF) -> int:
        if not self._values.size or not self._box().contains(place):
            return -1
        box, (rows, columns) = self._box(), self._values.shape
        column = int((place.x() - box.left()) / box.width() * columns)
        row = int((box.bottom() - place.y()) / box.height() * rows)
        return min(row, rows - 1) * columns + min(column, columns - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        low, high = self.limits()
        for lane in range(self._values.size):
            self._paint_cell(painter, lane, low, high)
        if self.shown is not None and self.shown < self._values.size:
            painter.setPen(QPen(QColor(theme.colours().accent), 3))
            painter.drawRect(self.cell_of(self.shown))
        self._paint_axes(painter)
        self._paint_bar(painter, low, high)

    def _paint_cell(self, painter: QPainter, lane: int, low: float, high: float) -> None:
        value, cell = self._values.flat[lane], self.cell_of(lane).adjusted(0.5, 0.5, -0.5, -0.5)
        if math.isfinite(value):
            colour = QColor(*theme.lut(MAP)[round(255 * (value - low) / (high - low))])
        else:
            colour = QColor(*NOT_A_NUMBER[theme.colours().name])
        painter.fillRect(cell, colour)
        ink = QColor("#000000") if colour.lightnessF() > 0.5 else QColor("#ffffff")
        painter.setPen(QPen(ink, 1))
        if self._marks.flat[lane]:
            side = min(cell.width(), cell.height()) / 4
            for sign in (-1, 1):
                painter.drawLine(
                    cell.center() + QPointF(-side, -sign * side), cell.center() + QPointF(side, sign * side)
                )
        elif math.isfinite(value) and cell.width() > painter.fontMetrics().horizontalAdvance("100.0"):
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, f"{value:.1f}")

    def _paint_axes(self, painter: QPainter) -> None:
        box, now, metrics = self._box(), theme.colours(), QFontMetricsF(painter.font())
        painter.setPen(QColor(now.muted))
        (across, columns), (up, rows) = self._across, self._up
        centre, line = Qt.AlignmentFlag.AlignHCenter, metrics.height()
        every = max(
            1,
            math.ceil(
                max((metrics.horizontalAdvance(c) for c in columns), default=0) * len(columns) * 1.15 / box.width()
            ),
        )
        for number in range(0, len(columns), every):
            place = box.left() + (number + 0.5) * box.width() / len(columns)
            painter.drawText(QRectF(place - 100, box.bottom() + 2, 200, line), centre, columns[number])
        for number, name in enumerate(rows):
            place = box.bottom() - (number + 0.5) * box.height() / len(rows)
            painter.drawText(QRectF(0, place - line / 2, box.left() - GAP, line), Qt.AlignmentFlag.AlignRight, name)
        painter.drawText(QRectF(box.left(), box.bottom() + line + 4, box.width(), line), centre, across)
        painter.drawText(QRectF(box.left(), 0, box.width(), line), centre, self._what)
        painter.save()
        painter.translate(0, box.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-box.height() / 2, 0, box.height(), line), centre, up)
        painter.restore()

    def _paint_bar(self, painter: QPainter, low: float, high: float) -> None:
        box, metrics = self._box(), QFontMetricsF(painter.font())
        bar = QRectF(box.right() + 2 * GAP, box.top(), BAR, box.height())
        painter.drawImage(bar, rgb_image(theme.lut(MAP)[::-1, None]))
        painter.setPen(QColor(theme.colours().muted))
        for value, top in ((high, bar.top()), (low, bar.bottom() - metrics.height())):
            painter.drawText(QPointF(bar.right() + 3, top + metrics.ascent()), f"{value:.3g}")

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 150)

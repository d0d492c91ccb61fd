"""Arrays side by side as coloured cells with their numbers where there is room; of one of them a cell can be chosen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.arithmetic.figures import figure
from widgets import theme
from widgets.theme.maps import NOT_A_NUMBER, Map
from widgets.viewing.cell_picker import ARROWS, CellPicker

Array = NDArray[Any]
Unit = tuple[int, ...]
GAP, MARGIN, WIDEST, HIGHEST, COLUMN = 14.0, 4.0, 92.0, 34.0, 16
LOW = 200
"""Pixels; where there is less height, all arrays share one row."""


class Tensor(NamedTuple):
    """One array under its title; ``map`` None takes viridis for amounts and blue-orange for what has signs."""

    title: str
    values: Array
    map: Map | None = None


class _Sheet:
    """An array of any number of axes as rows and columns: vectors in columns or folded, channels as tiles.

    Short vectors have at most ``most`` rows.
    """

    def __init__(self, values: Array, most: int = COLUMN) -> None:
        self.shape = values.shape
        if values.ndim <= 1:
            flat = values.reshape(-1)
            self.across = -(-flat.size // most) if flat.size <= COLUMN else math.ceil(math.sqrt(flat.size))
            self.across = max(self.across, 1)
            rows = max(1, -(-flat.size // self.across))
            self.tile, self.tiles = (rows, self.across), 1
            cells = np.full(rows * self.across, np.nan)
            cells[: flat.size] = flat
            self.cells = cells.reshape(rows, self.across)
            self.there = (np.arange(cells.size) < flat.size).reshape(rows, self.across)
            return
        high, wide = values.shape[:2]
        pictures = values.reshape(high, wide, -1)
        self.tile, self.tiles = (high, wide), pictures.shape[2]
        self.across = max(1, min(self.tiles, math.ceil(math.sqrt(self.tiles * high / wide))))
        down = -(-self.tiles // self.across)
        sheet = np.full((down * self.across, high, wide), np.nan)
        sheet[: self.tiles] = pictures.transpose(2, 0, 1)
        there = np.zeros((down * self.across, high, wide), bool)
        there[: self.tiles] = True
        self.cells, self.there = (
            a.reshape(down, self.across, high, wide).transpose(0, 2, 1, 3).reshape(down * high, self.across * wide)
            for a in (sheet, there)
        )

    def unit(self, cell: tuple[int, int]) -> Unit | None:
        """The index into the array of a cell, None where nothing is."""
        row, column = cell
        if not (0 <= row < self.cells.shape[0] and 0 <= column < self.cells.shape[1] and self.there[cell]):
            return None
        if len(self.shape) <= 1:
            return (row * self.across + column,) if self.shape else ()
        tile = row // self.tile[0] * self.across + column // self.tile[1]
        rest = np.unravel_index(tile, self.shape[2:]) if len(self.shape) > 2 else ()
        return (row % self.tile[0], column % self.tile[1], *(int(i) for i in rest))

    def cell(self, unit: Unit) -> tuple[int, int]:
        """Where a number of the array is."""
        if len(self.shape) <= 1:
            return divmod(unit[0], self.across) if unit else (0, 0)
        tile = int(np.ravel_multi_index(unit[2:], self.shape[2:])) if len(self.shape) > 2 else 0
        down, right = divmod(tile, self.across)
        return down * self.tile[0] + unit[0], right * self.tile[1] + unit[1]


class TensorMap(CellPicker):
    """Draws arrays; one of them, framed in the accent colour, is chosen from by click or arrow keys.

    Signals (of ``CellPicker``):
        chosen: a cell was clicked or gone to; ``unit`` is its index.
    """

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._tensors: tuple[Tensor, ...] = ()
        self._sheets: tuple[_Sheet, ...] = ()
        self._open = 0
        self.unit: Unit = ()

    def show_tensors(self, tensors: Sequence[Tensor], chooses: int, unit: Unit) -> None:
        """Show these; from number ``chooses`` a cell can be chosen, which is ``unit`` now."""
        self._tensors = tuple(tensors)
        self._open, self.unit = chooses, unit
        self._lay_out()

    def _lay_out(self) -> None:
        line = QFontMetricsF(theme.font("small")).height() + 2
        rows = int((self.height() - 2 * MARGIN - self._words()) / line)
        self._sheets = tuple(_Sheet(tensor.values, min(max(rows, 3), COLUMN)) for tensor in self._tensors)
        self.spot = self._sheets[self._open].cell(self.unit) if self._sheets else None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def tensors(self) -> tuple[Tensor, ...]:
        """What is shown."""
        return self._tensors

    def cells(self) -> tuple[int, int]:
        if not self._sheets:
            return 0, 0
        rows, columns = self._sheets[self._open].cells.shape
        return rows, columns

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        if not self._sheets:
            return None
        rect, (rows, columns) = self.rect_of(self._open), self.cells()
        if not rect.contains(place):
            return None
        cell = (
            min(int((place.y() - rect.top()) / rect.height() * rows), rows - 1),
            min(int((place.x() - rect.left()) / rect.width() * columns), columns - 1),
        )
        return cell if self._sheets[self._open].unit(cell) is not None else None

    def rect_of(self, number: int) -> QRectF:
        """Where an array is, in pixels of the widget."""
        across, wide, high = self._arranged()
        row, column = divmod(number, across)
        words = self._words()
        rows, columns = self._sheets[number].cells.shape
        room_high = high - words
        side_x, side_y = wide / columns, room_high / rows
        if max(rows, columns) > COLUMN:
            side_x = side_y = min(side_x, side_y)
        side_x, side_y = min(side_x, WIDEST), min(side_y, HIGHEST)
        left, top = MARGIN + column * (wide + GAP), MARGIN + row * (high + GAP) + words
        return QRectF(left, top, side_x * columns, side_y * rows)

    def cell_rect(self, unit: Unit) -> QRectF:
        """Where a number of the array that can be chosen from is, in pixels of the widget."""
        rect, (rows, columns) = self.rect_of(self._open), self.cells()
        row, column = self._sheets[self._open].cell(unit)
        wide, high = rect.width() / columns, rect.height() / rows
        return QRectF(rect.left() + column * wide, rect.top() + row * high, wide, high)

    def _words(self) -> float:
        return float(self.fontMetrics().lineSpacing() + 3)

    def _arranged(self) -> tuple[int, float, float]:
        """How many arrays stand beside each other, and the room each has."""
        count = max(len(self._tensors), 1)
        is_wide = self.width() >= 120 * count or self.height() < LOW
        across = count if is_wide else max(1, min(count, int(self.width() // 120)))
        down = -(-count // across)
        wide = (self.width() - 2 * MARGIN - GAP * (across - 1)) / across
        high = (self.height() - 2 * MARGIN - GAP * (down - 1)) / down
        return across, max(wide, 8.0), max(high, 8.0 + self._words())

    # --- choosing --------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a unit is chosen, not merely pointed at: it stays while one reads its sum

    def leaveEvent(self, event: QEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = ARROWS.get(Qt.Key(event.key()))
        if direction is None or not self._sheets:
            event.ignore()
            return
        row, column = self.spot or (0, 0)
        cell = (row + direction[0], column + direction[1])
        if self._sheets[self._open].unit(cell) is not None:
            self._choose(cell)

    def _choose(self, cell: tuple[int, int]) -> None:
        unit = self._sheets[self._open].unit(cell)
        if unit is not None and unit != self.unit:
            self.unit, self.spot = unit, cell
            self.update()
            self.chosen.emit(cell)

    # --- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), theme.colours()
        wide = self._arranged()[1]
        for number, tensor in enumerate(self._tensors):
            rect = self.rect_of(number)
            painter.setFont(self.font())
            painter.setPen(QColor(now.text if number == self._open else now.muted))
            title = painter.fontMetrics().elidedText(tensor.title, Qt.TextElideMode.ElideRight, int(wide))
            painter.drawText(QRectF(rect.left(), rect.top() - self._words(), wide, self._words()), 0, title)
            self._paint(painter, number, rect)
            painter.setPen(QPen(QColor(now.accent if number == self._open else now.line), 1))
            painter.drawRect(rect)
        if self._sheets:
            painter.setPen(QPen(QColor(now.accent), 2.5))
            painter.drawRect(self.cell_rect(self.unit))
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint(self, painter: QPainter, number: int, rect: QRectF) -> None:
        sheet, tensor = self._sheets[number], self._tensors[number]
        values = sheet.cells
        low, high, name = scale_of(tensor)
        share = np.clip((np.nan_to_num(values, posinf=high, neginf=low) - low) / (high - low), 0, 1)
        pixels = theme.lut(name)[np.round(255 * share).astype(np.uint8)].copy()
        pixels[np.isnan(values)] = NOT_A_NUMBER[theme.colours().name]
        pixels[~sheet.there] = QColor(theme.colours().panel).getRgb()[:3]
        painter.drawImage(rect, theme.maps.rgb_image(pixels))
        rows, columns = values.shape
        wide, tall = rect.width() / columns, rect.height() / rows
        self._paint_tiles(painter, sheet, rect)
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        if wide < metrics.horizontalAdvance("−0.123") + 4 or tall < metrics.height():
            return
        for (row, column), value in np.ndenumerate(values):
            if sheet.there[row, column]:
                red, green, blue = pixels[row, column].tolist()
                painter.setPen(QColor("#000000" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#ffffff"))
                cell = QRectF(rect.left() + column * wide, rect.top() + row * tall, wide, tall)
                text = figure(float(value))
                short = text if metrics.horizontalAdvance(text) <= wide - 2 else f"{value:.2g}".replace("-", "−")
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, short)

    def _paint_tiles(self, painter: QPainter, sheet: _Sheet, rect: QRectF) -> None:
        """Lines between channels."""
        if sheet.tiles < 2:
            return
        rows, columns = sheet.cells.shape
        painter.setPen(QPen(QColor(theme.colours().panel), 1.5))
        for edge in range(sheet.tile[1], columns, sheet.tile[1]):
            x = rect.left() + rect.width() * edge / columns
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        for edge in range(sheet.tile[0], rows, sheet.tile[0]):
            y = rect.top() + rect.height() * edge / rows
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def sizeHint(self) -> QSize:
        return QSize(520, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 110)


def scale_of(tensor: Tensor) -> tuple[float, float, Map]:
    """What the first and the last colour stand for, and the map."""
    finite = tensor.values[np.isfinite(tensor.values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    if tensor.map == "ink":
        return 0.0, 1.0, "ink"
    if tensor.map == "blue-orange":
        furthest = max(-low, high) or 1.0
        return -furthest, furthest, "blue-orange"
    return (low, high, "viridis") if high > low else (low - 0.5, low + 0.5, "viridis")

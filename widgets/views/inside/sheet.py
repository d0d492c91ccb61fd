"""Pictures side by side, numbered, with one cell pointed at by pointer or keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from widgets import theme
from widgets.builder.thumbnails import GAP as TRANSPARENT
from widgets.builder.thumbnails import entries, image, resampled
from widgets.views.inside.grid import Grid, filled, fitted

Array = NDArray[Any]
Cell = tuple[int, int, int]
"""Row, column and number of the picture."""

RING = 3  # room for the ring of the focus

_MOVES: dict[int, Callable[[Cell], Cell]] = {
    Qt.Key.Key_Left: lambda cell: (cell[0], cell[1] - 1, cell[2]),
    Qt.Key.Key_Right: lambda cell: (cell[0], cell[1] + 1, cell[2]),
    Qt.Key.Key_Up: lambda cell: (cell[0] - 1, cell[1], cell[2]),
    Qt.Key.Key_Down: lambda cell: (cell[0] + 1, cell[1], cell[2]),
    Qt.Key.Key_PageUp: lambda cell: (cell[0], cell[1], cell[2] - 1),
    Qt.Key.Key_PageDown: lambda cell: (cell[0], cell[1], cell[2] + 1),
    Qt.Key.Key_Home: lambda cell: (0, 0, cell[2]),
}


class PictureSheet(QAbstractScrollArea):
    """Shows an array [rows, columns, pictures]; cells that are not a number are transparent and cannot be pointed at.

    Signals:
        cell_pointed: the pointer or the keys are on another cell; carries it as (row, column, picture).
    """

    cell_pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._values: Array = np.zeros((1, 1, 1), dtype=np.float32)
        self._scale: tuple[float, float, theme.Map] = (0.0, 1.0, "viridis")
        self._grid = Grid(1, 1, 1, 1, 0)
        self._stretches = False
        self._cell: Cell | None = None
        self._marked: int | None = None
        theme.changes().changed.connect(self.viewport().update)

    def show_pictures(self, values: Array, low: float, high: float, map: theme.Map, stretches: bool = False) -> None:
        """Show [rows, columns, pictures] in the colours of ``map`` from ``low`` to ``high``.

        With ``stretches`` a single picture, being a table, fills the room with cells that need not be square.
        """
        is_other_shape = values.shape != self._values.shape or stretches != self._stretches
        self._stretches = stretches
        self._values, self._scale = values, (low, high, map)
        if is_other_shape:
            self._cell = None if self._cell is None or not self._has(self._cell) else self._cell
            self._arrange()
        self.viewport().update()

    def set_cell(self, cell: Cell | None) -> None:
        """Put the marker on a cell, without telling anybody."""
        if cell != self._cell:
            self._cell = cell if cell is not None and self._has(cell) else None
            self.viewport().update()

    def set_marked(self, picture: int | None) -> None:
        """Frame a whole picture: the one that belongs to what is pointed at elsewhere."""
        if picture != self._marked:
            self._marked = picture
            self.viewport().update()

    def cell_rect(self, cell: Cell) -> QRect:
        """Where a cell lies, in pixels of the viewport."""
        return self._cell_rectangle(cell).toAlignedRect()

    def _has(self, cell: Cell) -> bool:
        inside = all(0 <= index < size for index, size in zip(cell, self._values.shape, strict=True))
        return inside and not np.isnan(self._values[cell])

    def _arrange(self) -> None:
        rows, columns, count = self._values.shape
        room = self.viewport().size() - QSize(2 * RING, 2 * RING)
        label = self.fontMetrics().height() - 2
        space = (max(room.width(), 1), max(room.height(), 1))
        self._grid = filled(space, (rows, columns)) if self._stretches else fitted(space, (rows, columns), count, label)
        over = max(0, self._grid.total_height - room.height())
        self.verticalScrollBar().setRange(0, over)
        self.verticalScrollBar().setPageStep(max(room.height(), 1))
        self.verticalScrollBar().setSingleStep(self._grid.row_height)

    def _origin(self) -> QPoint:
        return QPoint(RING, RING - self.verticalScrollBar().value())

    def _picture_rectangle(self, picture: int) -> QRectF:
        left, top = self._grid.corner(picture)
        at = self._origin()
        return QRectF(left + at.x(), top + at.y(), self._grid.width, self._grid.height)

    def _cell_rectangle(self, cell: Cell) -> QRectF:
        rows, columns, _ = self._values.shape
        whole = self._picture_rectangle(cell[2])
        wide, high = whole.width() / columns, whole.height() / rows
        return QRectF(whole.left() + cell[1] * wide, whole.top() + cell[0] * high, wide, high)

    def _cell_at(self, position: QPoint) -> Cell | None:
        at = position - self._origin()
        found = self._grid.at(at.x(), at.y())
        if found is None:
            return None
        picture, across, down = found
        cell = (int(down * self._values.shape[0]), int(across * self._values.shape[1]), picture)
        return cell if self._has(cell) else None

    def _point_at(self, cell: Cell | None) -> None:
        if cell is None or cell == self._cell:
            return
        self._cell = cell
        self.viewport().update()
        self.cell_pointed.emit(cell)

    def _sheet(self, first: int, last: int) -> Array:
        """Pictures ``first`` to ``last`` as entries of a colour table, in the pixels of the screen."""
        ratio, grid = self.devicePixelRatioF(), self._grid
        width, height = round(grid.width * ratio), round(grid.height * ratio)
        low, high, _ = self._scale
        shown = entries(resampled(self._values[:, :, first:last], height, width), low, high)
        top = first // grid.across * grid.row_height
        tall = round(((last - 1) // grid.across * grid.row_height + grid.row_height - top) * ratio)
        sheet = np.full((tall, round((grid.total_width + 1) * ratio)), TRANSPARENT, dtype=np.uint8)
        for place in range(last - first):
            left, upper = grid.corner(first + place)
            x, y = round(left * ratio), round((upper - top) * ratio)
            sheet[y : y + height, x : x + width] = shown[:, :, place][: tall - y]
        return sheet

    def _paint_labels(self, painter: QPainter, first: int, last: int) -> None:
        now = theme.colours()
        painter.setFont(theme.font("small"))
        for picture in range(first, last):
            whole = self._picture_rectangle(picture)
            painter.setPen(QColor(now.accent if picture == self._marked else now.muted))
            above = QRectF(whole.left(), whole.top() - self._grid.label, whole.width(), self._grid.label)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(picture))

    def _paint_markers(self, painter: QPainter) -> None:
        now = theme.colours()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._marked is not None and self._marked < self._grid.count:
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.drawRect(self._picture_rectangle(self._marked).adjusted(-1, -1, 1, 1))
        if self._cell is not None:
            around = self._cell_rectangle(self._cell)
            # Light within dark can be seen on every colour of every map.
            for colour, by in ((now.text, 1.5), (now.panel, 0.5)):
                painter.setPen(QPen(QColor(colour), 1))
                painter.drawRect(around.adjusted(-by, -by, by, by))

    def sizeHint(self) -> QSize:
        return QSize(220, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, grid = QPainter(self.viewport()), self._grid
        scrolled = self.verticalScrollBar().value()
        first = scrolled // grid.row_height * grid.across
        last = min(grid.count, (-(-(scrolled + self.viewport().height()) // grid.row_height)) * grid.across)
        made = image(self._sheet(first, last), self._scale[2])
        made.setDevicePixelRatio(self.devicePixelRatioF())
        painter.drawImage(self._origin() + QPoint(0, first // grid.across * grid.row_height), made)
        if grid.label:
            self._paint_labels(painter, first, last)
        self._paint_markers(painter)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.viewport().rect()), 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._cell_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._cell_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _MOVES:
            event.ignore()
            return
        there = _MOVES[event.key()](self._cell or (0, 0, 0))
        if self._has(there):
            self._point_at(there)
            self.ensure_visible(there)

    def ensure_visible(self, cell: Cell) -> None:
        """Scroll until the cell can be seen."""
        around, bar = self._cell_rectangle(cell), self.verticalScrollBar()
        if around.top() < 0:
            bar.setValue(round(bar.value() + around.top()) - self._grid.label)
        elif around.bottom() > self.viewport().height():
            bar.setValue(round(bar.value() + around.bottom() - self.viewport().height()) + RING)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

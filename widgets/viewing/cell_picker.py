"""Cells in rows and columns that are pointed at and chosen: by mouse, and with arrow keys, Return and Escape."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""By key: rows down, columns to the right."""

CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CellPicker(QWidget):
    """A subclass paints the cells, and says how many there are and where.

    Attributes:
        spot: (row, column) where the reader looks, None for nowhere.

    Signals:
        pointed: (row, column) or None, the reader looks there now.
        chosen: (row, column), a cell was clicked, or chosen with Return or Space.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.spot: tuple[int, int] | None = None

    def cells(self) -> tuple[int, int]:
        """Rows and columns."""
        raise NotImplementedError

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        """The cell at a place in pixels, None between them."""
        raise NotImplementedError

    def point(self, spot: tuple[int, int] | None) -> None:
        """Look at a cell, None for nowhere."""
        if spot != self.spot:
            self.spot = spot
            self.pointed.emit(spot)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point(self.cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction, (rows, columns) = ARROWS.get(Qt.Key(event.key())), self.cells()
        if direction is not None and rows and columns:
            down, right = (0, 0) if self.spot is None else direction
            row, column = self.spot or (0, 0)
            self.point((min(max(row + down, 0), rows - 1), min(max(column + right, 0), columns - 1)))
        elif event.key() in CHOOSING and self.spot is not None:
            self.chosen.emit(self.spot)
        elif event.key() == Qt.Key.Key_Escape and self.spot is not None:
            self.point(None)
        else:
            super().keyPressEvent(event)

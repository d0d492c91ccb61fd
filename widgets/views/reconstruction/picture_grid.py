"""Pictures in rows and columns, with words beside the rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.theme.maps import picture
from widgets.viewing.cell_picker import CellPicker
from widgets.viewing.example_pictures import example_picture

GAP = 3.0
MARGIN = 6.0


class PictureGrid(CellPicker):
    """Pictures as large as fits; rows of signed values are drawn in blue and orange."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._pictures: NDArray[np.float32] = np.zeros((0, 0, 1, 1, 1), np.float32)
        self._words: tuple[str, ...] = ()
        self._signed: frozenset[int] = frozenset()

    def show_pictures(
        self, pictures: NDArray[np.float32], words: tuple[str, ...] = (), signed: frozenset[int] = frozenset()
    ) -> None:
        """Show pictures float32 [rows, columns, height, width, channels], ink 1; ``signed`` rows go from -1 to 1."""
        self._pictures, self._words, self._signed = pictures, words, signed
        if self.spot is not None and not (self.spot[0] < pictures.shape[0] and self.spot[1] < pictures.shape[1]):
            self.point(None)
        self.update()

    def rect_of(self, row: int, column: int) -> QRectF:
        """Where a picture is, in pixels of the widget."""
        left, top, side = self._place()
        return QRectF(left + column * (side + GAP), top + row * (side + GAP), side, side)

    def cells(self) -> tuple[int, int]:
        rows, columns = self._pictures.shape[:2]
        return rows, columns

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        for row, column in np.ndindex(*self.cells()):
            if self.rect_of(row, column).contains(place):
                return row, column
        return None

    def _place(self) -> tuple[float, float, float]:
        rows, columns = (max(count, 1) for count in self.cells())
        words = max((self.fontMetrics().horizontalAdvance(word) for word in self._words), default=0)
        left = MARGIN + (words + MARGIN if words else 0)
        across = (self.width() - left - MARGIN - GAP * (columns - 1)) / columns
        down = (self.height() - 2 * MARGIN - GAP * (rows - 1)) / rows
        side = max(6.0, min(across, down))
        spare = max(0.0, self.height() - 2 * MARGIN - rows * (side + GAP) + GAP) / 2
        return left, MARGIN + spare, side

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = theme.colours()
        rows, columns = self._pictures.shape[:2]
        for row in range(rows):
            if row < len(self._words):
                first = self.rect_of(row, 0)
                painter.setPen(QColor(now.muted))
                room = QRectF(MARGIN, first.top(), first.left() - 2 * MARGIN, first.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._words[row])
            for column in range(columns):
                painter.drawImage(self.rect_of(row, column), _image(self._pictures[row, column], row in self._signed))
        if self.spot is not None:
            painter.setPen(QColor(now.accent))
            painter.drawRect(self.rect_of(*self.spot).adjusted(-1, -1, 1, 1))
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(420, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)


def _image(values: NDArray[np.float32], is_signed: bool) -> QImage:
    """One picture, float32 [height, width, channels]: signed ones in blue and orange."""
    if is_signed:
        return picture(values.mean(axis=-1), "blue-orange", -1.0, 1.0)
    return example_picture(values)

"""Pictures of the same place side by side, each under its title: a pixel pointed at in one is marked in all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.viewing.cell_picker import CellPicker

GAP = 10.0
MARGIN = 4.0


class Pane(NamedTuple):
    """One picture, an image pixel a value; ``frame`` (top, left, bottom, right), in pixels, is drawn around a part."""

    title: str
    image: QImage
    frame: tuple[int, int, int, int] | None = None


class PicturePanes(CellPicker):
    """Pictures of equal size, as large as fits, in as many rows as makes them largest; ``spot`` is a pixel."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._panes: tuple[Pane, ...] = ()

    def show_panes(self, panes: Sequence[Pane]) -> None:
        """Show these; a pixel they do not have is no longer pointed at."""
        self._panes = tuple(panes)
        rows, columns = self.cells()
        if self.spot is not None and not (self.spot[0] < rows and self.spot[1] < columns):
            self.point(None)
        self.update()

    def panes(self) -> tuple[Pane, ...]:
        """What is shown."""
        return self._panes

    def rect_of(self, number: int) -> QRectF:
        """Where a picture is, in pixels of the widget."""
        across, side, left, top = self._place()
        row, column = divmod(number, across)
        words = self._words_height()
        return QRectF(left + column * (side + GAP), top + row * (side + words + GAP) + words, side, side)

    def cells(self) -> tuple[int, int]:
        if not self._panes:
            return 0, 0
        image = self._panes[0].image
        return image.height(), image.width()

    def cell_at(self, place: QPointF) -> tuple[int, int] | None:
        rows, columns = self.cells()
        for number in range(len(self._panes)):
            rect = self.rect_of(number)
            if rect.contains(place):
                row = int((place.y() - rect.top()) / rect.height() * rows)
                column = int((place.x() - rect.left()) / rect.width() * columns)
                return min(row, rows - 1), min(column, columns - 1)
        return None

    def _words_height(self) -> float:
        return float(self.fontMetrics().lineSpacing() + 2)

    def _place(self) -> tuple[int, float, float, float]:
        """How many stand beside each other, their side, and where the first row begins."""
        count, words = max(len(self._panes), 1), self._words_height()

        def side_of(across: int) -> float:
            down = -(-count // across)
            wide = (self.width() - 2 * MARGIN - GAP * (across - 1)) / across
            high = (self.height() - 2 * MARGIN - GAP * (down - 1)) / down - words
            return max(8.0, min(wide, high))

        across = max(range(1, count + 1), key=side_of)
        side, down = side_of(across), -(-count // across)
        left = (self.width() - across * side - GAP * (across - 1)) / 2
        top = (self.height() - down * (side + words) - GAP * (down - 1)) / 2
        return across, side, max(left, MARGIN), max(top, MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), theme.colours()
        words = self._words_height()
        for number, pane in enumerate(self._panes):
            rect = self.rect_of(number)
            painter.setPen(QColor(now.muted))
            title = painter.fontMetrics().elidedText(pane.title, Qt.TextElideMode.ElideRight, int(rect.width() + GAP))
            painter.drawText(rect.adjusted(-GAP / 2, -words, GAP / 2, 0).toRect(), _TOP, title)
            painter.drawImage(rect, pane.image)
            painter.setPen(QPen(QColor(now.line), 1))
            painter.drawRect(rect)
            if pane.frame is not None:
                top, left, bottom, right = pane.frame
                self._paint_frame(painter, rect, (top, left, bottom - top, right - left), 2.0)
            if self.spot is not None:
                self._paint_frame(painter, rect, (*self.spot, 1, 1), 1.5)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_frame(self, painter: QPainter, rect: QRectF, part: tuple[int, int, int, int], width: float) -> None:
        rows, columns = self.cells()
        high, wide = rect.height() / rows, rect.width() / columns
        top, left, down, across = part
        painter.setPen(QPen(QColor(theme.colours().accent), width))
        painter.drawRect(QRectF(rect.left() + left * wide, rect.top() + top * high, across * wide, down * high))

    def sizeHint(self) -> QSize:
        return QSize(420, 230)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 90)


_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop

"""A wall of small pictures: what each lane answers everywhere on the plane."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from playground.racing import LaneBoundaries
from widgets import theme
from widgets.racing.looks import LaneLook
from widgets.racing.tiles import tiles
from widgets.viewing.class_colours import filled

GAP = 6.0


class BoundaryWall(QWidget):
    """Draws the boundaries of all lanes, each with its name and what it has reached.

    Signals:
        pointed: (lane), the pointer is over this lane's picture; -1 over none.
        chosen: (lane), a picture was clicked.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("What each lane answers on the plane"))
        self.setMouseTracking(True)
        self._pictures: list[QImage] = []
        self._looks: tuple[LaneLook, ...] = ()
        self._captions: tuple[str, ...] = ()
        self._seen: LaneBoundaries | None = None
        self._shown: int | None = None

    def set_looks(self, looks: Sequence[LaneLook]) -> None:
        """These lanes; their pictures are gone."""
        self._looks, self._captions = tuple(looks), ("",) * len(looks)
        self._pictures, self._seen = [], None
        self.update()

    def show_boundaries(self, seen: LaneBoundaries | None, captions: Sequence[str]) -> None:
        """What each lane answers, and what is written beside its name."""
        self._seen, self._captions = seen, tuple(captions)
        self._pictures = [] if seen is None else [_picture(one) for one in seen.probabilities]
        self.update()

    def highlight(self, lane: int | None) -> None:
        """Draw a frame around this lane's picture."""
        if lane != self._shown:
            self._shown = lane
            self.update()

    def tile_of(self, lane: int) -> QRectF:
        """Where a lane's picture is, in pixels."""
        return self._tiles()[lane]

    def follow_theme(self) -> None:
        """Take the colours in force; looks are to be set again."""
        if self._seen is not None:
            self.show_boundaries(self._seen, self._captions)

    def _tiles(self) -> list[QRectF]:
        room = self.rect().adjusted(2, 2, -2, -2)
        line = QFontMetricsF(theme.font("small")).height()
        return [tile.translated(2, 2) for tile in tiles(len(self._looks), room.width(), room.height(), GAP, line)]

    def _at(self, event: QMouseEvent) -> int:
        for lane, tile in enumerate(self._tiles()):
            if tile.contains(event.position()):
                return lane
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), theme.colours()
        painter.setFont(theme.font("small"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for lane, tile in enumerate(self._tiles()):
            if lane < len(self._pictures):
                painter.drawImage(tile, self._pictures[lane])
            else:
                painter.fillRect(tile, QColor(theme.mixed(now.panel, now.line, 0.6)))
            is_shown = lane == self._shown
            painter.setPen(QPen(QColor(now.accent if is_shown else now.line), 3 if is_shown else 1))
            painter.drawRect(tile)
            self._write(painter, lane, tile)

    def _write(self, painter: QPainter, lane: int, tile: QRectF) -> None:
        """The name at the left below the picture, what it has reached at the right, as far as there is room."""
        metrics, now = QFontMetricsF(painter.font()), theme.colours()
        line = QRectF(tile.left(), tile.bottom() + 1, tile.width(), metrics.height())
        reached = self._captions[lane]
        room = line.width() - metrics.horizontalAdvance(reached) - 4
        if room < metrics.horizontalAdvance("00"):  # not both: what it has reached says more
            reached = metrics.elidedText(reached, Qt.TextElideMode.ElideRight, line.width())
        else:
            name = metrics.elidedText(self._looks[lane].name, Qt.TextElideMode.ElideRight, room)
            painter.setPen(QColor(now.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(QColor(now.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, reached)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self._at(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if (lane := self._at(event)) >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(lane)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)


def _picture(probabilities: np.ndarray) -> QImage:
    pixels = np.ascontiguousarray(filled(probabilities.astype(np.float32), False)[::-1])  # rows of the data go up
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()

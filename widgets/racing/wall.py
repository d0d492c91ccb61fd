"""A wall of small pictures: what each lane answers everywhere on the plane."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from playground.racing import LaneBoundaries
from widgets import theme
from widgets.racing.lane_picture import LanePicture
from widgets.racing.looks import LaneLook
from widgets.racing.tiles import tiles
from widgets.theme.maps import rgb_image
from widgets.viewing.class_colours import filled

GAP = 6.0


class BoundaryWall(LanePicture):
    """Draws the boundaries of all lanes, each with its name and what it has reached."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, self.tr("What each lane answers on the plane"), parent)
        self._pictures: list[QImage] = []
        self._looks: tuple[LaneLook, ...] = ()
        self._captions: tuple[str, ...] = ()
        self._seen: LaneBoundaries | None = None

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

    def lane_at(self, place: QPointF) -> int:
        for lane, tile in enumerate(self._tiles()):
            if tile.contains(place):
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
            is_shown = lane == self.shown
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

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)


def _picture(probabilities: np.ndarray) -> QImage:
    return rgb_image(filled(probabilities.astype(np.float32), False)[::-1])  # rows of the data go up

"""A bar for each lane, one below another: shares from 0 to 100 %."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.racing.lane_picture import LanePicture
from widgets.racing.looks import LaneLook

GAP = 3.0
THICKEST = 22.0
NARROW = 0.4  # of the width, at most, for the names


class LaneBars(LanePicture):
    """Draws shares as bars with their names and values."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._heading = ""
        self._looks: tuple[LaneLook, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._words: tuple[str, ...] = ()

    def set_looks(self, looks: Sequence[LaneLook]) -> None:
        """These lanes, without bars."""
        self._looks = tuple(looks)
        self._shares, self._words = (math.nan,) * len(looks), ("",) * len(looks)
        self.update()

    def show_shares(self, heading: str, shares: Sequence[float], words: Sequence[str]) -> None:
        """A bar for each share (0 to 1, NaN for none) with words at its end, below a heading with the unit."""
        self._heading, self._shares, self._words = heading, tuple(shares), tuple(words)
        self.update()

    def _rows(self) -> list[QRectF]:
        line = QFontMetricsF(theme.font("small")).height()
        count = max(len(self._looks), 1)
        pitch = min((self.height() - line - 4) / count, THICKEST + GAP)
        return [QRectF(0, line + 4 + i * pitch, self.width(), max(pitch - GAP, 1.5)) for i in range(len(self._looks))]

    def lane_at(self, place: QPointF) -> int:
        for lane, row in enumerate(self._rows()):
            if row.top() - GAP <= place.y() <= row.bottom():
                return lane
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), theme.colours()
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QColor(now.muted))
        painter.drawText(QRectF(0, 0, self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, self._heading)
        widest = max((metrics.horizontalAdvance(look.name) for look in self._looks), default=0.0)
        left = min(widest, NARROW * self.width()) + 8
        right = metrics.horizontalAdvance("100.0 %") + 8
        for lane, row in enumerate(self._rows()):
            self._paint_row(painter, lane, row, left, right)

    def _paint_row(self, painter: QPainter, lane: int, row: QRectF, left: float, right: float) -> None:
        now, look, share = theme.colours(), self._looks[lane], self._shares[lane]
        metrics = QFontMetricsF(painter.font())
        room = QRectF(left, row.top(), max(row.width() - left - right, 4), row.height())
        painter.fillRect(room, QColor(theme.mixed(now.panel, now.line, 0.5)))
        if math.isfinite(share):
            is_dim = self.shown is not None and lane != self.shown
            colour = theme.mixed(look.colour, now.panel, 0.55 if is_dim else 0.0)
            painter.fillRect(
                QRectF(room.left(), room.top(), room.width() * min(max(share, 0), 1), room.height()), QColor(colour)
            )
        if row.height() < 0.7 * metrics.height():
            return  # too many to be named; the read-out names the one under the pointer
        line = QRectF(row.left(), row.center().y() - metrics.height() / 2, row.width(), metrics.height())
        name = metrics.elidedText(look.name, Qt.TextElideMode.ElideRight, left - 8)
        painter.setPen(QColor(now.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, self._words[lane])

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 110)

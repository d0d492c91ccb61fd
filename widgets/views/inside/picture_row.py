"""Small pictures in a row with signs between them: window × kernel = products."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import theme
from widgets.builder.thumbnails import entries, image, limits, map_of, resampled

SIGN = 18.0
LARGEST = 132.0
ROOM_FOR_NUMBERS = 27.0  # the side of a cell in which a number can be read


@dataclass(frozen=True, eq=False)
class Picture:
    """One picture of the row: values [rows, columns], what it is, and the sign before it."""

    values: NDArray[Any]
    caption: str
    sign: str = ""


class PictureRow(QWidget):
    """Draws pictures of one size beside each other, with their numbers where the cells are large enough."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pictures: tuple[Picture, ...] = ()
        theme.changes().changed.connect(self.update)

    def show_pictures(self, *pictures: Picture) -> None:
        """Show these."""
        self._pictures = pictures
        self.setVisible(bool(pictures))
        self.setAccessibleName(" ".join(f"{picture.sign} {picture.caption}".strip() for picture in pictures))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._pictures:
            return
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        caption = QFontMetricsF(painter.font()).height()
        count = len(self._pictures)
        rows, columns = self._pictures[0].values.shape
        wide = (self.width() - SIGN * (count - 1)) / count
        scale = min(wide / columns, (self.height() - caption) / rows, LARGEST / max(rows, columns))
        left = 0.0
        for picture in self._pictures:
            if picture.sign:
                painter.setPen(QColor(theme.colours().text))
                around = QRectF(left, caption, SIGN, rows * scale)
                painter.drawText(around, Qt.AlignmentFlag.AlignCenter, picture.sign)
                left += SIGN
            box = QRectF(left, caption, columns * scale, rows * scale)
            painter.setPen(QColor(theme.colours().muted))
            above = QRectF(left, 0, max(box.width(), wide), caption)
            fitting = painter.fontMetrics().elidedText(picture.caption, Qt.TextElideMode.ElideRight, int(above.width()))
            painter.drawText(above, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
            self._paint_values(painter, picture.values, box)
            left = box.right()

    def _paint_values(self, painter: QPainter, values: NDArray[Any], box: QRectF) -> None:
        low, high = limits(values)
        rows, columns = values.shape
        ratio = self.devicePixelRatioF()
        width, height = max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio))
        shown = entries(resampled(values[:, :, None].astype(np.float32), height, width), low, high)[:, :, 0]
        made = image(shown, map_of(low))
        made.setDevicePixelRatio(ratio)
        painter.drawImage(box.topLeft(), made)
        painter.setPen(QColor(theme.colours().line))
        painter.drawRect(box)
        if min(box.width() / columns, box.height() / rows) >= ROOM_FOR_NUMBERS:
            self._paint_numbers(painter, values, box, (low, high))

    def _paint_numbers(self, painter: QPainter, values: NDArray[Any], box: QRectF, scale: tuple[float, float]) -> None:
        table = theme.lut(map_of(scale[0]))
        wide, high = box.width() / values.shape[1], box.height() / values.shape[0]
        for (row, column), value in np.ndenumerate(values):
            if np.isfinite(value):
                share = (value - scale[0]) / (scale[1] - scale[0])
                red, green, blue = table[round(255 * min(max(share, 0), 1))].tolist()
                is_bright = 0.299 * red + 0.587 * green + 0.114 * blue > 140
                painter.setPen(QColor("#000000" if is_bright else "#ffffff"))
                cell = QRectF(box.left() + column * wide, box.top() + row * high, wide, high)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, _in_brief(float(value)))


def _in_brief(value: float) -> str:
    """Two digits at most after the point, none before it where it is 0: ``.31``, ``−1.2``, ``12``."""
    size = abs(value)
    digits = f"{size:.0f}" if size >= 9.95 else f"{size:.1f}" if size >= 0.995 else f"{size:.2f}".removeprefix("0")
    if float(digits) == 0:
        return "0"
    return ("−" if value < 0 else "") + digits

"""An example as a small picture: pictures as they are, points as a dot on the plane, rows of tables as bars."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from playground.probes import REACH
from widgets import theme
from widgets.viewing.example_pictures import example_picture

DOT = 4.0  # pixels, the radius of a point
TALLEST = 3.0  # a number of a row that is drawn from the middle to the edge; of standardised ones few are larger


def face(example: NDArray[np.generic], side: int, ratio: float = 1.0) -> QPixmap:
    """An example as stored, uint8 [height, width, channels] or float32 [n], as a picture of ``side`` pixels.

    ``ratio`` is the number of the screen's own pixels to one of these.
    """
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    if example.ndim == 1:
        (_draw_point if len(example) == 2 else _draw_row)(pixmap, side, example)
        return pixmap
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.drawImage(QRectF(0, 0, side, side), example_picture(example.astype(np.float32) / 255))
    painter.end()
    return pixmap


def _draw_point(pixmap: QPixmap, side: int, example: NDArray[np.generic]) -> None:
    now = theme.colours()
    pixmap.fill(QColor(now.panel))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(now.line))
    painter.drawLine(QPointF(side / 2, 0), QPointF(side / 2, side))
    painter.drawLine(QPointF(0, side / 2), QPointF(side, side / 2))
    across, up = (float(place) / REACH for place in example[:2])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(now.accent))
    painter.drawEllipse(QPointF(side / 2 * (1 + across), side / 2 * (1 - up)), DOT, DOT)
    painter.end()


def _draw_row(pixmap: QPixmap, side: int, example: NDArray[np.generic]) -> None:
    """A bar for each column: up in the colour of what is positive, down in that of what is negative."""
    now = theme.colours()
    pixmap.fill(QColor(now.panel))
    painter = QPainter(pixmap)
    middle, step = side / 2, side / len(example)
    for place, value in enumerate(np.nan_to_num(example.astype(np.float64)).tolist()):
        tall = min(abs(value) / TALLEST, 1.0) * middle
        top = middle - tall if value > 0 else middle
        colour = QColor(now.positive if value > 0 else now.negative)
        painter.fillRect(QRectF(place * step, top, max(step - 1, 1), tall), colour)
    painter.setPen(QColor(now.line))
    painter.drawLine(QPointF(0, middle), QPointF(side, middle))
    painter.end()

"""An example as a small picture: pictures as they are, points as a dot on the plane."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from playground.probes import REACH
from widgets import theme
from widgets.viewing.example_pictures import example_picture

DOT = 4.0  # pixels, the radius of a point


def face(example: NDArray[np.generic], side: int, ratio: float = 1.0) -> QPixmap:
    """An example as stored, uint8 [height, width, channels] or float32 [2], as a picture of ``side`` pixels.

    ``ratio`` is the number of the screen's own pixels to one of these.
    """
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    if example.ndim == 1:
        _draw_point(pixmap, side, example)
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

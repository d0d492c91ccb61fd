"""Hatching whose strokes are the broader the larger a share is: it lies on any colour and leaves it to be seen."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from widgets import theme
from widgets.theme.colours import channels

PERIOD = 7.0
"""Pixels from one stroke to the next."""

BROADEST, GROWTH = 0.7, 1.3
"""The share of the period that a stroke covers at most, and how it grows with the share that is shown."""

HALO = 1.3
"""Pixels of paper beside a stroke, so that it is seen on dark ground and on pale."""

OPACITY = 220  # of 255
Colour = tuple[int, int, int]
LARGEST = 4096  # pixels along each side


class Hatching(pyqtgraph.GraphicsObject):
    """Shares on a square grid from ``-reach`` to ``reach``, drawn in the pixels of whatever it is painted on."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: NDArray[np.float32] | None = None
        self._reach = 1.0
        self._drawn: tuple[Any, ...] = ()
        self._image = QImage()

    def show_shares(self, shares: NDArray[np.float32] | None, reach: float) -> None:
        """Show shares [side, side] from 0 to 1, rows going up; nothing where one is no number, nothing for None."""
        self.prepareGeometryChange()
        self._shares, self._reach, self._drawn = shares, reach, ()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-self._reach, -self._reach, 2 * self._reach, 2 * self._reach)

    def paint(self, painter: QPainter, *_: Any) -> None:
        if self._shares is None:
            return
        box = painter.deviceTransform().mapRect(self.boundingRect())
        size = round(min(box.width(), LARGEST)), round(min(box.height(), LARGEST))
        if min(size) < 1:
            return
        now = theme.colours()
        wanted = (*size, painter.device().devicePixelRatioF(), now.name)
        if wanted != self._drawn:
            pixels = strokes(self._shares, size, wanted[2], channels(now.text), channels(now.panel))
            self._image = QImage(pixels.data, *size, 4 * size[0], QImage.Format.Format_RGBA8888).copy()
            self._drawn = wanted
        painter.drawImage(self.boundingRect(), self._image)


def strokes(
    shares: NDArray[np.float32], size: tuple[int, int], scale: float, ink: Colour, paper: Colour
) -> NDArray[np.uint8]:
    """Slanting strokes over shares [side, side], in a picture of ``size`` (width, height), ``scale`` times as large.

    Returns:
        uint8 [height, width, 4], transparent between the strokes.
    """
    side, period = len(shares), PERIOD * scale
    columns, rows = (np.arange(count) for count in size)
    share = np.nan_to_num(shares)[np.ix_(rows * side // size[1], columns * side // size[0])]
    along = (rows[:, None] + columns[None, :]) / np.sqrt(2)
    from_middle = np.abs(along % period - period / 2)
    half = np.minimum(share * GROWTH, BROADEST) * period / 2
    stroke, both = (np.clip(reach - from_middle + 0.5, 0, 1) for reach in (half, half + HALO * scale))
    pixels = np.empty((size[1], size[0], 4), np.uint8)
    pixels[..., :3] = np.where(stroke[..., None] > 0.5, np.array(ink), np.array(paper))
    pixels[..., 3] = both * (share > 0) * OPACITY
    return pixels

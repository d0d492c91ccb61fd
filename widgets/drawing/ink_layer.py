"""The picture of a drawing on the screen, kept so that only what is new has to be painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF

from playground.drawing import Drawing, Stroke
from widgets import theme


class InkLayer:
    """A transparent pixmap with the ink of a drawing, in the theme's ink colour and sharp on the screen at hand.

    Sizes are device-independent pixels; the pad's units are scaled to `side` of them.
    """

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._side = 0.0

    def redraw(self, drawing: Drawing, side: float, pixel_ratio: float) -> None:
        """Paint a whole drawing anew."""
        self._side = side
        pixels = max(1, round(side * pixel_ratio))
        self._pixmap = QPixmap(pixels, pixels)
        self._pixmap.setDevicePixelRatio(pixel_ratio)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._pixmap)
        if drawing.picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, side, side), ink_picture(drawing.picture))
        for stroke in drawing.strokes:
            draw_stroke(painter, stroke, side)
        painter.end()

    def add(self, piece: Stroke) -> None:
        """Paint a further piece of a stroke."""
        painter = QPainter(self._pixmap)
        draw_stroke(painter, piece, self._side)
        painter.end()

    def paint(self, painter: QPainter, corner: QPointF, tail: Stroke | None = None) -> None:
        """Show the ink, with the piece of a stroke that is not yet part of it."""
        shown = self._pixmap
        if tail is not None and tail.erases:
            # An eraser takes ink away, which cannot be painted over the paper; so it works on a copy of the ink.
            shown = QPixmap(shown)
            inner = QPainter(shown)
            draw_stroke(inner, tail, self._side)
            inner.end()
        painter.drawPixmap(corner, shown)
        if tail is not None and not tail.erases:
            painter.save()
            painter.translate(corner)
            draw_stroke(painter, tail, self._side)
            painter.restore()


def draw_stroke(painter: QPainter, stroke: Stroke, side: float) -> None:
    """Paint a stroke on a pad `side` pixels wide; an eraser takes away what was there."""
    if not stroke.points:
        return
    colour = QColor(theme.colours().ink)
    modes = QPainter.CompositionMode
    mode = modes.CompositionMode_DestinationOut if stroke.erases else modes.CompositionMode_SourceOver
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(
        mode.CompositionMode_DestinationOut if stroke.erases else mode.CompositionMode_SourceOver
    )
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, stroke.width * side, Qt.PenStyle.SolidLine, round_cap, round_join))
    points = [QPointF(x * side, y * side) for x, y in stroke.points]
    if len(points) == 1:
        painter.drawPoint(points[0])
    else:
        painter.drawPolyline(QPolygonF(points))


def ink_picture(ink: np.ndarray) -> QImage:
    """Ink [h, w] from 0 to 1 as a picture in the theme's ink colour, transparent where there is paper."""
    height, width = ink.shape
    colour = QColor(theme.colours().ink)
    pixels = np.empty((height, width, 4), np.uint8)
    pixels[..., 0], pixels[..., 1], pixels[..., 2] = colour.red(), colour.green(), colour.blue()
    pixels[..., 3] = np.rint(ink * 255)
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()

"""The axes of the plots."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPaintEngine, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

_Line = tuple[QPen, QPointF, QPointF]

TICK_ROOM = 16  # pixels from one number to the next


class Axis(pyqtgraph.AxisItem):
    """An axis whose grid is filled and not drawn: Qt takes a hundred times longer for a line that shines through."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        super().paint(painter, option, widget)
        painter.restore()

    def drawPicture(
        self, painter: QPainter, line: _Line, ticks: Sequence[_Line], texts: Sequence[tuple[QRectF, int, str]]
    ) -> None:
        for pen, start, end in ticks:
            # Upright or level, one pixel wide, and on whole pixels so that it is sharp.
            box = QRectF(start, end).normalized()
            width = max(pen.widthF(), 1.0)
            left, top = round(box.left() - width / 2), round(box.top() - width / 2)
            painter.fillRect(QRectF(left, top, max(box.width(), width), max(box.height(), width)), pen.color())
        super().drawPicture(painter, line, (), texts)


def plain_axes() -> dict[str, Axis]:
    """Those of a plot, by side."""
    return {side: Axis(side) for side in ("bottom", "left")}


class KeptAxis(Axis):
    """An axis that keeps itself as pixels: laying out its numbers anew for each frame costs more than the curves."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self._pixels = QPixmap()
        self._box = QRect()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if painter.paintEngine().type() == QPaintEngine.Type.SVG:
            super().paint(painter, option, widget)
            return
        ratio = painter.device().devicePixelRatioF()
        # pyqtgraph forgets its picture whenever the axis has to look different.
        if self.picture is None or self._pixels.devicePixelRatio() != ratio:
            self._box = self.boundingRect().toAlignedRect()
            self._pixels = QPixmap(self._box.size() * ratio)
            self._pixels.setDevicePixelRatio(ratio)
            self._pixels.fill("transparent")
            inside = QPainter(self._pixels)
            inside.translate(-self._box.topLeft())
            super().paint(inside, option, widget)
            inside.end()
        painter.drawPixmap(self._box.topLeft(), self._pixels)


class StepAxis(KeptAxis):
    """An axis of whole steps: ``20,000`` and never ``2e+04``; or of other values, where ``set_whole`` says so."""

    _is_whole = True

    def set_whole(self, wanted: bool) -> None:
        """Whether the values are steps."""
        if wanted != self._is_whole:
            self._is_whole = wanted
            self.picture = None
            self.update()

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if not self._is_whole:
            return super().tickStrings(values, scale, spacing)
        return [f"{value:,.0f}" if value == int(value) else "" for value in values]


class ValueAxis(KeptAxis):
    """An axis that, when logarithmic, is marked at 1, 2 and 5 of each power of ten, or at the powers alone."""

    def logTickValues(
        self, low: float, high: float, size: float, usual: object
    ) -> list[tuple[float | None, list[float]]]:
        every = math.ceil((high - low) * TICK_ROOM / max(size, 1)) if high > low else 1
        powers = [power for power in range(math.floor(low), math.ceil(high) + 1) if power % max(every, 1) == 0]
        within = (1, 2, 5) if size / max(high - low, 1e-9) > 75 else (1,)
        marks = [power + math.log10(digit) for power in powers for digit in within]
        return [(None, [mark for mark in marks if low <= mark <= high])]

    def logTickStrings(self, values: Sequence[float], scale: float, spacing: float | None) -> list[str]:
        return [f"{10.0**value:.1g}" for value in values]

"""The live picture inside a block: made anew only when there is a new output, and only when it is painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from widgets import theme
from widgets.builder.ration import Ration
from widgets.builder.thumbnails import BARS, Values, limits, map_of, picture_of


class ThumbnailItem(QGraphicsItem):
    """Shows one output, without the batch: channels as small maps, long vectors folded, short ones as bars."""

    def __init__(self, parent: QGraphicsItem, ration: Ration) -> None:
        super().__init__(parent)
        self._is_data = False
        self._ration = ration
        self._rectangle = QRectF()
        self._values: Values | None = None
        self._picture: QImage | None = None
        self._pixels = 0
        self._is_old = False
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def place(self, rectangle: QRectF) -> None:
        """Take this part of the block."""
        if rectangle != self._rectangle:
            self.prepareGeometryChange()
            self._rectangle = rectangle

    def show_as_data(self, is_data: bool) -> None:
        """Say whether the outputs are examples of the dataset, which are drawn as they look."""
        if is_data != self._is_data:
            self._is_data = is_data
            self.forget_picture()

    @property
    def values(self) -> Values | None:
        """The output that is shown, None for none."""
        return self._values

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show, so that the block shows in this place of what kind it is."""
        return self._values is None or self._values.size == 0

    @property
    def rectangle(self) -> QRectF:
        """The part of the block that it takes."""
        return self._rectangle

    @property
    def is_up_to_date(self) -> bool:
        """Whether the newest output has had its turn to be painted."""
        return self._values is None or (self._picture is not None and not self._is_old)

    def show_values(self, values: Values | None) -> None:
        """Show this output from the next painting on; nothing happens where it is the one shown already."""
        if values is self._values:
            return
        was_empty = self.is_empty
        self._values = values
        self._is_old = True
        self.update()
        if self.is_empty != was_empty:
            self.parentItem().update()

    def forget_picture(self) -> None:
        """Make the picture anew, in the colours now in force."""
        self._picture = None
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rectangle

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._values is None or self._values.size == 0:
            return
        if self._values.ndim == 1 and self._values.size <= BARS:
            self._paint_bars(painter, self._values)
        else:
            self._paint_picture(painter, self._values)

    def _paint_picture(self, painter: QPainter, values: Values) -> None:
        ratio = painter.device().devicePixelRatioF()
        box = painter.worldTransform().mapRect(self._rectangle)
        pixels = max(1, int(min(box.width(), box.height()) * ratio))
        is_fit = self._picture is not None and self._pixels == pixels and not self._is_old
        if not is_fit and self._ration.may_make(self):
            self._pixels, self._is_old = pixels, False
            self._picture = picture_of(values, pixels, self._is_data)
            self._picture.setDevicePixelRatio(ratio)
        if self._picture is None:
            return
        size = self._picture.deviceIndependentSize() * (pixels / self._pixels)
        corner = QPointF(box.center().x() - size.width() / 2, box.center().y() - size.height() / 2).toPoint()
        painter.save()
        painter.resetTransform()  # the picture is made for the pixels it covers: nothing to scale
        if self._pixels == pixels:
            painter.drawImage(corner, self._picture)
        else:  # its turn has yet to come
            painter.drawImage(QRectF(corner, size), self._picture)
        if self._is_data:
            painter.setPen(QColor(theme.colours().line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(corner, size))
        painter.restore()

    def _paint_bars(self, painter: QPainter, values: Values) -> None:
        low, high = limits(values)
        table = theme.lut(map_of(low))
        box = self._rectangle
        width = box.width() / values.size
        zero = box.bottom() + box.height() * low / (high - low)
        painter.fillRect(QRectF(box.left(), zero - 0.5, box.width(), 1), QColor(theme.colours().line))
        for place, value in enumerate(np.nan_to_num(values).tolist()):
            tall = box.height() * value / (high - low)
            bar = QRectF(box.left() + place * width + width * 0.12, zero, width * 0.76, -tall).normalized()
            colour = table[round(255 * min(max((value - low) / (high - low), 0), 1))]
            painter.fillRect(bar, QColor(*colour.tolist()))

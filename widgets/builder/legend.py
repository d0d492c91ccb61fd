"""The line under the canvas: what the colours of the thumbnails mean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets import theme

BAR = 46.0  # width of a colour bar
GAP = 8.0


class ThumbnailLegend(QWidget):
    """Two small colour bars with words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thumbnailLegend")
        self.setToolTip(
            self.tr(
                "Each block has a scale of its own, from 0 to its largest value. Layers with negative values run from "
                "blue through a neutral colour at 0 to orange."
            )
        )
        self.setAccessibleName(self.tr("Colours of the thumbnails"))
        self.setAccessibleDescription(self.toolTip())

    def sizeHint(self) -> QSize:
        return QSize(200, round(QFontMetricsF(theme.font("small")).height() + 8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = theme.colours()
        painter.fillRect(self.rect(), QColor(now.panel))
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(now.muted))
        right = float(self.width()) - GAP
        for name, low, high in (
            ("blue-orange", self.tr("negative"), self.tr("positive")),
            ("viridis", self.tr("0"), self.tr("largest")),
        ):
            right = self._paint_bar(painter, right, name, (low, high)) - 2.5 * GAP

    def _paint_bar(self, painter: QPainter, right: float, name: theme.Map, words: tuple[str, str]) -> float:
        """A bar with a word at either end, where there is room for it left of ``right``; returns where it starts."""
        metrics = QFontMetricsF(painter.font())
        low, high = (metrics.horizontalAdvance(word) for word in words)
        if right - high - low - 2 * GAP - BAR < 0:
            return right
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(right - high, 0, high + 1, self.height()), flags, words[1])
        bar = QRectF(right - high - GAP - BAR, (self.height() - 8) / 2, BAR, 8)
        table = theme.lut(name)
        painter.drawImage(bar, QImage(table.tobytes(), 256, 1, 768, QImage.Format.Format_RGB888))
        left = bar.left() - GAP - low
        painter.drawText(QRectF(left, 0, low + 1, self.height()), flags, words[0])
        return left

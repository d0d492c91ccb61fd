"""What the colours of the plane mean: an upright bar with values beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.theme.maps import rgb_image
from widgets.views.landscape.colouring import Range

BAR, GAP = 12.0, 4.0  # pixels
ROOM = 40.0  # from one value to the next, at least


class LossScale(QWidget):
    """Draws the colours from low to high, and a name along them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landscapeScale")
        self._range = Range(0.1, 1.0, True)
        self._name = ""

    def show_scale(self, limits: Range, name: str) -> None:
        """Show this range; ``name`` tells what it measures, with its unit."""
        if (limits, name) == (self._range, self._name):
            return
        self._range, self._name = limits, name
        words = self.tr("{name}: colours from {low} to {high}")
        self.setAccessibleName(words.format(name=name, low=f"{limits.low:.3g}", high=f"{limits.high:.3g}"))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font("small"))
        return QSize(round(BAR + 3 * GAP + metrics.horizontalAdvance("0.00e-00") + metrics.height()), 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        line = metrics.height()
        bar = QRectF(GAP, line / 2 + 2, BAR, max(self.height() - line - 4, 10))
        painter.drawImage(bar, rgb_image(theme.lut("viridis")[::-1, None]))
        painter.setPen(QColor(theme.colours().muted))
        steps = max(int(bar.height() / ROOM), 1)
        for number in range(steps + 1):
            place = number / steps
            text = f"{self._range.loss(place):.3g}"
            painter.drawText(
                QRectF(bar.right() + GAP, bar.bottom() - place * bar.height() - line / 2, 200, line),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                text,
            )
        painter.translate(self.width() - line / 2, bar.center().y())
        painter.rotate(-90)
        painter.drawText(
            QRectF(-bar.height() / 2, -line / 2, bar.height(), line), Qt.AlignmentFlag.AlignCenter, self._name
        )

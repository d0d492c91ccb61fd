"""What pictures of lanes have in common: one of them is pointed at, chosen, shown above the others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class LanePicture(QWidget):
    """A subclass paints the lanes, and says with ``lane_at`` which is where.

    Signals:
        pointed: (lane), the pointer is over this lane; -1 over none.
        chosen: (lane), a lane was clicked.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.shown: int | None = None

    def lane_at(self, place: QPointF) -> int:
        """The lane at a place in pixels, -1 where there is none."""
        raise NotImplementedError

    def highlight(self, lane: int | None) -> None:
        """Show this lane above the others."""
        if lane != self.shown:
            self.shown = lane
            self.update()

    def follow_theme(self) -> None:
        """Take the colours in force."""
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.lane_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if (lane := self.lane_at(event.position())) >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(lane)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

"""Two widgets with a handle between them: side by side where the room is wide, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

WIDE = 1.5  # width by height from which on they stand side by side


class TurningSplitter(QSplitter):
    """Turns with the shape of the room it is given."""

    def __init__(self, name: str, first: QWidget, second: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.addWidget(first)
        self.addWidget(second)
        self.setSizes([1000, 1000])

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_wide = self.width() > WIDE * self.height()
        wanted = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if wanted != self.orientation():
            self.setOrientation(wanted)
            self.setSizes([1000, 1000])
        super().resizeEvent(event)

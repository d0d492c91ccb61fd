"""The line below a view: what is under the pointer. What is above it stays where it is, however long the words are."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

MOST_KEPT = 3
"""Lines; what was longer gives its room back."""


class ReadingLine(QLabel):
    """As high as the longest words it has had at its width: else a wire would slip away from the pointer on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self._kept: dict[int, int] = {}

    def heightForWidth(self, width: int) -> int:
        needed = super().heightForWidth(width)
        kept = self._kept.get(width, 0)
        if kept < needed <= MOST_KEPT * self.fontMetrics().lineSpacing():
            self._kept[width] = needed
        return max(kept, needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._kept = {width: height for width, height in self._kept.items() if width == self.width()}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._kept = {}

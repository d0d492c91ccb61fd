"""The chooser of a view: wide enough for its entries where there is room, narrow where there is none."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from widgets.controls.choice import Choice

WIDEST = 26
"""Letters of an entry that a chooser asks room for; of longer ones the end is dots."""


class Chooser(Choice):
    """A choice among entries that come and go with the network; its tool-tip says what is chosen."""

    def __init__(self, name: str, title: str, tip: str, parent: QWidget) -> None:
        super().__init__(name, title, parent)
        self.setToolTip(tip)

    def offer(self, entries: Iterable[tuple[str, str]]) -> None:
        """Offer these (id, title) and tell nobody; what was chosen stays where it is among them, else it is the first.

        Nothing is done where they are the ones there are.
        """
        wanted = list(entries)
        if [(self.itemData(row), self.itemText(row)) for row in range(self.count())] == wanted:
            return
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        for entry, title in wanted:
            self.addItem(title, entry)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics, hint = self.fontMetrics(), super().sizeHint()
        longest = max(
            (metrics.horizontalAdvance(self.itemText(row)[:WIDEST]) for row in range(self.count())), default=0
        )
        there_is = metrics.horizontalAdvance("X") * self.minimumContentsLength()
        return QSize(hint.width() + max(0, longest - there_is), hint.height())

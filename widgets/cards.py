"""The surfaces that carry the parts of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QVBoxLayout, QWidget

from widgets import theme


class Card(QFrame):
    """A rounded surface with parts below one another."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        for part in parts:
            self.put(part)

    def put(self, part: QWidget) -> None:
        """Add a part at the bottom."""
        self._column.addWidget(part)


class ClosableCard(QFrame):
    """A surface for one part, with a button in its corner that closes it; so does Escape while it is seen.

    Signals:
        closed: the learner closed it; whoever listens hides it.
    """

    closed = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._close = QToolButton(self)
        self._close.setObjectName(name)
        self._close.setIcon(theme.icon("close"))
        self._close.setAccessibleName(title)
        self._close.setShortcut(Qt.Key.Key_Escape)
        self._close.setToolTip(self.tr("{title} (Esc)").format(title=title))
        self._close.clicked.connect(self.closed)
        self.hide()

    def put(self, part: QWidget) -> None:
        """Fill the surface with its part."""
        self._grid.addWidget(part, 0, 0)
        self._grid.addWidget(self._close, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._close.raise_()

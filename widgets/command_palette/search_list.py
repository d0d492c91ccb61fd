"""A line to type in above a list of what fits: what the command palette and the quick-add menu are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from widgets import theme
from widgets.command_palette.matching import score

ASIDE_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a delegate may draw muted beside the text of an entry."""

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be chosen.

    ``text`` is shown and, with ``also``, searched; ``aside`` is for a delegate to draw beside it.
    """

    text: str
    also: str = ""
    aside: str = ""
    help: str = ""
    spoken: str = ""


class SearchList(QWidget):
    """Typing filters, arrows choose, Return or a click takes; the line keeps the focus all the time.

    Args:
        name: what object names begin with: ``<name>Search`` and ``<name>List``.
        entries: what can be chosen, in the order in which it is shown while nothing is typed.
        most: so many are shown at most.

    Signals:
        taken: (place among the entries), one was chosen.
    """

    taken = Signal(int)

    def __init__(self, name: str, entries: Sequence[Entry], parent: QWidget, most: int = 1000) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._most = most
        self._shown: list[int] = []
        self.line = QLineEdit(self)
        self.line.setObjectName(f"{name}Search")
        self.list = QListWidget(self)
        self.list.setObjectName(f"{name}List")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the focus; its arrow keys walk the list
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._find)
        self.list.itemClicked.connect(self._take)
        self._find("")

    def say(self, what: str, placeholder: str, tool_tip: str, of_list: str) -> None:
        """Tell what is asked for, in the line, in its tool-tip and for screen readers."""
        self.line.setAccessibleName(what)
        self.line.setPlaceholderText(placeholder)
        self.line.setToolTip(tool_tip)
        self.list.setAccessibleName(of_list)

    def shown(self) -> list[int]:
        """The places of the entries listed now, the best first."""
        return list(self._shown)

    def row_height(self) -> int:
        """How high an entry is."""
        return self.list.sizeHintForRow(0) if self.list.count() else self.fontMetrics().height()

    def _find(self, typed: str) -> None:
        scored = [(score(typed, f"{entry.text} {entry.also}"), place) for place, entry in enumerate(self._entries)]
        fitting = [(points, place) for points, place in scored if points is not None]
        if typed.strip():
            fitting.sort(key=lambda pair: -pair[0])
        self._shown = [place for _, place in fitting[: self._most]]
        self.list.clear()
        for place in self._shown:
            entry = self._entries[place]
            item = QListWidgetItem(entry.text, self.list)
            item.setData(ASIDE_ROLE, entry.aside)
            item.setToolTip(entry.help)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken or entry.text)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            self.taken.emit(self._shown[row])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALKING:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

"""Panels: the parts of the window, which can be moved, tabbed, floated, closed and brought back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QEnterEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from widgets import theme
from widgets.help.explaining import explain_all

ICON_SIZE = 14


class Panel(QDockWidget):
    """A part of the window under a slim title.

    Args:
        name: what object names of the panel begin with; its buttons are ``<name>Float`` and ``<name>Close``.
        title: what it is called, in the reader's language.
        parts: what is in it, below one another.

    Signals:
        closed: the learner closed it.
        asked_for: the learner wants to see it, from the menu.
    """

    closed = Signal()
    asked_for = Signal()

    beside = ""
    """The panel it is docked to at first, for one that is made only when it is opened."""

    def __init__(self, name: str, title: str, *parts: QWidget) -> None:
        super().__init__(title)
        self.name = name
        self.setObjectName(f"{name}Panel")
        self.setAccessibleName(title)
        self.title_bar = TitleBar(self)
        self.setTitleBarWidget(self.title_bar)
        card = QFrame()
        card.setProperty("role", "panel")
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(1, 0, 1, 1)
        self._column.setSpacing(0)
        self.setWidget(card)
        for part in parts:
            self.put(part)
        self.toggleViewAction().setObjectName(f"action.show_{name}")
        self.toggleViewAction().setToolTip(title)
        self.toggleViewAction().triggered.connect(self._tell_wish)
        self._make: Callable[[], QWidget] | None = None
        self.visibilityChanged.connect(self._fill)

    def put(self, part: QWidget) -> None:
        """Add a part at the bottom."""
        self._column.addWidget(part)

    def put_scrolled(self, part: QWidget) -> None:
        """Add a part that is scrolled where there is less room than its ``heightForWidth`` asks for."""
        area = QScrollArea()
        area.setObjectName(f"{self.name}Scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(part)
        self.put(area)

    def put_when_seen(self, make: Callable[[], QWidget]) -> None:
        """Have a part made, and add it, when the panel is first seen: what nobody looks at costs nothing."""
        self._make = make

    def _fill(self, is_seen: bool) -> None:
        if is_seen and self._make is not None:
            make, self._make = self._make, None
            part = make()
            self.put(part)
            explain_all(part)

    def reveal(self) -> None:
        """Show it, in front of those it shares its place with."""
        self.show()
        self.raise_()

    def _tell_wish(self, wanted: bool) -> None:
        if wanted:
            self.raise_()
            self.asked_for.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.isAccepted():
            self.closed.emit()


class TitleBar(QFrame):
    """The title, and two buttons that keep quiet until the pointer is there. It is where the panel is taken hold of."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self.setProperty("role", "panel-title")
        self.setToolTip(self.tr("Drag to move; double-click to float."))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 4, 1)
        row.setSpacing(0)
        words = QLabel(panel.windowTitle(), self)
        words.setProperty("role", "small")
        row.addWidget(words)
        self._note = QLabel(self)
        self._note.setObjectName(f"{panel.name}Note")
        self._note.setProperty("role", "looking-back")
        self._note.hide()
        row.addSpacing(theme.SPACING)
        row.addWidget(self._note)
        row.addStretch()
        self._buttons = {
            "float": self._button(panel, "Float", self.tr("Float or dock: {title}")),
            "close": self._button(panel, "Close", self.tr("Close: {title}")),
        }
        for button in self._buttons.values():
            row.addWidget(button)
        self._buttons["float"].clicked.connect(lambda: panel.setFloating(not panel.isFloating()))
        self._buttons["close"].clicked.connect(panel.close)
        self._show_buttons(False)

    def set_note(self, words: str) -> None:
        """Say something about what the panel shows, beside its title; nothing with an empty text."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def note(self) -> str:
        """What is said beside the title."""
        return self._note.text()

    @property
    def close_button(self) -> QToolButton:
        """The button that closes the panel."""
        return self._buttons["close"]

    def _button(self, panel: Panel, what: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{panel.name}{what}")
        button.setProperty("role", "quiet")
        theme.size_icon(button, ICON_SIZE)
        button.setAccessibleName(title.format(title=panel.windowTitle()))
        button.setToolTip(button.accessibleName())
        # By keyboard there are actions for it; two stops more for every panel would be in the way.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _show_buttons(self, loud: bool) -> None:
        for name, button in self._buttons.items():
            button.setIcon(theme.icon(name, "muted" if loud else "line"))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_buttons(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_buttons(False)

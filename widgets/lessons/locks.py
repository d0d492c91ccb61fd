"""Controls that a page hides or locks, and that come back when it is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from shiboken6 import isValid

from playground.lessons.records import ControlsRecord

SETTINGS = "trainingSettings"
"""The panel whose other controls are hidden where a page names those to be shown."""


class Locks(QObject):
    """Keeps controls hidden or disabled, whatever the program itself would do with them meanwhile."""

    def __init__(self, window: QMainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._hidden: dict[QWidget, bool] = {}
        self._locked: dict[QObject, bool] = {}

    def put_on(self, record: ControlsRecord) -> None:
        """Hide and lock what a page says, and nothing else."""
        self.take_off()
        for name in record.hidden:
            self._hide(name)
        for name in record.locked:
            self._lock(name)
        if record.shown:
            self._show_only(record.shown)

    def take_off(self) -> None:
        """Everything as it was."""
        hidden, self._hidden = self._hidden, {}
        locked, self._locked = self._locked, {}
        for widget, was_hidden in hidden.items():
            if not isValid(widget):
                continue  # the window has been built anew, in another language
            widget.removeEventFilter(self)
            widget.setHidden(was_hidden)
        for part, was_enabled in locked.items():
            if not isValid(part):
                continue
            if isinstance(part, QAction):
                part.enabledChanged.disconnect(self._hold)
            else:
                part.removeEventFilter(self)
            part.setEnabled(was_enabled)  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.EnabledChange and watched in self._locked and watched.isEnabled():
            watched.setEnabled(False)
        if event.type() == QEvent.Type.ShowToParent and watched in self._hidden:
            watched.hide()
        return False

    def _hide(self, name: str) -> None:
        for widget in self._window.findChildren(QWidget, name):
            self._hide_one(widget)

    def _hide_one(self, widget: QWidget) -> None:
        if widget not in self._hidden:
            self._hidden[widget] = widget.isHidden()
            widget.hide()
            widget.installEventFilter(self)
            around = widget.parentWidget()
            for label in around.findChildren(QLabel) if around is not None else ():
                if label.buddy() is widget:
                    self._hide_one(label)

    def _lock(self, name: str) -> None:
        for action in self._window.findChildren(QAction, name):
            self._locked[action] = action.isEnabled()
            action.setEnabled(False)
            action.enabledChanged.connect(self._hold)
        for widget in self._window.findChildren(QWidget, name):
            self._locked[widget] = widget.isEnabled()
            widget.setEnabled(False)
            widget.installEventFilter(self)

    def _hold(self, is_enabled: bool) -> None:
        action = self.sender()
        if is_enabled and action in self._locked:
            action.setEnabled(False)  # type: ignore[attr-defined]

    def _show_only(self, names: tuple[str, ...]) -> None:
        """Of the rows of the settings those in which one of these controls is, and whatever holds them."""
        panel = self._window.findChild(QWidget, SETTINGS)
        if panel is None:
            return
        kept = [one for name in names if (one := panel.findChild(QWidget, name)) is not None]
        for widget in panel.findChildren(QWidget):
            is_control = bool(widget.objectName()) and not widget.objectName().startswith("qt_")
            is_needed = any(widget is one or widget.isAncestorOf(one) or one.isAncestorOf(widget) for one in kept)
            if is_control and not is_needed:
                self._hide_one(widget)

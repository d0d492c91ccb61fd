"""A window for the keyboard: Return presses buttons, and Tab goes to nothing that lies behind a tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QPushButton, QToolButton, QWidget


class ByKeys(QMainWindow):
    """What Qt does in dialogs alone, and what it does not do with panels that share a place."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return that nobody wanted presses the button that has the keyboard, as Space does."""
        focused = self.focusWidget()
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if not is_return or not isinstance(focused, QPushButton | QToolButton) or not focused.isEnabled():
            super().keyPressEvent(event)
        elif focused.menu() is not None:
            focused.showMenu()
        else:
            focused.click()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Panels behind a tab count as visible, somewhere beside the screen."""
        first: QWidget | None = None
        while super().focusNextPrevChild(is_next):
            now = self.focusWidget()
            if now is None or now is first or not _is_behind(now):
                return True
            first = first or now
        return False


def _is_behind(part: QWidget) -> bool:
    """Whether the panel that this is in cannot be seen."""
    while not isinstance(part, QDockWidget):
        above = part.parentWidget()
        if above is None:
            return False
        part = above
    return part.visibleRegion().isEmpty()

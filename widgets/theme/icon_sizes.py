"""What grows and shrinks with the text: icons on buttons, the sizes that dialogs have at first."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from widgets.theme.in_force import changes, text_size


def grown(width: int, height: int) -> QSize:
    """A size in pixels where text has its usual size, as much larger as text is now, and within the screen."""
    asked = QSize(width, height) * (text_size() / 100)
    screen = QGuiApplication.primaryScreen()
    return asked.boundedTo(screen.availableSize()) if screen is not None else asked


def size_icon(button: QAbstractButton, pixels: int = 16) -> None:
    """Give a button an icon of so many pixels where text has its usual size, and from now on as much larger as text."""
    _Size(button, pixels)


class _Size(QObject):
    """Belongs to its button and goes with it."""

    def __init__(self, button: QAbstractButton, pixels: int) -> None:
        super().__init__(button)
        self._button, self._pixels = button, pixels
        changes().changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        side = round(self._pixels * text_size() / 100)
        self._button.setIconSize(QSize(side, side))

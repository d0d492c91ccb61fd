"""Putting a window where it was, as far as the screens of today allow."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

SIZE = (1440, 900)
STEP = 32
"""Pixels by which a window lies beside another one that has the same place."""


def put_in_place(window: QMainWindow, geometry: object) -> None:
    """Give a window the size and place that ``saveGeometry`` kept, or the usual size; always within a screen."""
    window.resize(*SIZE)
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    others = [
        other.geometry().topLeft()
        for other in QApplication.topLevelWidgets()
        if isinstance(other, QMainWindow) and other is not window and other.isVisible()
    ]
    place = beside(window.geometry(), others)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if screens and not window.isMaximized():
        window.setGeometry(within(place, screens))


def beside(place: QRect, others: list[QPoint]) -> QRect:
    """The rectangle moved so that none of the others, told by their top left corners, hides below it."""
    while place.topLeft() in others:
        place = place.translated(STEP, STEP)
    return place


def within(place: QRect, screens: list[QRect]) -> QRect:
    """The rectangle moved and made smaller until it lies in the screen that shows most of it, else in the first."""

    def shown(screen: QRect) -> int:
        part = screen.intersected(place)
        return part.width() * part.height() if part.isValid() else 0

    screen = max(screens, key=shown)
    size = place.size().boundedTo(screen.size())
    left = min(max(place.left(), screen.left()), screen.left() + screen.width() - size.width())
    top = min(max(place.top(), screen.top()), screen.top() + screen.height() - size.height())
    return QRect(QPoint(left, top), size)

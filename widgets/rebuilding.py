"""Building a window anew while it is open, so that all its words are in another language."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QDockWidget, QMainWindow, QMenu, QToolBar, QWidget

Part = TypeVar("Part", bound=QWidget)

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Kept:
    """How a window is arranged, what its sliders and switches show, and which control has the focus."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._state = window.saveState()
        focused = window.focusWidget()
        self._focus = focused.objectName() if focused else ""
        self._sliders = {slider.objectName(): slider.value() for slider in _named(window, QAbstractSlider)}
        self._switches = {
            button.objectName(): button.isChecked()
            for button in _named(window, QAbstractButton)
            if button.isCheckable()
        }

    def give_back(self) -> None:
        """Show the same in the parts that have the same names now; each tells those who listen, as if moved by hand."""
        self._window.restoreState(self._state)
        for slider in _named(self._window, QAbstractSlider):
            slider.setValue(self._sliders.get(slider.objectName(), slider.value()))
        for button in _named(self._window, QAbstractButton):
            if self._switches.get(button.objectName(), button.isChecked()) != button.isChecked():
                button.setChecked(not button.isChecked())
        focused = self._window.findChild(QWidget, self._focus) if self._focus else None
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)


def take_apart(window: QMainWindow) -> None:
    """Take out everything that has words; what computes and what is remembered are no widgets and stay."""
    parts = [window.takeCentralWidget(), window.statusBar(), window.menuBar()]
    parts += window.findChildren(QDockWidget, options=_DIRECT)
    parts += window.findChildren(QToolBar, options=_DIRECT)
    parts += window.findChildren(QMenu, options=_DIRECT)
    for action in window.findChildren(QAction, options=_DIRECT):
        window.removeAction(action)
        parts.append(action)
    for part in parts:
        take_out(part)


def take_out(part: QWidget | QAction) -> None:
    """Out of the window at once, so that no two parts answer to a name; gone when nothing of it is at work."""
    part.setParent(None)
    part.deleteLater()


def _named(window: QMainWindow, kind: type[Part]) -> list[Part]:
    return [widget for widget in window.findChildren(kind) if widget.objectName()]

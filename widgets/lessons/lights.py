"""A control lit up: a calm outline around what a link of the lesson points at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QWidget

from widgets import theme
from widgets.controls.more_settings import MoreSettings
from widgets.panels import Panel

MARGIN = 4  # pixels around the control
FOLD = "moreSettingsButton"
_OF_BLOCK = re.compile(r"block[A-Z]")

LINGER = 1800  # milliseconds that a control stays lit after it was gone to


class Lights:
    """Finds controls by their object names in one window, lights them up and goes to them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._outline: Outline | None = None

    def find(self, name: str) -> QWidget | None:
        """The control of this name: one that can be seen before one that cannot; None where there is none."""
        named = self._window.findChildren(QWidget, _widget_of(name))
        if not named:
            self._unfold_settings()
            named = self._window.findChildren(QWidget, name)
        if not named and (action := self._window.findChild(QAction, name)) is not None:
            named = [one for one in action.associatedObjects() if isinstance(one, QWidget)]
        shown = [one for one in named if one.isVisible()]
        return next(iter(shown or named), None)

    def _unfold_settings(self, for_good: bool = False) -> None:
        """Those of which there are many are made when they are unfolded."""
        fold = self._window.findChild(QAbstractButton, FOLD)
        if fold is not None and not fold.isChecked():
            fold.setChecked(True)
            fold.setChecked(for_good)

    def point_at(self, name: str) -> bool:
        """Light a control up, or the tab of the panel it is in; whether there was something to light up."""
        self.put_out()
        control = self.find(name)
        if control is None:
            return False
        while control is not None and (not control.isVisible() or control.visibleRegion().isEmpty()):
            control = control.parentWidget()
        if control is None or control is self._window:
            return False
        self._outline = Outline(control)
        return True

    def go_to(self, name: str) -> bool:
        """Bring a control into sight, give it the focus and light it up for a while; whether there is one."""
        control = self.find(name)
        if control is None:
            return False
        panel = next((one for one in _around(control) if isinstance(one, Panel)), None)
        if panel is not None:
            panel.reveal()
        if any(isinstance(one, MoreSettings) for one in _around(control)):
            self._unfold_settings(for_good=True)
        control.window().activateWindow()
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.point_at(name) and self._outline is not None:
            QTimer.singleShot(LINGER, self._outline, self._outline.put_out)
        return True

    def put_out(self) -> None:
        """Light nothing up any more."""
        if self._outline is not None:
            self._outline.put_out()
            self._outline = None


class Outline(QWidget):
    """Lies over a control and lets everything through; it follows the control where that goes."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control.window())
        self.setObjectName("lessonLight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._control = control
        self._is_out = False
        control.installEventFilter(self)
        control.window().installEventFilter(self)
        control.destroyed.connect(self.deleteLater)
        self._follow()
        self.show()
        self.raise_()

    def put_out(self) -> None:
        """Go away."""
        if not self._is_out:
            self._is_out = True
            self.hide()
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self._is_out:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme.colours().accent)
        painter.setPen(QPen(colour, 3))
        colour.setAlpha(26)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)

    def _follow(self) -> None:
        window = self._control.window()
        corner = self._control.mapTo(window, self._control.rect().topLeft())
        around = QRect(corner, self._control.size()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        self.setGeometry(around.intersected(window.rect()))


def _widget_of(name: str) -> str:
    """The name of the widget for what is an item in one, or is there only while a block is chosen."""
    if name.startswith("palette."):
        return "layerPalette"
    return "networkCanvas" if _OF_BLOCK.match(name) else name


def _around(control: QWidget) -> Iterator[QWidget]:
    """The control and everything it is in."""
    part: QWidget | None = control
    while part is not None:
        yield part
        part = part.parentWidget()

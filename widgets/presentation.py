"""Presentation: larger text, and only what a room of people looks at."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QApplication

from widgets import settings, theme
from widgets.settings import Remembered
from widgets.start_strip import StartStrip
from widgets.status import StatusBar
from widgets.workbench import Workbench

PUT_AWAY = ("training", "runs", "messages", "layers", "block")
"""Panels that keep quiet meanwhile."""


class Presentation(QObject):
    """Begins and ends with the same key; what was arranged before is arranged so again."""

    def __init__(self, workbench: Workbench, status: StatusBar, strip: StartStrip, remembered: Remembered) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._status = status
        self._strip = strip
        self._remembered = remembered
        self._layout: QByteArray | None = None
        self._had_strip = False
        settings.changes().changed.connect(self._follow_size)

    @property
    def is_on(self) -> bool:
        """Whether the window presents."""
        return self._layout is not None

    def layout_state(self) -> QByteArray:
        """The arrangement to be kept: never that of a presentation."""
        return self._layout if self._layout is not None else self._workbench.layout_state()

    def toggle(self) -> None:
        """Begin or end."""
        (self.leave if self.is_on else self._enter)()

    def leave(self) -> None:
        """End, where it has begun."""
        if self._layout is None:
            return
        layout, self._layout = self._layout, None
        self._set_text_size(self._remembered.text_size())
        self._strip.setVisible(self._had_strip)
        self._status.set_quiet(False)
        self._workbench.restore_layout(layout)

    def _enter(self) -> None:
        self._layout = self._workbench.layout_state()
        self._had_strip = self._strip.isVisible()
        self._strip.hide()
        self._status.set_quiet(True)
        for name in PUT_AWAY:
            self._workbench.panels[name].hide()
        self._set_text_size(max(self._remembered.presentation_size(), self._remembered.text_size()))

    def _follow_size(self, key: str) -> None:
        if self.is_on and key in ("text_size", "presentation_size"):
            self._set_text_size(max(self._remembered.presentation_size(), self._remembered.text_size()))

    def _set_text_size(self, percent: int) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.set_text_size(application, percent)

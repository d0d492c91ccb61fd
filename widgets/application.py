"""The application: what the system asks of the program as a whole, as macOS does after a double-click on a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Takes wishes to open a file. They may come before there is a window; then they wait for ``open_with``."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._asked: list[Path] = []
        self._open: Callable[[Path], None] | None = None

    def open_with(self, opener: Callable[[Path], None]) -> None:
        """From now on files are opened by this function, those that were asked for before at once."""
        self._open = opener
        while self._asked:
            opener(self._asked.pop(0))

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        path = Path(event.file())
        if self._open is None:
            self._asked.append(path)
        else:
            self._open(path)
        return True

"""Mistakes of the program's own: shown calmly, with a report to copy, and the program goes on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from playground import __version__

Raised = tuple[type[BaseException], BaseException, TracebackType | None]
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Mishaps(QObject):
    """Takes every exception that nobody caught; without questions it goes to stderr, else into a dialog.

    Of several windows the one opened last shows it, and when it is closed, the one before.

    Signals:
        happened: (report), from whatever thread it happened on; the dialog is shown on this object's own.
    """

    happened = Signal(str)

    def __init__(self, window: QWidget, silent: bool) -> None:
        super().__init__(window)
        self._window = window
        self._is_shown = False
        if not silent:
            self.happened.connect(self._show)
            if not _listening:
                _before.append(sys.excepthook)
                sys.excepthook = _take
            _listening.append(self)

    def stop(self) -> None:
        """Leave exceptions to the windows that are left, and after the last to whoever took them before."""
        if self in _listening:
            _listening.remove(self)
            if not _listening:
                sys.excepthook = _before.pop()

    def _show(self, text: str) -> None:
        if not self._is_shown:  # one at a time: a mistake in painting comes again with every frame
            from playground.problems import InternalError  # noqa: PLC0415 - not before something has gone wrong
            from widgets.mishap_dialog import show_report  # noqa: PLC0415 - likewise

            self._is_shown = True
            show_report(self._window, InternalError(self.tr("the window"), text))
            self._is_shown = False


_listening: list[Mishaps] = []
_before: list[Hook] = []


def _take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _before[-1](kind, error, trace)
    if not issubclass(kind, KeyboardInterrupt):
        _listening[-1].happened.emit(report((kind, error, trace)))


def report(raised: Raised) -> str:
    """What developers need to know: versions and where it happened."""
    where = "".join(traceback.format_exception(*raised))
    return f"Neural Playground {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{where}"

"""Mistakes of the program's own: shown calmly, with a report to copy, and the program goes on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from playground import __version__
from playground.problems import InternalError, advise, say
from widgets.problem_words import translated

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


def show_report(window: QWidget, problem: InternalError) -> None:
    """A dialog that says what went wrong, with the report to unfold and copy."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Mishaps", "Something went wrong"))
    box.setText(say(problem, translated))
    box.setObjectName("mishapDialog")
    box.setInformativeText(advise(problem, translated))
    box.setDetailedText(problem.report)
    copy = box.addButton(QCoreApplication.translate("Mishaps", "Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()  # copying does not close the dialog
    copy.clicked.connect(lambda: _copy(problem.report))
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)

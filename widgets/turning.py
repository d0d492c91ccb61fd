"""Long work done part by part: the event loop turns between two parts, so that a window on screen goes on answering."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QObject, QTimer

Parts = Iterator[None]
"""What is done between two yields is one part; none should take longer than a twentieth of a second."""

PATIENCE = 10
"""Milliseconds between two looks at whether work may go on."""


def turn_between(parts: Parts, may_go_on: Callable[[], bool] = lambda: True) -> None:
    """Do all parts, each from the event loop, and return after the last; what a part raises is raised here.

    Args:
        parts: the work.
        may_go_on: asked before each part; while it says no, events alone are seen to.
    """
    _Turning(parts, may_go_on).finish()


def at_once(parts: Parts) -> None:
    """Do all parts without seeing to events in between: for a window that nobody sees yet."""
    for _ in parts:
        pass


class _Turning(QObject):
    def __init__(self, parts: Parts, may_go_on: Callable[[], bool]) -> None:
        super().__init__()
        self._parts = parts
        self._may_go_on = may_go_on
        self._loop = QEventLoop(self)
        self._error: BaseException | None = None
        # Events that wait come before a timer of 0 milliseconds.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do_next)

    def finish(self) -> None:
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        if self._error is not None:
            raise self._error

    def _do_next(self) -> None:
        if not self._may_go_on():
            self._timer.start(PATIENCE)
            return
        try:
            next(self._parts)
        except StopIteration:
            self._loop.quit()
        except BaseException as error:  # raised where it is waited for, not into the event loop
            self._error = error
            self._loop.quit()
        else:
            self._timer.start(0)

"""Long work done part by part: the event loop turns between two parts, so that a window on screen goes on answering."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from shiboken6 import isValid

T = TypeVar("T")
Parts = Generator[None, None, T]
"""What is done between two yields is one part; none should take longer than a twentieth of a second."""

PATIENCE = 10
"""Milliseconds between two looks at whether work may go on."""


def turn_between(parts: Parts[T], may_go_on: Callable[[], bool] = lambda: True) -> T:
    """Do all parts, each from the event loop, and return what the last gives; what a part raises is raised here.

    Args:
        parts: the work.
        may_go_on: asked before each part; while it says no, events alone are seen to.
    """
    loop = QEventLoop()
    raised: list[BaseException] = []

    def kept() -> Parts[T | None]:
        try:
            return (yield from parts)
        except BaseException as error:  # raised where it is waited for, not into the event loop
            raised.append(error)
            return None

    turning = Turning(kept(), may_go_on)
    turning.finished.connect(loop.quit)
    turning.start()
    loop.exec()
    if raised:
        raise raised[0]
    result: T = turning.result
    return result


def at_once(parts: Parts[T]) -> T:
    """Do all parts without seeing to events in between: for what nobody sees yet."""
    try:
        while True:
            next(parts)
    except StopIteration as end:
        result: T = end.value
        return result


class Turning(QObject):
    """Does parts from the event loop; ends with the object it belongs to.

    Signals:
        finished: all is done, and ``result`` is there.
    """

    finished = Signal()

    def __init__(
        self, parts: Parts[Any], may_go_on: Callable[[], bool] = lambda: True, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._may_go_on = may_go_on
        self.result: Any = None
        # Events that wait come before a timer of 0 milliseconds.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do_next)

    def start(self) -> None:
        """Begin, with the next turn of the event loop."""
        self._timer.start(0)

    def _do_next(self) -> None:
        if not self._may_go_on():
            self._timer.start(PATIENCE)
            return
        try:
            next(self._parts)
        except StopIteration as end:
            self.result = end.value
            self.finished.emit()
        else:
            self._timer.start(0)


class OneByOne(QObject):
    """Does what several ask for, each from a turn of the event loop of its own, in the order in which they asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[QObject, Callable[[], object]]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do_next)

    def add(self, asking: QObject, do: Callable[[], object]) -> None:
        """Do something, unless ``asking`` is gone by then."""
        self._waiting.append((asking, do))
        self._timer.start(0)

    def _do_next(self) -> None:
        asking, do = self._waiting.popleft()
        if self._waiting:
            self._timer.start(0)  # before anything is done: that may raise
        if isValid(asking):
            do()

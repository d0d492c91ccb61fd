"""Large libraries loaded beside the window, so that it neither waits for them nor stutters."""

from __future__ import annotations

import contextlib
import importlib
import sys
import threading
import time
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal

from widgets.turning import Parts, Turning

QT = tuple(f"PySide6.Qt{name}" for name in ("Core", "Gui", "Widgets", "Svg", "OpenGL", "OpenGLWidgets", "Test"))
"""Qt's modules that a library for plots looks into."""

PART = 0.008
"""Seconds of one part of making their types."""


class Loading(QObject):
    """Imports modules on a thread of its own, once everything of Qt that they may ask for is there.

    Signals:
        finished: they can be imported at once; emitted on the thread this object lives in.
    """

    finished = Signal()

    _imported = Signal()

    def __init__(self, module: str, parent: QObject | None = None, also: Iterable[str] = ()) -> None:
        super().__init__(parent)
        self._modules = (module, *also)
        self._imported.connect(self.finished, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to import, after some turns of the event loop."""
        turning = Turning(making_types(), parent=self)
        turning.finished.connect(self._begin)
        turning.start()

    def _begin(self) -> None:
        threading.Thread(target=self._import, name="loading", daemon=True).start()

    def _import(self) -> None:
        with _giving_way:
            for module in self._modules:
                importlib.import_module(module)
        with contextlib.suppress(RuntimeError):  # the window may have been closed meanwhile
            self._imported.emit()


def making_types() -> Parts[None]:
    """Have PySide make the types of Qt's modules, a few at a time.

    It makes each when it is first asked for. To be asked on two threads at once, the window's and one that loads, has
    crashed the program while it started: so all are made on the window's thread before another asks.
    """
    until = time.perf_counter() + PART
    for module in map(importlib.import_module, QT):
        for name in dir(module):
            getattr(module, name)
            if time.perf_counter() > until:
                yield
                until = time.perf_counter() + PART


class _GivingWay:
    """While anything loads, Python goes from thread to thread ten times as often.

    The window's thread takes turns with the one that loads at every call into Qt, and painting makes hundreds of them.
    """

    SWITCH = 0.0005
    """Seconds a thread may keep another one waiting."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._usual = 0.0

    def __enter__(self) -> None:
        with self._lock:
            if self._count == 0:
                self._usual = sys.getswitchinterval()
                sys.setswitchinterval(self.SWITCH)
            self._count += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._count -= 1
            if self._count == 0:
                sys.setswitchinterval(self._usual)


_giving_way = _GivingWay()

"""Large libraries loaded beside the window, so that it neither waits for them nor stutters."""

from __future__ import annotations

import contextlib
import importlib
import sys
import threading
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal


class Loading(QObject):
    """Imports modules on a thread of its own.

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
        """Begin to import."""
        threading.Thread(target=self._import, name="loading", daemon=True).start()

    def _import(self) -> None:
        with _giving_way:
            for module in self._modules:
                importlib.import_module(module)
        with contextlib.suppress(RuntimeError):  # the window may have been closed meanwhile
            self._imported.emit()


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

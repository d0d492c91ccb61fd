"""Large libraries loaded beside the window, so that it neither waits for them nor stutters."""

from __future__ import annotations

import contextlib
import importlib
import threading
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal


class Loading(QObject):
    """Imports a module on a thread of its own, and then others that will be wanted before long.

    Signals:
        finished: the module can be imported at once; emitted on the thread this object lives in.
    """

    finished = Signal()

    _imported = Signal()

    def __init__(self, module: str, parent: QObject | None = None, then: Iterable[str] = ()) -> None:
        super().__init__(parent)
        self._module = module
        self._then = tuple(then)
        self._imported.connect(self.finished, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to import."""
        threading.Thread(target=self._import, name=f"loading {self._module}", daemon=True).start()

    def _import(self) -> None:
        importlib.import_module(self._module)
        with contextlib.suppress(RuntimeError):  # the window may have been closed meanwhile
            self._imported.emit()
        for module in self._then:
            importlib.import_module(module)

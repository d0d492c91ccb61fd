"""How much memory the window and the engine take."""

from __future__ import annotations

import contextlib
import os

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from widgets.connection import Connection

EVERY = 2000
"""Milliseconds between two looks."""

MEBIBYTE = 2**20


class MemoryUse(QLabel):
    """Two numbers in the status bar, looked up every two seconds while they can be seen."""

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusMemory")
        self.setAccessibleName(self.tr("Memory"))
        self._connection = connection
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Show what holds now."""
        if not self.isVisible():
            return
        window, engine = memory_of(os.getpid()), memory_of(self._connection.engine_process_id())
        self.setText(self.tr("{size} MiB").format(size=f"{(window + engine) // MEBIBYTE:,}"))
        self.setToolTip(
            self.tr("Memory: the window takes {window} MiB, the engine {engine} MiB.").format(
                window=f"{window // MEBIBYTE:,}", engine=f"{engine // MEBIBYTE:,}"
            )
        )


def memory_of(process_id: int | None) -> int:
    """Bytes of main memory that a process takes; 0 where there is none."""
    import psutil  # noqa: PLC0415 - not before the window is on screen

    if process_id is not None:
        with contextlib.suppress(psutil.Error):
            return int(psutil.Process(process_id).memory_info().rss)
    return 0

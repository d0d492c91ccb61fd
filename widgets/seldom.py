"""What is read by an eye need not change thirty times a second."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

SECONDS = 0.2
"""So long a figure or a curve stays as it is, while the run goes on."""


class Seldom(QObject):
    """Has something done at once, and where it is asked for again too soon, once a little later.

    Signals:
        due: now.
    """

    due = Signal()

    def __init__(self, parent: QObject, seconds: float = SECONDS) -> None:
        super().__init__(parent)
        self._is_late = False
        self._timer = QTimer(self, singleShot=True, interval=round(1000 * seconds))
        self._timer.timeout.connect(self._end)

    def ask(self) -> None:
        """Something has changed."""
        if self._timer.isActive():
            self._is_late = True
        else:
            self._is_late = False
            self._timer.start()
            self.due.emit()

    def _end(self) -> None:
        if self._is_late:
            self.ask()

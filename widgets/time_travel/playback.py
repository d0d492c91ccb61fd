"""Plays the history of a run: from the moment that is looked at, or from the first, to the present."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from widgets.time_travel.travel import TimeTravel

INTERVAL = 33
"""Milliseconds between two pictures."""


class Playback(QObject):
    """Goes through the moments in so many seconds; what the views cannot keep up with is left out.

    Signals:
        changed: playing or not.
    """

    changed = Signal()

    def __init__(self, travel: TimeTravel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = 10.0
        """From the first moment to the last."""
        self._travel = travel
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._go_on)
        self._place = 0.0
        self._last = 0.0
        travel.visit_changed.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether history is being played."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play or stop."""
        if self.is_on:
            self.stop()
        elif len(self._travel.moments) > 1:
            visited = self._travel.visited
            self._place = float(self._travel.place_of(visited.step)) if visited is not None else 0.0
            self._last = time.perf_counter()
            self._travel.visit(int(self._place))
            self._timer.start()
            self.changed.emit()

    def stop(self) -> None:
        """Stay where it is."""
        if self.is_on:
            self._timer.stop()
            self.changed.emit()

    def _go_on(self) -> None:
        now = time.perf_counter()
        last = len(self._travel.moments) - 1
        self._place += (now - self._last) * last / self.seconds
        self._last = now
        if self._place >= last:
            self.stop()
            self._travel.leave()
        else:
            self._travel.visit(int(self._place))

    def _follow(self) -> None:
        """Back in the present there is nothing to play on."""
        if self._travel.visited is None:
            self.stop()

"""Python's garbage collector kept to the window's thread.

Python collects on whichever thread happens to ask for memory. A cycle that holds Qt objects, collected on the thread
that reads the engine's events, would end them there, which Qt does not survive. So collecting by itself is switched off
and done here, from the event loop.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 1000
"""Milliseconds between two looks at whether there is enough to collect."""


class Collecting(QObject):
    """Collects on the thread it lives in; one is enough for an application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=INTERVAL)
        timer.timeout.connect(self.collect_if_due)
        timer.start()

    def collect_if_due(self) -> int | None:
        """Collect the oldest generation that has reached its threshold; which one, None where none has."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return generation
        return None


def collect_here(application: QObject) -> None:
    """Keep collecting to this application's thread, from now on; nothing changes where that is so already."""
    if application.findChild(Collecting) is None:
        Collecting(application)
        set_aside()


def set_aside() -> None:
    """Let later collections pass over what there is now: what the program is made of stays.

    Looking at all of it takes a tenth of a second, in which a window stands still. Done where collecting is kept to a
    window, after each large part of the program has been loaded.
    """
    if not gc.isenabled():
        gc.freeze()

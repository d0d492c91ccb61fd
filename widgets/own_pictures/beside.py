"""Work on a folder of pictures, away from the window's thread; it can be given up at any moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from playground.problems import InternalError, ProblemError
from widgets.own_pictures.reading import CancelledError

Job = Callable[["Beside"], Any]
"""What is done; it is given its thread, to tell through and to ask whether it is still wanted."""


class Beside(QThread):
    """Does one job. ``result`` is what came of it, ``error`` why nothing did; neither where it was given up.

    Signals, each with this object first, so that what comes late is known by it:
        advanced: (beside, done, total).
        shown: (beside, anything), something that is there before the end.
        ended: (beside), it is done, or has failed.
    """

    advanced = Signal(object, int, int)
    shown = Signal(object, object)
    ended = Signal(object)

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self.result: Any = None
        self.error: ProblemError | None = None

    def run(self) -> None:
        try:
            self.result = self._job(self)
        except ProblemError as error:
            self.error = error
        except CancelledError:
            pass
        except Exception as error:  # told like any other trouble: a thread must not take the window with it
            self.error = ProblemError(InternalError("reading pictures", repr(error)))
        self.ended.emit(self)

    def show(self, something: object) -> None:
        """Show what is there already."""
        self.shown.emit(self, something)

    def tell(self, done: int, total: int) -> None:
        """So much is done; said now and then, not for every picture."""
        if done == total or done % max(1, total // 200) == 0:
            self.advanced.emit(self, done, total)

    def is_cancelled(self) -> bool:
        """Whether it is no longer wanted."""
        return self.isInterruptionRequested()

    def give_up(self) -> None:
        """End soon, and tell nobody; returns at once."""
        self.blockSignals(True)
        self.requestInterruption()

    def end(self) -> None:
        """End, and wait for that: a picture's time at most."""
        self.give_up()
        self.wait()

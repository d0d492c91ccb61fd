"""Waiting for something to come true while the window does its work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest

PATIENCE = 60.0
"""Seconds. Far more than anything takes on a quiet machine: whoever waits so long waits in vain."""

PULSE = 5
"""Milliseconds of the event loop between two looks."""


class TourError(Exception):
    """Something that belongs to the tour was not there, or did not come true; says what, in a sentence."""


def wait_for(is_true: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Let the window work until ``is_true``; ``TourError`` when it is not after so many seconds.

    ``what`` ends the sentence that then says what did not happen.
    """
    if not comes_true(is_true, seconds):
        raise TourError(f"For {seconds:g} seconds the tour waited in vain for {what}.")


def comes_true(is_true: Callable[[], bool], seconds: float) -> bool:
    """Let the window work until ``is_true``, or for so many seconds; whether it has come true."""
    deadline = QDeadlineTimer(round(1000 * seconds))
    while not is_true():
        if deadline.hasExpired():
            return False
        QTest.qWait(PULSE)
    return True

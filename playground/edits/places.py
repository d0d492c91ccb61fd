"""Where blocks and notes may lie."""

from __future__ import annotations

from math import isfinite

from playground.problems import BadSetting, ProblemError
from playground.wording import QT_TRANSLATE_NOOP

Place = tuple[float, float]
"""The upper left corner of a block or a note, in pixels at 100 % zoom."""

FARTHEST = 1e6
"""The farthest place from the middle of the canvas along either axis, in pixels."""

_TOO_FAR = QT_TRANSLATE_NOOP("wording", "lies too far away: a place is from -1,000,000 to 1,000,000")


def checked_place(where: str, place: Place) -> Place:
    """The place; ``ProblemError`` where it is none: infinite, not a number, or beyond ``FARTHEST``."""
    if not all(isfinite(value) and abs(value) <= FARTHEST for value in place):
        raise ProblemError(BadSetting(where, _TOO_FAR))
    return float(place[0]), float(place[1])

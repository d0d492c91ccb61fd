"""Which colours and which size of text are in force, and who is told when that changes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal

from widgets.theme.colours import LIGHT, Colours


class ThemeChanges(QObject):
    """Tells that other colours or another size of text are in force.

    Signals:
        changed: after palette, font and style sheet have been put in place; ask `colours()` and `font()` for what holds
            now.
    """

    changed = Signal()


@cache
def changes() -> ThemeChanges:
    """The one object whose `changed` signal tells of a new look; made when first asked for."""
    return ThemeChanges()


_in_force = [LIGHT]  # one place to write to, so that no module needs `global`
_percent = [100]


def colours() -> Colours:
    """The colours in force."""
    return _in_force[0]


def put_in_force(chosen: Colours) -> None:
    """Let `colours()` answer `chosen` from now on; says nothing to anyone, `apply` does that when all is in place."""
    _in_force[0] = chosen


def text_size() -> int:
    """Percent of the desktop's own text size."""
    return _percent[0]


def put_text_size_in_force(percent: int) -> None:
    """Let `text_size()` answer `percent` from now on; says nothing to anyone, as with colours."""
    _percent[0] = percent

"""What people may call a block."""

from __future__ import annotations

from playground.limits import LONGEST_NAME
from playground.problems import BadSetting, ProblemError
from playground.wording import QT_TRANSLATE_NOOP

_BAD_NAME = QT_TRANSLATE_NOOP("wording", "a name has at most 200 signs, all of them visible")


def checked_name(where: str, name: str) -> str:
    """The name without spaces around it; ``ProblemError`` where it is too long or holds invisible signs."""
    name = name.strip()
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise ProblemError(BadSetting(where, _BAD_NAME))
    return name

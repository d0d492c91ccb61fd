"""What a control teaches, and what a view does."""

from __future__ import annotations

from typing import NamedTuple


class Explanation(NamedTuple):
    """What the control does to learning and a good value, English, marked for translation; ``term``: a glossary id."""

    text: str
    term: str = ""


class ViewHelp(NamedTuple):
    """What a view shows, how to read it, what to try: three short texts, English, marked for translation."""

    shows: str
    read: str
    try_this: str

"""What a control teaches."""

from __future__ import annotations

from typing import NamedTuple


class Explanation(NamedTuple):
    """What the control does to learning and a good value, English, marked for translation; ``term``: a glossary id."""

    text: str
    term: str = ""

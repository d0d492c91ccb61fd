"""What is known of every action before there is a window."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence


class Entry(NamedTuple):
    """One action. ``keys`` is a standard key or keys written out; all texts are English, marked for translation."""

    name: str
    text: str
    keys: QKeySequence.StandardKey | str = ""
    icon: str = ""
    help: str = ""

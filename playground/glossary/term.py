"""One term of the glossary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """What a word of the field means.

    ``title`` and ``text`` are English, marked for translation: two or three plain sentences. ``see`` holds the ids of
    related terms, ``source`` the paper or book for more, empty where none is needed.
    """

    id: str
    title: str
    text: str
    see: tuple[str, ...] = ()
    source: str = ""

"""The lessons the program brings, and where they lie."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from playground.lessons import reading
from playground.lessons.lesson import PARTS, Lesson
from playground.problems import ProblemError, UnknownName, UnreadableFile, closest

ALIASES = {"digits-augmented": "digits-batch-norm:augmented"}
"""Ids of networks that have no lesson of their own, with the lesson and the variant they are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a lesson before it is read: enough to list it, and where it lies."""

    id: str
    title: str
    summary: str
    part: str
    minutes: int
    after: tuple[str, ...]
    variants: tuple[str, ...]
    folder: Path


@cache
def entries(language: str = "en") -> tuple[Entry, ...]:
    """Every lesson in presets, part by part, in the order of ``presets/<part>/order.txt``."""
    found: list[Entry] = []
    for part in PARTS:
        folder = Path(str(resources.files("presets"))) / part
        order = folder / "order.txt"
        if order.is_file():
            names = order.read_text(encoding="utf-8").split()
            found += [entry_of(folder / name, part, language) for name in names]
    return tuple(found)


def entry_of(folder: Path, part: str, language: str = "en") -> Entry:
    """The entry of a lesson's folder; ``ProblemError`` where its files are damaged."""
    try:
        data = tomllib.loads((folder / reading.DATA).read_text(encoding="utf-8"))
        words = folder / f"{language}.md"
        lines = (words if words.is_file() else folder / "en.md").read_text(encoding="utf-8").splitlines()
        title = next(line for line in lines if line.startswith("# ")).removeprefix("# ").strip()
        ids = tuple(str(variant["id"]) for variant in data.get("variants", ()))
        return Entry(
            folder.name, title, _summary(lines), part, int(data["minutes"]), tuple(data.get("after", ())), ids, folder
        )
    except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
        raise ProblemError(UnreadableFile(folder.name, f"it is damaged ({error})")) from None


def find(lesson_id: str, language: str = "en") -> Lesson:
    """A lesson the program brings; ``ProblemError`` where there is none of that id, or it is damaged."""
    known = {entry.id: entry for entry in entries(language)}
    if lesson_id not in known:
        raise ProblemError(UnknownName(lesson_id, "lesson", lesson_id, closest(lesson_id, list(known))))
    return reading.read(known[lesson_id].folder, language)


def _summary(lines: list[str]) -> str:
    """The text between the title and the first page."""
    start = next(number for number, line in enumerate(lines) if line.startswith("# ")) + 1
    end = next((number for number, line in enumerate(lines) if line.startswith("## ")), len(lines))
    return " ".join(line.strip() for line in lines[start:end]).strip()

"""``lessons``: the lessons the program brings."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

from rich.console import Console
from rich.table import Table

from playground.command_line.terminal import AsJson, DataDir, answer, plainly
from playground.problems import ProblemError, UnreadableFile

PARTS = ("neuron", "fitting", "digits", "learning", "unsupervised", "sequences", "architectures")
"""The parts of the course, in order."""


def lessons(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the lessons."""
    with plainly(as_json):
        found = all_lessons()
        answer({"lessons": found}, as_json, lambda console: _show(console, found))


def all_lessons() -> list[dict[str, Any]]:
    """Id, title, part and minutes of every lesson in presets, part by part."""
    found = []
    for part in PARTS:
        folder = resources.files("presets") / part
        for lesson in sorted(folder.iterdir(), key=lambda entry: entry.name) if folder.is_dir() else []:
            entry = lesson / "lesson.toml"
            if entry.is_file():
                found.append(summary(lesson.name, part, entry.read_text(encoding="utf-8")))
    return found


def summary(lesson_id: str, part: str, text: str) -> dict[str, Any]:
    """What is listed of a lesson, from the text of its lesson.toml; ``ProblemError`` where that is damaged."""
    try:
        data = tomllib.loads(text)
        return {"id": lesson_id, "title": str(data["title"]), "part": part, "minutes": int(data["minutes"])}
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise ProblemError(UnreadableFile(lesson_id, f"its lesson.toml is damaged ({error})")) from None


def _show(console: Console, found: list[dict[str, Any]]) -> None:
    if not found:
        console.print("There are no lessons yet.")
        return
    table = Table("Lesson", "Title", "Part", "Minutes")
    for lesson in found:
        table.add_row(lesson["id"], lesson["title"], lesson["part"], str(lesson["minutes"]))
    console.print(table)

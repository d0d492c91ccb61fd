"""``lessons``: the lessons the program brings."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

from playground.command_line.terminal import AsJson, DataDir, answer, plainly


def lessons(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the lessons."""
    with plainly(as_json):
        found = all_lessons()
        answer({"lessons": found}, as_json, lambda console: _show(console, found))


def all_lessons() -> list[dict[str, Any]]:
    """Id, title, part and minutes of every lesson in presets, part by part; ``ProblemError`` where one is damaged."""
    from playground.lessons import entries

    return [{"id": entry.id, "title": entry.title, "part": entry.part, "minutes": entry.minutes} for entry in entries()]


def _show(console: Console, found: list[dict[str, Any]]) -> None:
    table = Table("Lesson", "Title", "Part", "Minutes")
    for lesson in found:
        table.add_row(lesson["id"], lesson["title"], lesson["part"], str(lesson["minutes"]))
    console.print(table)

"""``prove [LESSON…]``: lessons played by the solutions in their files, and whether their goals were reached."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from playground import folders, lessons
from playground.command_line.terminal import INPUT_WRONG, AsJson, DataDir, Device, answer, messages, plainly
from playground.lessons.goals import MetricGoal

if TYPE_CHECKING:
    from playground.engine.lessons import Played


def prove(
    what: Annotated[
        list[str] | None, typer.Argument(metavar="LESSON…", help="Ids, folders or files of lessons; all without any.")
    ] = None,
    seeds: Annotated[bool, typer.Option("--seeds", help="Also keep what they promise of other starts.")] = False,
    data_dir: DataDir = None,
    device: Device = None,
    as_json: AsJson = False,
) -> None:
    """Play lessons by their solutions, with the real engine; exit with 1 where a goal is not reached."""
    with plainly(as_json):
        from playground.engine.process import prepare

        with contextlib.suppress(OSError):
            prepare(folders.cache_folder())
        chosen = [found(one) for one in what] if what else [lessons.find(entry.id) for entry in lessons.entries()]
        folder = folders.data_folder(data_dir)
        goals = [asdict(one) for lesson in chosen for one in _played(lesson, folder, device)]
        promises = [one for lesson in chosen for one in _promises(lesson, folder, device)] if seeds else []
        answer({"goals": goals, "promises": promises}, as_json, lambda console: _show(console, goals, promises))
    if not all(one["reached"] for one in goals) or not all(one["kept"] for one in promises):
        raise typer.Exit(INPUT_WRONG)


def found(what: str) -> lessons.Lesson:
    """The lesson of an id, or in a folder or a file; ``ProblemError`` where there is none or it is damaged."""
    path = Path(what)
    return lessons.read(path) if path.exists() else lessons.find(what)


def _played(lesson: lessons.Lesson, folder: Path, device: str | None) -> Iterator[Played]:
    from playground.engine.lessons import play

    with messages().status(f"Playing {lesson.id} …"):
        yield from play(lesson, folder, device)


def _promises(lesson: lessons.Lesson, folder: Path, device: str | None) -> Iterator[dict[str, Any]]:
    from playground.engine.lessons import promise

    for goal in (goal for page in lesson.pages for goal in page.goals):
        if isinstance(goal, MetricGoal) and (seeds := goal.seeds) is not None:
            with messages().status(f"Playing {lesson.id} from {seeds.of} starts …"):
                reached = sum(promise(lesson, goal.id, folder, device))
            kept = reached >= seeds.reach and (seeds.at_most is None or reached <= seeds.at_most)
            yield {
                "lesson": lesson.id,
                "goal": goal.id,
                "of": seeds.of,
                "reached": reached,
                "at_least": seeds.reach,
                "at_most": seeds.at_most,
                "kept": kept,
            }


def _show(console: Console, goals: list[dict[str, Any]], promises: list[dict[str, Any]]) -> None:
    table = Table("Lesson", "Goal", "Reached", "Figure", "Steps", "Seconds", "Missing")
    for one in goals:
        figure = "" if one["figure"] is None else f"{one['figure']:.4g}"
        row = (one["lesson"], one["goal"], "yes" if one["reached"] else "no", figure, f"{one['steps']:,}")
        table.add_row(*row, f"{one['seconds']:.1f}", one["missing"])
    console.print(table)
    if promises:
        seeds = Table("Lesson", "Goal", "Seeds", "Reached", "Promised", "Kept")
        for one in promises:
            most = "" if one["at_most"] is None else f" to {one['at_most']}"
            numbers = (str(one["of"]), str(one["reached"]), f"{one['at_least']}{most}")
            seeds.add_row(one["lesson"], one["goal"], *numbers, "yes" if one["kept"] else "no")
        console.print(seeds)

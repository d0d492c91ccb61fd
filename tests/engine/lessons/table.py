"""What came of the lessons that were played, as a table at the end of the tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:  # every test stands on this file, and most do without the engine
    from playground.engine.lessons import Played

PLAYED, PROMISED = "played", "promised"


def note(request: pytest.FixtureRequest, played: Iterable[Played]) -> None:
    """Remember for the table."""
    request.node.user_properties += [(PLAYED, list(astuple(one))) for one in played]


def note_promise(request: pytest.FixtureRequest, goal: str, of: int, reached: int, least: int) -> None:
    """Remember how many seeds reached a goal, and how many were to."""
    request.node.user_properties.append((PROMISED, [goal, of, reached, least]))


def lines(properties: Iterable[tuple[str, list[Any]]]) -> list[str]:
    """The tables; none where nothing was played."""
    properties = list(properties)
    played = [value for name, value in properties if name == PLAYED]
    promised = [value for name, value in properties if name == PROMISED]
    found = []
    if played:
        found.append(f"{'lesson':32} {'goal':20} {'reached':8} {'figure':>8} {'steps':>7} {'seconds':>8}")
    for lesson, _, goal, reached, seconds, steps, figure, missing in played:
        number = "" if figure is None else f"{figure:.4g}"
        said = f"  {missing}" if missing else ""
        found.append(f"{lesson:32} {goal:20} {'yes' if reached else 'NO':8} {number:>8} {steps:7} {seconds:8.1f}{said}")
    if promised:
        found += ["", f"{'promise':53} {'seeds':>6} {'reached':>8} {'asked':>6}"]
    found += [f"{goal:53} {of:6} {reached:8} {least:6}" for goal, of, reached, least in promised]
    return found

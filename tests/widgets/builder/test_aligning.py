"""Lining up: expected places counted by hand on squared paper, and what must hold of any."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from playground.graph import chain
from playground.layers import Dense, Flatten, Input, Output
from tests.widgets.building import Builder
from widgets.builder import gliding
from widgets.builder.aligning import Line, aligned, distributed
from widgets.builder.spots import Box

BOXES: dict[str, Box] = {"a": (0, 0, 10, 20), "b": (30, 10, 20, 10), "c": (50, 40, 40, 30)}


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("left", {"a": (0, 0), "b": (0, 10), "c": (0, 40)}),
        ("centre", {"a": (35, 0), "b": (30, 10), "c": (20, 40)}),
        ("right", {"a": (80, 0), "b": (70, 10), "c": (50, 40)}),
        ("top", {"a": (0, 0), "b": (30, 0), "c": (50, 0)}),
        ("middle", {"a": (0, 5), "b": (30, 10), "c": (50, 0)}),
        ("bottom", {"a": (0, 50), "b": (30, 60), "c": (50, 40)}),
    ],
)
def test_one_line(line: Line, places: dict[str, tuple[float, float]]) -> None:
    assert aligned(BOXES, line) == places


def test_gaps_are_equal_and_the_outermost_stay() -> None:
    # 90 wide from the first left edge to the last right one, 70 of it blocks: 20 left for two gaps.
    assert distributed(BOXES, "across") == {"a": (0, 0), "b": (20, 10), "c": (50, 40)}
    assert distributed(BOXES, "down") == {"a": (0, 0), "b": (30, 25), "c": (50, 40)}


def test_blocks_without_room_stand_edge_to_edge() -> None:
    tight: dict[str, Box] = {"a": (0, 0, 10, 9), "b": (2, 0, 10, 9), "c": (4, 0, 10, 9)}
    assert distributed(tight, "across") == {"a": (0, 0), "b": (10, 0), "c": (20, 0)}


def test_two_are_spread_out_already_and_none_has_no_line() -> None:
    pair = {i: BOXES[i] for i in "ab"}
    assert distributed(pair, "across") == {"a": (0, 0), "b": (30, 10)}
    assert aligned({}, "left") == {}


def test_tidied_blocks_glide_to_their_places_and_an_edit_ends_that(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder(chain([Input(), Flatten(), Dense(units=10), Output()]))
    qtbot.addWidget(builder.canvas)
    network, flight = builder.canvas.network, builder.canvas.gliding
    goal = network.boxes()["dense-1"][:2]
    start = (goal[0] + 80, goal[1] + 200)
    builder.editor.move({"dense-1": start})
    monkeypatch.setattr(gliding, "is_animated", lambda _widget: True)
    builder.canvas.tidy_up()
    assert {(node.x, node.y) for node in builder.graph.nodes} == {(0, 0)}
    flight.pause()
    flight.setCurrentTime(gliding.MILLISECONDS // 4)
    left, top = network.boxes()["dense-1"][:2]
    assert goal[0] < left < start[0] and goal[1] < top < start[1]
    builder.document.undo_stack.undo()
    assert network.boxes()["dense-1"][:2] == start
    builder.canvas.tidy_up()
    flight.setCurrentTime(gliding.MILLISECONDS)
    assert network.boxes()["dense-1"][:2] == goal


def test_nothing_moves_where_nobody_looks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    builder = Builder(chain([Input(), Flatten(), Output()]))
    qtbot.addWidget(builder.canvas)
    monkeypatch.setattr("widgets.builder.gliding.QGuiApplication.platformName", lambda: "offscreen")
    before = builder.canvas.network.boxes()["output"][:2]
    builder.editor.move({"output": (before[0], 300.0)})
    builder.canvas.tidy_up()
    assert builder.canvas.network.boxes()["output"][:2] == before

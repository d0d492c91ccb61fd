"""The builder's benchmark, on small networks: what it measures, not how long that takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView
from pytestqt.qtbot import QtBot

from playground.experiment import Experiment, problems
from widgets.bench import builder, builder_controls, builder_window, hand, networks
from widgets.bench.dragging import drag, shown


@pytest.mark.parametrize("count", [builder.BLOCKS, builder.ARRANGED, 24])
def test_the_network_has_as_many_blocks_as_it_says_and_no_problems(count: int) -> None:
    graph = networks.residual(count)
    assert len(graph.nodes) == count
    assert problems(Experiment(graph)) == []


def test_every_measurement_is_there_beside_its_control(themed: QApplication) -> None:
    rows = builder.measure(24, 16, 3)
    assert {row.bench for row in rows} == {"builder"}
    assert [row.case.split(",")[0] for row in rows if "control" not in row.case] == [
        "edit to shapes median",
        "edit to shapes p99",
        "file to screen",
        "frame while dragging median",
        "frame while dragging p99",
        "arrange 16 blocks",
    ]
    assert [row.case.split(",")[0] for row in rows if "control" in row.case] == [
        "nodes put in order median",
        "nodes put in order p99",
        "file to screen",
        "frame while dragging median",
        "frame while dragging p99",
        "arrange 16 rectangles (control)",
    ]
    assert all(row.value > 0 for row in rows)
    assert [row.against for row in rows if row.against] == ["goal 12", "goal 1", "goal 16.7", "goal 0.3"]
    assert not [row for row in rows if "control" in row.case and row.against]


def test_the_control_walks_as_far_as_the_longest_way(themed: QApplication) -> None:
    graph = networks.residual(13)  # two blocks of convolution, norm, ReLU and sum one after another
    depths = builder_controls.depths(graph)
    assert (depths["input"], depths["sum-0"], depths["sum-1"], depths["output"]) == (0, 5, 9, 12)


def test_what_is_dragged_moves(qtbot: QtBot) -> None:
    view = QGraphicsView()
    qtbot.addWidget(view)
    scene = QGraphicsScene(0, 0, 300, 200, view)
    item = scene.addRect(0, 0, 40, 20)
    item.setPos(150, 100)
    item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
    view.setScene(scene)
    shown(view, (400, 300))
    places: list[QPoint] = []
    scene.changed.connect(lambda _: places.append(item.pos().toPoint()))
    frames = drag(view.viewport(), view.mapFromScene(item.sceneBoundingRect().center()), 5)
    assert len(frames) == 5
    assert len({(place.x(), place.y()) for place in places}) >= 5


@pytest.mark.slow
def test_a_hand_in_a_window_measures_what_it_does(themed: QApplication) -> None:
    rows = builder_window.measure(blocks=24, count=24, rest=0.2)
    rows += builder_window.beyond(blocks=24, more=30, count=24, rest=0.2, seconds=0.5)
    cases = [row.case for row in rows]
    assert len(set(cases)) == len(cases)
    for what in ("edit of one block p99", "dragging 24 p99", "paste of 22 median", "undo and redo of moving 22 p99"):
        assert [case for case in cases if case.startswith(f"{what}, 24 blocks")], what
    assert {"googlenet written out on screen", "densenet-121 written out on screen"} <= set(cases)
    assert cases[-1] == "loop gap worst, dragging in 24 blocks while cnn trains"
    assert all(row.value >= 0 for row in rows)
    undoing = next(row for row in rows if row.case.startswith("undo and redo"))
    assert undoing.value > 0.2  # milliseconds that nothing at all would not take


def test_blocks_put_by_hand_lie_apart() -> None:
    graph = hand.placed(networks.residual(60))
    places = [(node.x, node.y) for node in graph.nodes]
    assert len(set(places)) == 60
    assert all(x > 0 and y > 0 for x, y in places)

"""A group from the palette: dropped, opened, filled and repeated, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from playground.graph import Graph, chain
from playground.groups import DEEPEST, Group, expanded
from playground.layers import Convolution, Flatten, Input, Output
from playground.problems import Problem, TooDeep
from playground.shapes import survey
from tests.widgets.building import Builder
from widgets.builder.form.number import LayerNumber
from widgets.builder.palette.item import PaletteItem
from widgets.building import Building

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def builder(qtbot: QtBot) -> Builder:
    builder = Builder(chain([Input(), Convolution(filters=4), Flatten(), Output()]))
    qtbot.addWidget(builder.canvas)
    qtbot.waitUntil(builder.canvas.hasFocus)
    return builder


@pytest.fixture
def building(builder: Builder, qtbot: QtBot) -> Building:
    building = Building(builder.editor, builder.canvas)
    for part in (building.palette, building.form):
        qtbot.addWidget(part)
        part.show()
    return building


def wire_middle(builder: Builder, source: str, target: str) -> QPoint:
    canvas = builder.canvas
    return (canvas.port_rect(source, "out", 0).center() + canvas.port_rect(target, "in", 0).center()) / 2


def group(builder: Builder) -> Group:
    layer = builder.graph.node("group-1").layer
    assert isinstance(layer, Group)
    return layer


def shapes(builder: Builder) -> dict[str, object]:
    return dict(survey(builder.graph, (28, 28, 1)).shapes)


def test_by_mouse(builder: Builder, building: Building) -> None:
    canvas, graph = builder.canvas, builder.graph
    builder.drop("group", wire_middle(builder, "convolution-1", "flatten-1"))
    assert shapes(builder) == {
        "input": (28, 28, 1),
        "convolution-1": (28, 28, 4),
        "group-1": (28, 28, 4),  # empty, it passes on what comes in
        "flatten-1": (3136,),
        "output": (3136,),
    }
    assert expanded(builder.graph).edges == graph.edges  # and the engine sees nothing of it
    at = canvas.node_rect("group-1").center()
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert builder.editor.path == ("group-1",) and canvas.node_ids() == ("input", "output")
    hint = canvas.findChild(QLabel, "beginningHint")
    assert hint.isVisible() and "Nothing is in this group" in hint.text()
    builder.drop("batch-norm", wire_middle(builder, "input", "output"))
    assert not hint.isVisible()
    QTest.mouseClick(canvas.findChild(QPushButton, "leaveGroup"), Qt.MouseButton.LeftButton)
    assert builder.editor.path == ()
    assert [node.layer.kind for node in group(builder).inside.nodes] == ["input", "output", "batch-norm"]


def test_by_palette_keys_and_form(builder: Builder, building: Building, qtbot: QtBot) -> None:
    canvas = builder.canvas
    canvas.select("convolution-1")
    item = building.palette.findChild(PaletteItem, "palette.group")
    QTest.keyClick(item, Qt.Key.Key_Return)
    assert canvas.selection() == ("group-1",) and builder.graph.sources("flatten-1") == ("group-1",)
    QApplication.processEvents()
    opening = building.form.findChild(QPushButton, "blockOpen")
    repeat = building.form.findChild(LayerNumber, "blockRepeat")
    assert opening.isVisible() and repeat.value() == 1
    repeat.selectAll()
    QTest.keyClicks(repeat.lineEdit(), "3")
    QTest.keyClick(repeat, Qt.Key.Key_Return)
    assert group(builder).repeat == 3
    QTest.keyClick(opening, Qt.Key.Key_Space)
    assert builder.editor.path == ("group-1",)
    canvas.activateWindow()
    qtbot.waitUntil(canvas.hasFocus)
    builder.press(Qt.Key.Key_Home)
    builder.quick_add("convol")
    assert builder.editor.graph().sources("output") == ("convolution-1",)
    builder.press(Qt.Key.Key_Escape)
    assert builder.editor.path == ()
    names = [node.id for node in expanded(builder.graph).nodes if node.id.startswith("group-1")]
    assert names == [f"group-1.{number}.convolution-1" for number in (1, 2, 3)]
    assert not survey(builder.graph, (28, 28, 1)).problems


def test_by_quick_add_and_undone(builder: Builder) -> None:
    before: Graph = builder.graph
    builder.press(Qt.Key.Key_Home)
    builder.quick_add("group")
    assert builder.newest() == "group-1" and builder.graph.sources("convolution-1") == ("group-1",)
    builder.press(Qt.Key.Key_Return)
    assert builder.editor.path == ("group-1",)
    builder.press(Qt.Key.Key_Backspace)
    builder.document.undo_stack.undo()
    assert builder.graph == before


def test_a_group_too_deep_for_those_around_it_is_refused_whole(builder: Builder) -> None:
    """Within the opened group there would be room for it; with the groups around that one it would be the ninth."""
    editor, canvas = builder.editor, builder.canvas
    refused: list[Problem] = []
    editor.refused.connect(refused.append)
    made: str | None = editor.group(["convolution-1"])
    for _ in range(DEEPEST):
        assert made is not None
        if builder.graph.depth == 4:
            editor.open_group(made)
        (inner,) = {"group-1", "group-2"} & set(editor.graph().ids)
        made = editor.group([inner])
    assert made is None and builder.graph.depth == DEEPEST and [type(problem) for problem in refused] == [TooDeep]
    assert canvas.node_ids() == editor.graph().ids and canvas.focused() in canvas.node_ids()

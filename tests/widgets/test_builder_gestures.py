from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.graph import Edge, Graph, chain, essence
from playground.layers import Activation, Add, Concatenate, Convolution, Dense, Flatten, Input, MaxPooling, Output
from playground.problems import Cycle, Problem
from tests.widgets.building import Builder
from widgets.builder.context_menu import context_menu
from widgets.builder.keyboard import Keyboard

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Make = Callable[[Graph], Builder]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(graph: Graph) -> Builder:
        builder = Builder(graph)
        qtbot.addWidget(builder.canvas)
        qtbot.waitUntil(builder.canvas.hasFocus)
        return builder

    return made


@pytest.fixture
def builder(make: Make) -> Builder:
    return make(chain([Input(), Flatten(), Dense(units=10), Output()]))


def test_a_drag_moves_a_block_in_one_step_and_escape_leaves_it(builder: Builder) -> None:
    canvas = builder.canvas
    middle = canvas.node_rect("dense-1").center()
    others = {i: canvas.node_rect(i) for i in builder.graph.ids if i != "dense-1"}
    builder.drag(middle, middle + QPoint(33, 131), release=False)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(33, 131))
    assert canvas.node_rect("dense-1").center() == middle and builder.document.undo_stack.count() == 0
    builder.drag(middle, middle + QPoint(33, 131))
    moved = canvas.node_rect("dense-1").center() - middle
    assert abs(moved.x() - 33) <= 7 and abs(moved.y() - 131) <= 7
    assert {i: canvas.node_rect(i) for i in others} == others
    assert builder.document.undo_stack.count() == 1
    builder.document.undo_stack.undo()
    assert all((node.x, node.y) == (0, 0) for node in builder.graph.nodes)


def test_a_moved_block_comes_to_rest_level_with_its_neighbour(builder: Builder) -> None:
    middle = builder.canvas.node_rect("dense-1").center()
    builder.drag(middle, middle + QPoint(0, 150))
    beside = builder.canvas.node_rect("dense-1").center()
    builder.drag(beside, QPoint(beside.x() + 60, middle.y() + 4))
    assert abs(builder.canvas.node_rect("dense-1").center().y() - builder.canvas.node_rect("output").center().y()) <= 1


def test_clicks_with_shift_and_a_rubber_band_choose(builder: Builder) -> None:
    canvas = builder.canvas
    builder.click(canvas.node_rect("input").center())
    builder.click(canvas.node_rect("dense-1").center(), SHIFT)
    assert canvas.selection() == ("input", "dense-1")
    builder.click(canvas.node_rect("input").center(), CONTROL)
    assert canvas.selection() == ("dense-1",)
    corner = canvas.node_rect("flatten-1").united(canvas.node_rect("input"))
    builder.drag(corner.topLeft() - QPoint(8, 40), corner.bottomRight() + QPoint(2, 30))
    assert canvas.selection() == ("input", "flatten-1")
    builder.press(Qt.Key.Key_A, CONTROL)
    assert set(canvas.selection()) == set(builder.graph.ids)
    builder.click(QPoint(8, 8))
    assert canvas.selection() == ()


def test_a_wire_is_drawn_shown_as_wrong_and_still_may_be_mended(make: Make) -> None:
    graph = chain([Input(), Convolution(), Dense(units=10), Output()])
    builder = make(Graph(graph.nodes, (graph.edges[0], graph.edges[2])))
    start = builder.canvas.port_rect("convolution-1", "out", 0).center()
    end = builder.canvas.port_rect("dense-1", "in", 0).center()
    builder.drag(start, end, release=False)
    assert builder.canvas.hint() == "“dense-1” needs a vector, but its input is 28×28×8. Insert a flatten layer."
    QTest.mouseRelease(builder.canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert builder.canvas.hint() == ""
    assert Edge("convolution-1", "dense-1") in builder.graph.edges


def test_a_cycle_cannot_be_made_and_the_reason_is_said(make: Make) -> None:
    graph = chain([Input(), Activation(), Add(), Output()])
    builder = make(graph)
    refused: list[Problem] = []
    builder.editor.refused.connect(refused.append)
    builder.drag(
        builder.canvas.port_rect("add-1", "out", 0).center(), builder.canvas.node_rect("activation-1").center()
    )
    assert builder.graph == graph and [type(problem) for problem in refused] == [Cycle]
    assert "loop" in builder.canvas.hint() or "itself" in builder.canvas.hint()


def test_a_second_wire_into_a_join_takes_its_next_port(make: Make) -> None:
    builder = make(chain([Input(), Convolution(filters=4), Convolution(filters=4), Add(), Output()]))
    builder.wire("convolution-1", "add-1", 1)
    assert builder.graph.edges[-1] == Edge("convolution-1", "add-1", 1)
    start = builder.canvas.port_rect("input", "out", 0).center()
    builder.drag(start, builder.canvas.node_rect("add-1").center())
    assert builder.graph.edges[-1] == Edge("input", "add-1", 2)


def test_the_end_of_a_wire_is_led_elsewhere_or_taken_off(make: Make) -> None:
    graph = chain([Input(), Flatten(), Dense(units=5), Dense(units=10), Output()])
    builder = make(graph)
    end = builder.canvas.port_rect("dense-1", "in", 0).center()
    builder.drag(end, end + QPoint(0, 260))
    assert Edge("flatten-1", "dense-1") not in builder.graph.edges
    builder.document.undo_stack.undo()
    assert builder.graph == graph
    builder.drag(end, builder.canvas.port_rect("dense-2", "in", 0).center())
    assert builder.graph.sources("dense-1") == () and builder.document.undo_stack.count() == 1


def test_a_wire_is_chosen_and_deleted(builder: Builder) -> None:
    canvas = builder.canvas
    edge = Edge("flatten-1", "dense-1")
    middle = canvas.network.wire(edge).path().pointAtPercent(0.5)
    builder.click(canvas.mapFromScene(middle))
    assert canvas.chosen_wire() == edge
    builder.press(Qt.Key.Key_Delete)
    assert edge not in builder.graph.edges and len(builder.graph.nodes) == 4


def test_a_wire_dropped_on_empty_canvas_asks_for_the_block_that_follows(builder: Builder) -> None:
    start = builder.canvas.port_rect("input", "out", 0).center()
    builder.drag(start, start + QPoint(30, 250))
    builder.choose("conv")
    assert builder.graph.node("convolution-1").layer == Convolution()
    assert builder.graph.sources("convolution-1") == ("input",)
    assert builder.document.undo_stack.count() == 1


def test_a_layer_is_dropped_on_a_wire_beside_a_port_and_on_empty_canvas(make: Make) -> None:
    builder = make(chain([Input(), Flatten()]))
    canvas = builder.canvas
    middle = canvas.network.wire(Edge("input", "flatten-1")).path().pointAtPercent(0.5)
    builder.drop("max-pooling", canvas.mapFromScene(middle), release=False)
    builder.drop("max-pooling", canvas.mapFromScene(middle))
    assert builder.graph.edges == (Edge("input", "max-pooling-1"), Edge("max-pooling-1", "flatten-1"))
    beside = canvas.port_rect("flatten-1", "out", 0).center() + QPoint(80, 0)
    builder.drop("dense", beside)
    assert builder.graph.sources("dense-1") == ("flatten-1",)
    builder.drop("dropout", QPoint(200, 650))
    assert builder.graph.sources("dropout-1") == ()
    assert canvas.node_rect("dropout-1").contains(QPoint(200, 650))
    assert canvas.selection() == ("dropout-1",)
    builder.drop("no-such-layer", QPoint(300, 300))
    assert len(builder.graph.nodes) == 5


def test_a_layer_dropped_over_a_short_wire_goes_into_it(make: Make) -> None:
    builder = make(chain([Input(), Flatten()]))
    canvas = builder.canvas
    middle = canvas.mapFromScene(canvas.network.wire(Edge("input", "flatten-1")).path().pointAtPercent(0.5))
    builder.drop("max-pooling", middle + QPoint(4, 30))
    assert builder.graph.edges == (Edge("input", "max-pooling-1"), Edge("max-pooling-1", "flatten-1"))


def test_what_is_deleted_is_bridged_and_undo_brings_it_back(builder: Builder) -> None:
    before = builder.graph
    builder.click(builder.canvas.node_rect("dense-1").center())
    builder.press(Qt.Key.Key_Delete)
    assert builder.graph.sources("output") == ("flatten-1",)
    assert builder.canvas.focused_node() == "flatten-1"
    builder.document.undo_stack.undo()
    assert builder.graph == before and builder.canvas.node_ids() == before.ids


def test_a_change_from_elsewhere_ends_the_drag(builder: Builder) -> None:
    middle = builder.canvas.node_rect("dense-1").center()
    builder.drag(middle, middle + QPoint(0, 90), release=False)
    builder.document.new("cnn")
    QTest.mouseRelease(builder.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert builder.canvas.node_ids() == templates.find("cnn").build().ids
    assert builder.document.undo_stack.count() == 0


def test_a_residual_block_by_mouse(make: Make) -> None:
    builder = make(Graph())
    places = {"input": (80, 350), "convolution": (230, 350), "activation": (380, 350), "add": (680, 350)}
    for kind, (x, y) in places.items():
        builder.drop(kind, QPoint(x, y))
    builder.drop("convolution", QPoint(530, 350))
    for source, target in (
        ("input", "convolution-1"),
        ("convolution-1", "activation-1"),
        ("activation-1", "convolution-2"),
        ("convolution-2", "add-1"),
    ):
        if source not in builder.graph.sources(target):
            builder.wire(source, target)
    builder.wire("activation-1", "add-1", 1)
    assert builder.graph.sources("add-1") == ("convolution-2", "activation-1")
    assert builder.canvas.network.block("add-1").problem is None
    assert builder.canvas.network.block("add-1").shape == (28, 28, 8)


def _built(builder: Builder, template: str) -> bool:
    """Whether the network is the template's in all but ids and settings: kinds in their order along the wires."""
    wanted = templates.find(template).build()
    kinds = [type(node.layer) for node in wanted.nodes]
    here, found = "input", [Input]
    while followers := builder.graph.followers(here):
        (here,) = followers
        found.append(type(builder.graph.node(here).layer))
    return found == kinds


def test_cnn_batch_norm_by_mouse_alone(make: Make) -> None:
    builder = make(Graph())
    wanted = [node.layer.kind for node in templates.find("cnn-batch-norm").build().nodes]
    ids: list[str] = []
    for place, kind in enumerate(wanted):
        builder.drop(kind, QPoint(90 + 170 * (place % 7), 80 + 150 * (place // 7)))
        ids.append(builder.newest())
    for source, target in itertools.pairwise(ids):
        if source not in builder.graph.sources(target):
            builder.wire(source, target)
    assert _built(builder, "cnn-batch-norm")


def test_cnn_batch_norm_by_keyboard_alone(make: Make) -> None:
    builder = make(Graph())
    for node in templates.find("cnn-batch-norm").build().nodes:
        builder.quick_add(node.layer.title)
    assert _built(builder, "cnn-batch-norm")
    assert essence(builder.graph) == builder.graph  # all places are still the program's


def test_a_skip_connection_by_keyboard_alone(make: Make) -> None:
    builder = make(chain([Input(), Convolution(), Activation(), Convolution(), Add(), Output()]))
    builder.press(Qt.Key.Key_Home)
    for _ in range(2):
        builder.press(Qt.Key.Key_Right)
    assert builder.canvas.focused_node() == "activation-1"
    builder.press(Qt.Key.Key_L, CONTROL)
    for _ in range(20):
        if builder.canvas.focused_node() == "add-1":
            break
        builder.press(Qt.Key.Key_Tab)
    assert "Connect to Add?" in builder.canvas.hint()
    builder.press(Qt.Key.Key_Return)
    assert builder.graph.sources("add-1") == ("convolution-2", "activation-1")
    builder.press(Qt.Key.Key_L, CONTROL)
    builder.press(Qt.Key.Key_Escape)
    assert builder.canvas.hint() == "" and builder.document.undo_stack.count() == 1


def test_inputs_of_a_join_change_places_by_menu_and_keys(make: Make) -> None:
    graph = chain([Input(), Convolution(filters=4), Convolution(filters=5), Concatenate()])
    builder = make(Graph(graph.nodes, (*graph.edges, Edge("convolution-1", "concatenate-1", 1))))
    canvas = builder.canvas
    builder.click(canvas.node_rect("concatenate-1").center())

    def entries() -> dict[str, QAction]:
        menu = context_menu(canvas, Keyboard(canvas), canvas.node_rect("concatenate-1").center())
        return {entry.text(): entry for entry in menu.actions() if entry.text().startswith("Inputs")}

    assert builder.graph.sources("concatenate-1") == ("convolution-2", "convolution-1")
    assert len(entries()) == 2  # the upper one goes down, the lower one up
    next(entry for text, entry in entries().items() if text.endswith("down")).trigger()
    assert builder.graph.sources("concatenate-1") == ("convolution-1", "convolution-2")
    assert canvas.hint().startswith("Inputs of Concatenate: 1 ")
    canvas.walk_to("convolution-2")
    builder.press(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert builder.graph.sources("concatenate-1") == ("convolution-2", "convolution-1")
    builder.press(Qt.Key.Key_Up, CONTROL | SHIFT)  # it is at the top already
    assert builder.document.undo_stack.count() == 2
    canvas.select_wire(builder.graph.incoming["concatenate-1"][0])
    builder.press(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert builder.graph.sources("concatenate-1") == ("convolution-1", "convolution-2")
    assert canvas.chosen_wire() == builder.graph.incoming["concatenate-1"][1]


def test_keys_rename_extend_move_and_delete(builder: Builder) -> None:
    canvas = builder.canvas
    builder.press(Qt.Key.Key_Home)
    builder.press(Qt.Key.Key_Right)
    builder.press(Qt.Key.Key_F2)
    QTest.keyClicks(canvas.findChild(QLineEdit, "renameField"), "Unroll")
    QTest.keyClick(canvas.focusWidget(), Qt.Key.Key_Return)
    assert builder.graph.node("flatten-1").name == "Unroll" and canvas.hasFocus()
    builder.press(Qt.Key.Key_Right, SHIFT)
    assert canvas.selection() == ("flatten-1", "dense-1")
    before = canvas.network.boxes()
    builder.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    builder.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    after = canvas.network.boxes()
    assert {i: round(after[i][1] - before[i][1]) for i in after} == {
        "input": 0,
        "flatten-1": 20,
        "dense-1": 20,
        "output": 0,
    }
    assert builder.document.undo_stack.count() == 2  # both keys are one step
    builder.press(Qt.Key.Key_Delete)
    assert builder.graph.ids == ("input", "output") and builder.graph.sources("output") == ("input",)


def test_a_letter_opens_the_quick_add_menu_with_it(builder: Builder) -> None:
    builder.press(Qt.Key.Key_Home)
    QTest.keyClicks(builder.canvas, "m")
    builder.choose("ax")
    assert isinstance(builder.graph.node(builder.newest()).layer, MaxPooling)
    assert builder.graph.sources("flatten-1") == ("max-pooling-1",)


def test_a_badge_says_what_is_wrong_and_mends_it(make: Make) -> None:
    builder = make(chain([Input(), Convolution(), Dense(units=10), Output()]))
    popup = builder.canvas.ask_fix("dense-1")
    assert popup is not None and popup.isVisible()
    assert popup.sentence.text().startswith("“dense-1” needs a vector, but its input is 28×28×8.")
    QTest.mouseClick(popup.buttons[0], Qt.MouseButton.LeftButton)
    assert builder.graph.sources("dense-1") == ("flatten-1",)
    assert builder.canvas.network.block("dense-1").problem is None
    assert builder.canvas.ask_fix("input") is None


def test_blocks_are_copied_cut_pasted_and_duplicated(make: Make) -> None:
    builder = make(chain([Input(), Convolution(), Activation(), Flatten(), Output()]))
    canvas = builder.canvas
    canvas.select("convolution-1", "activation-1")
    builder.press(Qt.Key.Key_D, CONTROL)
    assert canvas.selection() == ("convolution-2", "activation-2")
    assert builder.graph.edges[-1] == Edge("convolution-2", "activation-2")
    builder.press(Qt.Key.Key_X, CONTROL)
    assert "convolution-2" not in builder.graph.ids
    other = make(Graph())
    other.press(Qt.Key.Key_V, CONTROL)
    assert [type(node.layer) for node in other.graph.nodes] == [Convolution, Activation]
    assert len(other.graph.edges) == 1 and other.document.undo_stack.count() == 1


def test_blocks_become_a_group_that_is_opened_edited_and_left(make: Make) -> None:
    builder = make(chain([Input(), Convolution(), Activation(), Flatten(), Output()]))
    canvas = builder.canvas
    canvas.select("convolution-1", "activation-1")
    group_id = builder.editor.group(canvas.selection())
    assert group_id is not None and canvas.selection() == (group_id,)
    builder.press(Qt.Key.Key_Return)
    assert builder.editor.path == (group_id,) and "convolution-1" in canvas.node_ids()
    canvas.select("activation-1")
    builder.press(Qt.Key.Key_Delete)
    assert "activation-1" not in canvas.node_ids()
    way_back = canvas.findChild(QPushButton, "leaveGroup")
    assert way_back.text() == "\N{LEFTWARDS ARROW} Network / Group"
    QTest.mouseClick(way_back, Qt.MouseButton.LeftButton)
    assert builder.editor.path == () and not way_back.isVisible()
    canvas.select(group_id)
    builder.press(Qt.Key.Key_Return)
    builder.press(Qt.Key.Key_Escape)
    assert builder.editor.path == () and group_id in canvas.node_ids()
    builder.document.undo_stack.undo()
    builder.document.undo_stack.undo()
    assert canvas.node_ids() == ("input", "convolution-1", "activation-1", "flatten-1", "output")


def test_what_lies_over_the_network_stays_while_it_is_panned(builder: Builder) -> None:
    canvas = builder.canvas
    group = builder.editor.group(["flatten-1", "dense-1"])
    assert group is not None and builder.editor.open_group(group)
    way_back = canvas.findChild(QPushButton, "leaveGroup")
    assert way_back is not None and way_back.isVisible() and way_back.mapTo(canvas, QPoint()) == QPoint(8, 8)
    canvas.zoom(3.0)
    canvas.pan(QPoint(-50, 20))
    assert way_back.mapTo(canvas, QPoint()) == QPoint(8, 8)
    QTest.mouseClick(way_back, Qt.MouseButton.LeftButton)
    assert builder.editor.path == ()

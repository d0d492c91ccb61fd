from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playground import templates
from playground.edits import set_setting
from playground.graph import Edge, Graph, Node, add_node, chain, connect, disconnect, replace_node
from playground.groups import Group
from playground.layers import Activation, Add, Convolution, Dense, Flatten, Input, MaxPooling, Output
from tests.widgets.numpy_network import drawn_digit, forward, some_weights
from widgets import theme
from widgets.builder import ration, walking
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.layout import columns, placed_by_hand, wrap
from widgets.builder.thumbnails import limits, picture_of, resampled

PICTURE = (28, 28, 1)
ARROWS = {"right": Qt.Key.Key_Right, "left": Qt.Key.Key_Left, "up": Qt.Key.Key_Up, "down": Qt.Key.Key_Down}


@pytest.fixture
def canvas(qtbot: QtBot) -> NetworkCanvas:
    made = NetworkCanvas()
    qtbot.addWidget(made)
    made.resize(980, 300)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def cnn() -> Graph:
    return templates.find("cnn").build()


def residual() -> Graph:
    graph = chain([Input(), Convolution(filters=4), Activation(), Convolution(filters=4)])
    for node, sources in (
        (Node("add-1", Add()), ("convolution-2", "activation-1")),
        (Node("flatten-1", Flatten()), ("add-1",)),
        (Node("dense-1", Dense(units=10)), ("flatten-1",)),
        (Node("output", Output()), ("dense-1",)),
    ):
        graph = add_node(graph, node)
        for port, source in enumerate(sources):
            graph = connect(graph, Edge(source, node.id, port))
    return graph


def test_every_block_lies_inside_the_viewport_and_none_on_another(canvas: NetworkCanvas) -> None:
    for graph in (templates.find("cnn").build(), templates.pretrained().graph, residual()):
        canvas.set_graph(graph, PICTURE)
        assert canvas.node_ids() == graph.ids
        rectangles = [canvas.node_rect(node_id) for node_id in canvas.node_ids()]
        assert all(canvas.viewport().rect().contains(rectangle) for rectangle in rectangles)
        assert not any(a.intersects(b) for i, a in enumerate(rectangles) for b in rectangles[:i])


def test_wires_lead_to_the_right_within_a_row(canvas: NetworkCanvas) -> None:
    graph = residual()
    canvas.set_graph(graph, PICTURE)
    for edge in graph.edges:
        assert (
            canvas.port_rect(edge.source, "out", 0).center().x() < canvas.port_rect(edge.target, "in", 0).center().x()
        )
    first, second = (canvas.port_rect("add-1", "in", index).center() for index in (0, 1))
    assert first.x() == second.x() and first.y() < second.y()
    with pytest.raises(IndexError, match="2 in ports"):
        canvas.port_rect("add-1", "in", 2)
    with pytest.raises(IndexError, match="0 out ports"):
        canvas.port_rect("output", "out", 0)


def test_a_skip_connection_passes_above_the_block_it_skips() -> None:
    graph = residual()
    sizes = dict.fromkeys(graph.ids, (60.0, 40.0))
    placed = wrap(columns(graph, sizes), rows=1)
    (left, height), (right, also) = placed.routes[Edge("activation-1", "add-1", 1)]
    skipped = placed.corners["convolution-2"]
    assert height == also < skipped[1]
    assert left <= skipped[0] and skipped[0] + 60 <= right
    straight = {placed.corners[i][1] for i in graph.ids}
    assert max(straight) - min(straight) < 1  # the main line stays level


def test_nodes_with_places_of_their_own_keep_them(canvas: NetworkCanvas) -> None:
    graph = chain([Input(), Flatten(), Output()])
    for place, node in enumerate(graph.nodes):
        graph = replace_node(graph, Node(node.id, node.layer, x=200.0 * place, y=50.0 * place + 1))
    canvas.set_graph(graph, PICTURE)
    corners = [canvas.node_rect(node_id).topLeft() for node_id in graph.ids]
    steps = [after - before for before, after in itertools.pairwise(corners)]
    assert (steps[0] - steps[1]).manhattanLength() <= 2
    assert steps[0].x() / steps[0].y() == pytest.approx(4, abs=0.2)


def test_a_wire_between_blocks_in_a_row_passes_over_those_it_skips() -> None:
    graph = chain([Input(), Convolution(filters=1), Activation(), Add()])
    skip = Edge("input", "add-1", 1)
    nodes = tuple(Node(n.id, n.layer, x=100.0 * place, y=50.0) for place, n in enumerate(graph.nodes))
    placed = placed_by_hand(Graph(nodes, (*graph.edges, skip)), dict.fromkeys(graph.ids, (60.0, 40.0)))
    (left, height), (right, also) = placed.routes[skip]
    assert height == also < 50 and left == 100 and right == 260
    assert not set(graph.edges) & placed.routes.keys()


def test_a_click_opens_a_block_and_a_drag_does_not(canvas: NetworkCanvas, cnn: Graph) -> None:
    canvas.set_graph(cnn, PICTURE)
    clicked: list[str] = []
    canvas.node_clicked.connect(clicked.append)
    middle = canvas.node_rect("convolution-2").center()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert clicked == ["convolution-2"]
    assert canvas.selection() == ("convolution-2",)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(canvas.viewport(), middle + QPoint(60, 0))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert clicked == ["convolution-2"]
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert canvas.selection() == ()


def test_dragging_moves_a_network_larger_than_the_window(canvas: NetworkCanvas, cnn: Graph) -> None:
    canvas.set_graph(cnn, PICTURE)
    canvas.zoom(2.0)
    before = canvas.node_rect("dense-1").center()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 140))
    QTest.mouseMove(canvas.viewport(), QPoint(460, 120))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(460, 120))
    moved = canvas.node_rect("dense-1").center() - before
    assert (moved - QPoint(-40, -20)).manhattanLength() <= 2


def test_the_keyboard_walks_along_wires_and_opens(canvas: NetworkCanvas) -> None:
    graph = residual()
    canvas.set_graph(graph, PICTURE)
    assert canvas.focused_node() == "input"
    for key, expected in (("right", "convolution-1"), ("right", "activation-1"), ("left", "convolution-1")):
        QTest.keyClick(canvas, ARROWS[key])
        assert canvas.focused_node() == expected
    QTest.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.focused_node() == "output"
    QTest.keyClick(canvas, ARROWS["right"])
    assert canvas.focused_node() == "output"
    clicked: list[str] = []
    canvas.node_clicked.connect(clicked.append)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert clicked == ["output", "input"]


def test_up_and_down_go_between_rows() -> None:
    graph = chain([Input(), Flatten(), Dense(), Output()])
    middles = {"input": (0.0, 0.0), "flatten-1": (100.0, 0.0), "dense-1": (0.0, 100.0), "output": (100.0, 100.0)}
    assert walking.step(graph, middles, "flatten-1", "down") == "output"
    assert walking.step(graph, middles, "dense-1", "up") == "input"
    assert walking.step(graph, middles, "input", "up") == "input"


def test_the_focused_block_is_said_in_words(canvas: NetworkCanvas, cnn: Graph) -> None:
    canvas.set_graph(cnn, PICTURE)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.accessibleDescription() == "Convolution, 28×28×6, 222 parameters, block 2 of 13."
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.accessibleDescription() == "ReLU, Activation, 28×28×6, block 3 of 13."


def test_the_focus_is_visible(canvas: NetworkCanvas, cnn: Graph) -> None:
    canvas.set_graph(cnn, PICTURE)
    rectangle = canvas.node_rect("input").adjusted(-5, -5, 5, 5)
    with_focus = canvas.viewport().grab(rectangle).toImage()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.viewport().grab(rectangle).toImage() != with_focus


def test_zooming_by_keys_and_wheel_stays_within_limits_and_fits_again(canvas: NetworkCanvas, cnn: Graph) -> None:
    canvas.set_graph(cnn, PICTURE)
    fitted = canvas.node_rect("input")
    QTest.keyClick(canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert canvas.node_rect("input").width() == pytest.approx(1.2 * fitted.width(), abs=2)
    for _ in range(30):
        QTest.keyClick(canvas, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert canvas.transform().m11() == pytest.approx(0.2)
    QTest.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert canvas.node_rect("input") == fitted
    _wheel(canvas, 120)
    assert canvas.node_rect("input").width() > fitted.width()


def test_a_changed_setting_leaves_the_zoom_and_another_network_does_not(canvas: NetworkCanvas, cnn: Graph) -> None:
    canvas.set_graph(cnn, PICTURE)
    canvas.zoom(2.0)
    zoomed = canvas.transform().m11()
    canvas.set_graph(replace_node(cnn, Node("dense-1", Dense(units=50))), PICTURE)
    assert canvas.transform().m11() == zoomed
    canvas.set_graph(residual(), PICTURE)
    assert canvas.transform().m11() < zoomed


def _wheel(canvas: NetworkCanvas, delta: int) -> None:
    at = canvas.viewport().rect().center()
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    globally = canvas.viewport().mapToGlobal(at).toPointF()
    turn = QPoint(0, delta)
    event = QWheelEvent(at.toPointF(), globally, QPoint(), turn, Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(canvas.viewport(), event)


def test_a_narrow_window_takes_more_rows(canvas: NetworkCanvas, cnn: Graph, qtbot: QtBot) -> None:
    canvas.set_graph(cnn, PICTURE)

    def rows() -> int:
        tops = sorted(canvas.node_rect(node_id).center().y() for node_id in canvas.node_ids())
        return 1 + sum(b - a > 20 for a, b in itertools.pairwise(tops))

    wide = rows()
    canvas.resize(420, 560)
    qtbot.waitUntil(lambda: canvas.viewport().width() == 420)
    assert rows() > wide
    assert all(canvas.viewport().rect().contains(canvas.node_rect(node_id)) for node_id in canvas.node_ids())


def test_problems_become_badges_with_their_sentence(canvas: NetworkCanvas) -> None:
    canvas.set_graph(chain([Input(), Convolution(), MaxPooling(), Dense(), Output()]), PICTURE)
    tips = {node_id: canvas.scene().item(node_id).tip() for node_id in canvas.node_ids()}
    wanted = "“dense-1” needs a vector, but its input is 14×14×8. Insert a flatten layer."
    assert tips["dense-1"].splitlines()[-1] == wanted
    assert "waits for “dense-1”" in tips["output"]
    assert "“" not in tips["convolution-1"]
    badge = canvas.viewport().grab(canvas.node_rect("dense-1").adjusted(0, -5, 10, 0)).toImage()
    colours = {badge.pixelColor(x, y).name() for x in range(badge.width()) for y in range(20)}
    assert theme.LIGHT.bad in colours


def test_a_frozen_block_bears_a_lock_and_says_so(canvas: NetworkCanvas) -> None:
    inside = chain([Input(), Flatten(), Dense(units=2, frozen=True), Dense(units=2), Output()])
    graph = chain([Input(), Convolution(), Group(inside=inside), Output()])
    canvas.set_graph(graph, PICTURE)
    plain = canvas.viewport().grab(canvas.node_rect("convolution-1").adjusted(-12, -12, 0, 0)).toImage()
    assert "frozen" not in canvas.scene().item("convolution-1").tip()
    assert "12.5 k of 12.6 k frozen" in canvas.scene().item("group-1").tip()
    canvas.set_graph(set_setting(graph, ["convolution-1"], "frozen", True), PICTURE)
    locked = canvas.viewport().grab(canvas.node_rect("convolution-1").adjusted(-12, -12, 0, 0)).toImage()
    assert "80 parameters, frozen" in canvas.scene().item("convolution-1").tip()
    assert plain.size() == locked.size() and plain != locked


def test_a_tied_block_bears_a_chain_and_says_to_which(canvas: NetworkCanvas) -> None:
    def corner(node_id: str) -> QImage:
        at = canvas.node_rect(node_id).topLeft()
        return canvas.viewport().grab(QRect(at.x() - 10, at.y() - 10, 20, 20)).toImage()

    graph = chain([Input(), Flatten(), Dense(units=3), Dense(units=784), Output()])
    canvas.set_graph(graph, PICTURE)
    plain = corner("dense-2")
    canvas.set_graph(set_setting(graph, ["dense-2"], "tied_to", "dense-1"), PICTURE)
    marked = corner("dense-2")
    assert "uses the weights of “dense-1”" in canvas.scene().item("dense-2").tip()
    assert plain.size() == marked.size() and plain != marked
    canvas.set_graph(set_setting(graph, ["dense-2"], "tied_to", "flatten-1"), PICTURE)
    assert "tied to “flatten-1”, but" in canvas.scene().item("dense-2").tip()


def test_wires_to_nowhere_and_loops_are_shown_and_not_raised(canvas: NetworkCanvas) -> None:
    nodes = (Node("a", Activation()), Node("b", Activation()), Node("c", Dense()))
    edges = (Edge("a", "b"), Edge("b", "a"), Edge("c", "c"), Edge("c", "nobody"))
    canvas.set_graph(Graph(nodes, edges), PICTURE)
    assert canvas.node_ids() == ("a", "b", "c")
    assert "loop" in canvas.scene().item("a").tip()
    canvas.grab()
    canvas.set_graph(Graph(), PICTURE)
    canvas.grab()
    assert canvas.focused_node() is None


def test_only_the_block_whose_output_changed_is_painted_anew(canvas: NetworkCanvas, cnn: Graph) -> None:
    canvas.set_graph(cnn, PICTURE)
    outputs = forward(cnn, drawn_digit(), some_weights(cnn, PICTURE))
    canvas.set_outputs(outputs)
    before = {i: canvas.viewport().grab(canvas.node_rect(i)).toImage() for i in canvas.node_ids()}
    canvas.set_outputs(outputs | {"dense-2": outputs["dense-2"][::-1].copy()})
    after = {i: canvas.viewport().grab(canvas.node_rect(i)).toImage() for i in canvas.node_ids()}
    assert {i for i in before if before[i] != after[i]} == {"dense-2"}
    canvas.set_outputs({})
    assert canvas.viewport().grab(canvas.node_rect("input")).toImage() != after["input"]


def test_an_edit_takes_the_pictures_of_what_it_changes_and_of_all_behind(canvas: NetworkCanvas) -> None:
    graph = residual()
    canvas.set_graph(graph, PICTURE)
    outputs = forward(graph, drawn_digit(), some_weights(graph, PICTURE))

    def without_picture() -> set[str]:
        return {i for i in canvas.node_ids() if canvas.network.item(i).thumbnail.values is None}

    canvas.set_outputs(outputs)
    assert without_picture() == set()
    first = graph.node("convolution-1")
    canvas.set_graph(replace_node(graph, replace(first, name="First", x=40.0, y=9.0)), PICTURE)
    assert without_picture() == set()
    second = graph.node("convolution-2")
    canvas.set_graph(replace_node(graph, replace(second, layer=Convolution(filters=4, kernel=5))), PICTURE)
    behind = {"convolution-2", "add-1", "flatten-1", "dense-1", "output"}
    assert without_picture() == behind
    canvas.set_outputs(outputs)
    canvas.set_graph(disconnect(graph, Edge("activation-1", "add-1", 1)), PICTURE)
    assert without_picture() == {"add-1", "flatten-1", "dense-1", "output", "convolution-2"}


def test_many_new_pictures_are_all_painted_in_the_end(canvas: NetworkCanvas, qtbot: QtBot) -> None:
    graph = chain([Input(), Flatten(), *[Dense(units=64) for _ in range(2 * ration.MOST)], Output()])
    canvas.set_graph(graph, PICTURE)
    values = np.linspace(0, 1, 64, dtype=np.float32)
    canvas.set_outputs({node.id: values for node in graph.nodes if isinstance(node.layer, Dense)})
    pictures = [canvas.network.item(node_id).thumbnail for node_id in canvas.node_ids()]
    canvas.viewport().repaint()
    assert 0 < sum(picture.is_up_to_date and picture.values is not None for picture in pictures) < len(pictures) - 3
    qtbot.waitUntil(lambda: all(picture.is_up_to_date for picture in pictures))


def test_the_theme_recolours_blocks_and_thumbnails(canvas: NetworkCanvas, cnn: Graph, themed: QApplication) -> None:
    canvas.set_graph(cnn, PICTURE)
    canvas.set_outputs(forward(cnn, drawn_digit(), some_weights(cnn, PICTURE)))
    light = canvas.viewport().grab().toImage()
    theme.apply(themed, "dark")
    try:
        dark = canvas.viewport().grab().toImage()
        assert dark.pixelColor(1, 1).name() == theme.DARK.panel
    finally:
        theme.apply(themed, "light")
    assert light.pixelColor(1, 1).name() == theme.LIGHT.panel
    assert canvas.viewport().grab().toImage() == light


def test_limits_start_at_zero_or_lie_around_it() -> None:
    assert limits(np.array([0.5, 2.0])) == (0.0, 2.0)
    assert limits(np.array([-3.0, 2.0])) == (-3.0, 3.0)
    assert limits(np.zeros(3)) == (0.0, 1.0)
    assert limits(np.array([np.nan, np.inf, 1.0])) == (0.0, 1.0)


def test_a_map_is_shrunk_by_area_and_grown_by_repeating() -> None:
    ramp = np.arange(12, dtype=np.float32).reshape(3, 4, 1)
    assert np.allclose(resampled(ramp, 3, 2)[:, :, 0], ramp[:, :, 0].reshape(3, 2, 2).mean(2))
    assert np.allclose(resampled(ramp, 6, 4)[:, :, 0], ramp[:, :, 0].repeat(2, axis=0))
    # Three cells on two pixels: each gets one whole cell and half of the middle one.
    assert np.allclose(resampled(ramp, 2, 4)[:, 0, 0], [(0 + 4 / 2) / 1.5, (8 + 4 / 2) / 1.5])


def test_a_picture_shows_zero_and_largest_in_the_ends_of_its_map() -> None:
    values = np.zeros((2, 2, 1), dtype=np.float32)
    values[1, 0] = 5
    made = picture_of(values, 2).convertToFormat(QImage.Format.Format_RGB888)
    table = theme.lut("viridis")
    assert made.pixelColor(0, 0).getRgb()[:3] == tuple(table[0].tolist())
    assert made.pixelColor(0, 1).getRgb()[:3] == tuple(table[255].tolist())


@pytest.mark.parametrize("shape", [(1,), (25,), (3136,), (10_000,), (1, 1, 1), (5, 3, 2), (224, 224, 64), (28, 28, 3)])
@pytest.mark.parametrize("pixels", [1, 42, 64, 300])
def test_any_output_has_a_picture_that_fits(shape: tuple[int, ...], pixels: int) -> None:
    values = np.random.default_rng(0).normal(size=shape).astype(np.float32)
    for is_input in (False, True):
        made = picture_of(values, pixels, is_input)
        assert not made.isNull()
        assert max(made.width(), made.height()) <= max(pixels, 7)


def test_two_hundred_blocks_find_their_places() -> None:
    graph = chain([Input(), *[Activation() for _ in range(198)], Output()])
    for start in range(1, 190, 6):
        join = f"activation-{start + 5}"
        graph = Graph(graph.nodes, (*graph.edges, Edge(f"activation-{start}", join, 1)))
    made = columns(graph, dict.fromkeys(graph.ids, (60.0, 40.0)))
    placed = wrap(made, 6)
    boxes = [QRectF(x, y, 60, 40) for x, y in placed.corners.values()]
    assert len(boxes) == 200
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert max(box.right() for box in boxes) == pytest.approx(placed.width)

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from playground import templates
from playground.arithmetic.forward import EXPLAIN, explain
from playground.arithmetic.values import Weighed
from playground.graph import Edge, Graph, Node, add_node, chain, connect
from playground.layers import (
    LAYERS,
    Activation,
    ActivationFunction,
    Add,
    AveragePooling,
    BatchNorm,
    Concatenate,
    Convolution,
    Dense,
    Dropout,
    Flatten,
    Formula,
    GlobalAveragePooling,
    Input,
    Layer,
    LayerNorm,
    MaxPooling,
    Output,
    Reshape,
    TransposedConvolution,
    Upsample,
)
from tests.widgets.numpy_network import drawn_digit, forward, some_weights
from widgets import theme
from widgets.views.inside import InsideView, sums
from widgets.views.inside.array_panel import ArrayPanel
from widgets.views.inside.faces import folded
from widgets.views.inside.grid import fitted
from widgets.views.inside.numbers import added, number
from widgets.views.inside.settings_words import settings_in_words

PICTURE = (28, 28, 1)
DIGITS = tuple("0123456789")
FUNCTIONS = ActivationFunction.__args__

LAYERS_TRIED: list[Layer] = [
    Convolution(filters=4, kernel=5),
    Convolution(filters=4, kernel=4, stride=2),
    Convolution(filters=6, kernel=3, padding="valid", dilation=2, bias=False),
    Convolution(filters=6, kernel=3, padding=2, groups=3),
    TransposedConvolution(filters=3, kernel=3, stride=2),
    TransposedConvolution(filters=3, kernel=2, stride=3, padding="valid"),
    TransposedConvolution(filters=2, kernel=4, stride=2, padding="valid"),
    MaxPooling(),
    MaxPooling(window=3, stride=2, padding="same"),
    AveragePooling(window=3, stride=2, padding="same"),
    AveragePooling(window=3, stride=1, padding=1),
    GlobalAveragePooling(),
    Flatten(),
    Reshape(shape=(13, 33)),
    Upsample(factor=3),
    Dropout(),
    BatchNorm(),
    BatchNorm(scale=False, offset=False),
    LayerNorm(),
    Output(),
    *[Activation(function=function) for function in FUNCTIONS],
    Formula(),
    Formula(expression="max(0.2*x, x) - 1"),
]


@pytest.mark.parametrize("layer", LAYERS_TRIED, ids=lambda layer: f"{layer.kind}-{settings_in_words(layer)}")
def test_the_arithmetic_gives_the_number_shown(layer: Layer) -> None:
    graph = chain([Input(), layer])
    shape = (13, 11, 3)
    example = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    weights = some_weights(graph, shape)
    output = forward(graph, example, weights)[graph.ids[1]]
    rng = np.random.default_rng(2)
    corners = [tuple(0 for _ in output.shape), tuple(size - 1 for size in output.shape)]
    others = [tuple(int(rng.integers(size)) for size in output.shape) for _ in range(20)]
    for unit in corners + others:
        explanation = explain(layer, [example], weights[graph.ids[1]], output, unit)
        assert explanation is not None
        assert explanation.total == pytest.approx(float(output[unit]), rel=1e-4, abs=1e-5)
        assert sums.sentence(explanation).startswith(f"<b>{number(explanation.total)}</b>")


def test_the_arithmetic_of_vectors_and_joins() -> None:
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=(2, 7)).astype(np.float32)
    weights = {"weights": rng.normal(size=(7, 4)).astype(np.float32), "bias": rng.normal(size=4).astype(np.float32)}
    dense = x @ weights["weights"] + weights["bias"]
    for unit in range(4):
        assert explain(Dense(units=4), [x], weights, dense, (unit,)).total == pytest.approx(dense[unit], abs=1e-5)
        assert explain(Add(), [x, y, x], {}, x + y + x, (unit,)).total == pytest.approx(2 * x[unit] + y[unit])
    joined = np.concatenate([x, y])
    assert [explain(Concatenate(), [x, y], {}, joined, (i,)).total for i in range(14)] == pytest.approx(list(joined))
    softmax = np.exp(x) / np.exp(x).sum()
    scored = explain(Output(), [x], {}, x, (2,))
    assert scored.total == x[2] and scored.probability == pytest.approx(softmax[2])


def test_every_kind_of_layer_has_an_explanation() -> None:
    assert set(EXPLAIN) == set(LAYERS)


def test_without_weights_nothing_is_explained() -> None:
    x = np.zeros(3, dtype=np.float32)
    assert explain(Dense(units=2), [x], {}, np.zeros(2), (0,)) is None
    assert explain(Dense(units=2), [x], {"weights": np.zeros((4, 2)), "bias": np.zeros(2)}, np.zeros(2), (0,)) is None
    assert explain(Flatten(), [], {}, x, (0,)) is None
    assert explain(BatchNorm(), [x], {"scale": x, "offset": x}, x, (0,)) is None


def test_sums_write_the_largest_terms_first_and_add_up_the_rest() -> None:
    inputs = np.array([1.0, 2.0, -3.0, 0.5, 0.0, 4.0, 0.1])
    weights = np.array([0.1, -0.4, 0.2, 0.2, 9.0, 0.5, 1.0])
    text = sums.sentence(Weighed(inputs, weights, -0.04))
    # Products 0.1, −0.8, −0.6, 0.1, 0, 2, 0.1; the four largest are 2, −0.8, −0.6 and one of 0.1.
    assert text == "<b>0.86</b> = 0.5·4 − 0.4·2 + 0.2·(−3) + 0.1·1 + 0.2 (3 more) − 0.04 (bias)"


def test_numbers_in_words() -> None:
    assert [number(v) for v in (0.0, 0.31249, -12.34, 1234.5, float("nan"))] == ["0", "0.312", "−12.3", "1,234", "?"]
    assert added(-0.5) == " − 0.5" and added(0.5) == " + 0.5" and added(-0.5, is_first=True) == "−0.5"


def test_settings_are_told_in_words() -> None:
    layer = Convolution(filters=6, kernel=5, stride=2, dilation=2)
    words = "6 filters, kernel 5×5, stride 2, padding same, dilation 2, with bias, weights start as He"
    assert settings_in_words(layer) == words
    assert settings_in_words(Dropout(rate=0.25)) == "silences 25 % while training"
    assert settings_in_words(Activation(function="leaky-relu", slope=0.1)) == "function Leaky ReLU, slope 0.1"
    assert settings_in_words(Flatten()) == ""
    assert all("{" not in settings_in_words(kind()) for kind in LAYERS.values())


@pytest.mark.parametrize("room", [(215, 140), (460, 170), (90, 60), (1000, 30)])
@pytest.mark.parametrize("count", [1, 6, 24, 200])
@pytest.mark.parametrize("size", [(28, 28), (3, 3), (1, 1), (10, 40)])
def test_pictures_lie_in_the_width_and_are_found_again(
    room: tuple[int, int], count: int, size: tuple[int, int]
) -> None:
    grid = fitted(room, size, count, 12)
    assert grid.total_width <= room[0]
    for picture in range(count):
        left, top = grid.corner(picture)
        found = grid.at(left + grid.width / 2, top + grid.height / 2)
        assert found is not None and found[0] == picture


def test_a_vector_is_folded_like_text() -> None:
    cells = folded(np.arange(7.0))[:, :, 0]
    assert cells.shape == (2, 4)
    assert np.array_equal(cells[0], [0, 1, 2, 3]) and np.isnan(cells[1, 3])


# --- the view ----------------------------------------------------------------------------------------------------


class Shown:
    """A network, what it makes of a drawing, and the view it is shown in."""

    def __init__(self, view: InsideView, graph: Graph, seed: int = 0) -> None:
        self.view, self.graph = view, graph
        self.weights = some_weights(graph, PICTURE, seed)
        self.outputs = forward(graph, drawn_digit(), self.weights)

    def open(self, node_id: str) -> InsideView:
        self.view.show_node(self.graph, node_id, PICTURE, self.outputs, self.weights[node_id], DIGITS)
        return self.view


@pytest.fixture
def view(qtbot: QtBot) -> InsideView:
    made = InsideView()
    qtbot.addWidget(made)
    made.resize(480, 430)
    made.show()
    return made


@pytest.fixture
def cnn(view: InsideView) -> Shown:
    return Shown(view, templates.find("cnn").build())


def panel(view: InsideView, name: str) -> ArrayPanel:
    return view.findChild(ArrayPanel, name)


def words(view: InsideView) -> str:
    return view.findChild(QLabel, "arithmetic.words").text()


def result(view: InsideView) -> float:
    return float(re.match(r"<b>([^<]*)</b>", words(view))[1].replace("−", "-").replace(",", ""))


def hover(shown: ArrayPanel, unit: tuple[int, ...]) -> None:
    display = shown.display()
    target = display.viewport() if hasattr(display, "viewport") else display
    QTest.mouseMove(target, QPoint(1, 1))
    QTest.mouseMove(target, shown.unit_rect(unit).center())


@pytest.mark.parametrize("node_id", templates.find("cnn").build().ids)
def test_every_node_of_a_network_can_be_opened(cnn: Shown, node_id: str) -> None:
    view = cnn.open(node_id)
    view.grab()
    assert view.node_id() == node_id
    assert view.findChild(QLabel, "insideTitle").text() and view.findChild(QLabel, "insideSettings").text()
    output = cnn.outputs[node_id]
    assert output[view.unit()] == output.max()
    assert result(view) == pytest.approx(float(output.max()), rel=0.006)


def test_the_unit_under_the_pointer_is_explained(cnn: Shown, qtbot: QtBot) -> None:
    view = cnn.open("convolution-2")
    output = panel(view, "insideOutput")
    for unit in ((3, 4, 2), (10, 7, 11)):
        hover(output, unit)
        qtbot.waitUntil(lambda unit=unit: view.unit() == unit)
        value = float(cnn.outputs["convolution-2"][unit])
        assert result(view) == pytest.approx(value, rel=0.006)
        assert output.readout() == f"channel {unit[2]}, row {unit[0]}, column {unit[1]}: {number(value)}"


def test_arrow_keys_move_between_units_and_pictures(cnn: Shown) -> None:
    view = cnn.open("convolution-1")
    output = panel(view, "insideOutput")
    hover(output, (5, 6, 1))
    sheet = output.display()
    for key, unit in (
        (Qt.Key.Key_Right, (5, 7, 1)),
        (Qt.Key.Key_Down, (6, 7, 1)),
        (Qt.Key.Key_PageDown, (6, 7, 2)),
        (Qt.Key.Key_Left, (6, 6, 2)),
        (Qt.Key.Key_Up, (5, 6, 2)),
        (Qt.Key.Key_PageUp, (5, 6, 1)),
        (Qt.Key.Key_Home, (0, 0, 1)),
        (Qt.Key.Key_Up, (0, 0, 1)),
    ):
        QTest.keyClick(sheet, key)
        assert view.unit() == unit
    assert sheet.accessibleDescription() == output.readout()


def test_a_unit_is_asked_what_it_wants(cnn: Shown) -> None:
    view = cnn.open("convolution-1")
    asked: list[tuple[str, object]] = []
    view.wants_asked.connect(lambda node_id, unit: asked.append((node_id, unit)))
    hover(panel(view, "insideOutput"), (5, 6, 1))
    button = view.findChild(QToolButton, "insideWants")
    assert isinstance(button, QToolButton) and button.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked == [("convolution-1", (5, 6, 1))]
    cnn.open("input")
    assert not button.isVisible()


def test_scores_are_bars_with_the_classes_names(view: InsideView) -> None:
    shown = Shown(view, templates.find("softmax").build())
    names = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    scores = shown.outputs["output"]
    view.show_node(shown.graph, "output", PICTURE, shown.outputs, {}, names)
    output = panel(view, "insideOutput")
    hover(output, (7,))
    assert view.unit() == (7,)
    probability = np.exp(scores[7]) / np.exp(scores).sum()
    assert f"{100 * probability:.3g} %" in words(view)
    QTest.keyClick(output.display(), Qt.Key.Key_Up)
    assert view.unit() == (6,)


def test_dense_weights_on_a_picture_are_pictures(cnn: Shown) -> None:
    view = cnn.open("dense-1")
    weights = panel(view, "insideWeights")
    chooser = weights.findChild(QComboBox)
    assert chooser.itemText(0) == "Mean of all" and chooser.itemText(25) == "Bias"
    matrix = cnn.weights["dense-1"]["weights"].reshape(7, 7, 24, 200)
    hover(weights, (2, 3, 5))
    assert weights.readout() == f"unit 5, row 2, column 3: {number(float(matrix[2, 3, :, 5].mean()))}"
    chooser.setCurrentIndex(4)
    chooser.activated.emit(4)
    hover(weights, (0, 1, 0))
    assert weights.readout() == f"unit 0, row 0, column 1: {number(float(matrix[0, 1, 3, 0]))}"


def test_other_dense_weights_are_a_table(cnn: Shown) -> None:
    weights = panel(cnn.open("dense-2"), "insideWeights")
    hover(weights, (4, 100))
    row = weights.readout()
    unit, column = map(int, re.match(r"unit (\d+), input (\d+): ", row).groups())
    assert unit == 4
    assert row.endswith(f": {number(float(cnn.weights['dense-2']['weights'][column, unit]))}")


def test_kernels_are_shown_by_filter(cnn: Shown) -> None:
    weights = panel(cnn.open("convolution-1"), "insideWeights")
    hover(weights, (2, 5, 3))
    value = float(cnn.weights["convolution-1"]["weights"][2, 5, 0, 3])
    assert weights.readout() == f"filter 3, row 2, column 5: {number(value)}"


def test_layers_without_weights_show_none(cnn: Shown) -> None:
    assert not panel(cnn.open("activation-1"), "insideWeights").isVisible()
    assert panel(cnn.open("convolution-1"), "insideWeights").isVisible()


def test_it_waits_for_a_drawing_and_for_weights(cnn: Shown) -> None:
    view = cnn.view
    view.show_node(cnn.graph, "convolution-2", PICTURE, {}, {})
    said = {label.text() for label in view.findChildren(QLabel) if label.isVisible()}
    assert "The weights are on their way." in said
    assert any("Draw something" in text for text in said)
    assert words(view) == ""
    # Weights of another node, still arriving, are not taken for this one's.
    view.update_values(cnn.outputs, cnn.weights["convolution-1"])
    assert "when its weights are here" in words(view)
    view.update_values(cnn.outputs, cnn.weights["convolution-2"])
    assert result(view) == pytest.approx(float(cnn.outputs["convolution-2"].max()), rel=0.006)


def test_new_values_keep_the_unit_and_change_its_sum(cnn: Shown) -> None:
    view = cnn.open("convolution-3")
    hover(panel(view, "insideOutput"), (2, 2, 1))
    unit = view.unit()
    later = Shown(view, cnn.graph, seed=5)
    view.update_values(later.outputs, later.weights["convolution-3"])
    assert view.unit() == unit
    assert result(view) == pytest.approx(float(later.outputs["convolution-3"][unit]), rel=0.006)


def test_another_network_with_the_same_ids_is_shown_anew(view: InsideView) -> None:
    for filters in (4, 12):
        graph = chain([Input(), Convolution(filters=filters), Flatten(), Dense(), Output()])
        shown = Shown(view, graph)
        shown.open("convolution-1")
        assert f"28×28×{filters}" in view.findChild(QLabel, "insideTitle").text()
        assert result(view) == pytest.approx(float(shown.outputs["convolution-1"].max()), rel=0.006)


def test_a_node_with_a_problem_says_it(view: InsideView) -> None:
    graph = chain([Input(), Convolution(), Dense(), Output()])
    view.show_node(graph, "dense-1", PICTURE, {}, {})
    assert "needs a vector" in view.findChild(QLabel, "insideSettings").text()
    view.grab()


def test_joins_and_autoencoders_can_be_opened(view: InsideView) -> None:
    joined = chain([Input(), Convolution(filters=1), BatchNorm()])
    joined = connect(add_node(joined, Node("add-1", Add())), Edge("batch-norm-1", "add-1", 0))
    joined = connect(joined, Edge("input", "add-1", 1))
    joined = connect(add_node(joined, Node("output", Output())), Edge("add-1", "output"))
    for network in (joined, templates.find("autoencoder-convolutional").build()):
        shown = Shown(view, network)
        for node_id in network.ids:
            shown.open(node_id)
            assert result(view) == pytest.approx(float(shown.outputs[node_id].max()), rel=0.006)


def test_the_theme_is_followed(cnn: Shown, themed: QApplication) -> None:
    view = cnn.open("convolution-1")
    light = view.grab().toImage()
    theme.apply(themed, "dark")
    try:
        sheet: QWidget = panel(view, "insideOutput").display().viewport()
        assert sheet.grab().toImage().pixelColor(sheet.width() - 6, 6).name() == theme.DARK.panel
    finally:
        theme.apply(themed, "light")
    assert view.grab().toImage() == light


@pytest.mark.parametrize("size", [(480, 420), (790, 300), (330, 200)])
def test_it_fits_where_it_is_put(cnn: Shown, size: tuple[int, int]) -> None:
    view = cnn.open("convolution-3")
    view.resize(*size)
    QApplication.processEvents()
    parts = [panel(view, "insideOutput"), panel(view, "insideWeights"), view.findChild(QWidget, "arithmetic")]
    rectangles = [part.geometry() for part in parts]
    assert all(view.rect().contains(rectangle) for rectangle in rectangles)
    assert not any(a.intersects(b) for i, a in enumerate(rectangles) for b in rectangles[:i])

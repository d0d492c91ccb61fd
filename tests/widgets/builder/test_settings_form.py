"""The form of the chosen blocks: grown from their layers, several at once, limits said, every change undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar, get_args

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from playground import templates, titles
from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import LAYERS, Convolution, Dense, Input, Output
from playground.layers.initialisers import Constant, Glorot, He
from widgets.builder.editor import Editor
from widgets.builder.form import SettingsForm
from widgets.builder.form.choosing import LayerChoice, LayerSwitch
from widgets.builder.form.fields import settings_of
from widgets.builder.form.number import LayerNumber
from widgets.builder.form.shape_field import ShapeField
from widgets.builder.form.tie_field import TieField
from widgets.document import Document

LEFT = Qt.MouseButton.LeftButton
Part = TypeVar("Part", bound=QWidget)


@dataclass
class Bench:
    """The form on a small convolutional network."""

    document: Document
    form: SettingsForm

    def part(self, kind: type[Part], name: str) -> Part:
        QApplication.processEvents()  # what has just grown takes its place
        found = [part for part in self.form.findChildren(kind, name) if part.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def layer(self, node_id: str) -> object:
        return self.document.experiment().graph.node(node_id).layer

    def type_into(self, name: str, text: str) -> LayerNumber:
        field = self.part(LayerNumber, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field.lineEdit(), text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return field

    def words(self, name: str) -> str:
        return self.form.findChild(QLabel, name).text()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    document = Document(templates.find("cnn").experiment())
    form = SettingsForm(Editor(document))
    qtbot.addWidget(form)
    form.resize(330, 640)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    yield Bench(document, form)


def test_without_a_block_it_says_how_to_choose_one(bench: Bench) -> None:
    assert bench.part(QLabel, "blockAdvice").isVisible()
    bench.form.show_blocks(("dense-1",))
    assert not bench.form.findChild(QLabel, "blockAdvice").isVisible()


@pytest.mark.parametrize("kind", LAYERS)
def test_every_setting_of_every_kind_has_a_control_with_a_name(kind: str) -> None:
    layer = LAYERS[kind]
    assert settings_of(layer) == tuple(name for name in layer.model_fields if name != "inside")
    assert all(titles.of_setting(layer, name) for name in layer.model_fields if name != "inside")


def test_it_shows_what_flows_and_what_it_costs(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    layer = bench.layer("convolution-1")
    assert isinstance(layer, Convolution)
    assert bench.words("blockFlow") == "28×28×1 → 28×28×6"
    assert bench.words("blockParameters") == str(layer.kernel**2 * 6 + 6)
    assert bench.words("blockFlops") == f"{28 * 28 * 6 * (2 * layer.kernel**2 + 1):,}"


def test_a_number_is_typed_and_undone(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    field = bench.type_into("blockFilters", "9")
    assert bench.layer("convolution-1").filters == 9
    assert bench.words("blockFlow") == "28×28×1 → 28×28×9"
    bench.document.undo_stack.undo()
    assert field.value() == 6 and bench.layer("convolution-1").filters == 6


def test_half_a_number_does_not_count_and_after_a_pause_the_whole_one_does(bench: Bench, qtbot: QtBot) -> None:
    bench.form.show_blocks(("convolution-1",))
    field = bench.part(LayerNumber, "blockFilters")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field.lineEdit(), "4")
    assert bench.layer("convolution-1").filters == 6
    QTest.keyClicks(field.lineEdit(), "8")
    qtbot.waitUntil(lambda: bench.layer("convolution-1").filters != 6)
    assert bench.layer("convolution-1").filters == 48
    stack = bench.document.undo_stack
    assert (stack.count(), stack.undoText()) == (1, "Change filters of Convolution 1 to 48")
    QTest.keyClicks(field.lineEdit(), "0")  # the cursor is where it was, and going on is part of the same step
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.layer("convolution-1").filters == 480
    assert (stack.count(), stack.undoText()) == (1, "Change filters of Convolution 1 to 480")


@pytest.mark.parametrize("typed", ["0.", "0.0", "7", ""])
def test_a_pause_in_what_is_not_yet_a_number_changes_nothing(bench: Bench, typed: str) -> None:
    bench.form.show_blocks(("dropout-1",))
    field = bench.part(LayerNumber, "blockRate")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field.lineEdit(), typed)
    field.findChild(QTimer).timeout.emit()
    assert bench.document.undo_stack.count() == 0
    assert not typed or field.lineEdit().text() == typed


@pytest.mark.parametrize("typed", ["0", "5000", "2.5", "many"])
def test_what_cannot_be_is_refused_with_the_limits(bench: Bench, typed: str) -> None:
    bench.form.show_blocks(("convolution-1",))
    field = bench.type_into("blockFilters", typed)
    said = bench.part(QLabel, "blockFiltersTrouble").text()
    assert typed in said
    assert typed == "many" or ("from 1 to 4096" in said)
    assert bench.layer("convolution-1").filters == 6 and field.value() == 6
    assert bench.document.undo_stack.count() == 0
    bench.type_into("blockFilters", "7")
    assert bench.form.findChild(QLabel, "blockFiltersTrouble").isHidden()


def test_the_wheel_makes_one_step_of_undo(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    field = bench.part(LayerNumber, "blockFilters")
    field.setFocus()
    middle = QPointF(field.rect().center())
    for _ in range(3):
        event = QWheelEvent(
            middle, field.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, event)
    assert bench.layer("convolution-1").filters == 9
    assert bench.document.undo_stack.count() == 1
    bench.document.undo_stack.undo()
    assert bench.layer("convolution-1").filters == 6


def test_dragging_the_label_or_the_number_are_a_step_of_undo_each(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    label = bench.part(QLabel, "blockFiltersLabel")
    number = bench.part(LayerNumber, "blockFilters").lineEdit()
    for handle, way, then in ((label, QPoint(1, 0), 11), (number, QPoint(0, -1), 16)):
        start = handle.rect().center()
        QTest.mousePress(handle, LEFT, pos=start)
        for distance in range(8, 41, 8):
            QTest.mouseMove(handle, start + distance * way)
        QTest.mouseMove(handle, start + 40 * way)
        QTest.mouseRelease(handle, LEFT, pos=start + 40 * way)
        assert bench.layer("convolution-1").filters == then
    assert bench.document.undo_stack.count() == 2
    bench.document.undo_stack.undo()
    assert bench.layer("convolution-1").filters == 11


def test_back_to_the_usual_value(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    usual = Convolution().filters
    QTest.mouseClick(bench.part(QToolButton, "blockFiltersReset"), LEFT)
    assert bench.layer("convolution-1").filters == usual
    assert bench.form.findChild(QToolButton, "blockFiltersReset").isHidden()


def test_words_switches_paddings_and_starts(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    choose(bench.part(LayerChoice, "blockPadding"), "valid")
    assert bench.layer("convolution-1").padding == "valid"
    choose(bench.part(LayerChoice, "blockPadding"), "number")
    assert bench.layer("convolution-1").padding == 1
    bench.type_into("blockPaddingNumber", "2")
    assert bench.layer("convolution-1").padding == 2
    QTest.mouseClick(bench.part(LayerSwitch, "blockBias"), LEFT, pos=QPoint(12, 12))
    assert bench.layer("convolution-1").bias is False
    choose(bench.part(LayerChoice, "blockWeightsStart"), "glorot")
    assert bench.layer("convolution-1").weights_start == Glorot()
    choose(bench.part(LayerChoice, "blockWeightsStart"), "constant")
    bench.type_into("blockWeightsStartNumber", "-0.5")
    assert bench.layer("convolution-1").weights_start == Constant(value=-0.5)
    while bench.document.undo_stack.canUndo():
        bench.document.undo_stack.undo()
    assert bench.layer("convolution-1") == templates.find("cnn").experiment().graph.node("convolution-1").layer
    assert bench.part(LayerChoice, "blockWeightsStart").currentData() == He().kind


def test_a_layer_is_frozen_and_thawed(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    QTest.mouseClick(bench.part(LayerSwitch, "blockFrozen"), LEFT, pos=QPoint(12, 12))
    assert bench.layer("convolution-1").frozen is True
    assert bench.words("blockParameters") == "222, frozen"  # 6 x 6 x 6 + 6
    bench.form.show_blocks(("convolution-1", "convolution-2"))
    assert bench.words("blockParameters") == "2,034, 222 of them frozen"  # and 5 x 5 x 6 x 12 + 12
    bench.document.undo_stack.undo()
    assert bench.layer("convolution-1").frozen is False
    assert bench.words("blockParameters") == "2,034"


def test_a_layer_is_tied_to_one_before_it(bench: Bench) -> None:
    layers = [Input(), Dense(units=5), Dense(units=3), Dense(units=5), Output()]
    bench.document.change(Experiment(chain(layers), "circle"), "Another network")

    def tie() -> TieField:
        """The one that is there now: the form grows anew when a setting goes."""
        return bench.form._fields.findChild(TieField, "blockTiedTo")

    bench.form.show_blocks(("dense-3",))
    field = tie()
    assert [field.itemData(row) for row in range(field.count())] == ["", "dense-1", "dense-2"]
    assert field.currentText() == "None"
    field.setFocus()
    choose(field, "dense-2")
    field = tie()
    assert field.hasFocus()
    assert bench.layer("dense-3").tied_to == "dense-2"
    assert bench.words("blockParameters") == "5" and field.currentText() == "Dense (dense-2)"
    assert "weights_start" not in [row.name for row in bench.form._rows]
    bench.form.show_blocks(("dense-2",))
    field = tie()
    assert [field.itemData(row) for row in range(field.count())] == ["", "dense-1"]
    bench.form.show_blocks(("dense-3",))
    choose(tie(), "")
    assert bench.layer("dense-3").tied_to is None
    bench.document.undo_stack.undo()
    assert bench.layer("dense-3").tied_to == "dense-2"
    assert tie().currentData() == "dense-2"


def test_several_blocks_show_what_they_share_and_where_they_differ(bench: Bench) -> None:
    ids = ("convolution-1", "convolution-2")
    filters = {bench.layer(node_id).filters for node_id in ids}
    assert len(filters) == 2
    bench.form.show_blocks(ids)
    field = bench.part(LayerNumber, "blockFilters")
    assert field.text() == "several"
    bench.type_into("blockFilters", str(min(filters)))
    assert {bench.layer(node_id).filters for node_id in ids} == {min(filters)}
    assert field.text() == str(min(filters))
    assert bench.document.undo_stack.count() == 1
    bench.document.undo_stack.undo()
    assert field.text() == "several"
    assert {bench.layer(node_id).filters for node_id in ids} == filters


@pytest.mark.parametrize("typed", ["many", "5000", ""])
def test_another_block_of_the_same_kind_keeps_the_rows_and_nothing_of_what_was_typed(bench: Bench, typed: str) -> None:
    Editor(bench.document).set_setting(("convolution-2",), "filters", 6)
    bench.form.show_blocks(("convolution-1",))
    field = bench.type_into("blockFilters", typed)
    field.clearFocus()
    bench.form.show_blocks(("convolution-2",))
    assert bench.part(LayerNumber, "blockFilters") is field
    assert field.text() == "6" and bench.form.findChild(QLabel, "blockFiltersTrouble").isHidden()
    bench.form.show_blocks(("convolution-3",))
    assert field.text() == "24" and bench.part(LayerNumber, "blockStride").text() == "2"
    field.stepBy(1)
    field.stepBy(1)
    bench.form.show_blocks(("convolution-1",))
    field.stepBy(1)
    assert [bench.layer(f"convolution-{number}").filters for number in (1, 2, 3)] == [7, 6, 26]
    assert bench.document.undo_stack.count() == 3


def test_what_is_half_typed_belongs_to_the_block_it_was_typed_for(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    for after in ("convolution-2", "dense-1", ""):
        field = bench.part(LayerNumber, "blockFilters")
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field.lineEdit(), "4")
        bench.form.show_blocks((after,) if after else ())
        assert [bench.layer(f"convolution-{number}").filters for number in (1, 2)] == [4, 12]
        if after == "convolution-2":
            assert field.text() == "12" and field.hasFocus()
        bench.document.undo_stack.undo()
        assert [bench.layer(f"convolution-{number}").filters for number in (1, 2)] == [6, 12]
        bench.form.show_blocks(("convolution-1",))
    assert bench.layer("dense-1").units == 200


def test_half_a_name_belongs_to_the_block_it_was_typed_for(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1",))
    name = bench.part(QLineEdit, "blockName")
    name.setFocus()
    QTest.keyClicks(name, "Edges")
    bench.form.show_blocks(("convolution-2",))
    graph = bench.document.experiment().graph
    assert [graph.node(node_id).name for node_id in ("convolution-1", "convolution-2")] == ["Edges", ""]
    assert name.text() == "" and name.hasFocus()
    QTest.keyClicks(name, "Corners")
    Editor(bench.document).remove(("convolution-2",))
    bench.form.show_blocks(("convolution-1",))
    assert name.text() == "Edges" and bench.document.undo_stack.count() == 2


def test_what_is_half_typed_for_a_block_that_goes_is_nobodys(bench: Bench) -> None:
    bench.form.show_blocks(("dropout-1",))
    field = bench.part(LayerNumber, "blockRate")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field.lineEdit(), "0.5")
    Editor(bench.document).remove(("dropout-1",))
    bench.form.show_blocks(())
    assert bench.document.undo_stack.count() == 1
    bench.document.undo_stack.undo()
    assert bench.layer("dropout-1").rate == 0.25


def test_blocks_of_different_kinds_share_what_means_the_same(bench: Bench) -> None:
    bench.form.show_blocks(("convolution-1", "dense-1"))
    assert bench.form.findChild(LayerSwitch, "blockBias") is not None
    assert [name for name in settings_of(Dense) if name in settings_of(Convolution)] == [
        row.name for row in bench.form._rows
    ]
    QTest.mouseClick(bench.part(LayerSwitch, "blockBias"), LEFT, pos=QPoint(12, 12))
    assert bench.layer("convolution-1").bias is False and bench.layer("dense-1").bias is False


def test_a_formula_is_written_and_a_wrong_one_refused(bench: Bench) -> None:
    editor = Editor(bench.document)
    node_id = editor.add("formula", after="dense-1")
    bench.form.show_blocks((node_id,))
    field = bench.part(QLineEdit, "blockExpression")
    for text in ("tanh(x)", "tanh(x"):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert bench.layer(node_id).expression == "tanh(x)"
    assert bench.part(QLabel, "blockExpressionTrouble").text()


def test_a_block_is_named(bench: Bench) -> None:
    bench.form.show_blocks(("dense-1",))
    field = bench.part(QLineEdit, "blockName")
    field.setFocus()
    QTest.keyClicks(field, "Judge")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.document.experiment().graph.node("dense-1").name == "Judge"
    bench.document.undo_stack.undo()
    assert field.text() == ""


@pytest.mark.parametrize(
    ("typed", "shape"),
    [("7x4x2", (7, 4, 2)), ("56", (56,)), ("7, 8", (7, 8)), ("1×1×56", (1, 1, 56))],
)
def test_shapes_are_written_in_many_ways(qtbot: QtBot, typed: str, shape: tuple[int, ...]) -> None:
    field = ShapeField()
    qtbot.addWidget(field)
    edited: list[object] = []
    field.edited.connect(edited.append)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert edited == [shape]


@pytest.mark.parametrize("typed", ["0x3", "1x2x3x4", "3x-1", "a", "9999999999"])
def test_what_is_no_shape_is_refused(qtbot: QtBot, typed: str) -> None:
    field = ShapeField()
    qtbot.addWidget(field)
    edited: list[object] = []
    said: list[str] = []
    field.edited.connect(edited.append)
    field.refused.connect(said.append)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert edited == []
    assert typed in said[-1] and "1,048,576" in said[-1]


def choose(chooser: LayerChoice | TieField, value: str) -> None:
    row = chooser.findData(value)
    assert row >= 0, value
    chooser.setCurrentIndex(row)
    chooser.activated.emit(row)


def test_every_word_that_can_be_chosen_has_a_title() -> None:
    words = {
        word
        for layer in LAYERS.values()
        for field in layer.model_fields.values()
        for option in (field.annotation, *get_args(field.annotation))
        for word in get_args(option)
        if isinstance(word, str)
    }

    assert words <= set(titles.CHOICES) | set(titles.ACTIVATIONS)

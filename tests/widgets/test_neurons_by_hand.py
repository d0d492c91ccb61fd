"""Weights and biases set by hand in the view of every neuron: by mouse, by keyboard, while it rests and trains."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Activation, Dense, Input, Output
from playground.messages import Checkpoint
from playground.weights import WeightEdit
from tests.engine.small import mlp, of_points, points
from tests.widgets.quiet_window import part
from widgets.bench.hand import turn_wheel
from widgets.controls.number_field import NumberField
from widgets.views.neurons import NeuronsView
from widgets.views.neurons.layout import laid_out
from widgets.views.neurons.network_picture import DRAG, NetworkPicture
from widgets.views.neurons.spots import Columns, Spot

LEFT = Qt.MouseButton.LeftButton
WIRE = Spot(2, 1, (1, 3))
BIAS = Spot(1, 2, is_bias=True)


class Hand:
    """A view, the network it shows, and the edits it has asked for, each made as the window would."""

    def __init__(self, view: NeuronsView, trainer: Trainer) -> None:
        self.view, self.trainer = view, trainer
        self.edits: list[WeightEdit] = []
        self.names: list[str] = []
        self.keys: list[Any] = []
        view.weights_asked.connect(self._make)
        self.look()

    def _make(self, edits: tuple[WeightEdit, ...], name: str, key: object) -> None:
        self.edits += edits
        self.names.append(name)
        self.keys.append(key)
        self.trainer.set_weights(edits)
        self.look()

    def look(self) -> None:
        self.view.take(PROBES["neurons"].load()(self.trainer, self.view.wish))

    @property
    def picture(self) -> NetworkPicture:
        return part(self.view, NetworkPicture, "neuronsPicture")

    @property
    def bubble(self) -> QWidget:
        return part(self.view, QWidget, "neuronsBubble")

    @property
    def field(self) -> NumberField:
        return part(self.view, NumberField, "neuronsWeight")

    @property
    def slider(self) -> QSlider:
        return part(self.view, QSlider, "neuronsWeightSlider")

    def at(self, spot: Spot) -> QPoint:
        return self.picture.place_of(spot).toPoint()

    def open(self, spot: Spot) -> Spot:
        """Press there; the wire that is found may be another one, which crosses it."""
        QTest.mouseClick(self.picture, LEFT, pos=self.at(spot))
        assert self.picture.edited is not None and self.bubble.isVisible()
        return self.picture.edited

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.picture, key)

    def type(self, text: str) -> None:
        QTest.keyClick(self.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.field, text)
        QTest.keyClick(self.field, Qt.Key.Key_Return)

    def weight(self, spot: Spot) -> float:
        node = self.trainer.parameters[f"dense-{spot.column}"]
        return float(node["bias"][spot.unit] if spot.start is None else node["weights"][spot.start[1], spot.unit])


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    trainer = Trainer(of_points(mlp(5, 3), learning_rate=0.1), points())
    trainer.advance(20)
    view = NeuronsView()
    qtbot.addWidget(view)
    view.resize(640, 420)
    view.show()
    view.set_experiment(trainer.experiment)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return Hand(view, trainer)


# --- by mouse -------------------------------------------------------------------------------------------------------


def test_a_click_on_a_wire_opens_its_weight_and_typing_sets_it(hand: Hand) -> None:
    before = hand.trainer.checkpoint().weights
    spot = hand.open(WIRE)
    assert spot.start is not None
    words = f"Weight from neuron {spot.start[1] + 1} of dense-1 to neuron {spot.unit + 1} of dense-2"
    assert part(hand.view, QLabel, "neuronsBubbleTitle").text() == words == hand.field.accessibleName()
    assert hand.field.value() == pytest.approx(before["dense-2/weights"][spot.start[1], spot.unit], abs=1e-6)
    hand.type("-1.25")
    assert hand.edits == [WeightEdit("dense-2", "weights", (spot.start[1], spot.unit), -1.25)]
    assert hand.names == [f"Set weight of dense-2, neuron {spot.unit + 1}, to -1.25"]
    assert hand.view.readout() == f"{words}: -1.25"
    differs = hand.trainer.checkpoint().weights["dense-2/weights"] != before["dense-2/weights"]
    assert np.argwhere(differs).tolist() == [[spot.start[1], spot.unit]]


def test_a_click_on_the_dot_of_a_neuron_opens_its_bias(hand: Hand) -> None:
    assert hand.open(BIAS) == BIAS
    hand.type("0.5")
    assert hand.edits == [WeightEdit("dense-1", "bias", (2,), 0.5)]
    assert hand.names == ["Set bias of dense-1, neuron 3, to 0.5"]
    assert hand.view.readout() == "Bias of neuron 3 of dense-1: 0.5"


def test_sliding_is_one_gesture_and_the_next_slide_another(hand: Hand) -> None:
    spot = hand.open(WIRE)
    for places in ((-20, -40, -60), (30,)):
        hand.slider.setSliderDown(True)
        for place in places:
            hand.slider.setSliderPosition(place)
        hand.slider.setSliderDown(False)
    assert [edit.value for edit in hand.edits] == pytest.approx([-0.6, -1.2, -1.8, 0.9])
    assert len(set(hand.keys[:3])) == 1 and hand.keys[3] != hand.keys[0]
    assert hand.field.value() == pytest.approx(0.9) and hand.weight(spot) == pytest.approx(0.9)


def test_a_wire_is_dragged_up_and_down(hand: Hand) -> None:
    at = hand.at(WIRE)
    QTest.mousePress(hand.picture, LEFT, pos=at)
    spot = hand.picture.edited
    assert spot is not None
    before = hand.weight(spot)
    for steps in (3, 10, -2):
        QTest.mouseMove(hand.picture, at - QPoint(0, steps * DRAG))
    QTest.mouseRelease(hand.picture, LEFT, pos=at)
    assert [edit.value for edit in hand.edits] == pytest.approx([before + 0.05 * n for n in (3, 10, -2)], abs=1e-5)
    assert len(set(hand.keys)) == 1
    QTest.mouseMove(hand.picture, at - QPoint(0, 40))
    assert len(hand.edits) == 3, "the button is up"


def test_what_is_typed_is_a_step_of_its_own_beside_steps_and_slides(hand: Hand) -> None:
    hand.open(WIRE)
    QTest.keyClick(hand.field, Qt.Key.Key_Up)
    hand.type("2")
    hand.type("1")
    QTest.keyClick(hand.field, Qt.Key.Key_Down)
    hand.slider.setSliderDown(True)
    hand.slider.setSliderPosition(-50)
    hand.slider.setSliderDown(False)
    assert len(hand.keys) == len(set(hand.keys)) == 5


def test_the_wheel_and_arrows_step_by_a_tenth(hand: Hand) -> None:
    spot = hand.open(BIAS)
    before = hand.weight(spot)
    turn_wheel(hand.field, 120)
    QTest.keyClick(hand.field, Qt.Key.Key_Up)
    QTest.keyClick(hand.field, Qt.Key.Key_Down)
    values = [edit.value for edit in hand.edits]
    assert values == pytest.approx([before + 0.1, before + 0.2, before + 0.1], abs=1e-5)


def test_zero_is_one_click_and_the_bubble_goes_with_another_beside_it(hand: Hand) -> None:
    spot = hand.open(WIRE)
    part(hand.view, QAbstractButton, "neuronsWeightZero").click()
    assert hand.edits[-1].value == 0 and hand.weight(spot) == 0
    QTest.mouseClick(hand.picture, LEFT, pos=QPoint(3, hand.picture.height() - 3))
    assert not hand.bubble.isVisible() and hand.picture.edited is None
    hand.open(WIRE)
    part(hand.view, QAbstractButton, "neuronsWeightClose").click()
    assert not hand.bubble.isVisible()


# --- by keyboard ----------------------------------------------------------------------------------------------------


def test_everything_by_keyboard(hand: Hand) -> None:
    hand.picture.setFocus()
    hand.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert hand.picture.spot == Spot(2, 1)
    hand.press(Qt.Key.Key_Tab)
    assert hand.picture.spot == Spot(2, 1, is_bias=True) and hand.view.readout().startswith("Bias of neuron 2")
    hand.press(Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert hand.picture.spot == Spot(2, 1, (1, 2))
    assert hand.view.readout().startswith("Weight from neuron 3 of dense-1 to neuron 2 of dense-2: ")
    hand.press(Qt.Key.Key_Return)
    assert hand.bubble.isVisible() and hand.field.hasFocus()
    hand.type("2")
    assert hand.edits == [WeightEdit("dense-2", "weights", (2, 1), 2.0)]
    QTest.keyClicks(hand.field, "7")
    QTest.keyClick(hand.field, Qt.Key.Key_Escape)
    assert not hand.bubble.isVisible() and hand.picture.hasFocus() and len(hand.edits) == 1, "7 was never entered"
    assert hand.picture.spot == Spot(2, 1, (1, 2))
    hand.press(Qt.Key.Key_0)
    assert hand.edits[-1] == WeightEdit("dense-2", "weights", (2, 1), 0.0)
    hand.press(Qt.Key.Key_Left)
    assert hand.picture.spot == Spot(1, 2)
    hand.press(Qt.Key.Key_Tab, Qt.Key.Key_Delete)
    assert hand.edits[-1] == WeightEdit("dense-1", "bias", (2,), 0.0)
    assert len(set(hand.keys)) == 3, "each of them is a step of undo"
    hand.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert hand.picture.spot is None


def test_tab_leaves_after_the_last_wire_and_backwards_before_the_neuron(hand: Hand) -> None:
    hand.picture.setFocus()
    hand.press(Qt.Key.Key_Right, *3 * [Qt.Key.Key_Tab])
    assert hand.picture.hasFocus() and hand.picture.spot == Spot(1, 0, (0, 1))
    hand.press(Qt.Key.Key_Tab)
    assert not hand.picture.hasFocus()
    hand.picture.setFocus()
    hand.picture.look_at(Spot(1, 0, is_bias=True))
    QTest.keyClick(hand.picture, Qt.Key.Key_Backtab)
    assert hand.picture.spot == Spot(1, 0) and hand.picture.hasFocus()
    QTest.keyClick(hand.picture, Qt.Key.Key_Backtab)
    assert not hand.picture.hasFocus()


def test_a_neuron_and_an_input_are_no_numbers(hand: Hand) -> None:
    for spot in (Spot(0, 1), Spot(1, 1)):
        hand.picture.look_at(spot)
        hand.press(Qt.Key.Key_0, Qt.Key.Key_Delete)
    assert hand.edits == []


def test_where_keys_lead() -> None:
    columns = Columns((2, 3, 4, 1), (None, 0, None, 2), (False, True, False, True))
    assert [one.start for one in columns.numbers(Spot(1, 0))] == [None, (0, 0), (0, 1)]
    assert columns.numbers(Spot(2, 0)) == [], "nothing to set where something lies between and there is no bias"
    assert columns.tabbed(Spot(2, 0), True) is None
    assert columns.walked(Spot(3, 0, (2, 3)), Qt.Key.Key_Down) == Spot(3, 0, (2, 3))
    assert columns.walked(Spot(3, 0, (2, 3)), Qt.Key.Key_Right) == Spot(3, 0)
    assert columns.walked(Spot(3, 0, (2, 3)), Qt.Key.Key_Left) == Spot(2, 3)
    assert columns.walked(Spot(3, 0, is_bias=True), Qt.Key.Key_Left) == Spot(3, 0)
    assert not columns.has(Spot(2, 0, is_bias=True)) and not columns.has(Spot(4, 0)) and columns.has(Spot(1, 2, (0, 1)))


def test_small_pictures_have_no_dots_but_biases_all_the_same() -> None:
    assert laid_out((2, 64), 300, 200, 30).bias_rect(1, 0) is None
    assert laid_out((2, 3), 300, 200, 30).bias_rect(1, 0) is not None


# --- what happens meanwhile -----------------------------------------------------------------------------------------


def test_the_bubble_follows_training_but_not_while_somebody_types(hand: Hand) -> None:
    spot = hand.open(WIRE)
    hand.trainer.advance(5)
    hand.look()
    assert hand.field.value() == pytest.approx(hand.weight(spot), abs=1e-6)
    QTest.keyClicks(hand.field, "3")
    hand.trainer.advance(5)
    hand.look()
    assert hand.field.lineEdit().text() == "3" and hand.edits == []


def test_maps_change_at_rest(hand: Hand) -> None:
    before = hand.picture.grab().toImage()
    hand.open(BIAS)
    hand.type("3")
    hand.bubble.hide()
    assert hand.picture.grab().toImage() != before
    assert hand.picture.grab().toImage() == hand.picture.grab().toImage()


def test_another_network_closes_the_bubble(hand: Hand) -> None:
    hand.open(BIAS)
    smaller = Trainer(of_points(mlp(2)), points())
    hand.view.set_experiment(smaller.experiment)
    assert not hand.bubble.isVisible() and hand.picture.edited is None


def test_a_past_step_is_not_edited(hand: Hand) -> None:
    hand.view.looks_back = True
    hand.look()
    QTest.mouseClick(hand.picture, LEFT, pos=hand.at(WIRE))
    assert not hand.bubble.isVisible() and "past step" in hand.view.readout()
    hand.picture.look_at(BIAS)
    hand.press(Qt.Key.Key_0)
    assert hand.edits == []


def test_weights_that_are_no_numbers_can_be_mended(hand: Hand) -> None:
    nothing = {name: np.full_like(one, np.nan) for name, one in hand.trainer.checkpoint().weights.items()}
    hand.trainer.restore(Checkpoint(20, nothing))
    hand.look()
    spot = hand.open(WIRE)
    assert part(hand.view, QLabel, "neuronsBubbleTitle").text().endswith("which is no number now")
    assert hand.view.readout().endswith(": nan")
    hand.type("0.5")
    assert hand.weight(spot) == 0.5 and hand.view.readout().endswith(": 0.5")
    assert not hand.view.grab().isNull()


def test_letters_and_what_is_beyond_all_bounds_are_not_taken(hand: Hand) -> None:
    hand.open(WIRE)
    for text in ("abc", "1e39", "nan", ""):
        hand.type(text)
    assert hand.edits == []


def test_a_layer_without_biases_has_no_dots(qtbot: QtBot) -> None:
    layers = [Input(), Dense(units=3, bias=False), Activation(function="tanh"), Dense(units=1), Output()]
    trainer = Trainer(of_points(chain(layers)), points())
    view = NeuronsView()
    qtbot.addWidget(view)
    view.resize(640, 420)
    view.show()
    view.set_experiment(trainer.experiment)
    hand = Hand(view, trainer)
    corner = QPointF(hand.picture.rect_of(1, 0).bottomLeft())
    assert hand.picture.columns.biases == (False, False, True)
    spot = hand.picture.spot_at(corner + QPointF(1, -1))
    assert spot == Spot(1, 0)
    assert hand.picture.columns.tabbed(Spot(1, 0), True) == Spot(1, 0, (0, 0))


def test_all_of_its_words_can_be_read(hand: Hand) -> None:
    hand.open(WIRE)
    title = part(hand.view, QLabel, "neuronsBubbleTitle")
    assert title.height() >= title.heightForWidth(title.width())


def test_it_fits_into_a_small_panel(hand: Hand) -> None:
    hand.view.resize(230, 270)
    hand.look()
    for spot in (WIRE, BIAS, replace(BIAS, column=3, unit=0)):
        hand.picture.edit_asked.emit(spot, hand.picture.place_of(spot))
        assert hand.view.rect().contains(hand.bubble.geometry())


def of_one_neuron(qtbot: QtBot) -> Hand:
    """A network of one neuron, in a panel as a lesson has it."""
    trainer = Trainer(of_points(chain((Input(), Dense(units=1), Output()))), points())
    view = NeuronsView()
    qtbot.addWidget(view)
    view.resize(331, 355)
    view.show()
    view.set_experiment(trainer.experiment)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return Hand(view, trainer)


def test_a_wire_stays_under_the_pointer_that_comes_to_it(qtbot: QtBot) -> None:
    hand = of_one_neuron(qtbot)
    QApplication.processEvents()
    wire = Spot(1, 0, (0, 0))
    before, place = hand.picture.geometry(), hand.at(wire)
    assert "\n" not in hand.view.readout()
    lines = hand.view.readout()
    QTest.mouseMove(hand.picture, place)
    hand.picture.look_at(wire)
    QApplication.processEvents()
    assert hand.view.readout() != lines and len(hand.view.readout()) < len(lines)
    assert hand.picture.geometry() == before
    assert hand.open(wire) == wire


def test_the_bubble_leaves_what_it_changes_in_sight(qtbot: QtBot) -> None:
    hand = of_one_neuron(qtbot)
    QApplication.processEvents()
    corner = hand.picture.mapTo(hand.view, QPoint())
    answer = hand.picture.rect_of(1, 0).toRect().translated(corner)
    for spot in (Spot(1, 0, (0, 0)), Spot(1, 0, (0, 1)), Spot(1, 0, is_bias=True)):
        hand.picture.edit_asked.emit(spot, hand.picture.place_of(spot))
        assert not hand.bubble.geometry().intersects(answer)
        for start in (0, 1):
            wire = hand.at(Spot(1, 0, (0, start))) + corner
            assert not hand.bubble.geometry().contains(wire)

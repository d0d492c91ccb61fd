"""Microscope on screen: the walk by mouse and keyboard, what is shown and reckoned at each stage, what is saved."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.arithmetic.figures import figure, further, subscript
from playground.arithmetic.updating import direction
from playground.edits import set_setting
from playground.engine.loading import load
from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.graph import Edge, Graph, Node, chain
from playground.groups import Group, expanded
from playground.layers import Activation, Add, Convolution, Dense, Flatten, Input, MaxPooling, Output
from playground.messages import Checkpoint
from playground.probes.microscope import Microscope, MicroscopeWish
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.widgets.quiet_window import part
from widgets.views.microscope import MicroscopeView
from widgets.views.microscope.strip import Strip
from widgets.views.microscope.tensor_map import TensorMap


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(3), learning_rate=0.1), points())
    made.advance(20)
    return made


@pytest.fixture(scope="module")
def seeing() -> Trainer:
    layers = [Input(), Convolution(filters=3), Activation(function="relu"), MaxPooling(), Flatten(), Dense(units=10)]
    made = Trainer(of_pictures(chain([*layers, Output()]), learning_rate=0.01), pictures())
    made.advance(5)
    return made


@pytest.fixture
def view(qtbot: QtBot) -> MicroscopeView:
    made = MicroscopeView()
    qtbot.addWidget(made)
    made.resize(760, 640)
    made.show()
    return made


def look(view: MicroscopeView, trainer: Trainer) -> Microscope:
    """One record, as the engine brings it."""
    if view.experiment is not trainer.experiment:
        view.set_experiment(trainer.experiment)
    record: Microscope = PROBES["microscope"].load()(trainer, view.wish)
    view.take(record)
    return record


def go(view: MicroscopeView, trainer: Trainer, phase: str, node: str) -> Microscope:
    """Be at a stage, by the slider."""
    look(view, trainer)
    assert view._way is not None
    place = view._way.at(phase, node)  # type: ignore[arg-type]
    assert place is not None
    part(view, QSlider, "microscopeSlider").setValue(place)
    return look(view, trainer)


def maps(view: MicroscopeView) -> TensorMap:
    return part(view, TensorMap, "microscopeMaps")


def heading(view: MicroscopeView) -> str:
    return part(view, QLabel, "microscopeHeading").text()


def sums(view: MicroscopeView) -> str:
    """The calculation, without the marks of rich text."""
    return re.sub(r"<[^>]*>", "", part(view, QLabel, "microscopeSums").text().replace("</p>", "\n"))


def titles(view: MicroscopeView) -> list[str]:
    return [tensor.title for tensor in maps(view).tensors()]


def test_the_way_leads_forward_to_the_loss_back_and_through_the_update(view: MicroscopeView, trainer: Trainer) -> None:
    look(view, trainer)
    assert view._way is not None
    layers = ["input", "dense-1", "activation-1", "dense-2", "output"]
    wanted = [("forward", one) for one in layers] + [("loss", "output")] + [("backward", one) for one in layers[::-1]]
    wanted += [("update", "dense-1"), ("update", "dense-2"), ("afterwards", "output")]
    assert [(stage.phase, stage.node) for stage in view._way.stages] == wanted
    assert heading(view) == "Forward: input (stage 1 of 14)"
    assert "Training example 0" in view._legend.text() and "no dropout" in view._legend.text()


def test_buttons_and_keys_walk(view: MicroscopeView, trainer: Trainer) -> None:
    look(view, trainer)
    slider = part(view, QSlider, "microscopeSlider")
    back, forth = part(view, QToolButton, "microscopeBack"), part(view, QToolButton, "microscopeNext")
    assert not back.isEnabled()
    QTest.mouseClick(forth, Qt.MouseButton.LeftButton)
    assert slider.value() == 1 and heading(view).startswith("Forward: dense-1")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert slider.value() == 0
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert slider.value() == 2
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert slider.value() == 1
    QTest.keyClick(view, Qt.Key.Key_End)
    assert slider.value() == 13 and heading(view).startswith("Afterwards") and not forth.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert slider.value() == 0


def test_it_plays_to_the_end_and_rests_there(view: MicroscopeView, trainer: Trainer, qtbot: QtBot) -> None:
    look(view, trainer)
    slider = part(view, QSlider, "microscopeSlider")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view._player.plays
    view._player._timer.setInterval(1)
    qtbot.waitUntil(lambda: slider.value() == slider.maximum() and not view._player.plays)
    QTest.mouseClick(part(view, QToolButton, "microscopePlay"), Qt.MouseButton.LeftButton)
    assert view._player.plays and slider.value() == 0  # from the beginning again
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not view._player.plays


def test_the_strip_is_clicked(view: MicroscopeView, trainer: Trainer) -> None:
    look(view, trainer)
    strip = part(view, Strip, "microscopeStrip")

    def click(at: QPointF) -> None:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at.toPoint())

    click(strip.layer_rect("dense-2").center())
    assert heading(view).startswith("Forward: dense-2")
    click(strip.phase_rect("backward").center())
    assert heading(view).startswith("Backward: output")
    click(strip.layer_rect("dense-1").center())
    assert heading(view).startswith("Backward: dense-1")
    click(strip.phase_rect("update").center())
    assert heading(view).startswith("Update: dense-1")


def test_a_units_sum_is_written_out(view: MicroscopeView, trainer: Trainer) -> None:
    seen = go(view, trainer, "forward", "dense-1")
    assert titles(view) == ["Comes in", "Weights", "Products", "Goes out"]
    cell = maps(view).cell_rect((2,)).center().toPoint()
    QTest.mouseClick(maps(view), Qt.MouseButton.LeftButton, pos=cell)
    w = seen.updates["dense-1"]["weights"].value[:, 2].astype(float)
    b, x = float(seen.updates["dense-1"]["bias"].value[2]), seen.outputs["input"].astype(float)
    text = sums(view)
    assert text.startswith("z₂ = ") and text.strip().endswith(f"= {figure(float(w @ x + b))}")
    for i in (0, 1):
        assert f" x{subscript(i)}" in text and figure(abs(w[i])) in text and figure(abs(x[i])) in text
    QTest.keyClick(maps(view), Qt.Key.Key_Up)
    assert maps(view).unit == (1,) and sums(view).startswith("z₁ = ")
    assert view.readout() == f"Goes out, 1: {figure(float(seen.outputs['dense-1'][1]))}"


def test_the_loss_is_made_of_answer_and_target(view: MicroscopeView, trainer: Trainer) -> None:
    seen = go(view, trainer, "loss", "output")
    z = float(seen.outputs["output"][0])
    assert titles(view) == ["Answer", "Probability p", "Target", "Gradient ∂L"]
    assert figure(1 / (1 + np.exp(-z))) in sums(view)
    assert f"Loss of this example: {figure(seen.before.loss)}" in sums(view)


def test_the_perceptron_learns_from_mistakes_alone(view: MicroscopeView) -> None:
    """By hand: weights 1 and 0, so that the sum is the first coordinate."""
    graph = chain([Input(), Dense(units=1, bias=False), Output()])
    trainer = Trainer(of_points(graph, loss="perceptron", optimizer={"kind": "sgd"}, learning_rate=0.5), points())
    trainer.restore(Checkpoint(0, {"dense-1/weights": np.array([[1], [0]], np.float32)}))
    x, t = points().train_x, 2 * points().train_y - 1
    for wanted in (True, False):
        place = int(np.flatnonzero((t * x[:, 0] > 0) == wanted)[0])
        s = float(x[place, 0])
        part(view, QSpinBox, "microscopeExample").setValue(place)
        seen = go(view, trainer, "loss", "output")
        assert seen.place == place and seen.before.loss == pytest.approx(0 if wanted else abs(s))
        side = "the right side of the line" if wanted else "the wrong side of the line"
        assert side in sums(view) and figure(float(t[place] * s)) in sums(view)
        go(view, trainer, "backward", "output")
        assert "= 0 = 0" in sums(view) if wanted else f"= −t = {figure(float(-t[place]))}" in sums(view)
        seen = go(view, trainer, "update", "dense-1")
        after = seen.updates["dense-1"]["weights"].after[:, 0]
        np.testing.assert_allclose(after, [1, 0] if wanted else [1, 0] + 0.5 * t[place] * x[place], rtol=1e-5)


def test_the_sparsity_penalty_is_counted_and_handed_on(view: MicroscopeView) -> None:
    graph = set_setting(mlp(3), ["activation-1"], "sparsity", 0.2)
    trainer = Trainer(of_points(graph, l2=0.1, clip_norm=0.001), points())
    seen = go(view, trainer, "loss", "output")
    assert "on what layers answer (sparsity)" in sums(view) and figure(seen.before.penalty) in sums(view)
    seen = go(view, trainer, "update", "dense-1")
    one, unit = seen.updates["dense-1"]["weights"], maps(view).unit
    x, h = seen.outputs["input"], seen.outputs["activation-1"]
    own = 0.2 * np.sign(h[unit[1]]) * (1 - h[unit[1]] ** 2) * x[unit[0]]
    assert "∂L/∂w + λ₂·w + ∂Ω/∂w" in sums(view)
    assert figure(abs(float(own)))[:4] in sums(view)
    assert one.used[unit] * seen.norm / 0.001 == pytest.approx(
        one.gradient[unit] + 0.1 * one.value[unit] + own, rel=1e-3
    )


def test_the_chain_rule_is_written_out(view: MicroscopeView, trainer: Trainer) -> None:
    seen = go(view, trainer, "backward", "activation-1")
    unit = maps(view).unit
    weight = float(seen.updates["dense-2"]["weights"].value[unit[0], 0])
    arrived = float(seen.gradients["dense-2"][0])
    text = sums(view)
    assert f"back through dense-2: ∂L/∂a{subscript(*unit)}" in text
    assert figure(weight) in text and text.strip().endswith(figure(weight * arrived))


def test_the_update_of_a_chosen_weight_is_written_out(view: MicroscopeView, trainer: Trainer) -> None:
    seen = go(view, trainer, "update", "dense-1")
    assert titles(view) == ["Before", "Gradient g", "Step", "After"]
    chooser = part(view, QComboBox, "microscopeArray")
    assert chooser.isVisible() and [chooser.itemData(row) for row in range(chooser.count())] == ["weights", "bias"]
    one, unit = seen.updates["dense-1"]["weights"], maps(view).unit
    text = sums(view)
    assert "m = β₁·m + (1 − β₁)·g" in text and "w ← w − η·u" in text
    assert text.strip().endswith(figure(float(one.after[unit])))
    chooser.setFocus()
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert maps(view).tensors()[0].values.shape == (3,) and "b ← b" in sums(view)


KINDS = ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion")


@pytest.mark.parametrize("kind", KINDS)
def test_the_lines_of_every_optimizer_lead_to_the_weight_after_the_step(view: MicroscopeView, kind: str) -> None:
    given = {"optimizer": {"kind": kind}, "learning_rate": 0.02, "l2": 0.01, "l1": 0.001, "clip_norm": 0.1}
    made = Trainer(of_points(mlp(2), **given), points())
    made.advance(6)
    seen = go(view, made, "update", "dense-1")
    for one in seen.updates["dense-1"].values():
        for unit in np.ndindex(*one.value.shape):
            memory = {name: float(array[unit]) for name, array in one.memory.items()}
            w = float(one.value[unit])
            lines = direction(kind, seen.numbers, seen.count, w, float(one.used[unit]), memory)
            assert w - seen.rate * lines[-1].value == pytest.approx(float(one.after[unit]), rel=1e-4, abs=1e-6)
    assert "λ₂·w" in sums(view)


def test_of_a_convolution_patch_and_filter_are_shown(view: MicroscopeView, seeing: Trainer) -> None:
    seen = go(view, seeing, "forward", "convolution-1")
    assert titles(view) == ["Comes in", "Patch, channel 0", "Weights", "Products", "Goes out"]
    patch, weights, products = (maps(view).tensors()[i].values for i in (1, 2, 3))
    unit = maps(view).unit
    assert weights == pytest.approx(seen.updates["convolution-1"]["weights"].value[:, :, 0, unit[2]])
    bias = float(seen.updates["convolution-1"]["bias"].value[unit[2]])
    assert float(products.sum()) + bias == pytest.approx(float(seen.outputs["convolution-1"][unit]), rel=1e-4)
    assert patch * weights == pytest.approx(products)
    QTest.mouseClick(maps(view), Qt.MouseButton.LeftButton, pos=maps(view).cell_rect((3, 5, 1)).center().toPoint())
    assert maps(view).unit == (3, 5, 1) and sums(view).startswith("z₃,₅,₁ = ")


def test_every_stage_of_a_convolutional_network_has_words_and_sums(view: MicroscopeView, seeing: Trainer) -> None:
    look(view, seeing)
    assert view._way is not None
    for place in range(len(view._way.stages)):
        part(view, QSlider, "microscopeSlider").setValue(place)
        look(view, seeing)
        assert len(part(view, QLabel, "microscopeLesson").text()) > 40
        assert "…\n" not in sums(view) and len(sums(view)) > 8, heading(view)
        assert view.table() is not None and view.summary().startswith(heading(view))


def test_examples_are_chosen(view: MicroscopeView, seeing: Trainer) -> None:
    look(view, seeing)
    spin = part(view, QSpinBox, "microscopeExample")
    assert spin.maximum() == 23
    spin.setValue(4)
    assert look(view, seeing).place == 4 and "Training example 4" in view._legend.text()
    source = part(view, QComboBox, "microscopeSource")
    source.setCurrentIndex(source.findData("next"))
    source.activated.emit(source.currentIndex())
    seen = look(view, seeing)
    assert seen.place == int(seeing.next_examples()[0]) and not spin.isVisible()
    assert "the first of the next batch" in view._legend.text()


def test_a_drawing_is_looked_at_with_the_class_it_is_said_to_be(view: MicroscopeView) -> None:
    experiment = replace(of_pictures(), dataset="mnist")
    made = Trainer(experiment, pictures())
    look(view, made)
    source, label = part(view, QComboBox, "microscopeSource"), part(view, QComboBox, "microscopeLabel")
    source.setCurrentIndex(source.findData("drawing"))
    source.activated.emit(source.currentIndex())
    look(view, made)
    assert "nothing is drawn yet" in view._legend.text() and label.isVisible()
    picture = np.zeros((28, 28), np.float32)
    picture[4:20, 9:12] = 1
    view.show_picture(picture)
    label.setFocus()
    QTest.keyClick(label, Qt.Key.Key_Down)
    seen = look(view, made)
    assert (seen.source, seen.label) == ("drawing", 1) and view._legend.text().startswith("Your drawing: 1")


def test_a_way_around_a_layer_and_an_autoencoder(view: MicroscopeView) -> None:
    nodes = (Node("input", Input()), Node("c", Convolution(filters=1)), Node("add", Add()), Node("output", Output()))
    edges = (Edge("input", "c"), Edge("input", "add", 0), Edge("c", "add", 1), Edge("add", "output"))
    made = Trainer(replace(of_pictures(Graph(nodes, edges), loss="mse"), target="input"), pictures())
    go(view, made, "backward", "input")
    text = sums(view)
    assert "back through c" in text and "back through add" in text and "in all" in text
    go(view, made, "loss", "output")
    assert titles(view) == ["Answer", "Target", "Gradient ∂L"] and "mean of this over all 784 numbers" in sums(view)


def test_layers_in_a_group_are_walked_one_by_one(view: MicroscopeView) -> None:
    inside = chain([Input(), Dense(units=3), Activation(function="tanh"), Output()])
    made = Trainer(of_points(chain([Input(), Group(inside=inside, repeat=2), Dense(units=1), Output()])), points())
    look(view, made)
    assert view._way is not None
    inner = [stage.node for stage in view._way.stages if stage.phase == "update"]
    assert inner == [*(node for node in expanded(made.experiment.graph).ids if "dense" in node)] and len(inner) == 3
    for place in range(len(view._way.stages)):
        part(view, QSlider, "microscopeSlider").setValue(place)
        look(view, made)
        assert "…\n" not in sums(view) and len(sums(view)) > 8, heading(view)


def test_numbers_that_are_none_are_said_to_be(view: MicroscopeView, qtbot: QtBot) -> None:
    made = Trainer(of_points(mlp(3)), points())
    broken = {name: np.full_like(array, np.nan) for name, array in made.checkpoint().weights.items()}
    made.restore(Checkpoint(0, broken))
    look(view, made)
    assert view._way is not None
    for place in range(len(view._way.stages)):
        part(view, QSlider, "microscopeSlider").setValue(place)
        look(view, made)
        view.grab()
    assert "the loss is not a number" in view._legend.text() and "?" in sums(view)


def test_the_numbers_of_a_stage_are_saved(view: MicroscopeView, trainer: Trainer, tmp_path: Path) -> None:
    assert view.table() is None
    seen = go(view, trainer, "forward", "dense-1")
    view.export_table(tmp_path / "stage.csv")
    rows = list(csv.reader((tmp_path / "stage.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["part", "layer", "array", "index", "value"] and len(rows) == 1 + 2 + 2 + 2 + 3
    assert float(rows[-1][-1]) == pytest.approx(float(seen.outputs["dense-1"][2]), rel=1e-5)
    view.export_picture(tmp_path / "stage.png")
    assert (tmp_path / "stage.png").stat().st_size > 3000


def test_records_of_the_network_before_are_not_shown(view: MicroscopeView, trainer: Trainer, seeing: Trainer) -> None:
    old = look(view, trainer)
    view.set_experiment(seeing.experiment)
    view.take(old)
    assert view._seen is None and view.table() is None


def test_what_is_wished_for_covers_this_stage_and_the_next(view: MicroscopeView, trainer: Trainer) -> None:
    def wish() -> MicroscopeWish:
        assert isinstance(view.wish, MicroscopeWish)
        return view.wish

    look(view, trainer)
    assert wish().layers == ("input", "dense-1")
    go(view, trainer, "backward", "activation-1")
    assert set(wish().layers) == {"activation-1", "dense-2", "dense-1"}


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.31254, "0.3125"), (-12.3456, "−12.35"), (1234567.0, "1,234,567"), (1.2e-5, "1.2e−05"), (0.0, "0"),
     (float("nan"), "?"), (float("-inf"), "−∞"), (-0.0, "0")],
)  # fmt: skip
def test_figures_have_four_digits(value: float, text: str) -> None:
    assert figure(value) == text


def test_summands_keep_their_sign(value: Any = -0.5) -> None:
    assert further(value) == " − 0.5" and further(2.0) == " + 2"


def test_a_column_of_a_table_is_read_by_its_name(view: MicroscopeView) -> None:
    experiment = templates.find("table").experiment()
    trainer = Trainer(experiment, load("iris", Path("nowhere"), table=experiment.table))
    view.set_experiment(experiment)
    look(view, trainer)
    named = [name for name in experiment.data.inputs if name in view.readout()]
    assert len(named) == 1 and view.readout().startswith(f"The example, {named[0]}: ")

"""The activation functions on one axis."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.engine.activations import ACTIVATIONS
from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.formulas.activations import activation_curve
from playground.graph import chain
from playground.layers import Dense, Formula, Input, Output
from playground.probes.activations import Activations
from playground.racing import SETTINGS
from tests.engine.small import mlp, of_points, points
from tests.widgets.quiet_window import part
from widgets.racing.function_menu import FunctionMenu
from widgets.views.activations import ActivationsView
from widgets.views.activations.plots import X
from widgets.views.activations.view import flat_places


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(4, 3, function="relu")), points())
    made.advance(10)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> ActivationsView:
    made = ActivationsView()
    qtbot.addWidget(made)
    made.resize(420, 640)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


@pytest.mark.parametrize("function", SETTINGS["activation"].choices)
def test_curves_are_what_the_engine_computes(function: str) -> None:
    """Value and slope against JAX, away from 0, where some have no slope."""
    x = np.concatenate([np.linspace(-6, -0.05, 60), np.linspace(0.05, 6, 60)])
    value, slope = activation_curve(function, x, slope=0.2)
    with jax.enable_x64(True):
        ours = jnp.asarray(x)
        of_one = ACTIVATIONS[function]
        np.testing.assert_allclose(value, of_one(ours, 0.2), atol=1e-6)
        np.testing.assert_allclose(slope, jax.vmap(jax.grad(lambda one: of_one(one, 0.2)))(ours), atol=1e-6)


def test_flat_parts_of_a_sigmoid_lie_beyond_its_slope_of_a_twentieth() -> None:
    """s (1 - s) = 0.05 where s = (1 - sqrt(0.8)) / 2, at x = ln(s / (1 - s)) = -2.887."""
    (_, high), (low, _) = flat_places("sigmoid")
    edge = math.log((1 - math.sqrt(0.8)) / (1 + math.sqrt(0.8)))
    assert high == pytest.approx(edge, abs=X[1] - X[0]) and low == pytest.approx(-edge, abs=X[1] - X[0])
    assert flat_places("identity") == [] and len(flat_places("step")) == 1


def test_the_mark_reads_value_and_slope(view: ActivationsView) -> None:
    view.read_at(1.0)
    assert view.readout() == ("At x = 1.00: Sigmoid 0.731, slope 0.197; Tanh 0.762, slope 0.42; ReLU 1, slope 1")
    view.read_at(None)
    assert view.readout().startswith("Point at the curves")


def test_arrow_keys_move_the_mark(view: ActivationsView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.readout().startswith("At x = 0.10")
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.readout().startswith("At x = -0.90")
    for _ in range(10):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.readout().startswith("At x = -6.00")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.readout().startswith("Point at")


def test_what_enters_a_layer_is_shown_below(view: ActivationsView, trainer: Trainer) -> None:
    record: Activations = PROBES["activations"].load()(trainer, view.wish)
    view.take(record)
    layers = part(view, QComboBox, "activationsLayer")
    assert [layers.itemData(row) for row in range(layers.count())] == ["activation-1", "activation-2"]
    np.testing.assert_allclose(view._plots._bars.opts["height"], 100 * record.shares[0], rtol=1e-6)
    layers.setCurrentIndex(1)
    np.testing.assert_allclose(view._plots._bars.opts["height"], 100 * record.shares[1], rtol=1e-6)
    share = f"{100 * record.dead[1]:.0f} %"
    assert view.readout().endswith(f"activation-2 (ReLU): {share} of its units are dead.")


def test_saturation_is_shaded(view: ActivationsView) -> None:
    box = part(view, QComboBox, "activationsSaturated")
    box.setCurrentIndex(box.findData("sigmoid"))
    assert len(view._plots._shade) == 4  # both ends, in two plots
    box.setCurrentIndex(0)
    assert view._plots._shade == []


def test_own_formulas_are_drawn(view: ActivationsView, trainer: Trainer) -> None:
    graph = chain([Input(), Dense(units=3), Formula(expression="sin(x)"), Dense(units=1), Output()])
    view.set_experiment(replace(trainer.experiment, graph=graph))
    assert part(view, FunctionMenu, "activationsFunctions").functions()[-1] == "= sin(x)"
    np.testing.assert_allclose(view._plots._lines[-1][0].getData()[1], np.sin(X))
    np.testing.assert_allclose(view._plots._lines[-1][1].getData()[1], np.cos(X))


def test_the_functions_go_to_the_arena(view: ActivationsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.view_asked) as asked:
        part(view, QPushButton, "activationsRace").click()
    assert asked.args == ["arena", ("sigmoid", "tanh", "relu")]


def test_numbers_that_are_none_leave_the_bars_empty(view: ActivationsView) -> None:
    nothing = np.full((1, 50), np.nan, np.float32)
    view.take(Activations(("activation-1",), ("softmax",), nothing, np.array([np.nan], np.float32)))
    assert not view._plots._bars.opts["height"].any()
    assert view.readout() == "Point at the curves to read them."


def test_what_is_there_for_study_says_so(view: ActivationsView) -> None:
    view.set_experiment(templates.find("alexnet").experiment())
    assert "never trained" in view.advice()


def test_saved_are_the_picture_and_the_curves(view: ActivationsView, tmp_path: Path) -> None:
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"functions.{ending}")
        assert (tmp_path / f"functions.{ending}").stat().st_size > 1000
    view.export_table(tmp_path / "functions.csv")
    rows = list(csv.reader((tmp_path / "functions.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["function", "x", "f(x)", "f'(x)"] and {row[0] for row in rows[1:]} == {"Sigmoid", "Tanh", "ReLU"}
    assert float(rows[1][2]) == pytest.approx(1 / (1 + math.exp(6)), rel=1e-4)


def test_without_an_activation_there_is_no_plot_of_what_enters_one(view: ActivationsView) -> None:
    layers = part(view, QComboBox, "activationsLayer")
    bare = Trainer(of_points(chain((Input(), Dense(units=1), Output()))), points())
    view.set_experiment(bare.experiment)
    assert layers.isHidden() and view._plots._plots[2].isHidden()
    assert not view._plots._plots[1].isHidden()

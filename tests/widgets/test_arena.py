"""The activation arena on screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Dense, Formula, Input, Output
from playground.racing import BIN_EDGES, hidden
from playground.recipe import Recipe
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.widgets.quiet_window import part
from tests.widgets.racing import Races, broken
from widgets.controls.number_field import NumberField
from widgets.racing.function_menu import FunctionMenu
from widgets.views.arena import ArenaView

EXPERIMENT = of_points(mlp(4, 3), learning_rate=0.03, batch_size=20)
TRIO = ("sigmoid", "tanh", "relu")


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    return Trainer(EXPERIMENT, points())


@pytest.fixture
def view(qtbot: QtBot) -> ArenaView:
    made = ArenaView()
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    made.set_experiment(EXPERIMENT)
    part(made, FunctionMenu, "arenaFunctions").choose(TRIO)
    part(made, NumberField, "arenaEpochs").setValue(3)
    return made


@pytest.fixture
def races(view: ArenaView, trainer: Trainer) -> Races:
    return Races(view, trainer)


def test_a_network_for_pictures_is_to_race_for_few_epochs(view: ArenaView) -> None:
    view.set_experiment(of_pictures(templates.perceptron((6,), 10), batch_size=4))
    assert part(view, NumberField, "arenaEpochs").number() == 2


def show(view: ArenaView, below: str) -> None:
    box = part(view, QComboBox, "arenaBelow")
    box.setCurrentIndex(box.findData(below))


def start(view: ArenaView) -> None:
    part(view, QPushButton, "arenaStart").click()


def test_all_begin_alike_and_differ_in_their_function_alone(view: ArenaView, races: Races) -> None:
    start(view)
    ((study, request),) = races.asked
    assert study == "arena" and request.health and request.boundaries and request.epochs == 3
    assert {one.seed for one in request.experiments} == {EXPERIMENT.seed}
    assert [hidden.functions(one.graph) for one in request.experiments] == [(name,) for name in TRIO]
    assert view.names == ("Sigmoid", "Tanh", "ReLU")


def test_the_wall_the_dead_the_gradients_and_the_sums(view: ArenaView, races: Races) -> None:
    start(view)
    last = races.run()[-1]
    assert view._lower.currentWidget() is view._wall and len(view._wall._pictures) == 3
    show(view, "dead")
    np.testing.assert_allclose(view._dead._shares, [one.dead_share for one in last.health])
    show(view, "gradients")
    for lane in range(3):
        drawn = view._gradients._lines[lane].getOriginalDataset()[1]
        np.testing.assert_allclose(drawn, last.health[lane].gradient, rtol=1e-6)
    show(view, "sums")
    x, y = view._sums._lines[1].getData()
    np.testing.assert_allclose(y, 100 * last.health[1].histogram.mean(axis=0), rtol=1e-6)
    assert x[0] == pytest.approx((BIN_EDGES[0] + BIN_EDGES[1]) / 2)
    layers = part(view, QComboBox, "arenaLayer")
    assert layers.isVisible() and layers.count() == 3
    layers.setCurrentIndex(2)
    np.testing.assert_allclose(view._sums._lines[0].getData()[1], 100 * last.health[0].histogram[1], rtol=1e-6)
    show(view, "table")
    assert view._lower.currentWidget() is view._table and not layers.isVisible()


def test_a_lane_is_read_with_its_dead_units_and_gradients(view: ArenaView, races: Races) -> None:
    start(view)
    last = races.run()[-1]
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.chosen == 1 and view.readout().startswith("Tanh: epoch 3, accuracy ")
    first, final = last.health[1].gradient[[0, -1]]
    assert f"Gradient: {first:.2g} at the first layer, {final:.2g} at the last." in view.readout()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.chosen is None


def test_the_winner_is_taken_with_what_it_has_learned(view: ArenaView, races: Races) -> None:
    take = part(view, QPushButton, "arenaTake")
    assert not take.isEnabled()
    start(view)
    last = races.run()[-1]
    winner = view.winner()
    assert winner is not None and take.text() == f"Take {view.names[winner]}"
    take.click()
    view.choose(0)
    assert take.text() == "Take Sigmoid"
    take.click()
    (first, learned, _), (second, _, name) = races.opened
    assert hidden.functions(first.graph) == (TRIO[winner],) and learned.checkpoint is last.checkpoints[winner]
    assert hidden.functions(second.graph) == ("sigmoid",) and name == "Open Sigmoid"


def test_own_formulas_take_part(view: ArenaView) -> None:
    graph = chain([Input(), Dense(units=3), Formula(expression="sin(x)"), Dense(units=1), Output()])
    view.set_experiment(replace(EXPERIMENT, graph=graph))
    menu = part(view, FunctionMenu, "arenaFunctions")
    assert menu.functions() == (*sorted(TRIO, key=list(menu._boxes).index), "= sin(x)")
    view.set_experiment(EXPERIMENT)
    assert "= sin(x)" not in menu.functions()


def test_two_to_twelve_take_part(view: ArenaView) -> None:
    menu = part(view, FunctionMenu, "arenaFunctions")
    assert menu.text() == "Functions: 3"
    box = part(menu, QCheckBox, "arenaFunctions.relu")
    box.click()
    assert menu.functions() == ("sigmoid", "tanh")
    tanh = part(menu, QCheckBox, "arenaFunctions.tanh")
    assert not tanh.isEnabled() and box.isEnabled()


def test_other_views_can_ask_for_functions(view: ArenaView) -> None:
    view.follow_request(("elu", "gelu", "relu"))
    assert set(view._controls.functions) == {"elu", "gelu", "relu"}


def test_pictures_have_bars_in_place_of_boundaries(qtbot: QtBot) -> None:
    graph = templates.perceptron((6,), 10)
    trainer = Trainer(of_pictures(graph), pictures())
    view = ArenaView()
    qtbot.addWidget(view)
    view.set_experiment(trainer.experiment)
    part(view, FunctionMenu, "arenaFunctions").choose(("relu", "tanh"))
    part(view, NumberField, "arenaEpochs").setValue(1)
    races = Races(view, trainer)
    start(view)
    last = races.run()[-1]
    assert view._lower.currentWidget() is view._bars
    np.testing.assert_allclose(view._bars._shares, last.history.latest("accuracy"))


def test_without_a_hidden_activation_a_network_is_offered(view: ArenaView) -> None:
    view.set_experiment(of_pictures())
    assert "no hidden activation" in view.advice()


def test_numbers_that_are_none_are_drawn_as_nothing(view: ArenaView, races: Races, tmp_path: Path) -> None:
    start(view)
    view.take_study(broken(races.run()[-1]))
    for below in ("wall", "dead", "gradients", "sums", "table"):
        show(view, below)
        view.export_picture(tmp_path / "arena.svg")
    view.point(0)
    assert view.readout() == "Sigmoid: epoch 3, diverged at step 7."
    assert view.summary()


def test_of_numbers_there_is_neither_accuracy_nor_boundary(view: ArenaView) -> None:
    view.set_experiment(replace(EXPERIMENT, dataset="plane", recipe=Recipe(loss="mse")))
    assert part(view, QComboBox, "arenaCurve").findData("accuracy") < 0
    assert part(view, QComboBox, "arenaBelow").currentData() == "dead"

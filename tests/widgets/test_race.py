"""Races on screen: what is asked of the engine, what is shown, read, chosen, opened and refused."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.engine.loading import load
from playground.engine.training import Trainer
from playground.racing import SETTINGS
from playground.recipe import Recipe
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.widgets.quiet_window import part
from tests.widgets.racing import Races, broken
from widgets import theme
from widgets.controls.number_field import NumberField
from widgets.racing.standings import places
from widgets.views.race import RaceView

EXPERIMENT = of_points(mlp(4), learning_rate=0.03, batch_size=20)


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    return Trainer(EXPERIMENT, points())


@pytest.fixture
def view(qtbot: QtBot) -> RaceView:
    made = RaceView()
    qtbot.addWidget(made)
    made.resize(520, 760)
    made.show()
    made.set_experiment(EXPERIMENT)
    return made


@pytest.fixture
def races(view: RaceView, trainer: Trainer) -> Races:
    return Races(view, trainer)


def choose(view: RaceView, name: str, data: str) -> None:
    box = part(view, QComboBox, name)
    box.setCurrentIndex(box.findData(data))
    assert box.currentData() == data


def write(view: RaceView, values: str, epochs: int = 3, second: str = "") -> None:
    part(view, QLineEdit, "raceValues").setText(values)
    if second:
        part(view, QLineEdit, "raceSecondValues").setText(second)
    part(view, NumberField, "raceEpochs").setValue(epochs)


def start(view: RaceView) -> None:
    part(view, QPushButton, "raceStart").click()


def trouble(view: RaceView) -> str:
    label = part(view, QLabel, "raceMessage")
    return label.text() if not label.isHidden() else ""


def test_thirty_two_seeds_are_suggested_first(view: RaceView, races: Races) -> None:
    assert view.advice() == ""
    assert part(view, QLineEdit, "raceValues").text() == "0..31"
    start(view)
    ((study, request),) = races.asked
    assert study == "race" and request.epochs == 100 and request.boundaries
    assert [one.seed for one in request.experiments] == list(range(32))


def test_where_epochs_are_long_fewer_lanes_and_epochs_are_suggested(qtbot: QtBot) -> None:
    view = RaceView()
    qtbot.addWidget(view)
    view.set_experiment(of_pictures(batch_size=4))
    epochs = part(view, NumberField, "raceEpochs")
    assert part(view, QLineEdit, "raceValues").text() == "0..7" and epochs.number() == 2
    epochs.setValue(5)
    view.set_experiment(of_pictures(templates.perceptron((6,), 10), batch_size=4))
    assert epochs.number() == 5
    view.set_experiment(of_points(mlp(4)))
    assert part(view, QLineEdit, "raceValues").text() == "0..31" and epochs.number() == 100


def test_what_races_is_counted_and_read(view: RaceView, races: Races) -> None:
    write(view, "3, 5, 9")
    start(view)
    last = races.run()[-1]
    part(view, NumberField, "raceTarget").setValue(1)
    assert "3 of 3 seeds reach 1 %" in view._legend.text()
    view.point(1)
    accuracy, loss = last.history.accuracy[-1, 1], last.history.test_loss[-1, 1]
    assert view.readout() == (
        f"Seed 5: epoch 3, accuracy {100 * accuracy:.1f} %, held-out loss {loss:.3g}, reached 1 % at epoch 1."
    )
    view.point(-1)
    assert view.readout().startswith("Point at a lane")
    part(view, NumberField, "raceTarget").setValue(100)
    reached = int(np.isfinite(last.history.reached(1.0)).sum())
    assert f"{reached} of 3 seeds reach 100 %" in view._legend.text()
    assert f"{reached} of 3 seeds" in view.summary()


def test_the_table_has_the_leader_first(view: RaceView, races: Races) -> None:
    write(view, "0..4")
    start(view)
    last = races.run()[-1]
    order = places(last.history, last.diverged, view.target)
    names = [view._table.item(row, 0).text() for row in range(5)]
    assert names == [f"Seed {lane}" for lane in order]
    best = last.history.best_accuracy()[order]
    assert [view._table.item(row, 2).text() for row in range(5)] == [f"{100 * value:.1f} %" for value in best]


def test_curves_are_those_of_the_record(view: RaceView, races: Races) -> None:
    write(view, "0, 1")
    start(view)
    last = races.run()[-1]
    x, y = view._plot._lines[1].getData()
    np.testing.assert_allclose(x, [1, 2, 3])
    np.testing.assert_allclose(y, 100 * last.history.accuracy[:, 1], rtol=1e-6)
    choose(view, "raceCurve", "test_loss")
    np.testing.assert_allclose(view._plot._lines[0].getOriginalDataset()[1], last.history.test_loss[:, 0], rtol=1e-6)


def test_the_wall_shows_what_each_lane_answers(view: RaceView, races: Races) -> None:
    write(view, "0, 1, 2")
    choose(view, "raceBelow", "wall")
    start(view)
    last = races.run()[-1]
    assert last.boundaries is not None
    assert view._lower.currentWidget() is view._wall and len(view._wall._pictures) == 3
    tile = view._wall.tile_of(2).center().toPoint()
    QTest.mouseClick(view._wall, Qt.MouseButton.LeftButton, pos=tile)
    assert view.chosen == 2


def test_two_settings_make_a_map(view: RaceView, races: Races) -> None:
    choose(view, "raceSetting", "learning-rate")
    choose(view, "raceSecond", "l2")
    write(view, "0.001, 0.1, 100", second="0, 0.5")
    start(view)
    request = races.asked[-1][1]
    assert [(one.recipe.learning_rate, one.recipe.l2) for one in request.experiments][3:] == [
        (0.001, 0.5),
        (0.1, 0.5),
        (100.0, 0.5),
    ]
    last = races.run()[-1]
    assert view._upper.currentWidget() is view._map
    np.testing.assert_allclose(view._map._values.ravel(), 100 * last.history.best_accuracy())
    assert view._map._marks.ravel().tolist() == [one is not None for one in last.diverged]
    assert "pairs reach" in view._legend.text() and "3 columns and 2 rows" in view.summary()
    QTest.mouseClick(view._map, Qt.MouseButton.LeftButton, pos=view._map.cell_of(4).center().toPoint())
    assert view.chosen == 4 and view.readout().startswith("Learning rate 0.1, L2 penalty 0.5: ")
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen == 1  # a row below: the lowest comes first
    choose(view, "raceBelow", "curves")
    assert view._lower.currentWidget() is view._under


def test_a_lane_is_opened_with_what_it_has_learned(view: RaceView, races: Races, trainer: Trainer) -> None:
    write(view, "3, 5")
    start(view)
    last = races.run()[-1]
    assert not part(view, QPushButton, "raceOpen").isEnabled()
    view.choose(1)
    part(view, QPushButton, "raceOpen").click()
    ((experiment, learned, name),) = races.opened
    assert experiment == replace(EXPERIMENT, seed=5) and name == "Open Seed 5"
    assert learned.checkpoint is last.checkpoints[1]
    run = Trainer(experiment, trainer.data, checkpoint=learned.checkpoint)
    assert learned.history.held_out.steps.tolist() == [2, 4, 6] and learned.history.last_step == run.step == 6
    np.testing.assert_allclose(run.evaluate().loss, learned.history.held_out.losses[-1], rtol=1e-5)


def test_a_lane_of_a_race_that_was_cancelled_begins_anew(view: RaceView, races: Races) -> None:
    write(view, "3, 5")
    start(view)
    view.take_study_end("cancelled", None)
    view.choose(0)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert races.opened == [(replace(EXPERIMENT, seed=3), None, "Open Seed 3")]


@pytest.mark.parametrize(
    ("setting", "values", "words"),
    [
        ("seed", "", "at least one value"),
        ("seed", "1, two", "“two” is no value"),
        ("seed", "0..64", "65 lanes"),
        ("seed", "5..1", "is no value"),
        ("learning-rate", "0.1, -3", "learning_rate"),
        ("width", "4, 0", "units"),
        ("optimizer", "adam, adma", "“adma” is no value"),
        ("activation", "tanh, = x +", "formula"),
    ],
)
def test_what_cannot_be_raced_is_said(view: RaceView, races: Races, setting: str, values: str, words: str) -> None:
    choose(view, "raceSetting", setting)
    write(view, values)
    start(view)
    assert words in trouble(view) and races.asked == []
    write(view, "relu, tanh" if setting == "activation" else "sgd" if setting == "optimizer" else "1, 2")
    start(view)
    assert trouble(view) == "" and len(races.asked) == 1


def test_a_map_needs_two_settings_and_not_too_many_cells(view: RaceView, races: Races) -> None:
    choose(view, "raceSecond", "seed")
    start(view)
    assert "two different settings" in trouble(view)
    choose(view, "raceSecond", "l1")
    write(view, "0..24", second="0, 1, 2, 3, 4, 5")
    start(view)
    assert "150 lanes" in trouble(view) and races.asked == []


def test_names_count_as_values_whatever_their_case(view: RaceView, races: Races) -> None:
    choose(view, "raceSetting", "activation")
    write(view, "ReLU, leaky relu, = max(x, 0.1*x)")
    start(view)
    assert [lane.values[0] for lane in view.lanes] == ["relu", "leaky-relu", "= max(x, 0.1*x)"]


def test_values_that_are_suggested_can_be_raced(view: RaceView, races: Races) -> None:
    box = part(view, QComboBox, "raceSetting")
    for row in range(box.count()):
        box.setCurrentIndex(row)
        start(view)
        assert trouble(view) == ""
        assert view.lanes[0].values[0] == SETTINGS[box.currentData()].suggest(EXPERIMENT, 8)[0]


def test_numbers_that_are_none_are_drawn_as_nothing(view: RaceView, races: Races) -> None:
    write(view, "0, 1")
    start(view)
    view.take_study(broken(races.run()[-1]))
    for curve in ("accuracy", "test_loss", "train_loss"):
        choose(view, "raceCurve", curve)
        for below in ("table", "wall"):
            choose(view, "raceBelow", below)
            view.grab()
    view.point(0)
    assert view.readout() == "Seed 0: epoch 3, diverged at step 7."
    assert "diverged at step 7" in [view._table.item(row, 3).text() for row in range(2)]


def test_pictures_race_without_boundaries(qtbot: QtBot) -> None:
    trainer = Trainer(of_pictures(), pictures())
    view = RaceView()
    qtbot.addWidget(view)
    view.set_experiment(trainer.experiment)
    races = Races(view, trainer)
    assert part(view, QComboBox, "raceBelow").findData("wall") == -1
    assert part(view, QComboBox, "raceSetting").findData("width") == -1
    write(view, "0, 1", epochs=1)
    start(view)
    assert races.run()[-1].boundaries is None


def test_other_data_end_the_race_and_other_settings_do_not(view: RaceView, races: Races) -> None:
    write(view, "0, 1")
    start(view)
    view.set_experiment(replace(EXPERIMENT, graph=mlp(7)))
    assert races.cancelled == 0 and len(view.lanes) == 2
    view.set_experiment(replace(EXPERIMENT, dataset="xor"))
    assert races.cancelled == 1 and view.lanes == ()


def test_what_is_there_for_study_is_not_raced(view: RaceView) -> None:
    from playground import templates

    view.set_experiment(templates.find("alexnet").experiment())
    assert "never trained" in view.advice()


def test_saved_are_the_picture_and_every_mark(view: RaceView, races: Races, tmp_path: Path) -> None:
    assert view.table() is None
    write(view, "0, 1")
    start(view)
    last = races.run()[-1]
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"race.{ending}")
        assert (tmp_path / f"race.{ending}").stat().st_size > 1000
    view.export_table(tmp_path / "race.csv")
    rows = list(csv.reader((tmp_path / "race.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 1 + 2 * 3 and rows[0][0] == "lane"
    assert float(rows[4][2]) == pytest.approx(last.history.accuracy[0, 1], rel=1e-5)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_another_theme_repaints(view: RaceView, races: Races, name: str, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication

    write(view, "0, 1")
    start(view)
    races.run()
    theme.apply(QApplication.instance(), name)
    assert view._plot._looks[0].colour == theme.colours().series[0]
    theme.apply(QApplication.instance(), "light")


def test_the_pointer_finds_the_nearest_line(view: RaceView, races: Races) -> None:
    write(view, "0, 1, 2")
    start(view)
    last = races.run()[-1]
    box = view._plot.getViewBox()
    place = box.mapViewToScene(QPointF(3.0, 100 * float(last.history.accuracy[-1, 2])))
    lane, epoch = view._plot._nearest(place)
    assert epoch == 3 and last.history.accuracy[-1, lane] == last.history.accuracy[-1, 2]
    assert view._plot._nearest(QPointF(-50, -50))[0] == -1


def test_of_numbers_r2_and_losses_are_raced(view: RaceView) -> None:
    box = part(view, QComboBox, "raceCurve")
    assert box.findData("accuracy") == 0 and part(view, NumberField, "raceTarget").isEnabled()
    view.set_experiment(replace(EXPERIMENT, dataset="plane", recipe=Recipe(loss="mse")))
    assert [box.itemData(row) for row in range(box.count())] == ["r2", "test_loss", "train_loss"]
    assert not part(view, NumberField, "raceTarget").isEnabled()


def test_folds_of_a_table_are_told_by_mean_and_spread(qtbot: QtBot) -> None:
    experiment = templates.find("table").experiment()
    trainer = Trainer(experiment, load("iris", Path("nowhere"), table=experiment.table))
    view = RaceView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    view.set_experiment(experiment)
    races = Races(view, trainer)
    box = part(view, QComboBox, "raceSetting")
    box.setCurrentIndex(box.findData("fold"))
    assert part(view, QLineEdit, "raceValues").text() == "1/5, 2/5, 3/5, 4/5, 5/5"
    write(view, "3", epochs=4)
    start(view)
    assert [str(one.table.fold) for one in races.asked[-1][1].experiments] == ["1/3", "2/3", "3/3"]
    accuracy = races.run()[-1].history.accuracy[-1]
    told = f"3 folds, mean ± spread: accuracy {100 * accuracy.mean():.1f} % ± {100 * accuracy.std(ddof=1):.1f} %"
    assert told in view._legend.text() and told in view.summary()
    mean = view._plot._mean.getData()[1]
    assert view._plot._mean.isVisible() and mean[-1] == pytest.approx(100 * accuracy.mean(), rel=1e-5)
    write(view, "1")
    start(view)
    assert "no value" in trouble(view)
    view.open_lane(1)
    opened, learned, _ = races.opened[-1]
    assert str(opened.table.fold) == "2/3" and learned is not None
    view.set_experiment(opened)  # the race of its folds is still there
    assert len(view.lanes) == 3

"""The fit on screen: curve, surface, residuals, what is read and saved, also of broken numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.messages import Watch
from playground.probes import Wish
from playground.probes.fit import Fit, Predictions
from playground.weights import WeightEdit
from tests.engine.probes.test_fit import trained
from tests.engine.small import mlp, of_points
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine, frame
from widgets import fitting
from widgets.controls.number_field import NumberField
from widgets.main_window import MainWindow
from widgets.viewing.weights_by_hand import PAUSE
from widgets.views.fit import FitView


@pytest.fixture(scope="module")
def sine() -> Trainer:
    return trained("sine", 8, steps=200)


@pytest.fixture
def view(qtbot: QtBot, sine: Trainer) -> FitView:
    made = FitView()
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    look(made, sine)
    return made


def look(view: FitView, trainer: Trainer) -> Fit:
    view.set_experiment(trainer.experiment)
    record: Fit = PROBES["fit"].load()(trainer, view.wish)
    view.take(record)
    return record


def turn_to(view: FitView, page: str) -> None:
    chooser = part(view, QComboBox, "fitPage")
    chooser.setCurrentIndex(chooser.findData(page))


# --- what is drawn ---------------------------------------------------------------------------------------------------


def test_points_and_curve_are_those_of_the_record(view: FitView, sine: Trainer) -> None:
    seen = look(view, sine)
    x, y = view._plot.curve()
    assert x == pytest.approx(seen.places) and y == pytest.approx(seen.answers)
    assert view._plot._train.getData()[1] == pytest.approx(seen.train.right)
    assert view._plot._held_out.getData()[0] == pytest.approx(seen.held_out.inputs[:, 0])
    assert view.advice() == ""


def test_the_held_out_examples_can_be_put_away(view: FitView) -> None:
    part(view, QCheckBox, "fitHeldOut").click()
    assert not len(view._plot._held_out.getData()[0]) and len(view._plot._train.getData()[0]) == 250


def test_sticks_go_from_each_point_to_its_prediction(view: FitView, sine: Trainer) -> None:
    seen = look(view, sine)
    part(view, QCheckBox, "fitHeldOut").click()
    part(view, QCheckBox, "fitSticks").click()
    x, y = view._plot._sticks.getData()
    assert x[::2] == pytest.approx(x[1::2])
    assert y[::2] - y[1::2] == pytest.approx(seen.train.residuals, abs=1e-6)


def test_two_inputs_are_a_surface_in_colours_around_zero(qtbot: QtBot, view: FitView) -> None:
    seen = look(view, trained("plane", steps=200))
    assert view._surface.isVisible() and not part(view, QCheckBox, "fitSticks").isVisible()
    pixels = view._surface._fill.image
    assert pixels.shape == (*seen.answers.shape, 4) and (pixels[..., 3] == 255).all()
    low, high = pixels[0, 0], pixels[-1, -1]
    assert low[2] > low[0] and high[0] > high[2]  # blue where both are small, orange where both are large
    view.read_at((1.0, 2.0))
    row, column = (int(np.abs(seen.places - value).argmin()) for value in (2.0, 1.0))
    assert view.readout() == f"(1.00, 2.00): predicted {seen.answers[row, column]:.3g}"


def test_more_inputs_are_drawn_as_predictions_over_right_numbers(view: FitView) -> None:
    rng = np.random.default_rng(0)
    x, right = rng.normal(size=(9, 3)).astype(np.float32), np.arange(9, dtype=np.float32)
    some = Predictions(x, right, right + 1)
    nothing = np.empty(0, np.float32)
    view.take(Fit(1, some, some, nothing, nothing))
    line, same = view._plot.curve()
    assert line.tolist() == same.tolist() == [0, 8]
    assert view._plot._train.getData()[1].tolist() == list(range(1, 10))


def test_residuals_over_prediction_and_over_the_input(view: FitView, sine: Trainer) -> None:
    seen = look(view, sine)
    turn_to(view, "residuals")
    x, residuals = view._residuals._train.getData()
    assert x == pytest.approx(seen.train.predicted) and residuals == pytest.approx(
        seen.train.right - seen.train.predicted
    )
    turn_to(view, "residuals-0")
    assert view._residuals._train.getData()[0] == pytest.approx(seen.train.inputs[:, 0])


def test_the_histogram_counts_every_residual(view: FitView, sine: Trainer) -> None:
    seen = look(view, sine)
    turn_to(view, "residuals")
    edges, shares = view._residuals._bars[1].getData()
    assert shares.sum() == pytest.approx(100)
    counts = np.histogram(seen.held_out.residuals, edges)[0]
    assert shares == pytest.approx(100 * counts / counts.sum())


# --- what is read ----------------------------------------------------------------------------------------------------


def test_the_figures_are_above_and_below(view: FitView, sine: Trainer) -> None:
    found = look(view, sine).held_out.figures()
    assert found is not None and found.r2 is not None
    legend = part(view, QLabel, "fitLegend").text().replace("\u00a0", " ")
    assert f"RMSE {found.rmse:.3g}" in legend and f"R² {found.r2:.3f}" in legend
    assert f"off by {found.mae:.3g} on average" in view.readout()
    assert f"explains {100 * found.r2:.1f} % of the variance" in view.summary()


def test_the_place_under_the_pointer_is_read(view: FitView, sine: Trainer) -> None:
    seen = look(view, sine)
    view.read_at((1.0, 0.0))
    assert view.readout().startswith(f"Input 1: predicted {np.interp(1.0, seen.places, seen.answers):.3g}. ")
    view.read_at(None)
    assert "on average" in view.readout()


def test_the_example_nearest_to_the_pointer_is_read(view: FitView, sine: Trainer) -> None:
    seen = look(view, sine)
    turn_to(view, "residuals-0")
    place = 17
    view.read_at((float(seen.train.inputs[place, 0]), float(seen.train.residuals[place])))
    assert f"right {seen.train.right[place]:.3g}, predicted {seen.train.predicted[place]:.3g}" in view.readout()
    assert len(view._residuals._chosen.getData()[0]) == 1


def test_arrows_move_the_cursor_and_escape_takes_it_away(view: FitView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    first = view._cursor
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert first is not None and view._cursor is not None and view._cursor[0] > first[0]
    assert "predicted" in view.readout()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view._cursor is None


@pytest.mark.parametrize(("shift", "words"), [(3.0, "Most are too low."), (-3.0, "Most are too high.")])
def test_predictions_off_to_one_side_are_told(view: FitView, sine: Trainer, shift: float, words: str) -> None:
    seen = look(view, sine)
    off = replace(seen.held_out, predicted=seen.held_out.right - shift)
    view.take(replace(seen, held_out=off))
    assert words in view.summary() and "Always answering the mean would be better." in view.summary()


# --- broken, empty, wrong --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dataset", ["sine", "plane"])
@pytest.mark.parametrize("page", ["fit", "residuals"])
def test_predictions_that_are_no_numbers_are_told(view: FitView, dataset: str, page: str) -> None:
    seen = look(view, trained(dataset, 4))
    broken = [replace(one, predicted=one.predicted * np.nan) for one in (seen.train, seen.held_out)]
    turn_to(view, page)
    view.take(replace(seen, train=broken[0], held_out=broken[1], answers=seen.answers * np.nan))
    assert "not numbers any more" in view.summary() and "–" in part(view, QLabel, "fitLegend").text()
    view.grab()


def test_without_held_out_examples_the_training_ones_are_told(view: FitView) -> None:
    look(view, trained("line", test_share=0.0))
    assert view.summary().startswith("Training examples") and "Held-out" not in part(view, QLabel, "fitLegend").text()
    turn_to(view, "residuals")
    view.grab()


def test_classes_are_answered_with_what_to_do(view: FitView) -> None:
    view.set_experiment(of_points(mlp(3)))
    assert "sine wave" in view.advice()
    assert part(view, QPushButton, "fitOffer").isVisible()


def test_a_new_theme_changes_nothing_but_colours(view: FitView) -> None:
    before = view._plot.curve()[1].tolist()
    view.follow_theme()
    assert view._plot.curve()[1].tolist() == before


# --- saving ----------------------------------------------------------------------------------------------------------


def test_the_table_holds_every_example(view: FitView, sine: Trainer, tmp_path: Path) -> None:
    seen = look(view, sine)
    view.export_table(tmp_path / "fit.csv")
    rows = list(csv.reader((tmp_path / "fit.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["split", "input 1", "right", "predicted", "residual"] and len(rows) == 501
    wanted = [seen.train.inputs[0, 0], seen.train.right[0], seen.train.predicted[0], seen.train.residuals[0]]
    assert rows[1][0] == "training" and [float(one) for one in rows[1][1:]] == pytest.approx(wanted, abs=1e-5)


@pytest.mark.parametrize("page", ["fit", "residuals"])
@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_is_written(view: FitView, tmp_path: Path, page: str, ending: str) -> None:
    turn_to(view, page)
    view.export_picture(tmp_path / f"fit.{ending}")
    assert not QImage(str(tmp_path / f"fit.{ending}")).isNull() or ending == "svg"
    assert (tmp_path / f"fit.{ending}").stat().st_size > 1000


# --- in the window ---------------------------------------------------------------------------------------------------


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[tuple[MainWindow, Any]]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as both:
        yield both


def choose(window: MainWindow, dataset: str) -> None:
    window.document.change(fitting.with_dataset(window.document.experiment(), dataset), f"Choose {dataset}")


def test_numbers_bring_the_fit_forward_and_classes_the_boundary(
    opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot, sine: Trainer
) -> None:
    window, engine = opened
    panels = window.workbench.panels
    choose(window, "sine")
    qtbot.waitUntil(lambda: not panels["fit"].visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: Watch(frozenset({"fit"}), wishes={"fit": Wish()}) in engine.sent)
    record = PROBES["fit"].load()(sine, Wish())
    engine.say(replace(frame(window.run._work.number, 0, playing=False), probes={"fit": record}))
    qtbot.waitUntil(lambda: window.findChild(FitView).table() is not None)
    choose(window, "spiral")
    qtbot.waitUntil(lambda: not panels["boundary"].visibleRegion().isEmpty())


def test_bars_say_that_no_drawing_is_read(opened: tuple[MainWindow, ScriptedEngine]) -> None:
    window, _ = opened
    choose(window, "line")
    assert "other data than drawings: Straight line" in window.workbench.drawing.bars.accessibleDescription()


# --- the straight line -----------------------------------------------------------------------------------------------


@pytest.fixture
def line() -> Trainer:
    return trained("line", steps=20)


def test_slope_and_height_of_a_straight_line_are_set_by_hand(view: FitView, line: Trainer) -> None:
    slope, height = (part(view, NumberField, name) for name in ("fitSlope", "fitHeight"))
    assert not slope.isVisible()
    seen = look(view, line)
    assert seen.line is not None and slope.isVisible() and height.isVisible()
    assert (slope.value(), height.value()) == pytest.approx((seen.line.weight, seen.line.bias), abs=1e-5)
    asked: list[tuple[Any, ...]] = []
    view.weights_asked.connect(lambda *what: asked.append(what))
    slope.setValue(0.5)
    height.stepUp()
    edits = [edit for one, _, _ in asked for edit in one]
    assert edits == [
        WeightEdit("dense-1", "weights", (0, 0), 0.5),
        WeightEdit("dense-1", "bias", (0,), pytest.approx(seen.line.bias + 0.1, abs=1e-5)),
    ]
    assert asked[0][1] == "Set slope to 0.5" and asked[0][2] != asked[1][2]
    line.set_weights(edits)
    answers = look(view, line).answers
    assert np.diff(answers) == pytest.approx(0.5 * np.diff(seen.places), abs=1e-4)


def test_steps_that_follow_each_other_are_one_step_of_undo(view: FitView, line: Trainer, qtbot: QtBot) -> None:
    look(view, line)
    slope, keys = part(view, NumberField, "fitSlope"), []
    view.weights_asked.connect(lambda _edits, _name, key: keys.append(key))
    slope.stepUp()
    slope.stepUp()
    qtbot.wait(PAUSE + 100)
    slope.stepUp()
    assert keys[0] == keys[1] != keys[2]


def test_what_is_undone_at_once_is_shown_a_moment_later(view: FitView, line: Trainer, qtbot: QtBot) -> None:
    seen = look(view, line)
    slope = part(view, NumberField, "fitSlope")
    slope.setValue(2.0)
    look(view, line)  # as it was before
    assert seen.line is not None and slope.value() == 2.0
    qtbot.waitUntil(lambda: slope.value() == pytest.approx(seen.line.weight, abs=1e-5))


def test_the_past_is_not_set(view: FitView, line: Trainer) -> None:
    look(view, line)
    view.looks_back = True
    view.take(PROBES["fit"].load()(line, view.wish))
    assert not part(view, NumberField, "fitSlope").isEnabled()


def test_what_bends_has_no_slope(view: FitView, sine: Trainer) -> None:
    assert look(view, sine).line is None and not part(view, NumberField, "fitSlope").isVisible()

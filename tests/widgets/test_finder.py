"""The learning-rate finder on screen: what is asked, drawn, read, chosen and used."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.studies.finder import FinderFound, FinderRequest, read
from playground.templates import TEMPLATES
from tests.engine.small import mlp, of_pictures, of_points, points
from tests.engine.studies.playing import played
from tests.widgets.quiet_window import part, quiet_window
from widgets import theme
from widgets.controls.number_field import NumberField
from widgets.views.finder import FinderView
from widgets.views.finder.plot import FinderPlot

REQUEST = FinderRequest(steps=120, low=1e-5, anew=True)


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    return Trainer(of_points(mlp(6), optimizer={"kind": "sgd"}), points())


@pytest.fixture(scope="module")
def records(trainer: Trainer) -> list[FinderFound]:
    return played("finder", REQUEST, trainer)


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> FinderView:
    made = FinderView()
    qtbot.addWidget(made)
    made.resize(640, 440)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def asked(view: FinderView) -> list[tuple[str, Any]]:
    """What the view asks to be done from now on."""
    requests: list[tuple[str, Any]] = []
    view.study_asked.connect(lambda study, request: requests.append((study, request)))
    return requests


def changes(view: FinderView) -> list[tuple[Experiment, str]]:
    """How the view changes the experiment from now on."""
    made: list[tuple[Experiment, str]] = []
    view.change_asked.connect(lambda experiment, name, _: made.append((experiment, name)))
    return made


def press(view: FinderView, name: str) -> None:
    QTest.keyClick(part(view, QPushButton, name), Qt.Key.Key_Space)


def finish(view: FinderView, records: list[FinderFound]) -> FinderFound:
    press(view, "finderStart")
    view.take_study(records[-1])
    view.take_study_end("done", None)
    return records[-1]


def place_of(view: FinderView, rate: float) -> QPoint:
    """Where a rate is in the plot, in its pixels."""
    plot = part(view, FinderPlot, "finderPlot")
    box = plot.getViewBox()
    at = box.mapViewToScene(QPointF(math.log10(rate), box.viewRange()[1][0]))
    place: QPoint = plot.mapFromScene(QPointF(at.x(), at.y() - 20))
    return place


def test_at_first_nothing_is_done_and_the_fields_say_what_will_be(view: FinderView) -> None:
    assert view.advice() == "" and "Press “Find”" in view.readout() and view.table() is None
    requests = asked(view)
    press(view, "finderStart")
    assert requests == [("finder", FinderRequest(1e-6, 10.0, 300, True))]
    assert part(view, QPushButton, "finderStart").text() == "Start anew"
    assert not part(view, QPushButton, "finderUse").isEnabled()


def test_what_is_typed_and_chosen_is_asked_for(view: FinderView) -> None:
    requests = asked(view)
    for name, value in (("finderLow", 1e-4), ("finderHigh", 2.0), ("finderSteps", 50)):
        part(view, NumberField, name).setValue(value)
    chooser = part(view, QComboBox, "finderBegin")
    chooser.setFocus()
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    press(view, "finderStart")
    assert requests == [("finder", FinderRequest(1e-4, 2.0, 50, False))]
    left, right = part(view, FinderPlot, "finderPlot").getViewBox().viewRange()[0]
    assert left == pytest.approx(-4, abs=0.1) and right == pytest.approx(math.log10(2), abs=0.1)


def test_rates_that_do_not_rise_are_refused_in_words(view: FinderView) -> None:
    requests = asked(view)
    part(view, NumberField, "finderLow").setValue(1.0)
    part(view, NumberField, "finderHigh").setValue(0.1)
    press(view, "finderStart")
    assert not requests and "rising" in view.readout()


def test_the_curve_grows_and_at_its_end_a_rate_is_suggested(view: FinderView, records: list[FinderFound]) -> None:
    plot = part(view, FinderPlot, "finderPlot")
    press(view, "finderStart")
    view.take_study(records[0])
    assert f"Step {records[0].done} of 120" in view.summary()
    found = finish(view, records)
    reading = read(found.rates, found.losses)
    assert plot._smooth.getData()[0] == pytest.approx(np.log10(found.rates))
    assert plot._smooth.getData()[1] == pytest.approx(reading.smooth)
    assert reading.suggested is not None and reading.steepest is not None
    assert plot._suggested.value() == pytest.approx(math.log10(reading.suggested))
    assert plot._steepest.value() == pytest.approx(math.log10(found.rates[reading.steepest]))
    assert plot._chosen.isVisible() and plot._current.value() == pytest.approx(-2)
    assert f"Suggested: {reading.suggested:g}" in view.summary()
    assert part(view, QPushButton, "finderUse").text() == f"Use {reading.suggested:.2g}"


def test_the_rate_is_used_as_one_change(view: FinderView, records: list[FinderFound]) -> None:
    found, made = finish(view, records), changes(view)
    suggested = read(found.rates, found.losses).suggested
    press(view, "finderUse")
    ((experiment, name),) = made
    assert experiment.recipe.learning_rate == suggested and name == f"Use the rate {suggested:g}"
    assert view.experiment is not None
    before = view.experiment.recipe.model_copy(update={"learning_rate": suggested})
    assert experiment == replace(view.experiment, recipe=before)
    view.set_experiment(experiment)
    assert part(view, FinderPlot, "finderPlot")._current.value() == pytest.approx(
        math.log10(experiment.recipe.learning_rate)
    )
    assert view.table() is not None, "what was found stays"


def test_another_rate_is_chosen_by_click_and_by_keys(view: FinderView, records: list[FinderFound]) -> None:
    found, made = finish(view, records), changes(view)
    plot = part(view, FinderPlot, "finderPlot")
    wanted = float(found.rates[30])
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, wanted))
    assert plot._chosen.value() == pytest.approx(math.log10(wanted), abs=0.1)
    view.choose(wanted)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert plot._chosen.value() == pytest.approx(math.log10(found.rates[40]))
    assert f"Rate {found.rates[40]:.3g}: loss" in view.readout() and "step 41" in view.readout()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert made[0][0].recipe.learning_rate == pytest.approx(found.rates[40], rel=0.06)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert 10 ** plot._chosen.value() == pytest.approx(read(found.rates, found.losses).suggested)


def test_the_curve_is_read_under_the_pointer(view: FinderView, records: list[FinderFound]) -> None:
    found = finish(view, records)
    plot = part(view, FinderPlot, "finderPlot")
    plot.pointed.emit((math.log10(found.rates[70]) + 1e-4, 0.5))
    smooth = read(found.rates, found.losses).smooth
    wanted = (
        f"Rate {found.rates[70]:.3g}: loss {smooth[70]:.4g} smoothed, {found.losses[70]:.4g} in the batch of step 71."
    )
    assert view.readout() == wanted
    plot.pointed.emit(None)
    assert view.readout() != wanted


def test_no_fall_and_no_numbers_are_said(view: FinderView, trainer: Trainer) -> None:
    flat = FinderFound(40, 40, np.geomspace(1e-6, 1, 40), np.full(40, 0.7, np.float32))
    finish(view, [flat])
    assert "does not fall" in view.summary() and not part(view, QPushButton, "finderUse").isEnabled()
    broken = Trainer(trainer.experiment, points())
    weights = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    broken.restore(Checkpoint(0, weights))
    finish(view, played("finder", FinderRequest(steps=20), broken))
    assert "not a number" in view.summary() and view.table() is None and not view.grab().isNull()


def test_another_network_forgets_what_was_found(view: FinderView, records: list[FinderFound]) -> None:
    finish(view, records)
    press(view, "finderStart")
    cancelled: list[bool] = []
    view.study_cancelled.connect(lambda: cancelled.append(True))
    view.set_experiment(of_pictures())
    assert cancelled and view.table() is None and "Press “Find”" in view.readout()


def test_networks_for_study_get_advice(view: FinderView) -> None:
    view.set_experiment(TEMPLATES["alexnet"].experiment())
    assert "for study" in view.advice()


def test_table_and_picture_are_saved(view: FinderView, records: list[FinderFound], tmp_path: Path) -> None:
    found = finish(view, records)
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["step", "rate", "loss", "smoothed"] and len(rows) == 1 + found.done
    assert float(rows[51][1]) == pytest.approx(found.rates[50]) and float(rows[51][2]) == pytest.approx(
        found.losses[50]
    )
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"seen.{ending}")
        assert (tmp_path / f"seen.{ending}").stat().st_size > 1500


def test_colours_follow_the_theme(view: FinderView, records: list[FinderFound], in_dark: None) -> None:
    finish(view, records)
    theme.changes().changed.emit()
    assert part(view, FinderPlot, "finderPlot")._smooth.opts["pen"].color().name() == theme.DARK.series[0]
    assert theme.DARK.accent in view._legend.text()


def test_in_the_window_the_rate_is_one_step_of_undo(qtbot: QtBot, tmp_path: Path) -> None:
    with quiet_window(qtbot, tmp_path) as (window, _):
        window.workbench.viewing.open("finder")
        qtbot.waitUntil(lambda: window.findChild(FinderView) is not None, timeout=20_000)
        view, document = window.findChild(FinderView), window.document
        view.set_experiment(document.experiment())
        before, index = document.experiment().recipe.learning_rate, document.undo_stack.index()
        view.show_study(FinderFound(40, 40, np.geomspace(1e-6, 1, 40), np.full(40, 0.7, np.float32)))
        view.choose(0.0314159)
        view.use()
        assert document.experiment().recipe.learning_rate == 0.031 and document.undo_stack.index() == index + 1
        document.undo_stack.undo()
        assert document.experiment().recipe.learning_rate == before

"""Fool it, on screen: slider, method, target; pictures, bars, curve; read and saved."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSlider, QSpinBox
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.adversarial import EPSILONS, MANY, Adversarial, AdversarialWish
from tests.engine.small import mlp, of_pictures, of_points, pictures
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.theme.maps import picture
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.picture_panes import PicturePanes
from widgets.views.adversarial import AdversarialView
from widgets.views.adversarial.plots import AmountPlot, ChangeBars


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures())
    made.advance(40)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> AdversarialView:
    made = AdversarialView()
    qtbot.addWidget(made)
    made.resize(640, 520)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def asked(view: AdversarialView) -> AdversarialWish:
    assert isinstance(view.wish, AdversarialWish)
    return view.wish


def look(view: AdversarialView, trainer: Trainer) -> Adversarial:
    """One record, as the engine brings it."""
    record: Adversarial = PROBES["adversarial"].load()(trainer, view.wish)
    view.take(record)
    return record


def test_before_change_and_after_stand_beside_each_other(view: AdversarialView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    first, change, last = part(view, PicturePanes, "adversarialPictures").panes()
    assert first.title == f"{seen.answer}, {100 * seen.shares[0, seen.answer]:.0f} %"
    assert first.image == example_picture(seen.subject.input) and last.image == example_picture(seen.changed)
    apart = (seen.changed - seen.subject.input)[..., 0]
    bound = float(np.abs(apart).max())
    assert change.image == picture(apart, "blue-orange", -bound, bound)
    assert change.title == f"Change, ×{round(1 / bound)}"
    after = int(seen.shares[seen.amount].argmax())
    assert last.title == f"{after}, {100 * seen.shares[seen.amount, after]:.0f} %"


def test_the_slider_says_by_how_much_with_keys(view: AdversarialView, trainer: Trainer) -> None:
    slider = part(view, QSlider, "adversarialAmount")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert asked(view).amount == 0 and view._amount.text() == "ε 0"
    look(view, trainer)
    assert part(view, PicturePanes, "adversarialPictures").panes()[1].title == "No change"
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert asked(view).amount == 30 and view._amount.text() == "ε 0.3"
    seen = look(view, trainer)
    assert np.abs(seen.changed - seen.subject.input).max() == pytest.approx(0.3, abs=1e-5)


def test_method_and_target_are_wished_for(view: AdversarialView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    assert (asked(view).target, asked(view).steps) == (-1, 1)
    for name, entry in (("adversarialMethod", str(MANY)), ("adversarialClass", "7")):
        chooser = part(view, QComboBox, name)
        chooser.setFocus()
        while chooser.currentData() != entry:
            QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert (asked(view).target, asked(view).steps) == (7, MANY)
    assert look(view, trainer).target == 7 and seen.target == -1


def test_bars_and_curves_are_the_probabilities(view: AdversarialView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    bars, curve = part(view, ChangeBars, "adversarialBars"), part(view, AmountPlot, "adversarialCurve")
    assert bars._before.opts["height"] == pytest.approx(100 * seen.shares[0])
    assert bars._after.opts["height"] == pytest.approx(100 * seen.shares[seen.amount])
    x, y = curve._answer.getData()
    assert x.tolist() == list(EPSILONS) and y == pytest.approx(100 * seen.shares[:, seen.answer])
    rival = int(np.argsort(seen.shares[seen.amount])[-1])
    if rival != seen.answer:
        assert curve._rival.getData()[1] == pytest.approx(100 * seen.shares[:, rival])
    assert curve._here.value() == pytest.approx(EPSILONS[seen.amount])
    assert seen.least is not None and curve._least.value() == pytest.approx(EPSILONS[seen.least])


def test_the_least_change_is_said(view: AdversarialView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    assert seen.least is not None
    other = int(seen.shares[seen.least].argmax())
    wanted = f"From ε {EPSILONS[seen.least]:.3g} on it says {other} instead of {seen.answer}."
    assert wanted in view._legend.text() and wanted in view.summary()
    chooser = part(view, QComboBox, "adversarialClass")
    chooser.setCurrentIndex(chooser.findData(str(seen.answer)))
    view._choose()
    look(view, trainer)
    assert f"The network says {seen.answer} already." in view._legend.text()


def test_a_network_that_stands_everything_is_said(view: AdversarialView) -> None:
    trainer = Trainer(of_pictures(), pictures())
    still = {name: np.zeros_like(array) for name, array in trainer.checkpoint().weights.items()}
    still["dense-1/bias"] = np.eye(10, dtype=np.float32)[4]
    trainer.restore(Checkpoint(0, still))
    seen = look(view, trainer)
    assert (seen.answer, seen.least) == (4, None)
    assert "No change up to ε 0.3 does it." in view._legend.text()
    assert not part(view, AmountPlot, "adversarialCurve")._least.isVisible()


def test_the_drawing_comes_first_and_an_example_can_be_asked_for(view: AdversarialView, trainer: Trainer) -> None:
    drawing = np.zeros((28, 28), np.float32)
    drawing[4:20, 12:15] = 1
    view.show_picture(drawing)
    assert asked(view).drawing is drawing and look(view, trainer).subject.is_drawing
    view.follow_request(3)
    assert (asked(view).drawing, asked(view).example) == (None, 3)
    assert part(view, QSpinBox, "adversarialExample").value() == 3


def test_a_pixel_is_read(view: AdversarialView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    shown = part(view, PicturePanes, "adversarialPictures")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(shown, key)
    assert shown.spot == (1, 1)
    before, after = seen.subject.input[1, 1, 0], seen.changed[1, 1, 0]
    assert view.readout() == f"Row 1, column 1: {before:.3f} became {after:.3f}."


def test_answers_that_are_no_numbers_are_said(view: AdversarialView) -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    look(view, trainer)
    assert "not a number" in view._legend.text() and not view.grab().isNull()


def test_points_get_advice(view: AdversarialView) -> None:
    view.set_experiment(of_points(mlp(4)))
    assert "needs pictures" in view.advice()


def test_wide_and_low_the_plots_stand_beside_the_pictures(
    qtbot: QtBot, view: AdversarialView, trainer: Trainer
) -> None:
    look(view, trainer)
    panes, bars = part(view, PicturePanes, "adversarialPictures"), part(view, ChangeBars, "adversarialBars")
    assert bars.y() > panes.y()
    view.resize(1000, 330)
    qtbot.waitUntil(lambda: bars.y() == panes.y() and bars.x() > panes.x())


def test_table_and_picture_are_saved(view: AdversarialView, trainer: Trainer, tmp_path: Path) -> None:
    assert view.table() is None
    seen = look(view, trainer)
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["epsilon", *"0123456789"] and len(rows) == 1 + len(EPSILONS)
    assert [float(value) for value in rows[9][1:]] == pytest.approx(seen.shares[8], rel=1e-4)
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"seen.{ending}")
        assert (tmp_path / f"seen.{ending}").stat().st_size > 2000


def test_colours_follow_the_theme(view: AdversarialView, trainer: Trainer, in_dark: None) -> None:
    look(view, trainer)
    theme.changes().changed.emit()
    assert theme.DARK.positive in view._legend.text()
    assert part(view, AmountPlot, "adversarialCurve")._rival.opts["pen"].color().name() == theme.DARK.positive

"""Slide it, on screen: by map, keys and fields; what is shown, read and saved."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.sliding import Sliding, SlidingWish, shifted
from tests.engine.small import mlp, of_pictures, of_points, pictures
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.picture_panes import PicturePanes
from widgets.views.sliding import SlidingView
from widgets.views.sliding.plots import ShiftBars, ShiftCurves
from widgets.views.sliding.shift_map import ShiftMap


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures())
    made.advance(20)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> SlidingView:
    made = SlidingView()
    qtbot.addWidget(made)
    made.resize(640, 520)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def asked(view: SlidingView) -> SlidingWish:
    assert isinstance(view.wish, SlidingWish)
    return view.wish


def look(view: SlidingView, trainer: Trainer) -> Sliding:
    """One record, as the engine brings it."""
    record: Sliding = PROBES["sliding"].load()(trainer, view.wish)
    view.take(record)
    return record


def stroke() -> np.ndarray:
    drawing = np.zeros((28, 28), np.float32)
    drawing[6:20, 12:15] = 1
    return drawing


def test_at_first_the_picture_is_in_place(view: SlidingView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    assert view.shift == (0, 0) and part(view, ShiftMap, "slidingMap").spot == (10, 10)
    shown = part(view, PicturePanes, "slidingPicture").panes()
    assert shown[0].title == "Example 0" and shown[0].image == example_picture(seen.subject.input)
    answer = int(seen.at(0, 0).argmax())
    same = 100 * np.mean(seen.probabilities.argmax(axis=-1) == answer)
    assert f"In place the network says {answer}" in view.summary() and f"{same:.0f} % of all shifts" in view.summary()


def test_the_map_slides_it_under_the_pointer_and_it_stays_there(view: SlidingView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    grid = part(view, ShiftMap, "slidingMap")
    box, cell = grid.box(), grid.box().width() / 21
    place = QPointF(box.left() + 14.5 * cell, box.top() + 7.5 * cell)
    QTest.mouseMove(grid, place.toPoint())
    assert view.shift == (-3, 4)
    shown = part(view, PicturePanes, "slidingPicture").panes()[0]
    assert shown.image == example_picture(shifted(seen.subject.input, -3, 4))
    named = int(seen.at(-3, 4).argmax())
    assert f"Slid 4 right, 3 up: the network says {named}," in view.readout()
    QTest.mouseMove(grid, box.topLeft().toPoint() / 2)
    assert view.shift == (-3, 4), "beside the map it stays"
    assert (part(view, QSpinBox, "slidingRight").value(), part(view, QSpinBox, "slidingDown").value()) == (4, -3)


def test_curves_and_bars_are_those_of_the_shift(view: SlidingView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    view.slide(2, -6)
    target = int(seen.at(0, 0).argmax())
    curves, bars = part(view, ShiftCurves, "slidingCurves"), part(view, ShiftBars, "slidingBars")
    across, along = (curve.getData()[1] for curve in curves._curves)
    assert across == pytest.approx(100 * seen.probabilities[12, :, target])
    assert along == pytest.approx(100 * seen.probabilities[:, 4, target])
    assert [mark.value() for mark in curves._marks] == [-6, 2]
    assert bars._before.opts["height"] == pytest.approx(100 * seen.at(0, 0))
    assert bars._after.opts["height"] == pytest.approx(100 * seen.at(2, -6))


def test_it_slides_by_keys_fields_and_back(view: SlidingView, trainer: Trainer) -> None:
    look(view, trainer)
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
    assert view.shift == (1, 2)
    grid = part(view, ShiftMap, "slidingMap")
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert view.shift == (-1, 2)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert view.shift == (0, 0)
    part(view, QSpinBox, "slidingRight").setValue(10)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.shift == (0, 10), "no farther"
    QTest.keyClick(part(view, QPushButton, "slidingCentre"), Qt.Key.Key_Space)
    assert view.shift == (0, 0)


def test_another_class_has_another_map(view: SlidingView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    chooser = part(view, QComboBox, "slidingClass")
    chooser.setFocus()
    for _ in range(4):
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert view.target == 3
    assert np.array_equal(part(view, ShiftMap, "slidingMap")._shares, seen.probabilities[..., 3])
    assert f"3 has {100 * seen.at(0, 0)[3]:.1f} %" in view.readout()


def test_while_one_draws_a_cross_is_asked_for_and_at_rest_the_map(
    qtbot: QtBot, view: SlidingView, trainer: Trainer
) -> None:
    look(view, trainer)
    drawing = stroke()
    view.show_picture(drawing)
    assert asked(view).drawing is drawing and not asked(view).everywhere
    seen = look(view, trainer)
    assert "Your drawing." in view.summary() and "of all shifts" not in view.summary()
    view.slide(1, 1)
    assert "not known yet" in view.readout() and not view.grab().isNull()
    qtbot.waitUntil(lambda: asked(view).everywhere, timeout=5_000)
    whole = look(view, trainer)
    assert np.isfinite(whole.probabilities).all() and "of all shifts" in view.summary()
    assert whole.at(0, 0) == pytest.approx(seen.at(0, 0), abs=1e-6)


def test_an_example_that_another_view_asks_for(view: SlidingView, trainer: Trainer) -> None:
    view.follow_request(6)
    assert (asked(view).example, asked(view).everywhere) == (6, True)


def test_answers_that_are_no_numbers_are_said(view: SlidingView) -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    look(view, trainer)
    assert "not a number" in view._legend.text() and not view.grab().isNull()


def test_points_and_painters_get_advice(view: SlidingView) -> None:
    view.set_experiment(of_points(mlp(4)))
    assert "needs pictures" in view.advice()
    view.set_experiment(replace(of_pictures(mlp(4, outputs=2), loss="mse"), target="input"))
    assert "names what it sees" in view.advice()


def test_a_late_record_of_the_last_dataset_is_not_shown(view: SlidingView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    view.show_record(replace(seen, probabilities=seen.probabilities[..., :3]))
    assert view._seen is seen


def test_table_and_picture_are_saved(view: SlidingView, trainer: Trainer, tmp_path: Path) -> None:
    assert view.table() is None
    seen = look(view, trainer)
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["down", "right", *"0123456789"] and len(rows) == 1 + 21 * 21
    row = next(row for row in rows if row[:2] == ["-4", "7"])
    assert list(map(float, row[2:])) == pytest.approx(seen.at(-4, 7), abs=1e-5)
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"seen.{ending}")
        assert (tmp_path / f"seen.{ending}").stat().st_size > 1500


def test_colours_follow_the_theme(view: SlidingView, trainer: Trainer, in_dark: None) -> None:
    look(view, trainer)
    theme.changes().changed.emit()
    assert theme.DARK.accent in view._legend.text()
    curve = part(view, ShiftCurves, "slidingCurves")._curves[0]
    assert curve.opts["pen"].color().name() == theme.DARK.series[0]

"""Why this answer, on screen: what is chosen, shown, read and saved."""

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
from playground.probes.saliency import Saliency, SaliencyWish
from tests.engine.small import mlp, of_pictures, of_points, pictures
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.theme.maps import picture
from widgets.viewing.picture_panes import PicturePanes
from widgets.views.saliency import SaliencyView, maps


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures())
    made.advance(20)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> SaliencyView:
    made = SaliencyView()
    qtbot.addWidget(made)
    made.resize(620, 420)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def asked(view: SaliencyView) -> SaliencyWish:
    assert isinstance(view.wish, SaliencyWish)
    return view.wish


def look(view: SaliencyView, trainer: Trainer) -> Saliency:
    """One record, as the engine brings it."""
    record: Saliency = PROBES["saliency"].load()(trainer, view.wish)
    view.take(record)
    return record


def choose(view: SaliencyView, name: str, entry: str) -> None:
    """By keyboard, as a learner does."""
    chooser = part(view, QComboBox, name)
    wanted = chooser.findData(entry)
    assert wanted >= 0 and chooser.isVisible()
    chooser.setFocus()
    while chooser.currentIndex() != wanted:
        QTest.keyClick(chooser, Qt.Key.Key_Down if chooser.currentIndex() < wanted else Qt.Key.Key_Up)


def panes(view: SaliencyView) -> PicturePanes:
    return part(view, PicturePanes, "saliencyPictures")


def test_picture_and_map_stand_beside_each_other(view: SaliencyView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    shown = panes(view).panes()
    assert [one.title for one in shown] == ["Example 0", f"What counts for {seen.answer}"]
    wanted = np.abs(seen.gradient).max(axis=-1)
    assert shown[1].image == picture(wanted, "viridis", 0.0, float(wanted.max()))
    assert f"it is {seen.subject.truth}. The network says {seen.answer}" in view._legend.text()
    left, right = panes(view).rect_of(0), panes(view).rect_of(1)
    assert left.right() < right.left() and left.width() > 150


@pytest.mark.parametrize("kind", ["signed", "times-input", "occlusion"])
def test_each_way_of_looking_has_its_map(view: SaliencyView, trainer: Trainer, kind: str) -> None:
    look(view, trainer)
    choose(view, "saliencyKind", kind)
    assert asked(view).occludes == (kind == "occlusion")
    seen = look(view, trainer)
    wanted = {
        "signed": seen.gradient[..., 0],
        "times-input": seen.gradient[..., 0] * seen.subject.input[..., 0],
        "occlusion": seen.drop,
    }[kind]
    assert wanted is not None
    bound = float(np.abs(wanted).max())
    assert panes(view).panes()[1].image == picture(wanted, "blue-orange", -bound, bound)


def test_of_colours_the_map_has_one_number_a_pixel(trainer: Trainer) -> None:
    seen = PROBES["saliency"].load()(trainer, SaliencyWish())
    slope = np.random.default_rng(0).normal(size=(28, 28, 3)).astype(np.float32)
    coloured = replace(seen, gradient=slope, subject=replace(seen.subject, input=np.abs(slope)))
    assert maps.values("absolute", coloured) == pytest.approx(np.abs(slope).max(axis=2))
    assert maps.values("signed", coloured) == pytest.approx(slope.mean(axis=2), abs=1e-6)
    assert maps.values("times-input", coloured) == pytest.approx((slope * np.abs(slope)).sum(axis=2), abs=1e-5)


def test_class_patch_and_filling_are_wished_for(view: SaliencyView, trainer: Trainer) -> None:
    look(view, trainer)
    assert asked(view).target == -1 and not part(view, QComboBox, "saliencyPatch").isVisible()
    choose(view, "saliencyClass", "7")
    choose(view, "saliencyKind", "occlusion")
    choose(view, "saliencyPatch", "8")
    choose(view, "saliencyFill", "0.0")
    wish = asked(view)
    assert (wish.target, wish.patch, wish.fill) == (7, 8, 0.0)
    seen = look(view, trainer)
    assert seen.target == 7 and panes(view).panes()[1].title == "What counts for 7"


def test_the_drawing_is_looked_at_while_there_is_one(view: SaliencyView, trainer: Trainer) -> None:
    drawing = np.zeros((28, 28), np.float32)
    view.show_picture(drawing)
    assert asked(view).drawing is None
    drawing = drawing.copy()
    drawing[4:20, 12:15] = 1
    view.show_picture(drawing)
    assert asked(view).drawing is drawing
    look(view, trainer)
    assert panes(view).panes()[0].title == "Drawing" and "Your drawing." in view.summary()
    part(view, QSpinBox, "saliencyExample").stepUp()
    assert (asked(view).drawing, asked(view).example) == (None, 1)


def test_any_example_and_one_that_another_view_asks_for(view: SaliencyView, trainer: Trainer) -> None:
    view.follow_request(6)
    assert asked(view).example == 6
    found = set()
    for _ in range(20):
        QTest.keyClick(part(view, QPushButton, "saliencyRandom"), Qt.Key.Key_Space)
        found.add(asked(view).example)
    assert len(found) > 3 and min(found) >= 0 and max(found) < view.experiment.data.test_examples  # type: ignore[union-attr]


def test_a_pixel_is_read_by_mouse_and_by_keyboard(view: SaliencyView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    shown = panes(view)
    rect = shown.rect_of(1)
    place = QPointF(rect.left() + rect.width() * 5.5 / 28, rect.top() + rect.height() * 9.5 / 28)
    QTest.mouseMove(shown, place.toPoint())
    assert shown.spot == (9, 5)
    assert f"Row 9, column 5: input {seen.subject.input[9, 5, 0]:.2f};" in view.readout()
    QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.spot == (10, 6)
    assert f"{abs(float(seen.gradient[10, 6, 0])):+.3g}" in view.readout()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.spot is None and view.readout() == "Point at a pixel to read it."


def test_answers_that_are_no_numbers_are_said(view: SaliencyView) -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    for kind in ("absolute", "occlusion"):
        choose(view, "saliencyKind", kind) if view.advice() == "" else None
        look(view, trainer)
        assert "not a number" in view._legend.text() and not view.grab().isNull()


def test_points_and_painters_get_advice(view: SaliencyView) -> None:
    view.set_experiment(of_points(mlp(4)))
    assert "needs pictures" in view.advice()
    view.set_experiment(replace(of_pictures(mlp(4, outputs=2), loss="mse"), target="input"))
    assert "names what it sees" in view.advice()


def test_a_late_record_of_the_last_dataset_is_not_shown(view: SaliencyView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    view.show_record(replace(seen, probabilities=seen.probabilities[:3]))
    assert view._seen is seen


def test_table_and_picture_are_saved(view: SaliencyView, trainer: Trainer, tmp_path: Path) -> None:
    assert view.table() is None
    seen = look(view, trainer)
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["row", "column", "input", "absolute"] and len(rows) == 1 + 28 * 28
    assert float(rows[1 + 28 * 9 + 5][3]) == pytest.approx(abs(float(seen.gradient[9, 5, 0])), rel=1e-4)
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"seen.{ending}")
        assert (tmp_path / f"seen.{ending}").stat().st_size > 1500


def test_colours_follow_the_theme(view: SaliencyView, trainer: Trainer, in_dark: None) -> None:
    look(view, trainer)
    choose(view, "saliencyKind", "signed")
    theme.changes().changed.emit()
    assert theme.DARK.positive in view._legend.text()

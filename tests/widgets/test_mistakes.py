"""Mistakes on screen: the worst examples, the matrix, scores, calibration; what is chosen, read and saved."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.mistakes import Mistakes, MistakesWish
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.views.mistakes import MistakesView
from widgets.views.mistakes.calibration import CalibrationPlot
from widgets.views.mistakes.close_look import CloseLook
from widgets.views.mistakes.gallery import Gallery
from widgets.views.mistakes.matrix import ConfusionMatrix
from widgets.views.mistakes.scores import ScoreTable


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures(held_out=200))
    made.advance(6)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> MistakesView:
    made = MistakesView()
    qtbot.addWidget(made)
    made.resize(560, 520)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def look(view: MistakesView, trainer: Trainer) -> Mistakes:
    """One record, as the engine brings it."""
    record: Mistakes = PROBES["mistakes"].load()(trainer, view.wish)
    view.take(record)
    return record


def turn(view: MistakesView, page: int) -> None:
    part(view, QComboBox, "mistakesPage").setCurrentIndex(page)


def test_the_worst_examples_are_shown_with_truth_answer_and_how_sure(view: MistakesView, trainer: Trainer) -> None:
    worst = look(view, trainer).worst
    gallery = part(view, Gallery, "mistakesGallery")
    assert gallery.count() == len(worst.indices) > 3
    first = gallery.item(0)
    assert first.text() == f"{worst.truths[0]} → {worst.answers[0]}\n{100 * worst.shares[0]:.0f} %"
    assert not first.icon().isNull() and "sure" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_legend_sums_up(view: MistakesView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    assert f"{seen.wrong} of 200 read wrongly: {100 * seen.accuracy:.1f} % right." in view._legend.text()
    assert "calibration error" in view.summary()


def test_one_is_looked_at_closely_by_mouse_and_by_keyboard(view: MistakesView, trainer: Trainer) -> None:
    worst = look(view, trainer).worst
    gallery, closely = part(view, Gallery, "mistakesGallery"), part(view, CloseLook, "mistakesClosely")
    assert not closely.isVisible()
    place = gallery.visualItemRect(gallery.item(1)).center()
    QTest.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(view.wish, MistakesWish) and view.wish.chosen == worst.indices[1]
    look(view, trainer)
    assert closely.isVisible() and closely.words().startswith(f"Example {worst.indices[1]} is {worst.truths[1]}.")
    assert gallery.currentRow() == 1 and not closely.grab().isNull()
    QTest.keyClick(gallery, Qt.Key.Key_Right)
    assert view.wish.chosen == worst.indices[2]  # type: ignore[attr-defined]


def test_of_one_looked_at_closely_other_views_are_asked(view: MistakesView, trainer: Trainer) -> None:
    worst = look(view, trainer).worst
    why, fool = part(view, QPushButton, "mistakesWhy"), part(view, QPushButton, "mistakesFool")
    assert not why.isVisible()
    asked: list[tuple[str, object]] = []
    view.view_asked.connect(lambda view_id, what: asked.append((view_id, what)))
    view.look_closely(int(worst.indices[0]))
    for button in (why, fool):
        assert button.isVisible()
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked == [("saliency", worst.indices[0]), ("adversarial", worst.indices[0])]
    turn(view, 1)
    assert not why.isVisible() and not fool.isVisible()


def test_a_cell_of_the_matrix_shows_its_examples_and_a_button_leads_back(view: MistakesView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    turn(view, 1)
    matrix, back = part(view, ConfusionMatrix, "mistakesMatrix"), part(view, QPushButton, "mistakesAll")
    wrong = np.argwhere(seen.matrix * (1 - np.eye(10, dtype=int)))
    cell = (int(wrong[0][0]), int(wrong[0][1]))
    centre = matrix.cell_rect(cell).center().toPoint()
    QTest.mouseMove(matrix, centre)
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=centre)
    assert view.wish.cell == cell  # type: ignore[attr-defined]
    again = look(view, trainer)
    gallery = part(view, Gallery, "mistakesGallery")
    assert gallery.count() == again.wrong == seen.matrix[cell]
    assert back.isVisible() and back.text().startswith(f"{cell[0]} read as {cell[1]}: {again.wrong}.")
    back.click()
    assert view.wish.cell is None and not back.isVisible()  # type: ignore[attr-defined]
    look(view, trainer)
    assert gallery.count() == len(seen.worst.indices)


def test_the_matrix_is_read_and_chosen_from_with_the_keyboard(view: MistakesView, trainer: Trainer) -> None:
    seen = look(view, trainer)
    turn(view, 1)
    matrix = part(view, ConfusionMatrix, "mistakesMatrix")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(matrix, key)
    assert matrix.spot == (0, 1)
    assert view.readout().startswith(f"0 read as 1: {seen.matrix[0, 1]} of {seen.matrix[0].sum()} (")
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert view.wish.cell == (0, 1)  # type: ignore[attr-defined]
    QTest.keyClick(matrix, Qt.Key.Key_Escape)
    assert matrix.spot is None and matrix.cell_at(QPoint(0, 0)) is None


def test_scores_are_those_of_the_matrix(view: MistakesView, trainer: Trainer) -> None:
    matrix = look(view, trainer).matrix
    table = part(view, ScoreTable, "mistakesScores")
    assert table.rowCount() == 10
    recall = matrix[4, 4] / matrix[4].sum()
    assert [table.item(4, column).text() for column in (0, 2, 4)] == [
        "4",
        f"{100 * recall:.1f} %",
        f"{matrix[4].sum()}",
    ]


def test_calibration_bars_are_the_accuracies_of_the_bins(view: MistakesView, trainer: Trainer) -> None:
    seen = look(view, trainer).reliability
    turn(view, 3)
    plot = part(view, CalibrationPlot, "mistakesCalibration")
    assert plot._bars.opts["height"] == pytest.approx(100 * seen.accuracies)
    place = int(np.argmax(seen.counts))
    plot.pointed.emit(place)
    assert view.readout().startswith(f"{seen.counts[place]} answers: {100 * seen.confidences[place]:.0f} % sure")
    plot.pointed.emit(None)
    assert view.readout() == "Point at a bar to read it."


def test_of_many_held_out_examples_the_first_are_read_unless_all_are_wanted(view: MistakesView) -> None:
    view.set_experiment(replace(of_pictures(), dataset="mnist"))
    count = part(view, QComboBox, "mistakesCount")
    assert [count.itemText(row) for row in range(count.count())] == ["First 2,000", "All 10,000"]
    assert view.wish.examples == 2000  # type: ignore[attr-defined]
    count.setFocus()
    QTest.keyClick(count, Qt.Key.Key_Down)
    assert view.wish.examples >= 10_000  # type: ignore[attr-defined]


def test_points_are_shown_on_their_plane(view: MistakesView) -> None:
    trainer = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    view.set_experiment(trainer.experiment)
    record = look(view, trainer)
    view.look_closely(int(record.worst.indices[0]))
    look(view, trainer)
    assert part(view, Gallery, "mistakesGallery").count() == len(record.worst.indices) > 0
    assert not view.grab().isNull()


def test_an_autoencoder_makes_no_mistakes_of_this_kind(view: MistakesView) -> None:
    view.set_experiment(replace(of_points(mlp(5, outputs=2), loss="mse"), target="input"))
    assert "names what it sees" in view.advice()


def test_another_dataset_forgets_what_was_chosen(view: MistakesView, trainer: Trainer) -> None:
    look(view, trainer)
    view.choose_cell((3, 4))
    view.look_closely(5)
    view.set_experiment(Trainer(of_points(), points()).experiment)
    assert (view.wish.cell, view.wish.chosen) == (None, None)  # type: ignore[attr-defined]
    assert view.table() is None and "One moment" in view.advice()


def test_answers_that_are_no_numbers_are_said(view: MistakesView) -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    view.look_closely(0)
    look(view, trainer)
    assert "10 answers are not numbers." in view._legend.text()
    for page in range(4):
        turn(view, page)
        assert not view.grab().isNull()


def test_the_table_holds_matrix_and_scores(view: MistakesView, trainer: Trainer, tmp_path: Path) -> None:
    matrix = look(view, trainer).matrix
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0][:2] == ["truth", "read as 0"] and rows[0][-4:] == ["precision", "recall", "f1", "examples"]
    assert [int(count) for count in rows[3][1:11]] == matrix[2].tolist() and len(rows) == 11


@pytest.mark.parametrize("page", range(4))
@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_is_written(view: MistakesView, trainer: Trainer, tmp_path: Path, ending: str, page: int) -> None:
    look(view, trainer)
    turn(view, page)
    view.export_picture(tmp_path / f"seen.{ending}")
    assert (tmp_path / f"seen.{ending}").stat().st_size > 2000


def test_colours_follow_the_theme(view: MistakesView, trainer: Trainer, in_dark: None) -> None:
    look(view, trainer)
    theme.changes().changed.emit()
    plot = part(view, CalibrationPlot, "mistakesCalibration")
    assert plot._bars.opts["brush"].name() == theme.DARK.series[0]

"""The embedding on screen: points, pictures, a class alone, what is read, t-SNE beside, what is no number."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.probes.embedding import Embedding, EmbeddingWish
from playground.studies.embedding import Neighbours, NeighboursRequest
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.widgets.quiet_window import part
from widgets import fitting, theme
from widgets.views.embedding import EmbeddingView
from widgets.views.embedding.plot import SIDE, EmbeddingPlot


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures(held_out=200))
    made.advance(6)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> EmbeddingView:
    made = EmbeddingView()
    qtbot.addWidget(made)
    made.resize(560, 560)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def look(view: EmbeddingView, trainer: Trainer) -> Embedding:
    """One record, as the engine brings it."""
    record: Embedding = PROBES["embedding"].load()(trainer, view.wish)
    view.take(record)
    return record


def plot(view: EmbeddingView) -> EmbeddingPlot:
    return part(view, EmbeddingPlot, "embeddingMap")


def choose(view: EmbeddingView, name: str, entry: str) -> None:
    chooser = part(view, QComboBox, name)
    chooser.setCurrentIndex(chooser.findData(entry))
    chooser.activated.emit(chooser.currentIndex())


def test_the_legend_tells_the_variance_and_how_many_are_wrong(view: EmbeddingView, trainer: Trainer) -> None:
    record = look(view, trainer)
    assert f"{100 * record.shares[0]:.0f} % and {100 * record.shares[1]:.0f} % of the variance" in view.summary()
    assert f"{int(record.cloud.wrong.sum())} of 200" in view._legend.text()


def test_pictures_never_cover_each_other_and_are_more_where_it_is_zoomed_in(
    view: EmbeddingView, trainer: Trainer
) -> None:
    look(view, trainer)
    drawn = plot(view)
    shown = drawn.pictured()
    spots = drawn._in_pixels(shown)
    apart = np.abs(spots[:, None] - spots[None]).max(axis=2) + 1e6 * np.eye(len(spots))
    assert 3 < len(shown) < 200 and apart.min() >= SIDE
    centre = np.median(drawn._cloud.places, axis=0)
    near = {int(one) for one in np.abs(drawn._cloud.places - centre).max(axis=1).argsort()[:40]}
    before = len(near & set(shown.tolist()))
    (x, y), box = centre.tolist(), drawn.getViewBox()
    box.setRange(xRange=(x - 1, x + 1), yRange=(y - 1, y + 1), padding=0)
    for _ in range(6):
        QTest.keyClick(drawn, Qt.Key.Key_Plus)
    assert len(near & set(drawn.pictured().tolist())) > before
    part(view, QCheckBox, "embeddingPictures").click()
    assert not len(drawn.pictured())


def test_points_are_read_by_keyboard_and_opened_elsewhere(view: EmbeddingView, trainer: Trainer, qtbot: QtBot) -> None:
    record = look(view, trainer)
    QTest.keyClick(plot(view), Qt.Key.Key_Right)
    QTest.keyClick(plot(view), Qt.Key.Key_Right)
    words = f"Held-out example 1: it is {record.cloud.labels[1]}, the network says {record.cloud.answers[1]}"
    assert view.readout() == words
    with qtbot.waitSignal(view.view_asked) as asked:
        QTest.keyClick(plot(view), Qt.Key.Key_Return)
    assert asked.args == ["saliency", 1]


def test_the_pointer_reads_the_nearest_example(view: EmbeddingView, trainer: Trainer) -> None:
    look(view, trainer)
    drawn = plot(view)
    x, y = drawn._in_pixels(np.array([7]))[0]
    drawn.scene().sigMouseMoved.emit(QPointF(x, y))
    far = np.hypot(*(drawn._in_pixels(np.arange(200)) - (x, y)).T)
    assert far[drawn.spot] == far.min() and view.readout().startswith(f"Held-out example {drawn.spot}:")
    drawn.scene().sigMouseMoved.emit(QPointF(-50, -50))
    assert drawn.spot is None


def test_a_class_is_singled_out_by_the_legend_and_by_the_chooser(view: EmbeddingView, trainer: Trainer) -> None:
    record = look(view, trainer)
    view._legend.linkActivated.emit("3")
    assert plot(view).single == 3 and set(record.cloud.labels[plot(view).pictured()]) == {3}
    view._legend.linkActivated.emit("3")
    assert plot(view).single is None
    choose(view, "embeddingClass", "5")
    assert plot(view).single == 5 and "<b>5</b>" in view._legend.text()


def test_points_do_not_flip_from_one_record_to_the_next(view: EmbeddingView, trainer: Trainer) -> None:
    record = look(view, trainer)
    flipped = replace(record, cloud=replace(record.cloud, places=-record.cloud.places), drawing=(1.0, 2.0))
    view.take(flipped)
    assert np.array_equal(view._seen.cloud.places, record.cloud.places) and view._seen.drawing == (-1.0, -2.0)


def test_ones_drawing_is_a_star(view: EmbeddingView, trainer: Trainer) -> None:
    look(view, trainer)
    drawing = np.zeros((28, 28), np.float32)
    drawing[4:20, 12:15] = 1
    view.show_picture(drawing)
    record = look(view, trainer)
    assert record.drawing is not None and len(plot(view)._own.data) == 1
    assert "star" in view.readout()


def test_neighbours_are_asked_of_a_study_and_shown_when_it_ends(
    view: EmbeddingView, trainer: Trainer, qtbot: QtBot
) -> None:
    record = look(view, trainer)
    perplexity = part(view, QSpinBox, "embeddingPerplexity")
    assert not perplexity.isVisible()
    choose(view, "embeddingMethod", "t-sne")
    assert perplexity.isVisible() and "Press Compute" in view._legend.text()
    assert isinstance(view.wish, EmbeddingWish) and view.wish.rests
    perplexity.setValue(12)
    with qtbot.waitSignal(view.study_asked) as asked:
        part(view, QPushButton, "embeddingStart").click()
    assert asked.args == ["embedding", NeighboursRequest("", 200, 12)]
    view.take_study(Neighbours(300, 1000, 6, record.layer, 2.5))
    assert "Iteration 300 of 1000" in view._legend.text() and "s so far" in view._legend.text()
    view.take_study(Neighbours(1000, 1000, 6, record.layer, 4.0, 1.2, 12, record.cloud))
    view.take_study_end("done", None)
    assert "perplexity 12, 4.0 s" in view._legend.text() and part(view, QPushButton, "embeddingStart").isEnabled()
    assert view.table() is not None


def test_cancelling_lets_it_be_computed_again(view: EmbeddingView, trainer: Trainer, qtbot: QtBot) -> None:
    look(view, trainer)
    with qtbot.waitSignal(view.study_asked):
        view.follow_request("dense-1")
    assert view.wish.layer == "dense-1" and not part(view, QPushButton, "embeddingStart").isEnabled()
    with qtbot.waitSignal(view.study_cancelled):
        part(view, QPushButton, "embeddingStudyCancel").click()
    view.take_study_end("cancelled", None)
    assert part(view, QPushButton, "embeddingStart").isEnabled() and "Press Compute" in view._legend.text()
    assert "Press Compute" in view.accessibleDescription()


def test_points_have_no_pictures(qtbot: QtBot) -> None:
    trainer = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    trainer.advance(20)
    made = EmbeddingView()
    qtbot.addWidget(made)
    made.show()
    made.set_experiment(trainer.experiment)
    look(made, trainer)
    assert not part(made, QCheckBox, "embeddingPictures").isVisible() and not len(plot(made).pictured())
    assert len(plot(made).shown()) == 30


def test_what_is_not_a_number_is_left_out_and_said(qtbot: QtBot, view: EmbeddingView) -> None:
    trainer = Trainer(of_pictures(), pictures(held_out=200))
    record: Embedding = PROBES["embedding"].load()(trainer, view.wish)
    broken = np.full_like(record.cloud.places, np.nan)
    view.take(replace(record, cloud=replace(record.cloud, places=broken), shares=(0.0, 0.0)))
    assert "200 examples are left out" in view._legend.text() and not len(plot(view).shown())
    view.grab()


def test_numbers_to_predict_are_advised_against(view: EmbeddingView) -> None:
    view.set_experiment(fitting.with_template(view.experiment, "regression"))
    assert "predicts a number" in view.advice()


def test_the_table_holds_every_point(view: EmbeddingView, trainer: Trainer, tmp_path: Path) -> None:
    record = look(view, trainer)
    view.export_table(tmp_path / "e.csv")
    with (tmp_path / "e.csv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["x", "y", "label", "answer"] and len(rows) == 201
    assert float(rows[1][0]) == pytest.approx(float(record.cloud.places[0, 0]), rel=1e-4)


@pytest.mark.parametrize("ending", ["png", "svg"])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_saved_in_both_themes(
    qapp: QApplication, view: EmbeddingView, trainer: Trainer, tmp_path: Path, name: str, ending: str
) -> None:
    look(view, trainer)
    theme.apply(qapp, name)
    view.export_picture(tmp_path / f"e.{ending}")
    theme.apply(qapp, "light")
    assert (tmp_path / f"e.{ending}").stat().st_size > 2000

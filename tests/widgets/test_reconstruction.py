"""The autoencoder's view: pages, the code, decoding under the pointer, the drawing; read and saved."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.reconstruction import PAGES, Reconstruction, ReconstructionWish
from tests.engine.probes.test_reconstruction import autoencoder, of
from tests.engine.small import of_pictures, pictures
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.views.reconstruction import ReconstructionView
from widgets.views.reconstruction.code_map import CodePlot
from widgets.views.reconstruction.picture_grid import PictureGrid


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of(autoencoder(3)), pictures(held_out=60))
    made.advance(20)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> ReconstructionView:
    made = ReconstructionView()
    qtbot.addWidget(made)
    made.resize(640, 460)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def asked(view: ReconstructionView) -> ReconstructionWish:
    assert isinstance(view.wish, ReconstructionWish)
    return view.wish


def look(view: ReconstructionView, trainer: Trainer) -> Reconstruction:
    """One record, as the engine brings it."""
    record: Reconstruction = PROBES["reconstruction"].load()(trainer, view.wish)
    view.take(record)
    return record


def turn(view: ReconstructionView, page: str) -> None:
    chooser = part(view, QComboBox, "reconstructionPage")
    chooser.setCurrentIndex(chooser.findData(page))


def grid_of(view: ReconstructionView) -> PictureGrid:
    return part(view, PictureGrid, "reconstructionPictures")


def test_input_painting_and_error_lie_in_rows(view: ReconstructionView, trainer: Trainer) -> None:
    record = look(view, trainer)
    grid = grid_of(view)
    assert grid._words == ("input", "painted", "error") and grid._signed == {2}
    for row, column in np.ndindex(*record.pictures.shape[:2]):
        assert grid.rect().contains(grid.rect_of(row, column).toAlignedRect())
    assert f"Mean squared error {record.error:.4f} a pixel." in view._legend.text()
    assert "Code: 3 numbers, of “dense-1”." in view.summary()


def test_a_drawing_is_painted_again_at_once_and_comes_first(view: ReconstructionView, trainer: Trainer) -> None:
    drawing = np.zeros((28, 28), np.float32)
    view.show_picture(drawing)
    assert asked(view).drawing is None
    drawing = drawing.copy()
    drawing[5:20, 12:15] = 1
    view.show_picture(drawing)
    assert asked(view).drawing is drawing
    record = look(view, trainer)
    assert record.has_drawing
    QTest.keyClick(grid_of(view), Qt.Key.Key_Right)
    assert grid_of(view).spot == (0, 0) and view.readout() == "Your drawing"
    QTest.keyClick(grid_of(view), Qt.Key.Key_Right)
    assert view.readout() == "Held-out example 0"


def test_the_map_decodes_what_is_pointed_at(view: ReconstructionView, trainer: Trainer) -> None:
    turn(view, "map")
    record = look(view, trainer)
    assert record.map is not None and "The map holds " in view._legend.text()
    plot = part(view, CodePlot, "reconstructionMap")
    assert len(plot._points.data) == 60
    box = plot.getViewBox()
    middle = box.sceneBoundingRect().center()
    plot._follow_pointer(middle)
    at = box.mapSceneToView(middle)
    assert asked(view).point == pytest.approx((at.x(), at.y()))
    decoded = look(view, trainer).map
    shown = part(view, PictureGrid, "reconstructionDecoded")._pictures
    assert decoded is not None and np.array_equal(shown[0, 0], decoded.decoded)


def test_a_code_wider_than_the_map_is_handed_to_the_embedding(
    view: ReconstructionView, trainer: Trainer, qtbot: QtBot
) -> None:
    neighbours = part(view, QPushButton, "reconstructionNeighbours")
    look(view, trainer)
    assert not neighbours.isVisible()
    turn(view, "map")
    look(view, trainer)
    assert neighbours.isVisible()
    with qtbot.waitSignal(view.view_asked) as asked_for:
        neighbours.click()
    assert asked_for.args == ["embedding", "dense-1"]
    turn(view, "pictures")
    assert not neighbours.isVisible()


def test_the_map_is_walked_over_with_the_keyboard(view: ReconstructionView, trainer: Trainer) -> None:
    turn(view, "map")
    found = look(view, trainer).map
    assert found is not None
    plot = part(view, CodePlot, "reconstructionMap")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(plot, key)
    middle, stride = (found.low + found.high) / 2, (found.high - found.low) / 40
    assert asked(view).point == pytest.approx((middle[0] + 2 * stride[0], middle[1] + stride[1]), rel=1e-4)


def test_numbers_of_the_code_are_varied_one_by_one(view: ReconstructionView, trainer: Trainer) -> None:
    turn(view, "units")
    look(view, trainer)
    first = part(view, QSpinBox, "reconstructionFirst")
    assert first.isVisible() and not part(view, QSpinBox, "reconstructionSecond").isVisible()
    first.setValue(7)
    assert asked(view).first == 7
    record = look(view, trainer)
    assert grid_of(view)._words == tuple(f"number {unit + 1}" for unit in record.units)
    QTest.mouseMove(grid_of(view), grid_of(view).rect_of(1, 0).center().toPoint())
    assert view.readout() == f"Number {record.units[1] + 1} of the code moved by -2.5 standard deviations"


def test_one_turns_into_another(view: ReconstructionView, trainer: Trainer) -> None:
    turn(view, "morph")
    part(view, QSpinBox, "reconstructionSecond").setValue(9)
    assert (asked(view).page, asked(view).first, asked(view).second) == ("morph", 0, 9)
    assert look(view, trainer).pictures.shape[0] == 1


def test_another_layer_can_be_the_code(view: ReconstructionView, trainer: Trainer) -> None:
    look(view, trainer)
    chooser = part(view, QComboBox, "reconstructionLayer")
    assert chooser.currentData() == "dense-1" and chooser.currentText() == "dense-1: 3"
    chooser.setCurrentIndex(chooser.findData("dense-2"))
    chooser.activated.emit(chooser.currentIndex())
    assert asked(view).layer == "dense-2" and look(view, trainer).layer == "dense-2"
    view.set_experiment(Trainer(of(autoencoder(5)), pictures()).experiment)
    assert asked(view).layer == "dense-2", "the new network has such a layer too"


@pytest.mark.parametrize("page", PAGES)
def test_a_record_of_another_page_comes_too_late(view: ReconstructionView, trainer: Trainer, page: str) -> None:
    turn(view, page)
    look(view, trainer)
    late = PROBES["reconstruction"].load()(trainer, ReconstructionWish("map" if page != "map" else "morph"))
    before = view._seen
    view.take(late)
    assert view._seen is before


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_every_page_is_saved(
    view: ReconstructionView, trainer: Trainer, tmp_path: Path, ending: str, page: str
) -> None:
    turn(view, page)
    look(view, trainer)
    path = tmp_path / f"seen.{ending}"
    if ending != "csv":
        view.export_picture(path)
        assert path.stat().st_size > 2000
        return
    view.export_table(path)
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 61 if page == "map" else rows[0] == ["row", "column", "mean", "least", "largest"]


def test_numbers_that_are_none_break_nothing(view: ReconstructionView) -> None:
    trainer = Trainer(of(autoencoder(3)), pictures())
    trainer.restore(Checkpoint(0, {k: np.full_like(a, np.nan) for k, a in trainer.checkpoint().weights.items()}))
    for page in PAGES:
        turn(view, page)
        look(view, trainer)
        assert not view.grab().isNull()


def test_a_network_that_names_classes_is_told_what_to_do(view: ReconstructionView) -> None:
    view.set_experiment(Trainer(of_pictures(), pictures()).experiment)
    assert "autoencoder" in view.advice() and view.table() is None


def test_pictures_in_colour_are_shown_in_colour(qtbot: QtBot) -> None:
    grid = PictureGrid("one", "One")
    qtbot.addWidget(grid)
    red = np.zeros((1, 1, 4, 4, 3), np.float32)
    red[..., 0] = 1
    grid.show_pictures(red)
    grid.resize(100, 100)
    colour = grid.grab().toImage().pixelColor(grid.rect_of(0, 0).center().toPoint())
    assert (colour.red(), colour.green(), colour.blue()) == (255, 0, 0)


def test_colours_follow_the_theme(view: ReconstructionView, trainer: Trainer, in_dark: None) -> None:
    look(view, trainer)
    theme.changes().changed.emit()
    assert theme.DARK.positive in view._legend.text()


def test_wishes_are_told_apart_by_identity() -> None:
    wish = ReconstructionWish()
    assert wish == wish and wish != replace(wish) and len({wish, replace(wish)}) == 2  # noqa: PLR0124 - that is the point

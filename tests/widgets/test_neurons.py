"""Every neuron's picture on screen: columns, wires, one in full, switched off; read by mouse and keyboard; saved."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Input, Output
from playground.messages import Checkpoint
from playground.probes.neurons import Neurons, NeuronsWish
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.views.neurons import NeuronsView
from widgets.views.neurons.enlarged import EnlargedPlot, zero_line
from widgets.views.neurons.layout import laid_out
from widgets.views.neurons.network_picture import NetworkPicture
from widgets.views.neurons.spots import Spot
from widgets.views.neurons.wires import strengths, wire


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(5, 3), learning_rate=0.1), points())
    made.advance(20)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> NeuronsView:
    made = NeuronsView()
    qtbot.addWidget(made)
    made.resize(640, 420)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def look(view: NeuronsView, trainer: Trainer) -> Neurons:
    """One record, as the engine brings it."""
    record: Neurons = PROBES["neurons"].load()(trainer, view.wish)
    view.take(record)
    return record


def picture_of(view: NeuronsView) -> NetworkPicture:
    return part(view, NetworkPicture, "neuronsPicture")


def asked(view: NeuronsView) -> NeuronsWish:
    assert isinstance(view.wish, NeuronsWish)
    return view.wish


def centre(view: NeuronsView, column: int, unit: int) -> QPointF:
    return picture_of(view).rect_of(column, unit).center()


def test_columns_lie_from_left_to_right_and_neurons_do_not_overlap(view: NeuronsView, trainer: Trainer) -> None:
    look(view, trainer)
    seen = picture_of(view)
    for column, count in enumerate((2, 5, 3, 1)):
        for unit in range(count):
            box = seen.rect_of(column, unit)
            assert seen.rect().contains(box.toAlignedRect())
            assert unit == 0 or box.top() > seen.rect_of(column, unit - 1).bottom()
        assert column == 0 or seen.rect_of(column, 0).left() > seen.rect_of(column - 1, 0).right()


@pytest.mark.parametrize("counts", [(2, 64, 64, 64, 64, 64, 64, 64, 64, 10), (2, 1), (2,)])
def test_a_network_of_any_size_finds_its_place(counts: tuple[int, ...]) -> None:
    found = laid_out(counts, 500, 360, 30)
    for column, count in enumerate(counts):
        assert found.rect(column, count - 1).right() <= 500 and found.at(found.rect(column, 0).center()) == (column, 0)
    assert found.at(QPointF(-5, -5)) is None


def test_pointing_at_a_neuron_reads_its_bias_and_answers(view: NeuronsView, trainer: Trainer) -> None:
    column = look(view, trainer).columns[1]
    QTest.mouseMove(picture_of(view), centre(view, 2, 1).toPoint())
    low, high = column.maps[1].min(), column.maps[1].max()
    wanted = f"dense-2, neuron 2: bias {column.biases[1]:.3g}, answers from {low:.3g} to {high:.3g}"
    assert view.readout() == wanted and wanted in view.summary()
    QTest.mouseMove(picture_of(view), centre(view, 0, 1).toPoint())
    assert view.readout() == "y, the second input"


def test_pointing_at_a_wire_reads_its_weight(view: NeuronsView, trainer: Trainer) -> None:
    record = look(view, trainer)
    seen = picture_of(view)
    for start, end, share in ((4, 0, 0.5), (0, 2, 0.3), (2, 1, 0.8)):
        place = wire(seen._layout, (1, start), (2, end)).pointAtPercent(share)
        spot = seen.spot_at(place)
        assert spot is not None and spot.start is not None
        away = abs(wire(seen._layout, spot.start, (spot.column, spot.unit)).pointAtPercent(share).y() - place.y())
        assert away < 6, "another wire may cross there, but it must be as near"
    seen.look_at(Spot(2, 1, (1, 3)))
    weight = f"{record.columns[1].weights[3, 1]:.3g}"
    assert view.readout() == f"Weight from neuron 4 of dense-1 to neuron 2 of dense-2: {weight}"


def test_a_click_shows_a_neuron_in_full_and_another_puts_it_away(view: NeuronsView, trainer: Trainer) -> None:
    look(view, trainer)
    plot = part(view, EnlargedPlot, "neuronsEnlarged")
    QTest.mouseClick(picture_of(view), Qt.MouseButton.LeftButton, pos=centre(view, 1, 2).toPoint())
    assert asked(view).enlarged == ("dense-1", 2)
    record = look(view, trainer)
    assert plot.isVisible() and plot._fill.image.shape == (128, 128, 3)
    line = np.stack(plot._line.getData(), axis=1)
    weights, bias = record.columns[0].weights[:, 2], record.columns[0].biases[2]
    assert line @ weights + bias == pytest.approx(0, abs=1e-4)
    QTest.mouseClick(picture_of(view), Qt.MouseButton.LeftButton, pos=centre(view, 2, 0).toPoint())
    look(view, trainer)
    assert not len(plot._line.getData()[0]), "only neurons of the first layer cut along a straight line"
    QTest.mouseClick(picture_of(view), Qt.MouseButton.LeftButton, pos=centre(view, 2, 0).toPoint())
    assert asked(view).enlarged is None and not plot.isVisible()


def test_where_a_neuron_is_zero_is_a_line() -> None:
    assert zero_line(np.zeros(2, np.float32), 1.0) is None
    assert zero_line(np.array([np.nan, 1], np.float32), 0.0) is None
    found = zero_line(np.array([0, 2], np.float32), -4.0)
    assert found is not None and found[:, 1] == pytest.approx([2, 2]) and found[0, 0] * found[1, 0] < 0


def test_neurons_are_switched_off_and_on_with_the_right_button(view: NeuronsView, trainer: Trainer) -> None:
    look(view, trainer)
    button = part(view, QPushButton, "neuronsAllOn")
    for unit in (0, 4):
        QTest.mouseClick(picture_of(view), Qt.MouseButton.RightButton, pos=centre(view, 1, unit).toPoint())
    assert asked(view).off == (("dense-1", 0), ("dense-1", 4))
    assert button.isVisible() and button.text() == "Switch 2 on"
    record = look(view, trainer)
    assert record.off == asked(view).off and not picture_of(view).grab().isNull()
    QTest.mouseMove(picture_of(view), centre(view, 1, 4).toPoint())
    assert view.readout().startswith("dense-1, neuron 5 is off")
    QTest.mouseClick(picture_of(view), Qt.MouseButton.RightButton, pos=centre(view, 1, 0).toPoint())
    assert asked(view).off == (("dense-1", 4),)
    button.click()
    assert asked(view).off == () and not button.isVisible()


def test_nobody_hears_the_last_layer_so_it_stays_on(view: NeuronsView, trainer: Trainer) -> None:
    look(view, trainer)
    QTest.mouseClick(picture_of(view), Qt.MouseButton.RightButton, pos=centre(view, 3, 0).toPoint())
    assert asked(view).off == ()


def test_everything_by_keyboard(view: NeuronsView, trainer: Trainer) -> None:
    look(view, trainer)
    seen = picture_of(view)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(seen, key)
    assert seen.spot == Spot(1, 1) and view.readout().startswith("dense-1, neuron 2")
    QTest.keyClick(seen, Qt.Key.Key_Return)
    assert asked(view).enlarged == ("dense-1", 1)
    QTest.keyClick(seen, Qt.Key.Key_O)
    assert asked(view).off == (("dense-1", 1),)
    QTest.keyClick(seen, Qt.Key.Key_Escape)
    assert seen.spot is None and view.readout().startswith("Point at a neuron")


def test_the_heaviest_wires_are_strongest(trainer: Trainer, view: NeuronsView) -> None:
    column = look(view, trainer).columns[0]
    found = strengths(column)
    assert found.max() == 1.0 and found == pytest.approx(np.abs(column.weights) / np.abs(column.weights).max())


def test_a_scale_for_the_whole_layer(view: NeuronsView, trainer: Trainer) -> None:
    look(view, trainer)
    part(view, QCheckBox, "neuronsScale").setChecked(False)
    assert picture_of(view).own_scale is False and not view.grab().isNull()


def test_another_network_forgets_what_was_chosen(view: NeuronsView, trainer: Trainer) -> None:
    look(view, trainer)
    picture_of(view).chosen.emit(1, 4)
    picture_of(view).switched.emit(1, 4)
    smaller = Trainer(of_points(mlp(2)), points())
    view.set_experiment(smaller.experiment)
    assert view.wish == NeuronsWish()
    look(view, smaller)
    assert not part(view, QPushButton, "neuronsAllOn").isVisible()


def test_pictures_have_no_plane(view: NeuronsView) -> None:
    view.set_experiment(Trainer(of_pictures(), pictures()).experiment)
    assert "two inputs" in view.advice() and view.table() is None


def test_a_network_without_neurons_shows_its_inputs(view: NeuronsView) -> None:
    trainer = Trainer(of_points(chain([Input(), Output()]), loss="cross-entropy"), points())
    view.set_experiment(trainer.experiment)
    look(view, trainer)
    assert not view.grab().isNull()


def test_numbers_that_are_none_are_grey_and_break_nothing(view: NeuronsView) -> None:
    trainer = Trainer(of_points(mlp(5, 3)), points())
    trainer.restore(Checkpoint(0, {k: np.full_like(a, np.nan) for k, a in trainer.checkpoint().weights.items()}))
    look(view, trainer)
    picture_of(view).chosen.emit(1, 0)
    look(view, trainer)
    assert not view.grab().isNull()
    QTest.keyClick(picture_of(view), Qt.Key.Key_Right)
    assert "nan" in view.readout()


def test_the_table_holds_every_weight(view: NeuronsView, trainer: Trainer, tmp_path: Path) -> None:
    columns = look(view, trainer).columns
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["layer", "unit", "input", "weight"] and len(rows) == 1 + 5 * 3 + 3 * 6 + 1 * 4
    assert float(rows[2][3]) == pytest.approx(columns[0].weights[0, 0], rel=1e-5)


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_is_written(view: NeuronsView, trainer: Trainer, tmp_path: Path, ending: str) -> None:
    look(view, trainer)
    view.export_picture(tmp_path / f"seen.{ending}")
    assert (tmp_path / f"seen.{ending}").stat().st_size > 2000


def test_colours_follow_the_theme(view: NeuronsView, trainer: Trainer, in_dark: None) -> None:
    look(view, trainer)
    theme.changes().changed.emit()
    assert theme.DARK.positive in view._legend.text()


def test_the_chosen_neuron_has_axes_only_where_there_is_room(qtbot: QtBot) -> None:
    plot = EnlargedPlot()
    qtbot.addWidget(plot)
    seen = []
    for width in (110, 320):
        plot.resize(width, 240)
        plot.show()
        plot.grab()
        seen.append([plot.getPlotItem().getAxis(side).isVisible() for side in ("left", "bottom")])
    assert seen == [[False, False], [True, True]]

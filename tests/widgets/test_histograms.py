"""Histograms over time on screen: bands, ridges, what is read, saved and forgotten, also of broken numbers."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.histograms import QUANTITIES, Histograms, Spread
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.viewing.axes import StepAxis
from widgets.views.histograms import HistogramsView
from widgets.views.histograms.layer_plot import BANDS, MEDIAN, density


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    made.advance(10)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> HistogramsView:
    made = HistogramsView()
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def look(view: HistogramsView, trainer: Trainer) -> Histograms:
    """One record, as the engine brings it."""
    record: Histograms = PROBES["histograms"].load()(trainer, view.wish)
    view.take(record)
    return record


def follow(view: HistogramsView, steps: int = 3) -> tuple[Trainer, list[Histograms]]:
    """A run looked at every five steps from its start."""
    trainer = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    seen = [look(view, trainer)]
    for _ in range(steps - 1):
        trainer.advance(5)
        seen.append(look(view, trainer))
    return trainer, seen


def test_bands_are_the_quantiles_over_the_steps(view: HistogramsView) -> None:
    _, seen = follow(view)
    assert list(view._wall.plots) == ["dense-1", "dense-2"]
    plot = view._wall.plots["dense-1"]
    wanted = np.array([record.spreads[0].quantiles for record in seen])
    steps, median = plot._median.getData()
    assert steps.tolist() == [0, 5, 10] and median == pytest.approx(wanted[:, MEDIAN])
    for low, high, _ in BANDS:
        assert plot._edges[low].getData()[1] == pytest.approx(wanted[:, low])
        assert plot._edges[high].getData()[1] == pytest.approx(wanted[:, high])


def test_ridges_are_histograms_of_area_one_the_newest_in_front(view: HistogramsView) -> None:
    _, seen = follow(view)
    part(view, QCheckBox, "histogramsRidges").setChecked(True)
    plot = view._wall.plots["dense-1"]
    drawn = [item for item in plot._ridges if item.getData()[0] is not None and len(item.getData()[0])]
    assert len(drawn) == 3 and drawn[2].opts["fillLevel"] == 0 and drawn[0].zValue() < drawn[2].zValue()
    places, heights = density(seen[-1].spreads[0])
    width = places[2] - places[1]
    assert heights.sum() * width == pytest.approx(1.0, rel=1e-6) and heights[0] == heights[-1] == 0
    assert isinstance(plot.getAxis("bottom"), StepAxis) and not plot.getAxis("bottom")._is_whole


def test_the_reading_tells_the_quantiles_at_the_nearest_step(view: HistogramsView) -> None:
    _, seen = follow(view)
    view.read_at("dense-2", 6.0)
    quantiles = seen[1].spreads[1].quantiles
    assert view.readout().startswith(f"dense-2, step 5: median {quantiles[3]:.3g}, 95 % from {quantiles[1]:.3g} to ")
    assert view._wall.plots["dense-1"]._cursor.isVisible()
    view.read_at("", 0.0)
    assert view.readout() == "Point at a plot to read it." and "dense-1, step 10" in view.summary()


def test_arrow_keys_walk_along_steps_and_layers(view: HistogramsView) -> None:
    follow(view)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.readout().startswith("dense-1, step 10")
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.readout().startswith("dense-1, step 0")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.readout().startswith("dense-2, step 0")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.readout() == "Point at a plot to read it."


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_another_quantity_is_another_wish_and_keeps_what_was_seen_of_the_first(
    view: HistogramsView, trainer: Trainer, quantity: str
) -> None:
    look(view, trainer)
    chooser = part(view, QComboBox, "histogramsQuantity")
    chooser.setCurrentIndex(chooser.findData(quantity))
    assert view.wish.quantity == quantity  # type: ignore[attr-defined]
    record = look(view, trainer)
    assert list(view._wall.plots) == [one.node for one in record.spreads]
    chooser.setCurrentIndex(0)
    assert len(view._tapes["weights"]["dense-1"]) == 1


def test_one_layer_large_by_choice_and_by_double_click(view: HistogramsView, trainer: Trainer) -> None:
    look(view, trainer)
    chooser = part(view, QComboBox, "histogramsLayer")
    assert [chooser.itemData(row) for row in range(chooser.count())] == ["", "dense-1", "dense-2"]
    view._wall.chosen.emit("dense-2")
    assert chooser.currentData() == "dense-2" and list(view._wall.plots) == ["dense-2"]
    view._wall.chosen.emit("dense-2")
    assert chooser.currentData() == "" and len(view._wall.plots) == 2


def test_beginning_again_forgets_what_came_later(view: HistogramsView) -> None:
    follow(view)
    assert len(view._tapes["weights"]["dense-1"]) == 3
    follow(view, steps=1)
    assert view._tapes["weights"]["dense-1"].steps == [0]


def test_another_network_begins_anew(view: HistogramsView) -> None:
    follow(view)
    other = Trainer(of_pictures(), pictures())
    view.set_experiment(other.experiment)
    assert "One moment" in view.advice()
    look(view, other)
    assert list(view._wall.plots) == ["dense-1"] and view._tapes["weights"]["dense-1"].steps == [0]


def test_numbers_that_are_none_leave_a_gap_and_are_said(view: HistogramsView) -> None:
    trainer, _ = follow(view)
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(15, broken))
    look(view, trainer)
    assert len(view._wall.plots["dense-1"]._median.getData()[0]) == 3
    view.read_at("dense-1", 15.0)
    assert view.readout() == "dense-1, step 15: no number is finite."
    part(view, QCheckBox, "histogramsRidges").setChecked(True)
    assert not view.grab().isNull()


def test_a_network_without_what_is_looked_at_shows_nothing_and_breaks_nothing(view: HistogramsView) -> None:
    view.take(Histograms(3, "weights", ()))
    assert view._wall.plots == {} and view.table() is None
    spread = Spread("dense-1", np.zeros(48, np.int32), 0.0, 0.0, np.full(7, np.nan, np.float32), 0, 0)
    view.take(Histograms(4, "weights", (spread,)))
    assert not view.grab().isNull()


def test_the_table_holds_every_layer_and_step(view: HistogramsView, tmp_path: Path) -> None:
    _, seen = follow(view)
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == [
        "layer",
        "step",
        "0 %",
        "2.5 %",
        "16 %",
        "50 %",
        "84 %",
        "97.5 %",
        "100 %",
        "numbers",
        "not finite",
    ]
    assert len(rows) == 1 + 2 * 3 and rows[2][:2] == ["dense-1", "5"]
    assert [float(one) for one in rows[2][2:9]] == pytest.approx(seen[1].spreads[0].quantiles, rel=1e-5)


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_is_written(view: HistogramsView, trainer: Trainer, tmp_path: Path, ending: str) -> None:
    look(view, trainer)
    view.export_picture(tmp_path / f"seen.{ending}")
    assert (tmp_path / f"seen.{ending}").stat().st_size > 2000


def test_colours_follow_the_theme(view: HistogramsView, trainer: Trainer, in_dark: None) -> None:
    look(view, trainer)
    theme.changes().changed.emit()
    assert view._wall.plots["dense-1"]._median.opts["pen"].color().name() == theme.DARK.series[0]


def test_a_look_back_forgets_nothing_and_is_marked(view: HistogramsView) -> None:
    trainer, _ = follow(view, 4)
    then = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    then.advance(7)
    tape = next(iter(view._tapes[view.quantity].values()))
    view.looks_back = True
    look(view, trainer.at(then.checkpoint()))
    assert tape.steps == [0, 5, 7, 10, 15]
    view.looks_back = False
    look(view, trainer)
    assert tape.steps == [0, 5, 7, 10, 15] and not view._looked_back

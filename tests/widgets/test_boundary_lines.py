"""Units of the first layer as lines over the boundary: where they lie, what is read, and what other views are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from playground import templates
from playground.engine.probes import PROBES
from playground.engine.probes.first_units import first_units
from playground.engine.training import Trainer
from playground.graph import Graph, chain
from playground.layers import Activation, BatchNorm, Dense, Dropout, Input, Output
from playground.probes.boundary import FirstUnits
from tests.engine.small import mlp, of_points, points
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.test_boundary import half_and_half
from widgets import fitting
from widgets.views.boundary import BoundaryView
from widgets.views.boundary.unit_lines import segments
from widgets.views.neurons.view import NeuronsView

# x = 1, y = -2, x + y = 0, one beyond the plane, one without a direction
WEIGHTS = np.array([[1, 0, 2, 1, 0], [0, -1, 2, 0, 0]], np.float32)
BIASES = np.array([-1, -2, 0, 9, 1], np.float32)
RECORD = replace(half_and_half(), first=(FirstUnits("dense-1", WEIGHTS, BIASES),))


@pytest.fixture
def view(qtbot: QtBot) -> BoundaryView:
    made = BoundaryView()
    qtbot.addWidget(made)
    made.resize(330, 460)
    made.set_experiment(templates.find("spiral").experiment())
    made.show()
    made.take(RECORD)
    return made


def shown(view: BoundaryView) -> BoundaryView:
    """The view with the switch clicked."""
    part(view, QCheckBox, "boundaryLines").click()
    return view


def test_lines_end_at_the_edge_of_the_plane() -> None:
    found = segments(WEIGHTS.T.astype(float), BIASES.astype(float), 6.0)
    for line, wanted in zip(found, ([(1, -6), (1, 6)], [(-6, -2), (6, -2)], [(-6, 6), (6, -6)]), strict=False):
        assert sorted(map(tuple, line.round(9).tolist())) == sorted(wanted)
    assert np.isnan(found[3:]).all()
    assert np.isnan(segments(np.array([[np.nan, 1.0], [np.inf, 1.0]]), np.zeros(2), 6.0)).all()


def test_on_every_line_the_weighted_sum_is_zero() -> None:
    rng = np.random.default_rng(1)
    normals, offsets = rng.normal(size=(200, 2)), 3 * rng.normal(size=200)
    found = segments(normals, offsets, 6.0)
    is_seen = ~np.isnan(found).any(axis=(1, 2))
    corners = np.array([(x, y) for x in (-6, 6) for y in (-6, 6)])
    signs = np.sign(corners @ normals.T + offsets)
    assert np.array_equal(is_seen, (signs.min(axis=0) < 0) & (signs.max(axis=0) > 0))
    sums = (found[is_seen] * normals[is_seen, None]).sum(axis=-1) + offsets[is_seen, None]
    assert np.abs(sums).max() < 1e-9 and np.abs(found[is_seen]).max() < 6 + 1e-9
    assert np.allclose(np.abs(found[is_seen]).max(axis=-1), 6)


def test_they_are_drawn_only_when_asked_for_and_named(view: BoundaryView) -> None:
    lines = view._lines
    assert not any(text.isVisible() for text in lines._names)
    shown(view)
    assert part(view, QCheckBox, "boundaryLines").isChecked()
    assert [text.toPlainText() for text in lines._names if text.isVisible()] == ["1", "2", "3"]
    assert "3 of 5 cross the plane" in part(view, QLabel, "boundaryLegend").text()
    assert len(lines._halo.getData()[0]) == 3 * 4
    shown(view)
    assert not any(text.isVisible() for text in lines._names) and not len(lines._halo.getData()[0])


def test_the_line_under_the_pointer_is_read(view: BoundaryView) -> None:
    shown(view)
    view.read_at((1.05, 4.0))
    assert view.readout().endswith("neuron 1: 1 x + 0 y − 1 = 0")
    view.read_at((3.0, -2.0))
    assert view.readout().endswith("neuron 2: 0 x − 1 y − 2 = 0")
    view.read_at((4.0, 3.0))
    assert "neuron" not in view.readout()


def test_keys_reach_a_line_and_enter_shows_its_neuron_in_full(view: BoundaryView, qtbot: QtBot) -> None:
    shown(view)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "neuron 1" in view.readout()
    with qtbot.waitSignal(view.view_asked) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == ["neurons", ("dense-1", 0)]


def test_the_neuron_chosen_in_another_view_is_highlighted(view: BoundaryView) -> None:
    shown(view)
    view.follow_request(("dense-1", 2))
    assert view._lines.highlighted == ("dense-1", 2) and "neuron 3: 2 x + 2 y + 0 = 0" in view.readout()
    view.read_at((1.0, 4.0))
    assert view._lines.highlighted == ("dense-1", 0)
    view.read_at(None)
    assert view._lines.highlighted == ("dense-1", 2)
    view.follow_request(("dense-2", 0))
    assert view._lines.highlighted is None
    view.follow_request(None)
    assert "neuron" not in view.readout()


def test_the_neuron_chosen_in_another_view_has_its_line_where_all_others_are_hidden(view: BoundaryView) -> None:
    view.follow_request(("dense-1", 1))
    assert [text.toPlainText() for text in view._lines._names if text.isVisible()] == ["2"]
    assert len(view._lines._bright.getData()[0]) and "neuron 2: 0 x − 1 y − 2 = 0" in view.readout()
    assert not part(view, QCheckBox, "boundaryLines").isChecked()
    view.take(replace(RECORD, first=(FirstUnits("dense-1", WEIGHTS, BIASES + np.float32(0.5)),)))
    assert view._lines._bright.getData()[1][0] == pytest.approx(-1.5)
    view.read_at((1.0, 4.0))
    assert view._lines.highlighted == ("dense-1", 1)
    view.follow_request(None)
    assert not len(view._lines._bright.getData()[0])


def test_they_follow_the_training(view: BoundaryView) -> None:
    shown(view)
    view.take(replace(RECORD, first=(FirstUnits("dense-1", WEIGHTS, BIASES + np.float32(0.5)),)))
    view.read_at((0.5, 3.0))
    assert view.readout().endswith("neuron 1: 1 x + 0 y − 0.5 = 0")


def test_without_such_a_layer_it_is_said(view: BoundaryView) -> None:
    shown(view)
    view.take(replace(RECORD, first=()))
    view.read_at((1.0, 1.0))
    assert "does not go straight into a dense layer" in part(view, QLabel, "boundaryLegend").text()
    view.take(replace(RECORD, first=(FirstUnits("dense-1", WEIGHTS * np.nan, BIASES),)))
    view.grab()
    assert "0 of 5 cross the plane" in part(view, QLabel, "boundaryLegend").text()


def test_of_many_only_the_highlighted_is_named(view: BoundaryView) -> None:
    rng = np.random.default_rng(0)
    many = FirstUnits("dense-1", rng.normal(size=(2, 60)).astype(np.float32), np.zeros(60, np.float32))
    view.take(replace(RECORD, first=(many,)))
    shown(view)
    view.follow_request(("dense-1", 41))
    assert [text.toPlainText() for text in view._lines._names if text.isVisible()] == ["42"]
    view.grab()


def test_an_open_boundary_is_told_of_the_neuron_chosen_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, _):
        document, viewing = window.document, window.workbench.viewing
        document.change(fitting.with_dataset(document.experiment(), "spiral"), "Choose Spiral")
        qtbot.waitUntil(lambda: window.findChild(BoundaryView) is not None)
        viewing.view("boundary").panel.close()
        viewing.open("neurons")
        qtbot.waitUntil(lambda: window.findChild(NeuronsView) is not None)
        window.findChild(NeuronsView).follow_request(("dense-1", 2))
        assert window.findChild(BoundaryView)._lines.chosen == ("dense-1", 2)
        assert not viewing.view("boundary").is_open


# --- what the probe brings ---------------------------------------------------------------------------------------


def trained(graph: Graph) -> Trainer:
    trainer = Trainer(of_points(graph, learning_rate=0.1), points())
    trainer.advance(5)
    return trainer


def test_the_probe_brings_the_weights_of_the_layer_behind_the_input() -> None:
    trainer = trained(mlp(5))
    record = PROBES["boundary"].load()(trainer, PROBES["boundary"].wish())
    (first,) = record.first
    weights = trainer.checkpoint().weights
    assert first.node == "dense-1"
    assert np.array_equal(first.weights, weights["dense-1/weights"])
    assert np.array_equal(first.biases, weights["dense-1/bias"])


@pytest.mark.parametrize(
    ("between", "count"), [([Dropout(rate=0.2)], 1), ([Activation(function="tanh")], 0), ([BatchNorm()], 0)]
)
def test_only_what_hears_the_input_itself_is_a_straight_line(between: list, count: int) -> None:
    graph = chain([Input(), *between, Dense(units=4, bias=False), Activation(), Dense(units=1), Output()])
    found = first_units(trained(graph))
    assert len(found) == count and all(not one.biases.any() for one in found)

"""What a unit wants, on screen: which unit is asked, what grows, what is found, read and saved."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from playground.engine.studies.context import Beside, context_of
from playground.engine.studies.wants import wants
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Activation, Convolution, Dense, Flatten, Input, Output
from playground.messages import Checkpoint
from playground.studies.wants import WantsFound, WantsRequest
from tests.engine.small import mlp, of_pictures, of_points, pictures
from tests.widgets.quiet_window import part, quiet_window
from widgets import theme
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.picture_panes import PicturePanes
from widgets.views.wants import WantsView
from widgets.views.wants.trace import TracePlot

LAYERS = [Input(), Convolution(filters=4), Activation(function="relu"), Flatten(), Dense(units=10), Output()]


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(chain(LAYERS), learning_rate=0.003), pictures(count=70))
    made.advance(20)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> WantsView:
    made = WantsView()
    qtbot.addWidget(made)
    made.resize(700, 480)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def records(trainer: Trainer, request: WantsRequest) -> list[WantsFound]:
    """All the study finds."""
    course, found, value = wants(request, context_of(trainer)), [], None
    while True:
        try:
            one = course.send(value)
        except StopIteration:
            return found
        value = one.work() if isinstance(one, Beside) else None
        found += [one] if isinstance(one, WantsFound) else []


def asked(view: WantsView) -> list[tuple[str, Any]]:
    """What the view asks to be done from now on."""
    requests: list[tuple[str, Any]] = []
    view.study_asked.connect(lambda study, request: requests.append((study, request)))
    return requests


def press(view: WantsView) -> None:
    QTest.keyClick(part(view, QPushButton, "wantsAsk"), Qt.Key.Key_Space)


def choose(view: WantsView, name: str, entry: str) -> None:
    """By keyboard, as a learner does."""
    chooser = part(view, QComboBox, name)
    wanted = chooser.findData(entry)
    assert wanted >= 0 and chooser.isVisible()
    chooser.setFocus()
    while chooser.currentIndex() != wanted:
        QTest.keyClick(chooser, Qt.Key.Key_Down if chooser.currentIndex() < wanted else Qt.Key.Key_Up)


def test_at_first_the_last_layer_is_offered_and_nothing_is_done(view: WantsView) -> None:
    layer = part(view, QComboBox, "wantsLayer")
    ids = [layer.itemData(row) for row in range(layer.count())]
    assert ids == ["convolution-1", "activation-1", "dense-1", "output"] and layer.currentData() == "output"
    assert view.advice() == "" and "press the button" in view.readout()
    assert part(view, QSpinBox, "wantsUnit").maximum() == 9 and view.table() is None


def test_the_chosen_unit_is_asked_for(view: WantsView) -> None:
    requests = asked(view)
    part(view, QSpinBox, "wantsUnit").setValue(3)
    press(view)
    ((study, request),) = requests
    assert study == "wants" and (request.layer, request.unit, request.place) == ("output", 3, None)
    assert not part(view, QPushButton, "wantsAsk").isEnabled()
    view.take_study_end("cancelled", None)
    assert part(view, QPushButton, "wantsAsk").isEnabled()


def test_of_maps_the_whole_or_the_middle_is_asked_for(view: WantsView) -> None:
    assert not part(view, QComboBox, "wantsPlace").isVisible()
    requests = asked(view)
    choose(view, "wantsLayer", "convolution-1")
    assert part(view, QSpinBox, "wantsUnit").maximum() == 3
    press(view)
    view.take_study_end("done", None)
    choose(view, "wantsPlace", "middle")
    press(view)
    assert [request.place for _, request in requests] == [None, (14, 14)]
    assert all(request.obstacle(view.experiment) is None for _, request in requests)


def test_another_view_asks_for_a_unit_and_its_place(view: WantsView) -> None:
    requests = asked(view)
    view.follow_request(("convolution-1", (5, 20, 2)))
    view.follow_request(("dense-1", (7,)))
    view.follow_request(("nowhere", (0,)))
    found = [(request.layer, request.unit, request.place) for _, request in requests]
    assert found == [("convolution-1", 2, (5, 20)), ("dense-1", 7, None)]


def test_picture_and_trace_grow_and_the_nine_come(view: WantsView, trainer: Trainer) -> None:
    found = records(trainer, WantsRequest(layer="convolution-1", unit=1, steps=20))
    painted, trace = part(view, PicturePanes, "wantsPicture"), part(view, TracePlot, "wantsTrace")
    examples = part(view, PicturePanes, "wantsExamples")
    for step in (0, 9):
        view.take_study(found[step])
        assert painted.panes()[0].title == f"Step {step + 1}"
        assert painted.panes()[0].image == example_picture(found[step].picture)
        assert trace._curve.getData()[1] == pytest.approx(found[step].trace) and not examples.panes()
    last = found[-1]
    view.take_study(last)
    assert last.strongest is not None and len(examples.panes()) == 9
    first = examples.panes()[0]
    assert first.title == f"{last.strongest.labels[0]}: {last.strongest.values[0]:.3g}"
    assert first.frame == tuple(last.strongest.fields[0])
    assert first.image == example_picture(last.strongest.inputs[0] / np.float32(255))
    assert "70 examples searched." in view._legend.text() and "Unit 1 of" in view.summary()
    assert not view.grab().isNull()


def test_a_unit_that_sees_all_has_no_frames(view: WantsView, trainer: Trainer) -> None:
    view.take_study(records(trainer, WantsRequest(layer="dense-1", unit=1, steps=2))[-1])
    assert all(pane.frame is None for pane in part(view, PicturePanes, "wantsExamples").panes())


def test_silent_units_and_no_numbers_are_said(view: WantsView, trainer: Trainer) -> None:
    broken = Trainer(trainer.experiment, pictures(count=70))
    weights = trainer.checkpoint().weights
    broken.restore(Checkpoint(0, {name: np.zeros_like(array) for name, array in weights.items()}))
    view.take_study(records(broken, WantsRequest(layer="dense-1", steps=3))[-1])
    assert "Nothing makes it stronger" in view._legend.text()
    broken.restore(Checkpoint(0, {name: np.full_like(array, np.nan) for name, array in weights.items()}))
    view.take_study(records(broken, WantsRequest(layer="dense-1", steps=3))[-1])
    assert "not a number" in view._legend.text() and not part(view, PicturePanes, "wantsExamples").panes()
    assert not view.grab().isNull()


def test_another_network_forgets_what_was_found(view: WantsView, trainer: Trainer) -> None:
    view.take_study(records(trainer, WantsRequest(layer="dense-1", steps=2))[-1])
    cancelled: list[bool] = []
    view.study_cancelled.connect(lambda: cancelled.append(True))
    view.set_experiment(of_pictures())
    assert cancelled and view.table() is None and not part(view, PicturePanes, "wantsPicture").panes()
    assert part(view, QComboBox, "wantsLayer").findData("convolution-1") < 0


def test_points_get_advice(view: WantsView) -> None:
    view.set_experiment(of_points(mlp(4)))
    assert "needs pictures" in view.advice()


def test_table_and_picture_are_saved(view: WantsView, trainer: Trainer, tmp_path: Path) -> None:
    last = records(trainer, WantsRequest(layer="dense-1", unit=2, steps=2))[-1]
    view.take_study(last)
    assert last.strongest is not None
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0][:4] == ["rank", "example", "label", "value"] and len(rows) == 10
    assert [int(row[1]) for row in rows[1:]] == last.strongest.indices.tolist()
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"seen.{ending}")
        assert (tmp_path / f"seen.{ending}").stat().st_size > 2000


def test_colours_follow_the_theme(view: WantsView, trainer: Trainer, in_dark: None) -> None:
    view.take_study(records(trainer, WantsRequest(layer="dense-1", steps=2))[-1])
    theme.changes().changed.emit()
    assert part(view, TracePlot, "wantsTrace")._curve.opts["pen"].color().name() == theme.DARK.series[0]


def test_inside_a_block_a_unit_is_asked_what_it_wants(qtbot: QtBot, tmp_path: Path) -> None:
    with quiet_window(qtbot, tmp_path) as (window, _):
        workbench = window.workbench
        workbench.show_inside("convolution-1")
        assert workbench.inside is not None
        workbench.inside.wants_asked.emit("convolution-1", (5, 6, 1))
        qtbot.waitUntil(lambda: window.findChild(WantsView) is not None, timeout=20_000)
        view = window.findChild(WantsView)
        assert part(view, QComboBox, "wantsLayer").currentData() == "convolution-1"
        assert part(view, QSpinBox, "wantsUnit").value() == 1
        assert part(view, QComboBox, "wantsPlace").currentText() == "Row 5, column 6"

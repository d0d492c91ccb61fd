"""The benchmark of the views: what it measures, not how long that takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from playground import templates
from playground.engine.epochs import epochs_per_second
from playground.engine.headless import Headless
from playground.engine.loading import load
from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.probes.neurons import NeuronsWish
from playground.views import obstacle
from tests.engine.small import mlp, of_points, points
from widgets.bench import tensorflow_playground, views
from widgets.viewing.catalogue import CATALOGUE
from widgets.views.boundary import BoundaryView


@pytest.mark.parametrize("view", [view for view in CATALOGUE if view != "forgetting"])  # needs kept drawings
def test_every_view_has_a_network_it_is_measured_on(view: str) -> None:
    template = views.template_for(view)
    assert template in views.TEMPLATES
    assert obstacle(view, views.templates.find(template).experiment()) is None


def test_the_time_of_the_window_is_that_of_taking_and_painting(qtbot: QtBot) -> None:
    trainer = Trainer(of_points(mlp(5)), points())
    view = BoundaryView()
    qtbot.addWidget(view)
    view.set_experiment(trainer.experiment)
    view.show()
    record = PROBES["boundary"].load()(trainer, view.wish)
    times = views.window_times(view, [record, record])
    assert len(times) == 2 and min(times) > 0 and view.advice() == ""


def test_headless_is_as_many_steps_as_were_trained() -> None:
    headless = Headless()
    assert headless.speed(templates.find("spiral").experiment(), 0.1) > 0 and headless.step > 0
    headless._loop._workshop._thread.join()  # nothing may compile while Python ends


@pytest.mark.slow
def test_every_measurement_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    cases = [row.case for row in views.measure(("boundary",), ("spiral",), 0.5)]
    assert "training left, boundary alone" in cases and "engine time median, boundary" in cases
    assert "training left, what is open at first, spiral" in cases
    assert "decoded under the pointer p99, paused" in cases


def test_theirs_has_250_points_and_a_picture_of_every_neuron() -> None:
    experiment = tensorflow_playground.experiment()
    trainer = Trainer(experiment, load(experiment.dataset, Path(), experiment.points))
    assert len(trainer.data.arrays.train_x) == 250 and trainer.steps_per_epoch == 25
    record = PROBES["neurons"].load()(trainer, NeuronsWish())
    assert [len(column.maps) for column in record.columns] == [7, 8, 8, 8, 1]
    assert epochs_per_second(experiment, 0.05) > 0

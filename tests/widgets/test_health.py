"""Health on screen: nothing to worry about, findings and remedies, figures, numbers that are none."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.history import History
from playground.messages import Checkpoint
from playground.probes.health import HealthFigures
from tests.engine.small import mlp, of_points, points
from tests.widgets.quiet_window import part
from widgets.views.health import HealthView
from widgets.views.health.figures import LayerTable


@pytest.fixture
def view(qtbot: QtBot) -> HealthView:
    made = HealthView()
    qtbot.addWidget(made)
    made.resize(560, 480)
    made.history = History()
    made.show()
    return made


def look(view: HealthView, trainer: Trainer) -> HealthFigures:
    """Show a network, as the engine tells of it."""
    view.set_experiment(trainer.experiment)
    record: HealthFigures = PROBES["health"].load()(trainer, view.wish)
    view.take(record)
    return record


def suffering() -> Trainer:
    """Ten layers of sigmoid: hardly any gradient reaches the first."""
    return Trainer(of_points(mlp(*[4] * 10, function="sigmoid"), learning_rate=0.01), points())


def test_a_network_that_is_well_has_nothing_to_worry_about(view: HealthView) -> None:
    trainer = Trainer(of_points(mlp(5)), points())
    look(view, trainer)
    assert "Press Play" in part(view, QLabel, "healthWell").text() and view.findings == ()
    trainer.advance(20)
    look(view, trainer)
    assert view.summary().startswith("Nothing to worry about") and view.readout() == "Step 20: all is well."
    assert not part(view, QPushButton, "healthRelief1").isVisible()


def test_ten_layers_of_sigmoid_vanish_and_the_remedy_helps(view: HealthView, qtbot: QtBot) -> None:
    look(view, suffering())
    assert [one.kind for one in view.findings] == ["vanishing"]
    button = part(view, QPushButton, "healthRelief1")
    assert button.isVisible() and button.text() == "Take ReLU instead" and "dense-1" in view.summary()
    with qtbot.waitSignal(view.change_asked) as asked:
        button.click()
    changed, name, _ = asked.args
    assert isinstance(changed, Experiment) and name == "Take ReLU instead"
    look(view, Trainer(changed, points()))
    assert "vanishing" not in [one.kind for one in view.findings]
    assert part(view, QLabel, "healthWell").isVisible() == (not view.findings)


def test_a_rate_much_too_high_kills_or_breaks_the_network(view: HealthView) -> None:
    trainer = Trainer(of_points(mlp(8, 8, function="relu"), learning_rate=100.0, optimizer={"kind": "sgd"}), points())
    trainer.advance(40)
    look(view, trainer)
    kinds = {one.kind for one in view.findings}
    assert kinds & {"dead", "diverged", "exploding"}


def test_numbers_that_are_none_are_said(view: HealthView) -> None:
    trainer = Trainer(of_points(mlp(5, 5)), points())
    trainer.restore(Checkpoint(3, {k: np.full_like(a, np.nan) for k, a in trainer.checkpoint().weights.items()}))
    look(view, trainer)
    assert [one.kind for one in view.findings] == ["diverged"] and "not finite" in view.summary()
    assert not view.grab().isNull()


def test_new_losses_are_judged_without_new_figures(view: HealthView) -> None:
    look(view, Trainer(of_points(mlp(5)), points()))
    assert view.history is not None
    view.history.add(400, np.linspace(0.5, 2.0, 400), np.full(400, np.nan))
    view.show_history()
    assert [one.kind for one in view.findings] == ["rate too high"]
    assert view.readout() == "Step 0: one thing to look at."


def test_every_layer_is_in_the_table_and_in_the_file(view: HealthView, tmp_path: Path) -> None:
    record = look(view, Trainer(of_points(mlp(5, 3)), points()))
    table = part(view, LayerTable, "healthFigures")
    assert table.rowCount() == 5 and table.item(0, 0).text() == "dense-1"
    assert table.item(0, 1).text() == f"{record.layers[0].gradient:.3g}" and table.item(3, 4).text().endswith("%")
    view.export_table(tmp_path / "seen.csv")
    rows = list(csv.reader((tmp_path / "seen.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["layer", "gradient", "weights", "dead", "saturated"] and len(rows) == 6
    view.export_picture(tmp_path / "seen.png")
    assert (tmp_path / "seen.png").stat().st_size > 2000

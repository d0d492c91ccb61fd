"""Teaching a network own drawings: what the engine is told, and what leads back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from playground import folders, templates
from playground.handwriting.fine_tuning import RATE, STEPS
from playground.messages import Advance, Checkpoint, Checkpointed, Compiled, Open, Opened, Pause
from tests import handwriting as forty
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine, frame
from widgets.controls.choice import Choice
from widgets.handwriting.tuning_box import TuningBox
from widgets.main_window import MainWindow

Staged = tuple[MainWindow, ScriptedEngine]


@pytest.fixture
def staged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Staged]:
    monkeypatch.setenv(folders.HOME_VARIABLE, str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, engine):
        window.drawings.keep_all([(one.label, one.drawing) for one in forty.load().kept], "forty")
        part(window, QToolButton, "keptCount").click()
        QCoreApplication.processEvents()
        engine.say(Compiled(window.run.number, 0.1))
        QCoreApplication.processEvents()
        yield window, engine


def press(window: MainWindow, name: str) -> None:
    part(window, QPushButton, name).click()
    QCoreApplication.processEvents()


def choose(window: MainWindow, origin: str) -> None:
    chooser = part(window, Choice, "teachFrom")
    chooser.setCurrentIndex(chooser.findData(origin))
    chooser.chosen.emit(origin)


def test_the_trained_reader_is_taught_from_its_own_weights_and_undo_leads_back(staged: Staged) -> None:
    window, engine = staged
    before = window.document.experiment()
    part(window, QSpinBox, "replayShare").setValue(70)
    choose(window, "pretrained")
    engine.take()
    press(window, "teachButton")
    opened = engine.last(Open)
    assert opened.experiment.dataset == "drawings" and opened.experiment.recipe.learning_rate == RATE
    assert opened.experiment.handwriting == window.teaching.settings(0.7)
    assert opened.experiment.handwriting.replay_from == "digits"  # there is no MNIST in this folder
    assert opened.checkpoint is not None and opened.checkpoint.step == 0
    for name, array in templates.pretrained_weights().items():
        np.testing.assert_array_equal(opened.checkpoint.weights[name], array)
    assert engine.last(Advance).steps == STEPS
    assert window.workbench.viewing.view("forgetting") is not None
    assert (
        part(window, QPushButton, "teachCancel").isEnabled()
        and not part(window, QPushButton, "teachButton").isEnabled()
    )
    press(window, "teachCancel")
    engine.last(Pause)
    press(window, "teachBack")
    assert window.document.experiment() == before
    assert not part(window, QPushButton, "teachBack").isEnabled()
    window.document.undo_stack.redo()
    assert window.document.experiment().dataset == "drawings"


def test_the_network_at_work_is_taught_from_where_it_is(staged: Staged) -> None:
    window, engine = staged
    window.run.play()
    QCoreApplication.processEvents()
    run = window.run.number
    engine.say(Opened(run, 0))
    engine.say(Compiled(run, 0.1))
    engine.say(frame(run, 30, playing=True, count=30))
    QCoreApplication.processEvents()
    choose(window, "work")
    engine.take()
    press(window, "teachButton")
    assert any(isinstance(command, Pause) for command in engine.take())
    weights = {name: array + 1 for name, array in templates.pretrained_weights().items()}
    engine.say(Checkpointed(run, Checkpoint(33, weights)))
    QCoreApplication.processEvents()
    opened = engine.last(Open)
    assert opened.experiment.dataset == "drawings"
    assert opened.checkpoint is not None and opened.checkpoint.step == 0 and not opened.checkpoint.optimizer
    for name, array in weights.items():
        np.testing.assert_array_equal(opened.checkpoint.weights[name], array)
    press(window, "teachBack")
    back = engine.last(Open)
    assert back.experiment.dataset == "digits" and back.checkpoint is not None and back.checkpoint.step == 33


def test_more_drawings_are_taught_to_the_same_weights(staged: Staged) -> None:
    window, engine = staged
    choose(window, "pretrained")
    press(window, "teachButton")
    run = window.run.number
    engine.say(Opened(run, 0))
    engine.say(Compiled(run, 0.1))
    engine.say(frame(run, STEPS, playing=False, count=STEPS))
    QCoreApplication.processEvents()
    assert part(window, QPushButton, "teachButton").text() == "Teach on"
    window.drawings.keep("3", forty.load().kept[3].drawing)
    assert "other drawings" in part(window, TuningBox, "tuningBox").words()
    engine.take()
    press(window, "teachButton")
    opened = engine.last(Open)
    assert opened.carry_over and opened.experiment.handwriting.training == 21
    assert "other drawings" not in part(window, TuningBox, "tuningBox").words()


def test_a_network_that_reads_no_digits_says_so(staged: Staged) -> None:
    window, _ = staged
    window.document.new("spiral")
    choose(window, "work")
    assert not part(window, QPushButton, "teachButton").isEnabled()
    assert "does not read digits" in part(window, TuningBox, "tuningBox").words()
    choose(window, "pretrained")
    assert part(window, QPushButton, "teachButton").isEnabled()


def test_without_drawings_there_is_nothing_to_teach(staged: Staged) -> None:
    window, _ = staged
    collection = window.drawings.collection
    window.drawings.change(collection.removing(one.number for one in collection.kept), "all")
    assert not part(window, QPushButton, "teachButton").isEnabled()
    assert "Keep some drawings first" in part(window, TuningBox, "tuningBox").words()

"""Pre-training in its dialog, with a real engine: the run takes the weights as one step of undo, or keeps its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from playground import folders
from playground.datasets import PointSettings
from playground.graph import chain
from playground.layers import Dense, Input, Output
from playground.messages import Start
from tests.engine.small import mlp, of_points
from tests.widgets.quiet_window import part
from widgets.connection import Connection
from widgets.document import Document
from widgets.pretraining import Pretraining
from widgets.run import Run

PATIENCE = 240_000  # milliseconds; generous, because the machine may be busy


@pytest.fixture
def at_work(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Document, Run, Connection, QWidget]]:
    experiment = replace(of_points(mlp(6, 4, function="sigmoid"), seed=3), points=PointSettings(count=60))
    document = Document(experiment)
    connection = Connection(Start(tmp_path, folders.cache_folder(), "cpu"))
    run, window = Run(document, connection), QWidget()
    qtbot.addWidget(window)
    window.show()
    connection.begin()
    qtbot.waitUntil(lambda: run.is_compiled, timeout=PATIENCE)
    yield document, run, connection, window
    connection.close()


def test_the_run_goes_on_from_what_the_layers_learned(
    at_work: tuple[Document, Run, Connection, QWidget], qtbot: QtBot
) -> None:
    document, run, connection, window = at_work
    run.step(5)
    qtbot.waitUntil(lambda: run.checkpoint is not None and run.checkpoint.step == 5, timeout=PATIENCE)
    assert run.checkpoint is not None
    before = run.checkpoint
    dialog = Pretraining(document, connection, window)
    dialog.open()
    part(dialog, QSpinBox, "pretrainingEpochs").setValue(4)
    assert part(dialog, QDoubleSpinBox, "pretrainingRate").value() == document.experiment().recipe.learning_rate
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        part(dialog, QPushButton, "pretrainingStart").click()
    qtbot.waitUntil(lambda: run.is_compiled and run.step_count == 0, timeout=PATIENCE)
    run.step(1)
    qtbot.waitUntil(lambda: run.checkpoint is not None and run.checkpoint.step == 1, timeout=PATIENCE)
    assert run.checkpoint is not None
    changed = {n for n, array in run.checkpoint.weights.items() if np.abs(array - before.weights[n]).max() > 0.015}
    assert {"dense-1/weights", "dense-2/weights"} <= changed  # one step of 0.01 goes no farther
    assert not {"dense-3/weights", "dense-3/bias"} & changed
    assert document.undo_stack.undoText() == "Pre-train layer by layer" or document.undo_stack.count() >= 1
    while run.step_count != 5 and document.undo_stack.canUndo():
        document.undo_stack.undo()
        qtbot.waitUntil(lambda: run.is_compiled, timeout=PATIENCE)
    assert run.checkpoint is not None
    assert all(np.array_equal(array, before.weights[name]) for name, array in run.checkpoint.weights.items())


def test_cancelled_it_leaves_everything_as_it_is(
    at_work: tuple[Document, Run, Connection, QWidget], qtbot: QtBot
) -> None:
    document, run, connection, window = at_work
    dialog = Pretraining(document, connection, window)
    dialog.open()
    part(dialog, QSpinBox, "pretrainingEpochs").setValue(1000)
    part(dialog, QPushButton, "pretrainingStart").click()
    qtbot.waitUntil(lambda: "Layer 1 of 2" in part(dialog, QLabel, "pretrainingSaid").text(), timeout=PATIENCE)
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        part(dialog, QPushButton, "pretrainingClose").click()
    assert document.undo_stack.count() == 0 and run.step_count == 0


def test_what_is_no_stack_is_said_and_cannot_begin(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    document = Document(replace(of_points(), graph=chain([Input(), Dense(units=1), Output()])))
    connection = Connection(Start(tmp_path, tmp_path, "cpu"))
    dialog = Pretraining(document, connection, window)
    dialog.open()
    assert "Only a row of dense layers" in part(dialog, QLabel, "pretrainingSaid").text()
    assert not part(dialog, QPushButton, "pretrainingStart").isEnabled()
    dialog.close()

"""The runs within the window: listed in a panel, pinned ones behind the curves, still there in another language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from playground import files
from playground.messages import Checkpoint, Compiled, Opened
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine, frame
from widgets import language
from widgets.language import PSEUDO, install
from widgets.main_window import MainWindow
from widgets.runs import RunList
from widgets.settings import Remembered


@dataclass
class Room:
    """A window, and the engine to speak for."""

    window: MainWindow
    engine: ScriptedEngine

    def train(self, run: int, steps: int) -> None:
        self.window.run.play()
        self.engine.say(Opened(run, 0))
        self.engine.say(Compiled(run, 0.0))
        self.engine.say(frame(run, steps, True, count=steps))
        QApplication.processEvents()
        self.window.run.pause()
        self.engine.say(frame(run, steps, False))
        QApplication.processEvents()

    def names(self) -> list[str]:
        model = part(self.window, QTableView, "runTable").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, engine):
        room = Room(window, engine)
        room.train(2, 5)
        window.run.reset()
        room.train(2, 3)
        window.workbench.panels["runs"].reveal()
        QApplication.processEvents()
        yield room


def test_a_pinned_run_stands_behind_the_curves(room: Room) -> None:
    view = part(room.window, QTableView, "runTable")
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(view.model().index(1, 0), flags.Select | flags.Rows)
    QTest.mouseClick(part(room.window, QToolButton, "pinRunButton"), Qt.MouseButton.LeftButton)
    assert part(room.window, QLabel, "curvesGhosts").accessibleDescription() == "Run 1"


def test_a_run_deleted_in_the_window_comes_back_with_undo(room: Room) -> None:
    assert room.names() == ["Run 2", "Run 1"]
    part(room.window, RunList, "runList").select(1)
    QTest.mouseClick(part(room.window, QToolButton, "deleteRunButton"), Qt.MouseButton.LeftButton)
    assert room.names() == ["Run 2"]
    room.window.document.undo_stack.undo()
    assert room.names() == ["Run 2", "Run 1"]


def test_the_runs_outlive_a_change_of_language(room: Room, qtbot: QtBot, themed: QApplication) -> None:
    room.window.runs.set_pinned(1, True)
    before = room.window.workbench
    install(themed, PSEUDO)
    try:
        qtbot.waitUntil(lambda: room.window.workbench is not before, timeout=30_000)
        qtbot.waitUntil(lambda: room.window.workbench.curves is not None, timeout=30_000)
        assert room.names() == ["Run 2", "Run 1"]
        assert part(room.window, QLabel, "curvesGhosts").accessibleDescription() == "Run 1"
    finally:
        install(themed, language.ENGLISH)
        QApplication.processEvents()


def test_less_memory_for_runs_lets_go_of_the_oldest_weights_at_once(room: Room) -> None:
    book = room.window.runs
    room.window.run.reset()
    weights = Checkpoint(3, {"dense-1/weights": np.zeros(100 * 2**18, np.float32)})  # 100 MiB, never touched
    for number in (1, 2):
        book._put(replace(book.record(number), checkpoint=weights))
    Remembered().prefer("runs_memory", 256)
    assert [one.checkpoint is weights for one in book.records] == [True, True]
    Remembered().prefer("runs_memory", 128)
    assert [one.checkpoint is weights for one in book.records] == [False, True]
    assert book.record(1).had_checkpoint


def test_a_window_saves_its_runs_and_its_crash_file_has_them_too(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    window = room.window
    window.runs.rename(1, "First")

    def names_kept() -> list[str]:
        path = window.recovery.path
        return [one.name for one in files.read(path).runs.records] if path.exists() else []

    qtbot.waitUntil(lambda: names_kept() == ["First", "Run 2"], timeout=60_000)
    assert window.filing.write(tmp_path / "mine.playground")
    window.document.new("mlp")
    assert room.names() == []
    assert window.filing.read(tmp_path / "mine.playground")
    assert room.names() == ["Run 2", "First"]

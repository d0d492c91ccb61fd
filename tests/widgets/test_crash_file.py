"""The crash file of a window: written beside it, gone with a clean close, offered when another left it."""

from __future__ import annotations

import errno
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from playground import files, recovery, templates
from playground.background import Background
from playground.drawing import Drawing, Stroke
from playground.files import Saved
from playground.messages import Checkpoint, Checkpointed, Compiled, Event, Opened, Ready, Start
from playground.recovery import CrashFile, Keeper, Origin, left_behind
from tests.widgets.scripted_engine import ScriptedEngine, frame
from widgets import theme
from widgets.connection import Connection
from widgets.document import Document
from widgets.main_window import MainWindow
from widgets.offering import offer_what_was_left, show_bar
from widgets.run import Run
from widgets.settings import Remembered

SECONDS = 60_000  # milliseconds; generous, because the machine may be busy
SOFTMAX = replace(templates.find("softmax").experiment(), dataset="digits")
WEIGHTS = {"dense-1/weights": np.full((784, 10), 0.25, np.float32), "dense-1/bias": np.zeros(10, np.float32)}
A_STROKE = Drawing((Stroke(((0.2, 0.2), (0.7, 0.8))),))


@dataclass
class Stage:
    """A window whose engine says what the test wants."""

    window: MainWindow
    engine: ScriptedEngine
    qtbot: QtBot

    def say(self, *events: Event) -> None:
        for event in events:
            self.engine.say(event)
        QApplication.processEvents()

    def edit(self, seed: int) -> None:
        self.window.document.change(replace(self.window.document.experiment(), seed=seed), "Edit")

    def draw(self) -> None:
        self.window.workbench.drawing.pad.set_drawing(A_STROKE)

    def kept(self) -> Saved:
        return files.read(self.window.recovery.path)

    def wait_until_kept(self, **fields: object) -> None:
        """Wait until the crash file holds an experiment with these fields."""

        def holds() -> bool:
            path = self.window.recovery.path
            return path.exists() and all(getattr(self.kept().experiment, k) == v for k, v in fields.items())

        self.qtbot.waitUntil(holds, timeout=SECONDS)

    def wait_until_gone(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.recovery.path.exists(), timeout=SECONDS)


@pytest.fixture
def stage(themed: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    engine = ScriptedEngine()
    connection = Connection(Start(tmp_path, tmp_path), engine.connect)
    connection.begin()
    document = Document(SOFTMAX)
    window = MainWindow(Remembered(), silent=True)
    window.furnish(document, Run(document, connection), tmp_path)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.show()
    made = Stage(window, engine, qtbot)
    made.say(Ready({"cpu": "cpu"}, "cpu"), Opened(1, 0), Compiled(1, 0.5))
    qtbot.waitUntil(lambda: window.workbench.curves is not None, timeout=SECONDS)
    yield made
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    assert not [one for one in threading.enumerate() if one.name == "crash file"]


def left(name: str, written: int, saved: Saved, origin: Origin | None = None) -> CrashFile:
    """Work left behind by a program that is gone."""
    keeper = Keeper(recovery.folder())
    keeper.write(saved, origin or Origin())
    made = CrashFile(keeper.path.with_name(f"{name}.playground"), origin or Origin(), written)
    keeper.path.rename(made.path)
    note = json.loads(keeper.path.with_suffix(".json").read_text())
    keeper.path.with_suffix(".json").unlink()
    made.path.with_suffix(".json").write_text(json.dumps({**note, "started": 0.0}))
    return made


def part(window: MainWindow, name: str) -> QWidget:
    found: QWidget = window.findChild(QWidget, name)
    assert found is not None, name
    return found


# --- keeping ---------------------------------------------------------------------------------------------------------


def test_an_untouched_window_leaves_no_crash_file(stage: Stage) -> None:
    assert not stage.window.recovery.path.parent.exists()


def test_every_change_and_its_undo_is_kept(stage: Stage) -> None:
    stage.edit(5)
    stage.wait_until_kept(seed=5)
    stage.edit(6)
    stage.wait_until_kept(seed=6)
    stage.window.document.undo_stack.undo()
    stage.wait_until_kept(seed=5)
    stage.window.document.undo_stack.undo()
    stage.wait_until_gone()


def test_what_is_drawn_is_kept_although_nobody_would_be_asked_to_save_it(stage: Stage) -> None:
    stage.draw()
    stage.wait_until_kept(drawing=A_STROKE)
    assert not stage.window.isWindowModified()


def test_what_is_learned_is_kept_with_its_curves(stage: Stage) -> None:
    stage.window.run.play()
    stage.say(frame(1, 4, True, count=4), Checkpointed(1, Checkpoint(4, WEIGHTS)))
    stage.qtbot.waitUntil(
        lambda: stage.window.recovery.path.exists() and stage.kept().checkpoint is not None, timeout=SECONDS
    )
    kept = stage.kept()
    assert kept.checkpoint is not None
    assert kept.checkpoint.step == 4
    assert kept.checkpoint.weights["dense-1/weights"].tolist() == WEIGHTS["dense-1/weights"].tolist()
    assert kept.history == stage.window.run.history.to_json()


def test_saving_removes_the_copy_and_a_clean_close_too(stage: Stage, tmp_path: Path) -> None:
    stage.edit(5)
    stage.wait_until_kept(seed=5)
    assert stage.window.filing.write(tmp_path / "mine.playground")
    stage.wait_until_gone()
    stage.edit(6)
    stage.wait_until_kept(seed=6)
    stage.window.close()
    assert list(stage.window.recovery.path.parent.iterdir()) == []


def test_a_disk_that_refuses_is_told_once_and_tried_again(stage: Stage) -> None:
    folder = recovery.folder()
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file where the folder should be")
    told: list[object] = []
    stage.window.recovery.failed.connect(told.append)
    stage.edit(5)
    stage.qtbot.waitUntil(lambda: len(told) == 1, timeout=SECONDS)
    assert "No copy of your work could be kept" in stage.window.status.currentMessage()
    folder.unlink()
    stage.edit(6)
    stage.wait_until_kept(seed=6)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "this disk can only be read")]
)
def test_a_full_or_read_only_disk_is_said_in_the_window_and_work_goes_on(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(file: int) -> None:
        raise OSError(number, "as the system says it")

    window = stage.window
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)  # where a disk says at the latest that it has no room
        stage.edit(5)
        stage.qtbot.waitUntil(lambda: words in window.status.currentMessage(), timeout=SECONDS)
        assert "No copy of your work could be kept" in window.status.currentMessage()
        assert not [*recovery.folder().glob("*.playground"), *recovery.folder().glob("*.part")]
        stage.edit(6)
        stage.draw()
        window.run.play()
        stage.say(frame(1, 3, True, count=3))
        assert (window.run.step_count, window.document.experiment().seed) == (3, 6)
        window.document.undo_stack.undo()
    stage.edit(7)
    stage.wait_until_kept(seed=7, drawing=A_STROKE)


def test_the_window_does_not_wait_for_the_disk(stage: Stage) -> None:
    """Long gaps in the event loop would be seen as stutter while drawing."""
    stage.window.run.play()
    count = 200_000
    stage.say(frame(1, count, True, count=count))
    weights = {name: np.random.default_rng(0).random(array.shape, np.float32) for name, array in WEIGHTS.items()}
    began = threading.Event()
    writing = stage.window.recovery._keeper
    write, gate = writing.write, threading.Event()

    def slow_write(saved: Saved, origin: Origin) -> None:
        began.set()
        gate.wait()
        write(saved, origin)

    writing.write = slow_write  # type: ignore[method-assign] - a disk that takes as long as the test wants
    stage.say(Checkpointed(1, Checkpoint(count, weights)))
    stage.edit(7)
    stage.qtbot.waitUntil(began.is_set, timeout=SECONDS)
    stage.edit(8)  # the window goes on, and of what waits only the newest is written
    stage.edit(9)
    gate.set()
    stage.wait_until_kept(seed=9)


# --- offering --------------------------------------------------------------------------------------------------------


def test_the_bar_restores_everything_and_the_copy_passes_to_this_window(stage: Stage, tmp_path: Path) -> None:
    history = {"train": {"steps": [1, 2], "loss": [2.0, 1.0], "accuracy": [0.5, 0.5]}}
    history["held_out"] = {"steps": [], "loss": [], "accuracy": []}
    mine = Saved(replace(SOFTMAX, seed=9, drawing=A_STROKE), Checkpoint(2, WEIGHTS), history)
    origin = Origin(tmp_path / "mine.playground")
    offered = left("other", 1000, mine, origin)
    offer_what_was_left(stage.window, silent=False, restore=False)
    stage.qtbot.waitUntil(part(stage.window, "recoveryBar").isVisible, timeout=SECONDS)
    words = part(stage.window, "recoveryWords")
    assert isinstance(words, QLabel)
    assert "mine" in words.text()
    QTest.mouseClick(part(stage.window, "recoveryRestore"), Qt.MouseButton.LeftButton)
    window = stage.window
    assert window.document.experiment() == mine.experiment
    assert window.document.path == origin.path
    assert window.isWindowModified()
    assert window.workbench.drawing.pad.drawing() == A_STROKE
    assert window.run.step_count == 2
    assert window.run.history.train.losses.tolist() == [2.0, 1.0]
    stage.wait_until_kept(seed=9)
    stage.qtbot.waitUntil(lambda: not offered.path.exists(), timeout=SECONDS)
    stage.qtbot.waitUntil(lambda: window.findChild(QWidget, "recoveryBar") is None, timeout=SECONDS)


def test_several_are_offered_newest_first_and_can_be_put_off_or_discarded(stage: Stage) -> None:
    offered = [left(f"other-{seed}", 1000 + seed, Saved(replace(SOFTMAX, seed=seed))) for seed in (3, 2, 1)]
    bar = show_bar(stage.window, offered)
    stage.qtbot.waitUntil(bar.isVisible, timeout=SECONDS)
    chooser = part(stage.window, "recoveryChooser")
    assert isinstance(chooser, QComboBox)
    assert chooser.isVisible()
    chooser.setCurrentIndex(1)
    QTest.mouseClick(part(stage.window, "recoveryDiscard"), Qt.MouseButton.LeftButton)
    assert [one.path.exists() for one in offered] == [True, False, True]
    assert chooser.count() == 2
    QTest.mouseClick(part(stage.window, "recoveryLater"), Qt.MouseButton.LeftButton)
    stage.qtbot.waitUntil(lambda: stage.window.findChild(QWidget, "recoveryBar") is None, timeout=SECONDS)
    assert len(left_behind(recovery.folder())) == 2


def test_a_broken_copy_is_told_and_stays_to_be_discarded(stage: Stage) -> None:
    broken = left("broken", 1000, Saved(SOFTMAX))
    broken.path.write_bytes(b"broken")
    offer_what_was_left(stage.window, silent=True, restore=True)
    assert stage.window.document.experiment() == SOFTMAX
    assert "broken" in stage.window.status.currentMessage()
    show_bar(stage.window, [broken])
    QTest.mouseClick(part(stage.window, "recoveryDiscard"), Qt.MouseButton.LeftButton)
    assert not broken.path.exists()


def test_without_questions_it_is_left_alone_unless_asked_for(stage: Stage) -> None:
    offered = left("other", 1000, Saved(replace(SOFTMAX, seed=9)))
    offer_what_was_left(stage.window, silent=True, restore=False)
    assert stage.window.findChild(QWidget, "recoveryBar") is None
    assert offered.path.exists()
    offer_what_was_left(stage.window, silent=True, restore=True)
    assert stage.window.document.experiment().seed == 9


def test_every_button_of_the_bar_says_what_it_is(stage: Stage) -> None:
    show_bar(stage.window, [left("other", 1000, Saved(SOFTMAX))])
    for button in part(stage.window, "recoveryBar").findChildren(QPushButton):
        assert button.objectName()
        assert button.accessibleName()
        assert button.toolTip()


def test_the_bar_is_as_high_as_its_words_and_buttons_need(stage: Stage) -> None:
    stage.window.resize(1440, 900)
    bar = show_bar(stage.window, [left("other", 1000, Saved(SOFTMAX))])
    highest = max(bar.findChild(QPushButton, "recoveryRestore").sizeHint().height(), bar.fontMetrics().lineSpacing())
    stage.qtbot.waitUntil(lambda: 0 < bar.height() <= highest + 4 * theme.SPACING, timeout=SECONDS)


def test_the_bar_does_not_make_the_window_higher(stage: Stage) -> None:
    theme.set_text_size(QApplication.instance(), 150)
    stage.window.resize(1440, 1300)
    bar = show_bar(stage.window, [left("other", 1000, Saved(SOFTMAX))])
    stage.qtbot.waitUntil(lambda: bar.width() > 1000, timeout=SECONDS)
    QApplication.processEvents()
    assert stage.window.height() == 1300


# --- working beside the window ---------------------------------------------------------------------------------------


def test_of_the_jobs_that_wait_only_the_newest_is_done_and_the_last_always() -> None:
    background = Background("beside", rest=0.0)
    gate, begun, done = threading.Event(), threading.Event(), list[int]()

    def first() -> None:
        begun.set()
        gate.wait()
        done.append(1)

    background.put(first)
    assert begun.wait(60)
    background.put(lambda: done.append(2))
    background.put(lambda: done.append(3))
    gate.set()
    background.close(lambda: done.append(4), timeout=60)
    assert done in ([1, 4], [1, 3, 4])
    background.put(lambda: done.append(5))
    assert 5 not in done

"""The window with a real engine: drawn on, trained, undone, saved, and not to be shaken by an engine that is killed."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from playground import templates
from playground.messages import Opened, Ready, Start
from playground.problems import InternalError
from tests.widgets.scripted_engine import ScriptedEngine
from widgets import fitting, mishap_dialog, mishaps
from widgets.actions import TABLE
from widgets.app import open_window
from widgets.connection import Connection
from widgets.document import Document
from widgets.drawing.prediction_bars import PredictionBars
from widgets.main_window import MainWindow
from widgets.run import Run
from widgets.settings import Remembered

ENGINE_SECONDS = 120_000  # milliseconds; generous, because the machine may be busy

Opener = Callable[..., MainWindow]


@pytest.fixture
def opened(
    qtbot: QtBot, tmp_path: Path, home_at: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opener]:
    """Opens windows without MNIST and with settings of their own; closes them, and looks for what is left behind."""
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(home_at(tmp_path / "home")))
    monkeypatch.delenv("NEURAL_PLAYGROUND_DATA", raising=False)
    children = set(psutil.Process().children())
    windows: list[MainWindow] = []

    def open_one(*arguments: str) -> MainWindow:
        window = open_window(["--no-questions", "--theme", "light", *arguments])
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        windows.append(window)
        return window

    yield open_one
    for window in windows:
        qtbot.waitUntil(lambda window=window: window.workbench.curves is not None, timeout=ENGINE_SECONDS)
        window.close()
        window.deleteLater()
    QApplication.processEvents()
    left = [child for child in set(psutil.Process().children()) - children if "resource_tracker" not in words(child)]
    assert left == []


def words(process: psutil.Process) -> str:
    return " ".join(process.cmdline()) if process.is_running() else ""


@pytest.fixture
def window(opened: Opener, qtbot: QtBot) -> MainWindow:
    window = opened()
    qtbot.waitUntil(window.engine_is_ready, timeout=ENGINE_SECONDS)
    return window


@pytest.fixture
def quiet(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window on an engine that says no more than that it is ready: for what needs no answers."""
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    engine = ScriptedEngine()
    connection = Connection(Start(tmp_path, tmp_path), engine.connect)
    connection.begin()
    document = Document(fitting.first_experiment(tmp_path))
    window = MainWindow(Remembered(), silent=True)
    window.furnish(document, Run(document, connection), tmp_path)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.show()
    engine.say(Ready({"cpu": "cpu"}, "cpu"))
    engine.say(Opened(1, 0))
    qtbot.waitUntil(lambda: window.workbench.curves is not None, timeout=ENGINE_SECONDS)
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def named(window: MainWindow, name: str) -> QWidget:
    found: QWidget = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def draw_a_one(window: MainWindow) -> None:
    pad = named(window, "drawPad")
    middle, height = pad.rect().center(), min(pad.width(), pad.height())
    top, bottom = (QPoint(middle.x(), middle.y() + round(part * height)) for part in (-0.3, 0.3))
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=top)
    for part in range(1, 11):
        QTest.mouseMove(pad, top + (bottom - top) * part / 10)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=bottom)


def choose(window: MainWindow, chooser: str, item: str) -> None:
    box = named(window, chooser)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(item))
    box.activated.emit(box.currentIndex())


def click(window: MainWindow, name: str) -> None:
    QTest.mouseClick(named(window, name), Qt.MouseButton.LeftButton)


def engine(window: MainWindow) -> int:
    pid = window.run.connection._link.process_id  # type: ignore[attr-defined]
    assert isinstance(pid, int)
    return pid


def test_a_drawing_is_read_trained_on_and_read_again(window: MainWindow, qtbot: QtBot) -> None:
    bars = named(window, "predictionBars")
    assert isinstance(bars, PredictionBars)
    with qtbot.waitSignal(bars.answered, timeout=ENGINE_SECONDS):
        draw_a_one(window)
    qtbot.waitUntil(lambda: bars.label() == "1", timeout=ENGINE_SECONDS)

    click(window, "playButton")
    assert window.document.undo_stack.undoText() == "Train a fresh copy"
    qtbot.waitUntil(lambda: window.run.history.last_step >= 3, timeout=ENGINE_SECONDS)
    click(window, "playButton")
    qtbot.waitUntil(lambda: window.run.checkpoint is not None, timeout=ENGINE_SECONDS)
    assert not window.run.is_playing
    assert window.isWindowModified()

    named(window, "networkCanvas").setFocus()
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: bars.label() == "1" and window.run.is_compiled, timeout=ENGINE_SECONDS)
    assert window.document.experiment().start == "pretrained"
    assert window.run.history.last_step == 0


def test_a_killed_engine_is_started_again_and_training_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "templateChooser", "softmax")
    click(window, "playButton")
    qtbot.waitUntil(lambda: window.run.checkpoint is not None, timeout=ENGINE_SECONDS)
    kept = window.run.checkpoint.step if window.run.checkpoint else 0
    os.kill(engine(window), signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    with qtbot.waitSignal(window.run.troubled, timeout=ENGINE_SECONDS):
        pass
    assert "stopped unexpectedly" in window.status.currentMessage()
    with qtbot.waitSignal(window.run.frame_arrived, timeout=ENGINE_SECONDS):
        pass
    qtbot.waitUntil(lambda: window.run.step_count > kept, timeout=ENGINE_SECONDS)
    assert window.run.is_playing


def test_work_is_saved_and_opened_in_another_window(
    window: MainWindow, opened: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "mine.playground"
    draw_a_one(window)
    choose(window, "templateChooser", "softmax")
    click(window, "stepButton")
    qtbot.waitUntil(lambda: window.run.checkpoint is not None and not window.run.is_playing, timeout=ENGINE_SECONDS)
    assert window.filing.write(file)
    assert not window.isWindowModified()
    assert window.windowTitle() == "mine[*] – Neural Playground"

    other = opened("open", str(file))
    qtbot.waitUntil(lambda: other.run.is_compiled, timeout=ENGINE_SECONDS)
    assert other.run.step_count == 1
    assert other.run.history.last_step == 1
    assert templates.template_of(other.document.experiment()) == "softmax"
    assert not other.workbench.drawing.pad.drawing().is_empty()


def test_a_block_opens_and_escape_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    canvas = window.workbench.canvas
    click_at = canvas.node_rect("convolution-1").center()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=click_at)
    inside = named(window, "insideView")
    assert inside.isVisible()
    qtbot.waitUntil(lambda: bool(window.run.answer and window.run.answer.weights), timeout=ENGINE_SECONDS)
    click(window, "insideClose")
    assert not inside.isVisible()
    assert canvas.selection() == ()


def test_problems_are_listed_in_words_and_training_waits(quiet: MainWindow) -> None:
    listed = named(quiet, "problemList")
    assert isinstance(listed, QListWidget)
    assert not listed.isVisible()
    broken = templates.find("softmax").experiment().__class__(templates.perceptron((), 7), "digits")
    quiet.document.change(broken, "Build")
    assert listed.isVisible()
    assert "asks for an output of 10, the network gives 7" in listed.item(0).text()
    assert not named(quiet, "playButton").isEnabled()
    quiet.document.undo_stack.undo()
    assert not listed.isVisible()
    assert named(quiet, "playButton").isEnabled()


def test_undo_follows_the_focus(quiet: MainWindow) -> None:
    draw_a_one(quiet)
    choose(quiet, "templateChooser", "softmax")
    pad, canvas = named(quiet, "drawPad"), named(quiet, "networkCanvas")
    quiet._follow_focus(None, pad)
    assert quiet._undo.activeStack() is quiet.workbench.drawing.pad.undo_stack
    quiet._follow_focus(pad, canvas)
    assert quiet._undo.activeStack() is quiet.document.undo_stack


def test_the_strip_leads_on_and_stays_away_once_dismissed(quiet: MainWindow) -> None:
    strip = named(quiet, "startPage")
    assert strip.isVisible()
    assert not strip.geometry().intersects(quiet.workbench.geometry())
    click(quiet, "startLearn")
    listed = named(quiet, "lessonBrowser")
    assert listed.isVisible()
    listed.close()
    click(quiet, "startDismiss")
    assert not strip.isVisible()
    assert not Remembered().flag("start_page", True)
    quiet._actions["start_page"].trigger()
    assert strip.isVisible()


def test_the_strip_says_what_to_do_first(quiet: MainWindow) -> None:
    welcome = named(quiet, "startWelcome")
    assert isinstance(welcome, QLabel) and welcome.text().startswith("Draw a digit")
    quiet.document.begin(templates.find("spiral").experiment())
    assert welcome.text().startswith("Press Play")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_presses_the_button_that_has_the_keyboard(quiet: MainWindow, key: Qt.Key) -> None:
    quiet.activateWindow()
    learn = named(quiet, "startLearn")
    learn.setFocus()
    QTest.keyClick(learn, key)
    assert named(quiet, "lessonBrowser").isVisible()
    named(quiet, "lessonBrowser").close()


def test_the_device_is_in_the_status_bar(quiet: MainWindow) -> None:
    label = named(quiet, "statusDevice")
    assert isinstance(label, QLabel)
    assert label.text() == quiet.run.connection.device_title() != ""


def test_without_mnist_the_window_says_what_it_trains_on(quiet: MainWindow) -> None:
    said = named(quiet, "downloadWords")
    assert isinstance(said, QLabel)
    assert said.isVisible()
    assert "built-in digits" in said.text()


def test_every_control_has_a_name_and_says_what_it_is(quiet: MainWindow) -> None:
    buttons = [button for button in quiet.findChildren(QPushButton) if button.isVisible()]
    assert [button for button in buttons if not (button.objectName() and button.accessibleName())] == []


def test_no_two_actions_share_a_key() -> None:
    keys = [QKeySequence(entry.keys).toString() for group in TABLE.values() for entry in group if entry.keys]
    assert len(keys) == len(set(keys))


def test_help_lists_every_key(quiet: MainWindow) -> None:
    quiet._actions["help"].trigger()
    text = quiet.findChild(QWidget, "helpText").toPlainText()
    assert "Draw a digit on the pad" in text
    for group in TABLE.values():
        for entry in group:
            if entry.keys:
                assert QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText) in text
    quiet.findChild(QWidget, "helpDialog").close()


def test_a_bad_file_is_told_and_the_window_goes_on(opened: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "bad.playground"
    bad.write_text("no project")
    window = opened(str(bad))
    assert "bad.playground" in window.status.currentMessage()
    qtbot.waitUntil(window.engine_is_ready, timeout=ENGINE_SECONDS)
    assert window.document.experiment().start == "pretrained"


def test_closing_asks_nothing_without_questions_and_ends_the_engine(window: MainWindow) -> None:
    window.document.note_learning()
    process = psutil.Process(engine(window))
    event = QCloseEvent()
    window.closeEvent(event)
    assert event.isAccepted()
    assert not process.is_running()
    window.run.connection.close = lambda: None  # type: ignore[method-assign] - the fixture closes once more


def test_a_mistake_of_our_own_makes_a_report_to_copy(quiet: MainWindow, qtbot: QtBot) -> None:
    try:
        raise ValueError("a mistake")
    except ValueError as error:
        text = mishaps.report((type(error), error, error.__traceback__))
    assert "ValueError: a mistake" in text
    assert "test_main_window.py" in text
    shown: list[str] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        shown.append(box.text())
        box.close()

    QTimer.singleShot(50, read_and_close)
    mishap_dialog.show_report(quiet, InternalError("the window", text))
    assert shown == ["Something went wrong in the window. Your work is kept."]

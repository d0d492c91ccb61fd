"""Several windows in one program: each with its own document, run and engine; closing one leaves the others."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from playground import files, templates
from playground.files import Saved
from widgets import app
from widgets.main_window import MainWindow
from widgets.mishaps import Mishaps
from widgets.placing import beside

ENGINE_SECONDS = 120_000  # milliseconds; generous, because the machine may be busy


def engine_of(window: MainWindow) -> psutil.Process:
    process_id = window.run.connection.engine_process_id()
    assert process_id is not None
    return psutil.Process(process_id)


def delete_what_was_closed() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@pytest.fixture
def first(
    qtbot: QtBot, tmp_path: Path, home_at: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(home_at(tmp_path / "home")))
    monkeypatch.delenv("NEURAL_PLAYGROUND_DATA", raising=False)
    yield app.open_window(["--no-questions", "--theme", "light"])
    for window in list(app._windows):
        window.close()
    delete_what_was_closed()
    assert app._windows == []


def test_another_window_has_its_own_document_and_engine(first: MainWindow, qtbot: QtBot) -> None:
    first._actions["new_window"].trigger()
    second = app._windows[-1]
    assert second is not first and second.isVisible()
    qtbot.waitUntil(lambda: first.engine_is_ready() and second.engine_is_ready(), timeout=ENGINE_SECONDS)
    engines = [engine_of(first), engine_of(second)]
    assert engines[0].pid != engines[1].pid

    second.document.new("softmax")
    assert first.document.experiment().start == "pretrained"
    qtbot.waitUntil(lambda: second.workbench.curves is not None, timeout=ENGINE_SECONDS)
    second.close()
    delete_what_was_closed()
    assert app._windows == [first]
    assert engines[0].is_running() and not engines[1].is_running()
    assert first.engine_is_ready()


def test_a_file_belongs_to_the_window_it_was_opened_in(tmp_path: Path) -> None:
    file = tmp_path / "mine.playground"
    arguments = ["open", str(file), "--no-questions", "--restore"]
    assert app._without_file(arguments, file) == ["--no-questions"]


def test_a_file_the_system_asks_for_opens_where_nothing_was_begun_else_in_a_window_of_its_own(
    first: MainWindow, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.playground", tmp_path / "other.playground"
    for path in (one, other):
        files.write(path, Saved(templates.find("softmax").experiment()))
    app.open_asked(one, ["--no-questions"])
    assert [window.document.path for window in app._windows] == [one]
    app.open_asked(other, ["open", "gone.playground", "--no-questions", "--theme", "light"])
    assert [window.document.path for window in app._windows] == [one, other]


ASKED = """
import sys
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from widgets.application import Application

application = Application([])
opened = []
ask = lambda name: application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(name)))
assert ask("/early.playground")
application.open_with(opened.append)
assert ask("/late.playground")
assert opened == [Path("/early.playground"), Path("/late.playground")], opened
"""


def test_a_double_click_that_comes_before_the_window_waits_for_it() -> None:
    """In a process of its own: there is one application in each, and the tests have theirs."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_windows_do_not_hide_each_other() -> None:
    place = QRect(100, 100, 800, 600)
    assert beside(place, []) == place
    assert beside(place, [QPoint(132, 132), QPoint(100, 100)]) == QRect(164, 164, 800, 600)


def test_mistakes_are_shown_by_the_window_opened_last_of_those_that_are_open(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def before(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        told.append(str(error))

    monkeypatch.setattr(sys, "excepthook", before)
    windows = [QWidget(), QWidget()]
    for window in windows:
        qtbot.addWidget(window)
    first, second = (Mishaps(window, silent=False) for window in windows)
    heard: list[str] = []
    for mishaps, name in ((first, "first"), (second, "second")):
        mishaps.happened.disconnect()
        mishaps.happened.connect(lambda _report, name=name: heard.append(name))
    sys.excepthook(ValueError, ValueError("one"), None)
    first.stop()
    sys.excepthook(ValueError, ValueError("two"), None)
    assert heard == ["second", "second"]
    assert told == ["one", "two"]
    second.stop()
    second.stop()
    assert sys.excepthook is before

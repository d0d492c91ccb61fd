"""Opening and saving: what is asked, what is never lost, and what a clear sentence says when the disk refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from playground import files, templates
from playground.drawing import Drawing, Stroke
from playground.files import Saved
from playground.messages import Start
from tests.widgets.scripted_engine import ScriptedEngine
from widgets.connection import Connection
from widgets.document import Document
from widgets.main_window import MainWindow
from widgets.run import Run
from widgets.settings import Remembered

SOFTMAX = replace(templates.find("softmax").experiment(), dataset="digits")
A_STROKE = Drawing((Stroke(((0.2, 0.2), (0.7, 0.8))),))
SECONDS = 60_000  # milliseconds; generous, because the machine may be busy

Make = Callable[[bool], MainWindow]


@pytest.fixture
def make(themed: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes windows that ask, or do not."""
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    windows: list[MainWindow] = []

    def make_one(silent: bool) -> MainWindow:
        connection = Connection(Start(tmp_path, tmp_path), ScriptedEngine().connect)
        document = Document(SOFTMAX)
        window = MainWindow(Remembered(), silent)
        window.furnish(document, Run(document, connection), tmp_path)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.show()
        qtbot.waitUntil(lambda: window.workbench.curves is not None, timeout=SECONDS)
        windows.append(window)
        return window

    yield make_one
    for window in windows:
        window.document.begin(SOFTMAX)
        window.close()
        window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def window(make: Make) -> MainWindow:
    return make(False)


def edit(window: MainWindow, seed: int) -> None:
    window.document.change(replace(window.document.experiment(), seed=seed), "Edit")


def answer(name: str, button: str) -> list[str]:
    """Click a button of the dialog that is about to open; gives what the dialog says, once it has been open."""
    said: list[str] = []

    def click() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, click)
            return
        assert box.objectName() == name
        said.append(f"{box.text()} {box.informativeText()}")
        next(one for one in box.buttons() if one.text().replace("&", "") == button).click()

    QTimer.singleShot(0, click)
    return said


def seed_in(path: Path) -> int:
    return files.read(path).experiment.seed


# --- unsaved work ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("button", "goes_on"), [("Save", True), ("Don't save", True), ("Cancel", False)])
def test_unsaved_work_is_asked_about(window: MainWindow, tmp_path: Path, button: str, goes_on: bool) -> None:
    file = tmp_path / "mine.playground"
    window.filing.write(file)
    edit(window, 5)
    said = answer("unsavedDialog", button)
    window.filing.new("lenet-5")
    assert "“mine”" in said[0]
    assert (window.document.path is None) == goes_on
    assert seed_in(file) == (5 if button == "Save" else 0)


def test_what_is_on_the_pad_belongs_to_a_file_but_makes_none(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    pad, file = window.workbench.drawing.pad, tmp_path / "mine.playground"
    pad.set_drawing(A_STROKE)
    qtbot.waitUntil(lambda: window.document.has_unkept_work, timeout=SECONDS)
    assert not window.isWindowModified()
    window.filing.write(file)
    assert files.read(file).experiment.drawing == A_STROKE
    assert not window.document.has_unkept_work
    pad.clear()
    qtbot.waitUntil(window.isWindowModified, timeout=SECONDS)
    pad.undo_stack.undo()
    qtbot.waitUntil(lambda: not window.isWindowModified(), timeout=SECONDS)


def test_reverting_goes_back_to_the_file(window: MainWindow, tmp_path: Path) -> None:
    revert = window._actions["revert"]
    assert not revert.isEnabled()
    window.filing.write(tmp_path / "mine.playground")
    assert revert.isEnabled()
    edit(window, 5)
    said = answer("revertDialog", "Cancel")
    revert.trigger()
    assert "mine" in said[0]
    assert window.document.experiment().seed == 5
    answer("revertDialog", "Revert")
    revert.trigger()
    assert window.document.experiment() == SOFTMAX
    assert not window.isWindowModified()


# --- what others did -------------------------------------------------------------------------------------------------


def test_what_another_program_wrote_is_not_overwritten_unasked(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "mine.playground"
    window.filing.write(file)
    edit(window, 5)
    files.write(file, Saved(replace(SOFTMAX, seed=77)))
    said = answer("changedFileDialog", "Cancel")
    assert not window.filing.save()
    assert "Another program has changed" in said[0]
    assert seed_in(file) == 77
    assert window.isWindowModified()
    answer("changedFileDialog", "Overwrite")
    assert window.filing.save()
    assert seed_in(file) == 5
    edit(window, 6)
    assert window.filing.save()  # what we wrote ourselves is no change


def test_without_questions_what_another_program_wrote_stays(make: Make, tmp_path: Path) -> None:
    window, file = make(True), tmp_path / "mine.playground"
    window.filing.write(file)
    files.write(file, Saved(replace(SOFTMAX, seed=77)))
    edit(window, 5)
    assert not window.filing.save()
    assert "changed by another program" in window.status.currentMessage()
    assert seed_in(file) == 77
    assert window.filing.write(tmp_path / "other.playground")


def test_a_file_that_vanished_is_written_anew(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "mine.playground"
    window.filing.write(file)
    file.unlink()
    edit(window, 5)
    assert window.filing.save()
    assert seed_in(file) == 5


def test_where_the_disk_refuses_another_place_is_offered(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, elsewhere = tmp_path / "gone" / "mine.playground", tmp_path / "elsewhere.playground"
    gone.parent.mkdir()
    window.filing.write(gone)
    gone.unlink()
    gone.parent.rmdir()
    edit(window, 5)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
    said = answer("notSavedDialog", "Save as…")
    assert window.filing.save()
    assert "your work is still in the window" in said[0]
    assert "mine.playground” cannot be written" in said[0]
    assert seed_in(elsewhere) == 5
    assert window.document.path == elsewhere
    assert not window.isWindowModified()


def test_a_name_without_its_ending_overwrites_nothing_unasked(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there.playground"
    there.write_text("precious")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "there"), ""))
    answer("replaceDialog", "Cancel")
    assert not window.filing.save_as()
    assert there.read_text() == "precious"
    answer("replaceDialog", "Replace")
    assert window.filing.save_as()
    assert files.read(there).experiment == SOFTMAX


def test_a_bad_file_is_told_with_all_its_problems_and_the_work_stays(window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.playground"
    bad.write_text("no project")
    edit(window, 5)
    said = answer("problemsDialog", "OK")
    assert not window.filing.read(bad)
    assert "Your work is as it was" in said[0]
    assert "bad.playground" in said[0]
    assert window.document.experiment().seed == 5


# --- ways in ---------------------------------------------------------------------------------------------------------


def drop(onto: QWidget, path: Path) -> bool:
    """Drop a file onto a part of the window, as the desktop would; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = onto.rect().center()
    enter = QDragEnterEvent(QPoint(middle), copy, data, left, none)
    QApplication.sendEvent(onto, enter)
    if enter.isAccepted():
        QApplication.sendEvent(onto, QDropEvent(middle.toPointF(), copy, data, left, none))
    return enter.isAccepted()


def test_a_project_dropped_onto_the_window_is_opened(make: Make, tmp_path: Path) -> None:
    window, file = make(True), tmp_path / "dropped.playground"
    files.write(file, Saved(replace(SOFTMAX, seed=77)))
    assert not drop(window, tmp_path / "picture.png")
    for part in (window, window.workbench.drawing.pad):
        window.document.begin(SOFTMAX)
        assert drop(part, file)
        assert window.document.experiment().seed == 77
        assert window.document.path == file


def test_recent_files_are_listed_and_those_that_vanished_leave(make: Make, tmp_path: Path) -> None:
    window = make(True)
    first, second = tmp_path / "first.playground", tmp_path / "second.playground"
    for file in (first, second):
        window.filing.write(file)
    recent = window._menus._recent
    assert [action.text() for action in recent.actions()] == ["second.playground", "first.playground"]
    second.unlink()
    recent.aboutToShow.emit()
    assert [action.toolTip() for action in recent.actions()] == [str(first)]
    recent.actions()[0].trigger()
    assert window.document.path == first


def test_the_network_is_exported_from_the_file_menu(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.findChild(QAction, "action.export_network").trigger()
    assert target.read_text() == "y = softmax(W₁ flatten(x) + b₁)\n"

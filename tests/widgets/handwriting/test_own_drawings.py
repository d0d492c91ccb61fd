"""Keeping drawings below the pad, and the panel of what is kept: with mouse and keys, undo and files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from playground import folders
from playground.drawing import prepare, rasterize
from playground.handwriting import Collection, storage
from tests import handwriting as forty
from tests.widgets.quiet_window import part, quiet_window
from widgets.handwriting.book import DrawingBook
from widgets.handwriting.panel import OwnDrawings
from widgets.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(folders.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def window(home: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with quiet_window(qtbot, home) as (window, _):
        yield window


def opened(window: MainWindow) -> OwnDrawings:
    """The panel with the forty drawings in it."""
    window.drawings.keep_all([(one.label, one.drawing) for one in forty.load().kept], "forty")
    part(window, QToolButton, "keptCount").click()
    QCoreApplication.processEvents()
    return part(window, OwnDrawings, "ownDrawings")


def stored() -> Collection:
    return storage.read().collection


def test_a_drawing_is_kept_by_mouse_and_the_pad_is_empty_again(window: MainWindow) -> None:
    drawing = forty.load().kept[3].drawing
    pad = window.workbench.drawing.pad
    pad.set_drawing(drawing)
    part(window, QComboBox, "keepAs").setCurrentText("3")
    part(window, QPushButton, "keepButton").click()
    (kept,) = stored().kept
    assert (kept.label, kept.drawing, kept.held_out) == ("3", drawing, False)
    assert pad.drawing().is_empty()
    assert part(window, QToolButton, "keptCount").text() == "1 kept"
    pad.undo_stack.undo()
    assert pad.drawing() == drawing


def test_control_and_a_digit_on_the_pad_keep_it_as_that_digit(window: MainWindow) -> None:
    pad = window.workbench.drawing.pad
    for one in forty.load().kept[:10]:
        pad.set_drawing(one.drawing)
        pad.setFocus()
        QTest.keyClick(pad, Qt.Key(Qt.Key.Key_0 + int(one.label)), CONTROL)
    assert [one.label for one in stored().kept] == list("0123456789")
    assert part(window, QComboBox, "keepAs").currentText() == "9"


def test_an_empty_pad_is_not_kept_and_that_is_said(window: MainWindow) -> None:
    part(window, QPushButton, "keepButton").click()
    assert not stored().kept
    assert "nothing on the pad" in window.workbench.drawing._notice.text()


def test_what_is_kept_is_there_the_next_time(home: Path, qtbot: QtBot) -> None:
    storage.write(forty.load())
    with quiet_window(qtbot, home) as (window, _):
        assert part(window, QToolButton, "keptCount").text() == "40 kept"


def test_the_panel_shows_what_is_kept_by_digit(window: MainWindow) -> None:
    panel = opened(window)
    assert panel.list.model().rowCount() == 40
    assert [panel.list.model().index(row).data() for row in (0, 4, 39)] == ["0", "1", "9"]
    part(window, QToolButton, "keptClass.7").click()
    assert panel.list.model().rowCount() == 4
    part(window, QToolButton, "keptClass.7").click()
    assert panel.list.model().rowCount() == 40
    assert part(window, QToolButton, "keptClass.7").text() == "7\n4"


def test_chosen_ones_get_another_label_and_undo_brings_the_old_one_back(window: MainWindow) -> None:
    panel = opened(window)
    before = stored()
    panel.choose(1, 2)
    chooser = part(window, QComboBox, "keptRelabel")
    chooser.setCurrentIndex(chooser.findData("8"))
    chooser.activated.emit(chooser.currentIndex())
    assert [stored().get(number).label for number in (1, 2)] == ["8", "8"]  # type: ignore[union-attr]
    assert part(window, QToolButton, "keptClass.8").text() == "8\n6"
    part(window, QToolButton, "keptUndo").click()
    assert stored() == before
    part(window, QToolButton, "keptRedo").click()
    assert stored() != before


def test_delete_removes_and_control_z_in_the_panel_brings_back(window: MainWindow) -> None:
    panel = opened(window)
    before = stored()
    window.activateWindow()
    panel.list.setFocus()
    panel.choose(5, 6, 7)
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert len(stored()) == 37
    window._follow_focus(None, panel.list)
    window._undo.undo()
    assert stored() == before


def test_held_out_ones_are_learned_from_when_wished_and_back(window: MainWindow) -> None:
    panel = opened(window)
    hold = part(window, QPushButton, "keptHold")
    panel.choose(1)
    assert hold.text() == "Hold out"
    hold.click()
    assert stored().held_out == 21
    assert hold.text() == "Learn"
    hold.click()
    assert stored().held_out == 20


def test_return_puts_a_drawing_on_the_pad(window: MainWindow) -> None:
    panel = opened(window)
    panel.choose(12)
    panel.list.activated.emit(panel.list.selectedIndexes()[0])
    assert window.workbench.drawing.pad.drawing() == forty.load().kept[11].drawing


def test_another_window_sees_what_was_kept(home: Path) -> None:
    first, second = DrawingBook(), DrawingBook()
    assert not second.collection.kept
    first.keep("3", forty.load().kept[3].drawing)
    assert len(second.collection) == 1
    second.keep("4", forty.load().kept[4].drawing)
    first.undo_stack.undo()
    assert [one.label for one in stored().kept] == ["4"]  # what the other window kept stays


def test_a_folder_of_pictures_goes_out_and_comes_in_again(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    panel = opened(window)
    before = stored()
    panel.files.export_folder(str(home / "out"))
    qtbot.waitUntil(lambda: len(list((home / "out").glob("*/*.png"))) == 40, timeout=20_000)
    qtbot.waitUntil(panel.files.progress.isHidden)
    assert sorted(path.name for path in (home / "out").iterdir()) == list("0123456789")
    (home / "out" / "3" / "notes.txt").write_text("not a picture")
    white = QImage(20, 20, QImage.Format.Format_Grayscale8)
    white.fill(255)
    white.save(str(home / "out" / "4" / "white.png"))
    (home / "out" / "cats").mkdir()
    white.save(str(home / "out" / "cats" / "tom.png"))
    panel.files.import_folder(str(home / "out"))
    qtbot.waitUntil(lambda: len(stored()) == 80, timeout=20_000)
    for words in ("“3/notes.txt” cannot be read as a picture", "“4/white.png” is all of one colour", "“cats” is none"):
        assert words in panel.trouble()
    for number, one in enumerate(sorted(before.kept, key=lambda one: (one.label, one.number))):
        again = stored().kept[40 + number]
        assert again.label == one.label
        assert np.abs(prepare(rasterize(again.drawing)) - prepare(rasterize(one.drawing))).max() < 0.02
    window.drawings.undo_stack.undo()
    assert stored() == before


def test_a_table_goes_out_and_comes_in_again(window: MainWindow, home: Path) -> None:
    panel = opened(window)
    before = stored()
    panel.files.export_table(str(home / "mine.csv"))
    window.drawings.change(before.removing(one.number for one in before.kept), "all")
    assert not stored().kept
    panel.files.import_table(str(home / "mine.csv"))
    assert [(one.label, one.drawing) for one in stored().kept] == [(one.label, one.drawing) for one in before.kept]
    panel.files.import_table(str(home / "nowhere.csv"))
    assert "nowhere.csv" in panel.trouble() and len(stored()) == 40


def test_a_broken_file_is_said_and_what_is_whole_is_shown(home: Path, qtbot: QtBot) -> None:
    file = folders.own_drawings()
    storage.write(forty.load())
    file.write_bytes(file.read_bytes().replace(b'"number":2,', b'"number":-2,'))
    with quiet_window(qtbot, home) as (window, _):
        part(window, QToolButton, "keptCount").click()
        QCoreApplication.processEvents()
        assert part(window, OwnDrawings, "ownDrawings").list.model().rowCount() == 39
        assert "line 3" in window.workbench.drawing._notice.text()
        window.drawings.keep("1", forty.load().kept[0].drawing)
    assert file.with_name(f"{file.name}.broken").exists()


def test_they_are_chosen_as_data_once_some_are_kept(window: MainWindow) -> None:
    chooser = part(window, QComboBox, "datasetChooser")
    before = window.document.experiment()
    assert chooser.itemText(chooser.findData("drawings")) == "Own drawings: none kept yet"
    chooser.chosen.emit("drawings")  # type: ignore[attr-defined]
    assert window.document.experiment() == before
    opened(window)
    assert chooser.itemText(chooser.findData("drawings")) == "Own drawings"
    chooser.chosen.emit("drawings")  # type: ignore[attr-defined]
    after = window.document.experiment()
    assert (after.dataset, after.data.training_examples, after.data.test_examples) == ("drawings", 20, 20)
    assert after.handwriting.replay_from == "digits" and after.handwriting.collection == window.drawings.digest

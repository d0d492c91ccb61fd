"""The command palette: what fits what was typed, and doing it by keys alone."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from widgets.command_palette import CommandPalette
from widgets.command_palette.matching import score
from widgets.controls.choice import Choice, Item


def best(typed: str, *texts: str) -> list[str]:
    scored = [(score(typed, text), text) for text in texts]
    return [text for points, text in sorted(scored, key=lambda pair: -(pair[0] or 0)) if points is not None]


def test_letters_have_to_be_there_in_their_order() -> None:
    assert score("sva", "Save as") is not None
    assert score("asv", "Save") is None
    assert score("", "Save") is not None
    assert score("x", "Save") is None


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("save", ["Save", "Save as", "Some very airy estimate"]),
        ("ns", ["New start", "Insert", "Constant"]),
        ("adam", ["Optimizer: Adam", "Optimizer: AdamW", "A dataset at many moments"]),
        ("gpu", ["Device: GPU", "Go to the pad › update"]),
        ("pad go", ["Go to the pad"]),
        ("épòch", ["One epoch"]),
        ("ctrl+k", ["Find an action Ctrl+K", "Check the rail by luck, then look"]),
    ],
)
def test_the_better_fit_comes_first(typed: str, texts: list[str]) -> None:
    found = best(typed, *reversed(texts))
    assert found[0] == texts[0]
    assert found == [text for text in texts if text in found]


def test_a_thousand_texts_are_searched_while_a_key_is_held(qtbot: QtBot) -> None:
    texts = [f"Optimizer: choice number {number} of the network" for number in range(1000)]
    started = time.process_time()
    assert len(best("network", *texts)) == 1000
    assert time.process_time() - started < 1.0  # a fiftieth of it on a quiet machine


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, done: list[str]) -> QMainWindow:
    """A window with two menus, one in the other, and a chooser."""
    window = QMainWindow()
    qtbot.addWidget(window)
    file = window.menuBar().addMenu("&File")
    save = file.addAction("&Save…")
    save.setShortcut(QKeySequence("Ctrl+S"))
    save.triggered.connect(lambda: done.append("save"))
    new = QMenu("&New", file)
    file.addMenu(new)
    new.addAction("Spiral").triggered.connect(lambda: done.append("spiral"))
    file.addAction("Never").setEnabled(False)
    chooser = Choice("optimizerChooser", "Optimizer", window)
    chooser.set_items([Item("sgd", "SGD"), Item("adam", "Adam", "Follows the gradient with a memory.")])
    chooser.chosen.connect(done.append)
    window.setCentralWidget(chooser)
    window.resize(900, 600)
    window.show()
    return window


@pytest.fixture
def palette(window: QMainWindow, qtbot: QtBot) -> CommandPalette:
    palette = CommandPalette(window)
    palette.show()
    qtbot.waitUntil(palette.isVisible)
    return palette


def line(palette: CommandPalette) -> QLineEdit:
    found = palette.findChild(QLineEdit, "commandPaletteSearch")
    assert isinstance(found, QLineEdit)
    return found


def test_everything_that_can_be_done_is_listed(palette: CommandPalette) -> None:
    assert palette.objectName() == "commandPalette"
    assert palette.titles() == ["Save", "Spiral", "Optimizer: SGD", "Optimizer: Adam"]


def test_typing_and_return_does_it(palette: CommandPalette, done: list[str]) -> None:
    QTest.keyClicks(line(palette), "new spi")
    assert palette.titles() == ["Spiral"]
    QTest.keyClick(line(palette), Qt.Key.Key_Return)
    assert done == ["spiral"]
    assert not palette.isVisible()


def test_a_chooser_is_chosen_from(palette: CommandPalette, window: QMainWindow, done: list[str]) -> None:
    QTest.keyClicks(line(palette), "adam")
    QTest.keyClick(line(palette), Qt.Key.Key_Return)
    chooser = window.findChild(Choice, "optimizerChooser")
    assert (done, chooser.currentData()) == (["adam"], "adam")


def test_arrows_walk_while_the_line_keeps_the_focus(palette: CommandPalette, done: list[str]) -> None:
    listed = palette.findChild(QListWidget, "commandPaletteList")
    QTest.keyClick(line(palette), Qt.Key.Key_Down)
    assert listed.currentRow() == 1
    QTest.keyClick(line(palette), Qt.Key.Key_Up)
    QTest.keyClick(line(palette), Qt.Key.Key_Enter)
    assert done == ["save"]


def test_keys_are_found_too(palette: CommandPalette) -> None:
    QTest.keyClicks(line(palette), "ctrl+s")
    assert palette.titles()[0] == "Save"


def test_escape_leaves_everything_as_it_is(palette: CommandPalette, done: list[str]) -> None:
    QTest.keyClicks(line(palette), "adam")
    QTest.keyClick(line(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert done == []


def test_nothing_fits_and_return_does_nothing(palette: CommandPalette, done: list[str]) -> None:
    QTest.keyClicks(line(palette), "qqqq")
    QTest.keyClick(line(palette), Qt.Key.Key_Return)
    assert palette.titles() == [] and done == []

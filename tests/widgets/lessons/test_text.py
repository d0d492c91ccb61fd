"""The words of a lesson on screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from widgets.lessons.text import LessonText


@pytest.fixture
def text(qtbot: QtBot) -> LessonText:
    made = LessonText("text")
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.show()
    return made


def test_formulas_become_drawings(text: LessonText) -> None:
    text.show_words(r"Where $s < 0$, and $$\frac{a}{b}$$")
    assert text.toPlainText().count("\N{OBJECT REPLACEMENT CHARACTER}") == 2
    assert "$" not in text.toPlainText()
    text.show_words(r"An $R^2$ of at least $w_1$")
    assert text.plain() == "An R² of at least w_1"


def test_it_is_as_high_as_its_text(text: LessonText) -> None:
    text.show_words("short")
    low = text.height()
    text.show_words("long enough for several lines " * 10)
    assert text.height() > 3 * low
    assert text.verticalScrollBar().maximum() == 0


def test_links_are_told_of_by_keyboard(text: LessonText, qtbot: QtBot) -> None:
    text.show_words("Press [play](control:playButton).")
    assert text.focusPolicy() == Qt.FocusPolicy.StrongFocus
    text.setFocus()
    with qtbot.waitSignal(text.pointed, check_params_cb=lambda link: link == "control:playButton"):
        QTest.keyClick(text, Qt.Key.Key_Tab)
    with qtbot.waitSignal(text.followed, check_params_cb=lambda link: link == "control:playButton"):
        QTest.keyClick(text, Qt.Key.Key_Return)


def test_tab_comes_to_the_first_link_and_back_to_the_last(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    before, text, after = QLineEdit(around), LessonText("text", around), QLineEdit(around)
    text.show_words("Press [play](control:playButton), then [reset](control:resetButton).")
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    for start, key, chosen in ((before, Qt.Key.Key_Tab, "play"), (after, Qt.Key.Key_Backtab, "reset")):
        start.setFocus()
        QTest.keyClick(start, key)
        assert around.focusWidget() is text and text.textCursor().selectedText() == chosen
        assert [one.cursor.selectedText() for one in text.extraSelections()] == [chosen]
        start.setFocus()
        assert not text.extraSelections()


@pytest.mark.parametrize("words", ["Only words.", "![A picture](shown.png) and words."])
def test_without_links_there_is_nothing_to_go_to(text: LessonText, words: str) -> None:
    text.show_words(words)
    assert text.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_formula_has_its_full_width_when_there_is_room_again(text: LessonText) -> None:
    long = r"$$a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8$$"
    text.show_words(long)
    natural = formula_width(text)
    text.resize(130, 100)
    assert 120 <= formula_width(text) < 130 < natural
    text.resize(300, 100)
    assert formula_width(text) == natural


def formula_width(text: LessonText) -> float:
    """How wide the first formula is drawn."""
    block = text.document().begin()
    while block.isValid():
        for part in block:
            if part.fragment().charFormat().isImageFormat():
                return part.fragment().charFormat().toImageFormat().width()
        block = block.next()
    raise AssertionError("there is no formula")

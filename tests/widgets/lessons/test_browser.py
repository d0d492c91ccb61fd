"""The list of lessons."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from playground import templates
from playground.lessons import entries
from playground.lessons.reading import pack
from playground.lessons.writing import skeleton
from widgets import theme
from widgets.lessons.browser import LessonBrowser
from widgets.lessons.lesson_card import LINES, LessonCard, _fitting, _shortened
from widgets.lessons.own_lessons import own_folder
from widgets.lessons.pictures import SIZE
from widgets.lessons.progress import ProgressBook


@pytest.fixture
def book(tmp_path: Path) -> ProgressBook:
    made = ProgressBook(tmp_path / "lessons.json")
    made.note_done("neuron-xor")
    made.stand_at("neuron-lines", "Each neuron draws a line", "page")
    return made


@pytest.fixture
def browser(qtbot: QtBot, book: ProgressBook) -> LessonBrowser:
    made = LessonBrowser(book)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_lesson_is_there_with_its_state(browser: LessonBrowser) -> None:
    assert browser.titles() == [entry.title for entry in entries()]
    states = browser.states()
    assert (states["neuron-xor"], states["neuron-lines"], states["neuron-spiral"]) == ("done", "current", "new")


def test_every_card_has_room_for_its_words(browser: LessonBrowser, themed: QApplication) -> None:
    small = QFontMetrics(theme.font("small"))
    for card in browser.findChildren(LessonCard):
        width = card.sizeHint().width() - 2 - 2 * theme.SPACING
        words = QRectF(0, 0, width, LINES * small.lineSpacing())
        assert _shortened(card.entry.summary, small, words) == card.entry.summary
        assert QFontMetrics(_fitting(card.text(), width)).horizontalAdvance(card.text()) <= width


def test_every_lesson_has_its_picture_by_make_pictures(browser: LessonBrowser) -> None:
    sizes = {card.entry.id: card._picture.size() for card in browser.findChildren(LessonCard)}
    assert len(sizes) == len(entries()) and {name for name, size in sizes.items() if size != SIZE} == set()


def test_words_of_title_or_summary_find(browser: LessonBrowser) -> None:
    search = browser.findChild(QLineEdit, "lessonSearch")
    search.setText("straight company")
    assert browser.titles() == ["XOR needs company"]
    search.setText("no such words")
    assert browser.titles() == []


def test_return_opens_the_one_under_way(browser: LessonBrowser, qtbot: QtBot) -> None:
    search = browser.findChild(QLineEdit, "lessonSearch")
    with qtbot.waitSignal(browser.lesson_asked, check_params_cb=lambda one: one == "neuron-lines"):
        QTest.keyClick(search, Qt.Key.Key_Return)
    assert not browser.isVisible()


def test_arrows_walk_from_card_to_card(browser: LessonBrowser, qtbot: QtBot) -> None:
    search = browser.findChild(QLineEdit, "lessonSearch")
    QTest.keyClick(search, Qt.Key.Key_Down)
    ids = [entry.id for entry in entries()]
    here = browser.findChild(LessonCard, "lessonBrowser.neuron-lines")
    after = browser.findChild(LessonCard, f"lessonBrowser.{ids[ids.index('neuron-lines') + 1]}")
    QTest.keyClick(here, Qt.Key.Key_Right)
    with qtbot.waitSignal(browser.lesson_asked, check_params_cb=lambda one: one == after.entry.id):
        QTest.keyClick(after, Qt.Key.Key_Return)


def test_a_card_tells_everything_to_those_who_hear_it(browser: LessonBrowser) -> None:
    card = browser.findChild(LessonCard, "lessonBrowser.neuron-xor")
    told = card.accessibleDescription()
    assert card.entry.summary in told
    assert f"{card.entry.minutes} minutes done" in told


def test_lessons_of_ones_own_come_after_the_others(
    qtbot: QtBot, book: ProgressBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    own = own_folder()
    own.mkdir()
    members = skeleton("Mine", templates.find("spiral").experiment())
    pack("mine", {name: text.encode() for name, text in members.items()}, own / "mine.playground-lesson")
    (own / "broken.playground-lesson").write_bytes(b"no zip")
    browser = LessonBrowser(book)
    browser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(browser)
    browser.show()
    assert browser.titles()[-1] == "Mine"
    with qtbot.waitSignal(browser.file_asked, check_params_cb=lambda path: path == own / "mine.playground-lesson"):
        browser.findChild(LessonCard, "lessonBrowser.mine").click()

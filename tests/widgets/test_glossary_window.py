"""The glossary in the window: searched, read, followed from term to term."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from playground import glossary
from playground.problems import ProblemError
from widgets.help.explaining import FOLD, WIDEST, explain, explain_all, taught, term_of, unfolded
from widgets.help.glossary import Glossary, show_glossary
from widgets.help.rooms import EXPLANATIONS


@pytest.fixture
def opened(qtbot: QtBot) -> Glossary:
    made = Glossary()
    qtbot.addWidget(made)
    made.show()
    return made


def text(opened: Glossary) -> str:
    return opened.findChild(QTextBrowser, "glossaryText").toPlainText()


def test_it_lists_every_term_and_shows_the_first(opened: Glossary) -> None:
    assert opened.findChild(QListWidget, "glossaryTerms").count() == len(glossary.TERMS)
    assert opened.term() is not None
    assert glossary.find(opened.term()).text in text(opened)


def test_typing_finds_a_term(opened: Glossary) -> None:
    QTest.keyClicks(opened.findChild(QLineEdit, "glossarySearch"), "vanishing")
    assert opened.term() == "vanishing-gradient"
    assert "Hochreiter" in text(opened)


def test_a_word_that_is_nowhere_is_said_so(opened: Glossary) -> None:
    QTest.keyClicks(opened.findChild(QLineEdit, "glossarySearch"), "zzz")
    assert opened.term() is None
    assert "zzz" in text(opened)


def test_a_link_leads_to_its_term_also_while_searching(opened: Glossary) -> None:
    QTest.keyClicks(opened.findChild(QLineEdit, "glossarySearch"), "softmax")
    opened.findChild(QTextBrowser, "glossaryText").anchorClicked.emit(QUrl("logits"))
    assert opened.term() == "logits"
    assert text(opened).startswith("Logits")


def test_a_term_there_is_not_changes_nothing(opened: Glossary) -> None:
    opened.show_term("adam")
    with pytest.raises(ProblemError):
        opened.show_term("eve")
    assert opened.term() == "adam"


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_window_has_one_glossary(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = show_glossary(window, "adam")
    assert show_glossary(window, "seed") is first
    assert first.term() == "seed"
    assert first.isVisible()


def test_a_control_is_explained_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Clear", window)
    button.setObjectName("resetButton")
    button.setAccessibleName("Reset")
    button.setToolTip("Forget what was learned.")
    explain_all(window)
    explain(button)
    first, second = unfolded(button.toolTip()).split("\n")
    assert first == "Forget what was learned."
    assert second == EXPLANATIONS["resetButton"].text
    assert "Reset" in button.whatsThis()
    assert second in button.whatsThis()
    assert glossary.find("seed").title in button.whatsThis()


def test_a_tool_tip_that_changes_keeps_what_it_teaches(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setObjectName("resetButton")
    once = taught(button, "Now this.")
    assert unfolded(once) == f"Now this.\n{EXPLANATIONS['resetButton'].text}"
    assert taught(button, once) == once


def test_no_tool_tip_is_wider_than_can_be_read(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setToolTip("A good start is a small number. " * 20)
    button.setObjectName("resetButton")
    explain(button)
    lines = button.toolTip().replace(FOLD, "\n").split("\n")
    assert max(map(len, lines)) <= WIDEST
    assert len(lines) > 9
    assert button.whatsThis().count("<p>A good start") == 1


def test_the_term_of_a_part_is_that_of_what_is_around_it(qtbot: QtBot) -> None:
    curves = QWidget()
    qtbot.addWidget(curves)
    curves.setObjectName("curvesView")
    inner = QWidget(QWidget(curves))
    assert term_of(inner) == "overfitting"
    assert term_of(None) is None


def test_every_explanation_names_a_term_there_is() -> None:
    assert {entry.term for entry in EXPLANATIONS.values() if entry.term} <= set(glossary.TERMS)
    assert all(entry.text.endswith((".", "?")) for entry in EXPLANATIONS.values())

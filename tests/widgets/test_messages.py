"""What the program says is kept, and the status bar tells how much memory is taken."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from playground import templates
from playground.messages import Ready, Start
from tests.widgets.scripted_engine import ScriptedEngine
from widgets import theme
from widgets.connection import Connection
from widgets.document import Document
from widgets.memory_use import MEBIBYTE, memory_of
from widgets.message_log import MOST, MessageList, MessageLog
from widgets.run import Run
from widgets.status import StatusBar


@pytest.fixture
def log() -> MessageLog:
    return MessageLog()


@pytest.fixture
def bar(log: MessageLog, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> StatusBar:
    folder = tmp_path_factory.mktemp("data")
    engine = ScriptedEngine()
    engine.process_id = os.getpid()
    connection = Connection(Start(folder, folder), engine.connect)
    connection.begin()
    run = Run(Document(templates.find("softmax").experiment()), connection)
    bar = StatusBar(run, log=log)
    connection.setParent(bar)
    run.setParent(bar)
    qtbot.addWidget(bar)
    bar.show()
    engine.say(Ready({"cpu": "cpu"}, "cpu"))
    qtbot.waitUntil(lambda: bool(connection.devices))
    return bar


def label(bar: StatusBar, name: str) -> QLabel:
    found = bar.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def test_what_the_status_bar_says_is_kept_in_order(bar: StatusBar, log: MessageLog, qtbot: QtBot) -> None:
    bar.say("Saved.")
    shown = MessageList(log)
    qtbot.addWidget(shown)
    bar.say("It diverged.", is_trouble=True)
    assert bar.currentMessage() == "It diverged."
    assert [(saying.sentence, saying.is_trouble) for saying in log.sayings()] == [
        ("Saved.", False),
        ("It diverged.", True),
    ]
    assert [shown.item(row).text().split("  ")[1] for row in range(shown.count())] == ["Saved.", "It diverged."]
    assert shown.currentRow() == 1


def test_the_same_sentence_twice_at_once_is_said_once(log: MessageLog) -> None:
    log.add("Saved.")
    log.add("Saved.")
    log.add("Opened.")
    log.add("Saved.")
    assert [saying.sentence for saying in log.sayings()] == ["Saved.", "Opened.", "Saved."]


def test_the_log_does_not_grow_for_ever(log: MessageLog, qtbot: QtBot) -> None:
    shown = MessageList(log)
    qtbot.addWidget(shown)
    for number in range(MOST + 20):
        log.add(f"Sentence {number}.")
    assert len(log.sayings()) == shown.count() == MOST
    assert log.sayings()[-1].sentence == f"Sentence {MOST + 19}."


def test_a_click_on_the_sentences_asks_for_the_log(bar: StatusBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.log_asked):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.log_asked):
        QTest.mouseClick(label(bar, "statusState"), Qt.MouseButton.LeftButton)


def test_memory_of_window_and_engine_is_told(bar: StatusBar) -> None:
    bar._memory.look()
    each = memory_of(os.getpid()) // MEBIBYTE
    total = int(label(bar, "statusMemory").text().split()[0].replace(",", ""))
    assert total == pytest.approx(2 * each, rel=0.2)  # here the engine is this very process
    assert "the engine" in label(bar, "statusMemory").toolTip()
    assert memory_of(None) == 0
    assert memory_of(2**22 + 1) == 0


def test_a_sentence_stays_alone_when_text_grows(bar: StatusBar, themed: QApplication, qtbot: QtBot) -> None:
    bar.say("Saved.")
    state = label(bar, "statusState")
    assert not state.isVisible()
    theme.set_text_size(themed, 200)
    qtbot.wait(50)
    assert bar.currentMessage() == "Saved." and not state.isVisible()
    theme.set_text_size(themed, 100)
    qtbot.wait(50)
    bar.clearMessage()
    assert state.isVisible()


def test_quiet_leaves_out_the_details(bar: StatusBar) -> None:
    bar.set_quiet(True)
    assert not label(bar, "statusMemory").isVisible() and not label(bar, "statusDevice").isVisible()
    assert label(bar, "statusStep").isVisible()
    bar.set_quiet(False)
    assert label(bar, "statusMemory").isVisible()

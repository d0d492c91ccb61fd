"""What changes often is shown at once, and then not before the eye has had its time."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from widgets.seldom import Seldom


def test_what_is_asked_too_soon_is_done_once_and_later(qtbot: QtBot) -> None:
    parent, done = QObject(), []
    seldom = Seldom(parent, 0.02)
    seldom.due.connect(lambda: done.append(1))
    for _ in range(5):
        seldom.ask()
    assert len(done) == 1
    qtbot.waitUntil(lambda: len(done) == 2)
    qtbot.waitUntil(lambda: not seldom._timer.isActive())
    assert len(done) == 2  # nothing was asked meanwhile
    seldom.ask()
    assert len(done) == 3

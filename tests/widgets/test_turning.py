"""Work in parts: the event loop turns between them, they wait while they must, and what they raise is raised."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets.turning import OneByOne, Parts, Turning, at_once, turn_between


def three(done: list[str]) -> Parts[str]:
    for name in ("first", "second"):
        done.append(name)
        yield
    done.append("third")
    return "result"


def test_events_are_seen_to_between_two_parts(qtbot: QtBot) -> None:
    done: list[str] = []

    def with_an_event_to_come() -> Parts[None]:
        done.append("part")
        QTimer.singleShot(0, lambda: done.append("event"))
        yield
        done.append("part")

    turn_between(with_an_event_to_come())
    assert done == ["part", "event", "part"]


def test_the_last_part_gives_the_result(qtbot: QtBot) -> None:
    done: list[str] = []
    assert turn_between(three(done)) == "result"
    assert at_once(three(done)) == "result"
    assert done == 2 * ["first", "second", "third"]


def test_no_part_is_begun_while_none_may(qtbot: QtBot) -> None:
    done: list[str] = []
    asked: list[int] = []

    def may() -> bool:
        asked.append(len(done))
        return len(asked) > 3

    assert turn_between(three(done), may) == "result"
    assert asked[:4] == [0, 0, 0, 0]


def test_what_a_part_raises_is_raised_where_it_is_waited_for(qtbot: QtBot) -> None:
    def broken() -> Parts[None]:
        yield
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        turn_between(broken())
    with pytest.raises(ValueError, match="broken"):
        at_once(broken())


def test_parts_can_be_done_within_parts(qtbot: QtBot) -> None:
    def outer() -> Parts[str]:
        yield
        return turn_between(three([]))

    assert turn_between(outer()) == "result"


def test_parts_end_with_the_object_they_belong_to(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()

    def parts() -> Parts[None]:
        done.append("first")
        owner.deleteLater()
        yield
        done.append("second")

    with qtbot.waitSignal(owner.destroyed):
        Turning(parts(), parent=owner).start()
    QApplication.processEvents()
    assert done == ["first"]


def test_what_several_ask_for_is_done_one_by_one(qtbot: QtBot) -> None:
    done, making, asking, gone = [], OneByOne(), QObject(), QObject()
    making.add(asking, lambda: done.append("first"))
    making.add(gone, lambda: done.append("nobody is there any more"))
    making.add(asking, lambda: done.append("last"))
    between = QTimer(interval=0)
    between.timeout.connect(lambda: done.append("turn"))
    between.start()
    gone.deleteLater()
    qtbot.waitUntil(lambda: "last" in done)
    assert done.index("turn", done.index("first")) < done.index("last")
    assert "nobody is there any more" not in done


def test_what_raises_does_not_keep_what_comes_after_it(qtbot: QtBot) -> None:
    done, making, asking = [], OneByOne(), QObject()
    with qtbot.captureExceptions() as raised:
        making.add(asking, lambda: 1 / 0)
        making.add(asking, lambda: done.append("last"))
        qtbot.waitUntil(lambda: bool(done))
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]

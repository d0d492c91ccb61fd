"""Libraries loaded beside the window: there when it is said, and nothing of Qt's is made on their thread."""

from __future__ import annotations

import sys
import threading
from importlib import import_module

import pytest
from pytestqt.qtbot import QtBot

from widgets import loading
from widgets.loading import QT, Loading, making_types
from widgets.turning import Parts, at_once


def test_what_is_loaded_is_there_when_it_is_said(qtbot: QtBot) -> None:
    sys.modules.pop("colorsys", None)
    one = Loading("colorsys", also=["wave"])
    with qtbot.waitSignal(one.finished):
        one.start()
    assert {"colorsys", "wave"} <= sys.modules.keys()


def test_every_type_of_qt_is_made_before_the_thread_begins(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[bool, int]] = []
    others = set(threading.enumerate())  # what a window of another test began to load may still be on its way

    def watched() -> Parts[None]:
        yield from making_types()
        begun = set(threading.enumerate()) - others
        made.append((any(thread.name == "loading" for thread in begun), threading.get_ident()))

    monkeypatch.setattr(loading, "making_types", watched)
    one = Loading("wave")
    with qtbot.waitSignal(one.finished):
        one.start()
    assert made == [(False, threading.get_ident())]


def test_nothing_of_qt_is_left_to_be_made() -> None:
    at_once(making_types())
    for module in map(import_module, QT):
        assert set(dir(module)) <= set(vars(module)), module.__name__

"""A whole window on an engine that says no more than that it is ready: for what needs no answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from playground.messages import Opened, Ready, Start
from tests.widgets.scripted_engine import ScriptedEngine
from widgets import fitting
from widgets.connection import Connection
from widgets.document import Document
from widgets.main_window import MainWindow
from widgets.run import Run
from widgets.settings import Remembered

Part = TypeVar("Part", bound=QWidget)


@contextmanager
def quiet_window(qtbot: QtBot, folder: Path) -> Iterator[tuple[MainWindow, ScriptedEngine]]:
    """The window, with its curves loaded, and the engine to speak for."""
    engine = ScriptedEngine()
    connection = Connection(Start(folder, folder), engine.connect)
    connection.begin()
    document = Document(fitting.first_experiment(folder))
    window = MainWindow(Remembered(), silent=True)
    window.furnish(document, Run(document, connection), folder)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.resize(1440, 900)  # larger than the screen there is where there is none
    window.show()
    engine.say(Ready({"cpu": "cpu"}, "cpu"))
    engine.say(Opened(1, 0))
    qtbot.waitUntil(lambda: window.workbench.curves is not None and window.engine_is_ready(), timeout=60_000)
    try:
        yield window, engine
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def part(window: QWidget, kind: type[Part], name: str) -> Part:
    """The part of this name."""
    found = window.findChild(kind, name)
    assert isinstance(found, kind), name
    return found

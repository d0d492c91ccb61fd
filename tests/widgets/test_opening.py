"""Opening a window: little is loaded before the pad is there, and what is drawn meanwhile is not lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from widgets import app, opening
from widgets.main_window import MainWindow

MOST_MODULES = 60
"""So many a part of opening may load; the most are those that pydantic brings."""


def run_in_python(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_pad_needs_neither_pydantic_nor_what_a_network_is() -> None:
    suspects = ("pydantic", "pyqtgraph", "psutil", "playground.experiment", "playground.problems", "widgets.document")
    assert run_in_python(f"import sys, widgets.app; print(*set({suspects!r}) & set(sys.modules))") == []


def test_the_window_needs_nothing_that_is_not_seen_at_first() -> None:
    suspects = (
        *("pyqtgraph", "psutil", "playground.files.records", "playground.files.fragments", "widgets.views.curves"),
        *("widgets.preferences", "widgets.command_palette", "widgets.help.program", "widgets.mishap_dialog"),
        *("widgets.builder.form", "widgets.builder.palette.palette", "widgets.exporting", "widgets.network_formula"),
    )
    assert run_in_python(f"import sys, widgets.furniture; print(*set({suspects!r}) & set(sys.modules))") == []


def test_each_part_of_opening_loads_little() -> None:
    """Modules are counted instead of milliseconds, which depend on the machine."""
    parts = (*opening.FOR_THE_ENGINE, *opening.FOR_THE_WINDOW)
    code = f"""
import sys, importlib, widgets.app, widgets.opening
for name in {parts!r}:
    before = len(sys.modules)
    importlib.import_module(name)
    if not 0 < len(sys.modules) - before <= {MOST_MODULES}:
        print(name)
before = set(sys.modules)
import widgets.offering, widgets.fitting, widgets.furniture
print(*(name for name in set(sys.modules) - before if name not in ("widgets.offering", "widgets.recovery_bar")))
"""
    assert run_in_python(code) == []


class Meanwhile(QObject):
    """Does something with the window that is being built, a little at each turn of the event loop."""

    def __init__(self, act: Callable[[MainWindow, int], bool]) -> None:
        super().__init__()
        self._act = act
        self._turns = 0
        self.is_over = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]
        if windows and not self.is_over:
            self.is_over = self._act(windows[-1], self._turns)
            self._turns += 1


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("NEURAL_PLAYGROUND_DATA", raising=False)
    yield
    for window in list(app._windows):
        qtbot.waitUntil(lambda window=window: window.workbench.curves is not None, timeout=60_000)
        window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def test_a_stroke_that_is_drawn_while_the_window_is_built_is_not_cut_off(settings: None, qtbot: QtBot) -> None:
    moves = 60
    furnished: list[bool] = []

    def draw(window: MainWindow, turn: int) -> bool:
        pad = window.findChild(QWidget, "drawPad")
        place = QPoint(pad.width() // 2, pad.height() // 4 + turn * pad.height() // (2 * moves))
        if turn == 0:
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=place)
        elif turn < moves:
            QTest.mouseMove(pad, place)
        else:
            furnished.append(window.is_furnished)
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=place)
        return turn == moves

    hand = Meanwhile(draw)
    window = app.open_window(["--no-questions", "--theme", "light"])
    assert hand.is_over and furnished == [False] and window.is_furnished
    drawn = window.workbench.drawing.pad.drawing()
    assert len(drawn.strokes) == 1 and len(drawn.strokes[0].points) > moves // 2
    assert window.findChildren(QWidget, "drawPad") == [window.workbench.drawing.pad]
    assert window.workbench.drawing.seen().max() > 0.5


def test_a_window_that_is_closed_while_it_is_built_closes_when_it_is(settings: None, qtbot: QtBot) -> None:
    closing = Meanwhile(lambda window, _: not window.close())
    window = app.open_window(["--no-questions", "--theme", "light"])
    assert closing.is_over and not window.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert app._windows == []

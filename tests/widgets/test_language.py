"""Another language comes into force while the window is open, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QSlider, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from playground.drawing import Drawing, Stroke
from playground.messages import Compiled, Opened, Predict, Ready, Speed, Start, TakeFrame, Watch
from tests.widgets.scripted_engine import ScriptedEngine, answer, frame
from widgets import fitting, language
from widgets.connection import Connection
from widgets.document import Document
from widgets.language import PSEUDO, install, pseudo
from widgets.main_window import MainWindow
from widgets.run import Run
from widgets.settings import Remembered

STROKE = Drawing((Stroke(((0.5, 0.2), (0.5, 0.8)), 0.1, False),))


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    yield
    install(qapp, "en")
    QApplication.processEvents()


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def window(
    engine: ScriptedEngine, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window that trains, with a digit on its pad and a change to undo."""
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    connection = Connection(Start(tmp_path, tmp_path), engine.connect)
    connection.begin()
    document = Document(replace(fitting.first_experiment(tmp_path), start="seed"))
    window = MainWindow(Remembered(), silent=True)
    window.furnish(document, Run(document, connection), tmp_path)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.resize(1440, 900)
    window.show()
    engine.say(Ready({"cpu": "cpu"}, "cpu"))
    engine.say(Opened(1, 0))
    engine.say(Compiled(1, 0.1))
    qtbot.waitUntil(lambda: window.workbench.curves is not None and window.run.is_compiled)
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def switch(window: MainWindow, code: str, qtbot: QtBot) -> None:
    """Choose a language and wait until the window speaks it."""
    before = window.workbench
    install(QApplication.instance(), code)
    qtbot.waitUntil(lambda: window.workbench is not before)


def text_of(window: MainWindow, name: str) -> str:
    return window.findChild(QPushButton, name).text()


def test_the_words_change_and_change_back(window: MainWindow, qtbot: QtBot) -> None:
    assert text_of(window, "startDraw") == "Draw"
    switch(window, PSEUDO, qtbot)
    assert text_of(window, "startDraw") == pseudo("Draw") != "Draw"
    assert all(action.text().startswith("⟦") for action in window.menuBar().actions())
    switch(window, "en", qtbot)
    assert text_of(window, "startDraw") == "Draw"


def test_every_part_is_there_once(window: MainWindow, qtbot: QtBot) -> None:
    before = sorted(widget.objectName() for widget in window.findChildren(QWidget) if named(widget))
    switch(window, PSEUDO, qtbot)
    assert sorted(widget.objectName() for widget in window.findChildren(QWidget) if named(widget)) == before


def named(widget: QWidget) -> bool:
    """Whether it is a part of ours; tabs are made by Qt whenever panels share a place."""
    is_of_tabs = isinstance(widget, QTabBar) or isinstance(widget.parentWidget(), QTabBar)
    return bool(widget.objectName()) and not widget.objectName().startswith("qt_") and not is_of_tabs


def test_drawing_and_every_undo_stay(window: MainWindow, qtbot: QtBot) -> None:
    window.workbench.drawing.pad.set_drawing(STROKE)
    qtbot.waitUntil(lambda: window.workbench.drawing.seen().any())
    seen = window.workbench.drawing.seen()
    first = window.document.experiment()
    window.document.change(replace(first, seed=7), "another seed")
    switch(window, PSEUDO, qtbot)
    drawing = window.workbench.drawing
    assert drawing.pad.drawing() == STROKE
    np.testing.assert_array_equal(drawing.seen(), seen)
    drawing.pad.undo_stack.undo()
    assert drawing.pad.drawing().is_empty()
    qtbot.waitUntil(lambda: not drawing.seen().any())
    assert window.document.experiment().seed == 7
    window.document.undo_stack.undo()
    assert window.document.experiment() == first


def test_training_and_its_curves_go_on(window: MainWindow, engine: ScriptedEngine, qtbot: QtBot) -> None:
    run, history = window.run, window.run.history
    run.play()
    engine.say(frame(run=1, step=40, playing=True, count=40))
    qtbot.waitUntil(lambda: run.step_count == 40)
    engine.take()
    switch(window, PSEUDO, qtbot)
    assert run.is_playing
    # Nothing is opened or begun again.
    assert {type(command) for command in engine.take()} <= {Predict, Speed, TakeFrame, Watch}
    assert window.run.history is history
    assert window.workbench.curves is not None
    qtbot.waitUntil(lambda: "40" in window.workbench.curves.readout())
    assert text_of(window, "playButton") == pseudo("Pause")
    engine.say(frame(run=1, step=60, playing=True, count=20))
    qtbot.waitUntil(lambda: "60" in window.workbench.curves.readout())
    assert history.last_step == 60


def test_what_is_open_and_chosen_stays(window: MainWindow, engine: ScriptedEngine, qtbot: QtBot) -> None:
    node = window.workbench.canvas.node_ids()[1]
    window.workbench.show_inside(node)
    window.findChild(QSlider, "speedSlider").setValue(10)
    engine.take()
    switch(window, PSEUDO, qtbot)
    assert window.workbench.node == node
    qtbot.waitUntil(window.workbench.inside.isVisible)
    assert window.findChild(QSlider, "speedSlider").value() == 10
    assert engine.last(Speed).steps_per_second == 10.0


def test_the_answer_stays(window: MainWindow, engine: ScriptedEngine, qtbot: QtBot) -> None:
    window.workbench.drawing.pad.set_drawing(STROKE)
    qtbot.waitUntil(lambda: window.workbench.drawing.seen().any())
    engine.say(answer(engine.last(Predict).request, 1))
    qtbot.waitUntil(lambda: window.run.answer is not None)
    switch(window, PSEUDO, qtbot)
    assert window.workbench.drawing.bars.label() is not None


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Play", "⟦Þļåý ~⟧"),
        ("&Open…", "⟦&Öþéñ… ~⟧"),
        ("step {count:,}", "⟦šţéþ {count:,} ~⟧"),
        ("<b>{x}</b>&nbsp;at %1", "⟦<b>{x}</b>&nbsp;åţ %1 ~⟧"),
        ("Tables (*.csv)", "⟦Ţåƀļéš (*.csv) ~⟧"),
    ],
)
def test_the_pseudo_language_keeps_what_a_program_fills_in(text: str, turned: str) -> None:
    assert pseudo(text) == turned


def test_it_is_a_third_longer() -> None:
    sentence = "The learning rate of the next step, which may be another one than was chosen."
    assert len(pseudo(sentence)) == pytest.approx(1.35 * len(sentence), rel=0.03)


def test_a_text_the_catalogue_does_not_know_stays_as_it_is(qapp: QApplication) -> None:
    install(qapp, PSEUDO)
    assert QCoreApplication.translate("StartStrip", "Draw") == pseudo("Draw")
    assert QCoreApplication.translate("StartStrip", "No such text") == "No such text"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == pseudo("Cancel")


def test_a_language_there_is_not_is_english(qapp: QApplication) -> None:
    assert install(qapp, "tlh") == "en" == language.in_force()


def test_the_pseudo_language_is_offered_to_developers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(language.DEVELOPER_VARIABLE, raising=False)
    assert language.available() == {"en": "English"}
    monkeypatch.setenv(language.DEVELOPER_VARIABLE, "1")
    assert list(language.available()) == ["en", PSEUDO]

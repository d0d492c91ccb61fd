"""A lesson without a mouse: where the keyboard goes, in a real window on an engine that says what the test says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.quiet_window import part, quiet_window
from widgets import theme
from widgets.lessons.goal_row import GoalRow
from widgets.lessons.guidance import Guidance
from widgets.lessons.text import LessonText
from widgets.main_window import MainWindow
from widgets.viewing.frame import View
from widgets.views.neurons.network_picture import NetworkPicture
from widgets.views.neurons.view import NeuronsView


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    with quiet_window(qtbot, tmp_path) as (made, _):
        made.lessons.open("neuron-a-neuron")
        made.activateWindow()
        qtbot.waitUntil(
            lambda: bool(made.findChildren(View, "neuronsView")) and bool(made.findChildren(View, "boundaryView"))
        )
        yield made


def stops(window: MainWindow, is_next: bool = True) -> list[str]:
    """What Tab comes by, until it is where it was."""
    found: list[QWidget] = []
    while len(found) < 200:
        window.focusNextPrevChild(is_next)
        now = window.focusWidget()
        if now is None or now in found:
            break
        found.append(now)
    return [one.objectName() for one in found]


def test_nothing_lies_over_the_first_line(window: MainWindow) -> None:
    texts = window.findChildren(LessonText, "lessonText")
    assert [text.plain()[:8] for text in texts if text.isVisible()] == ["A neuron"]


@pytest.mark.parametrize("is_next", [True, False])
def test_tab_goes_to_what_is_in_front_and_to_nothing_behind_it(window: MainWindow, is_next: bool) -> None:
    found = stops(window, is_next)
    assert {"playButton", "networkCanvas", "neuronsView", "boundaryView", "lessonLeave"} <= set(found)
    assert not {"curvesView", "smoothing", "drawPad", "runTable"} & set(found)


def test_a_link_to_a_view_takes_the_keyboard_there(window: MainWindow) -> None:
    guidance: Guidance = window.lessons.guidance
    for view in ("boundary", "neurons"):
        guidance.follow_link(f"view:{view}")
        assert window.focusWidget() is part(window, View, f"{view}View")


def test_a_key_leads_from_the_work_to_the_lesson(window: MainWindow) -> None:
    part(window, QWidget, "networkCanvas").setFocus()
    part(window, QAction, "action.go_lesson").trigger()
    assert window.focusWidget() is part(window, LessonText, "lessonText")
    window.lessons.leave()
    part(window, QAction, "action.go_lesson").trigger()
    assert part(window, QWidget, "lessonBrowser").isVisible()
    part(window, QWidget, "lessonBrowser").close()


def test_who_comes_back_to_the_text_begins_with_its_first_link(window: MainWindow) -> None:
    text = part(window, LessonText, "lessonText")
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.textCursor().selectedText() == "weight"
    part(window, QWidget, "networkCanvas").setFocus()
    part(window, QAction, "action.go_lesson").trigger()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.textCursor().selectedText() == "neuron"


def test_a_line_beside_the_text_says_that_the_keyboard_is_there(window: MainWindow) -> None:
    text = part(window, LessonText, "lessonText")
    beside = text.geometry().topLeft() + QPoint(1 - theme.SPACING, 10)

    def colour() -> QColor:
        return text.parentWidget().grab().toImage().pixelColor(beside)

    assert window.focusWidget() is text and colour() == QColor(theme.colours().accent)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert window.focusWidget() is text and colour() != QColor(theme.colours().accent)


def test_behind_the_view_comes_its_picture(qtbot: QtBot) -> None:
    view = NeuronsView()
    qtbot.addWidget(view)
    after: QWidget = view
    while (after := after.nextInFocusChain()) is not view and not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pass
    assert isinstance(after, NetworkPicture)


def test_steps_are_taken_one_after_another_without_losing_the_button(window: MainWindow) -> None:
    step = part(window, QToolButton, "stepButton")
    step.setFocus()
    for _ in range(2):
        QTest.keyClick(step, Qt.Key.Key_Return)
        assert window.run.is_playing and step.isEnabled() and window.focusWidget() is step
    window.run.pause()
    window.run.epoch()
    assert not step.isEnabled()
    window.run.pause()


def test_a_key_leads_from_a_block_to_its_settings(window: MainWindow) -> None:
    window.lessons.open("neuron-xor", "company")
    window.workbench.canvas.select("dense-1")
    window.workbench.canvas.setFocus()
    part(window, QAction, "action.go_settings").trigger()
    assert window.focusWidget() is part(window, QWidget, "blockName")
    after = part(window, QWidget, "blockName").nextInFocusChain()
    while after.isHidden() or not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
        after = after.nextInFocusChain()
    assert after is part(window, QWidget, "blockUnits")
    part(window, QAction, "action.go_settings").trigger()
    assert window.focusWidget() is part(window, QWidget, "templateChooser")


def test_return_presses_the_buttons_of_the_page(window: MainWindow) -> None:
    hint = part(window, QPushButton, "lessonGoal.first-weight.hint")
    hint.setFocus()
    QTest.keyClick(hint, Qt.Key.Key_Return)
    assert hint.text() == "Hint 2 of 3"


def test_behind_the_last_hint_comes_the_offer_to_do_it(window: MainWindow) -> None:
    window.lessons.open("neuron-xor", "company")
    hint = part(window, QPushButton, "lessonGoal.hidden-layer.hint")
    hint.setFocus()
    for _ in range(3):
        QTest.keyClick(hint, Qt.Key.Key_Space)
    assert window.focusWidget() is part(window, QPushButton, "lessonGoal.hidden-layer.do")


def test_a_goal_that_took_an_answer_shows_that_it_has_the_keyboard(window: MainWindow) -> None:
    window.lessons.open("neuron-lines")
    row = part(window, GoalRow, "lessonGoal.shape")
    row.answered.emit("shape", 1)
    QApplication.processEvents()
    assert window.focusWidget() is row
    assert row.grab().toImage().pixelColor(row.width() // 2, 1) == QColor(theme.colours().accent)

"""The list of runs: what it shows, and everything it does by mouse and by keyboard."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from playground.messages import Evaluation
from playground.runs import Figures
from tests.widgets.scripted_engine import frame
from tests.widgets.test_run import SOFTMAX, staged
from tests.widgets.test_run_book import Desk
from widgets import theme
from widgets.runs import RunBook, RunList
from widgets.runs.run_table import COLUMNS, CURVE, _figure, seconds_in_words
from widgets.runs.sparkline import points
from widgets.runs.tools import TOOLS

RATES = (0.003, 0.5, 0.25)


@pytest.fixture
def desk(themed: QApplication) -> Iterator[Desk]:
    """Three settled runs with rates of their own."""
    stage = staged(SOFTMAX)
    stage.become_ready()
    desk = Desk(stage, RunBook(stage.document, stage.run, parent=stage.run))
    for rate, steps in zip(RATES, (10, 2000, 30), strict=True):
        desk.set_rate(rate)
        desk.train(steps, accuracy=rate)
        stage.run.reset()
    yield desk
    stage.run.close()


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> RunList:
    return opened(desk.book, qtbot)


def opened(book: RunBook, qtbot: QtBot) -> RunList:
    made = RunList(book)
    qtbot.addWidget(made)
    made.resize(760, 360)
    with qtbot.waitExposed(made):
        made.show()
    return made


def table(runs: RunList) -> QTableView:
    found = runs.findChild(QTableView, "runTable")
    assert found is not None
    return found


def cell(runs: RunList, row: int, column: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return table(runs).model().index(row, list(COLUMNS).index(column)).data(role)


def column_of(runs: RunList, column: str) -> list[object]:
    return [cell(runs, row, column) for row in range(table(runs).model().rowCount())]


def place_of(runs: RunList, row: int, column: str) -> QPoint:
    view = table(runs)
    return view.visualRect(view.model().index(row, list(COLUMNS).index(column))).center()


def press(runs: RunList, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    table(runs).setFocus()
    QTest.keyClick(table(runs), key, modifiers)


def click(runs: RunList, name: str) -> None:
    button = runs.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def label(runs: RunList, name: str) -> QLabel:
    found = runs.findChild(QLabel, name)
    assert found is not None
    return found


def comparison(runs: RunList) -> list[list[str]]:
    return [line.split("\t") for line in runs._comparison.text().split("\n")]


# --- what it shows ---------------------------------------------------------------------------------------------------


def test_without_runs_it_says_what_to_do(themed: QApplication, qtbot: QtBot) -> None:
    stage = staged(SOFTMAX)
    runs = opened(RunBook(stage.document, stage.run, parent=stage.run), qtbot)
    assert label(runs, "runsEmpty").isVisible()
    assert "Press play" in label(runs, "runsEmpty").text()
    assert not any(action.isEnabled() for action in table(runs).actions())
    stage.run.close()


def test_each_run_is_a_row_with_its_figures_the_newest_first(shown: RunList) -> None:
    assert column_of(shown, "name") == ["Run 3", "Run 2", "Run 1"]
    assert column_of(shown, "steps") == ["30", "2,000", "10"]
    assert column_of(shown, "accuracy") == ["25.0 %", "50.0 %", "0.3 %"]
    assert column_of(shown, "loss") == ["1", "1", "1"]
    assert column_of(shown, "time") == ["1.0 s", "1.0 s", "1.0 s"]
    assert cell(shown, 1, "settings") == "10 · MNIST · Adam 0.5 · 100"
    assert not label(shown, "runsEmpty").isVisible()


def test_by_keys_the_newest_run_is_chosen_and_pinned(shown: RunList, qtbot: QtBot) -> None:
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    table(shown).clearFocus()
    shown.setFocus(Qt.FocusReason.OtherFocusReason)
    assert shown.focusProxy() is table(shown)
    newest = max(one.id for one in shown._book.records)
    assert shown.selected() == [newest]
    QTest.keyClick(table(shown), Qt.Key.Key_Space)
    assert [one.id for one in shown._book.records if one.pinned] == [newest]
    QTest.keyClick(table(shown), Qt.Key.Key_Down)
    table(shown).clearFocus()
    shown.setFocus(Qt.FocusReason.OtherFocusReason)
    assert shown.selected() == [newest - 1]


def test_the_run_at_work_is_followed(desk: Desk, shown: RunList, qtbot: QtBot) -> None:
    desk.train(4, pause=False)
    assert column_of(shown, "name")[0] == "Run 4"
    desk.stage.say(frame(1, 9, True, count=5))
    qtbot.waitUntil(lambda: cell(shown, 0, "steps") == "9")
    assert "at work" in str(cell(shown, 0, "name", Qt.ItemDataRole.ToolTipRole))


def test_a_small_curve_stands_beside_the_figures(desk: Desk, shown: RunList) -> None:
    evaluations = tuple(Evaluation(step, 1.0, step / 10) for step in (1, 2, 4, 8))
    desk.stage.run.play()
    desk.stage.say(replace(frame(1, 8, True, count=8), evaluations=evaluations))
    values = cell(shown, 0, "curve", CURVE)
    assert isinstance(values, np.ndarray)
    assert np.allclose(values, [0.1, 0.2, 0.4, 0.8])
    line = points(values, QRectF(0, 0, 30, 70))
    assert [(point.x(), round(point.y())) for point in line] == [(0, 70), (10, 60), (20, 40), (30, 0)]
    view = table(shown)
    box = view.visualRect(view.model().index(0, list(COLUMNS).index("curve")))
    picture = view.viewport().grab(box).toImage()
    assert count_of(picture, theme.colours().series[1]) > 10


def count_of(picture: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))


@pytest.mark.parametrize(("seconds", "words"), [(8.24, "8.2 s"), (185, "3:05"), (3753, "1:02:33")])
def test_durations(seconds: float, words: str) -> None:
    assert seconds_in_words(seconds) == words


def test_what_was_let_go_or_changed_is_said(desk: Desk, shown: RunList) -> None:
    desk.book._memory = lambda: 40_000 / 2**20  # one checkpoint takes 31,400 bytes
    desk.train(5, pause=False)
    desk.set_rate(0.125)
    desk.stage.say(frame(1, 9, True, count=4))
    desk.stage.run.reset()
    assert "after step 5" in str(cell(shown, 0, "name", Qt.ItemDataRole.ToolTipRole))
    assert "let go" in str(cell(shown, 3, "name", Qt.ItemDataRole.ToolTipRole))


# --- by mouse and by keyboard ----------------------------------------------------------------------------------------


def test_a_run_is_named_with_f2(desk: Desk, shown: RunList) -> None:
    shown.select(2)
    press(shown, Qt.Key.Key_F2)
    editor = table(shown).findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Half a one")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert column_of(shown, "name") == ["Run 3", "Half a one", "Run 1"]
    assert desk.stage.document.undo_stack.undoText() == "Rename run"
    assert desk.stage.run.step_count == 0  # Return ended the naming and restored nothing


def test_a_run_is_named_with_a_double_click(shown: RunList) -> None:
    QTest.mouseClick(table(shown).viewport(), Qt.MouseButton.LeftButton, pos=place_of(shown, 0, "name"))
    QTest.mouseDClick(table(shown).viewport(), Qt.MouseButton.LeftButton, pos=place_of(shown, 0, "name"))
    assert table(shown).findChild(QLineEdit) is not None


def test_a_run_is_pinned_with_space_and_by_its_button(desk: Desk, shown: RunList) -> None:
    shown.select(2)
    press(shown, Qt.Key.Key_Space)
    assert [one.pinned for one in desk.book.records] == [False, True, False]
    assert cell(shown, 1, "name", Qt.ItemDataRole.DecorationRole) is not None
    assert shown.selected() == [2]
    click(shown, "pinRunButton")
    assert desk.book.ghosts() == []


def test_settings_of_chosen_runs_are_compared(desk: Desk, shown: RunList) -> None:
    click(shown, "compareRunButton")
    assert "two or more" in comparison(shown)[0][0]
    shown.select(1, 2)
    assert comparison(shown) == [["Setting", "Run 1", "Run 2"], ["Learning rate", "0.003", "0.5"]]
    shown.select(1, 2, 3)
    assert comparison(shown)[1] == ["Learning rate", "0.003", "0.5", "0.25"]
    press(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not shown._comparison.isVisible()


def test_runs_of_the_same_settings_are_said_to_be_the_same(desk: Desk, shown: RunList) -> None:
    desk.train(5)
    click(shown, "compareRunButton")
    shown.select(3, 4)
    assert "same settings" in comparison(shown)[0][0]


def test_return_restores_a_run_and_undo_goes_back(desk: Desk, shown: RunList) -> None:
    shown.select(2)
    press(shown, Qt.Key.Key_Return)
    assert desk.stage.document.experiment().recipe.learning_rate == 0.5
    assert desk.stage.run.step_count == 2000
    desk.stage.document.undo_stack.undo()
    assert desk.stage.document.experiment().recipe.learning_rate == 0.25
    assert desk.stage.run.step_count == 0


def test_delete_takes_the_chosen_runs_and_undo_brings_them_back(desk: Desk, shown: RunList) -> None:
    shown.select(1, 3)
    press(shown, Qt.Key.Key_Delete)
    assert column_of(shown, "name") == ["Run 2"]
    desk.stage.document.undo_stack.undo()
    assert column_of(shown, "name") == ["Run 3", "Run 2", "Run 1"]


def test_tools_are_there_only_for_what_they_can_do(shown: RunList) -> None:
    def able() -> set[str]:
        return {
            action.objectName().removeprefix("action.run_") for action in table(shown).actions() if action.isEnabled()
        }

    table(shown).clearSelection()
    assert able() == {"compare", "export"}
    shown.select(1)
    assert able() == set(TOOLS)
    shown.select(1, 2)
    assert able() == {"compare", "export", "pin", "delete"}


def test_the_menu_offers_every_tool(shown: RunList) -> None:
    shown.select(1)
    assert table(shown).contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    assert [action.objectName() for action in table(shown).actions()] == [f"action.run_{name}" for name in TOOLS]


def test_the_chosen_runs_or_all_are_written(shown: RunList, tmp_path: Path) -> None:
    def names() -> set[str]:
        with (tmp_path / "runs.csv").open(encoding="utf-8", newline="") as file:
            return {row["run"] for row in csv.DictReader(file)}

    shown.select(1)
    shown.export(tmp_path / "runs.csv")
    assert names() == {"Run 1"}
    table(shown).clearSelection()
    shown.export(tmp_path / "runs.csv")
    assert names() == {"Run 1", "Run 2", "Run 3"}


def test_every_control_has_a_name_and_a_tip(shown: RunList) -> None:
    controls: list[QWidget] = [*shown.findChildren(QToolButton), *shown.findChildren(QTableView)]
    named = [one for one in controls if one.objectName() and not one.objectName().startswith("qt_")]
    assert len(named) == len(TOOLS) + 2
    for control in named:
        assert control.accessibleName(), control.objectName()
        assert control.toolTip() or control.objectName() == "runTable", control.objectName()


@pytest.mark.parametrize("size", [(760, 360), (260, 150), (1600, 900)])
def test_it_fits_where_it_is_put(shown: RunList, size: tuple[int, int]) -> None:
    shown.resize(*size)
    QApplication.processEvents()
    assert (shown.width(), shown.height()) == size


def test_where_there_is_little_room_columns_give_way(shown: RunList) -> None:
    def columns() -> list[str]:
        return [column for place, column in enumerate(COLUMNS) if not table(shown).isColumnHidden(place)]

    assert columns() == list(COLUMNS)
    shown.resize(330, 300)
    QApplication.processEvents()
    assert columns()[:3] == ["name", "curve", "accuracy"]
    assert table(shown).horizontalScrollBar().maximum() == 0
    assert cell(shown, 0, "settings") in str(cell(shown, 0, "name", Qt.ItemDataRole.ToolTipRole))
    shown.resize(900, 300)
    QApplication.processEvents()
    assert columns() == list(COLUMNS)


def test_r2_stands_in_the_place_of_accuracy_where_numbers_are_predicted() -> None:
    of_numbers, of_classes = Figures(4, 1.0, 0.5, r2=0.875), Figures(4, 1.0, 0.5, 0.25, 0.5)
    assert [_figure(of_numbers, column) for column in ("accuracy", "best", "loss")] == ["R² 0.875", "", "0.5"]
    assert [_figure(of_classes, column) for column in ("accuracy", "best")] == ["25.0 %", "50.0 %"]

"""Problems below the canvas: they name the block, lead to it, and are mended by one click."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from playground import edits
from playground.experiment import problems
from playground.layers import Dense
from tests.widgets.quiet_window import part, quiet_window
from widgets.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, _):
        yield window


def break_it(window: MainWindow) -> None:
    """Without its flatten, the first dense layer is given pictures."""
    experiment = window.document.experiment()
    broken = replace(experiment, graph=edits.remove(experiment.graph, ["flatten-1"]))
    window.document.change(broken, "Break")
    QApplication.processEvents()


def test_a_problem_is_mended_by_one_click_and_that_is_undone(window: MainWindow) -> None:
    bar = part(window, QWidget, "problemFixes")
    assert not bar.isVisible()
    break_it(window)
    assert problems(window.document.experiment())
    assert bar.isVisible()
    buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert any("latten" in button.text() for button in buttons)
    flatten = next(button for button in buttons if "latten" in button.text())
    QTest.mouseClick(flatten, LEFT)
    QApplication.processEvents()
    assert problems(window.document.experiment()) == []
    assert not bar.isVisible()
    assert window.document.undo_stack.undoText() == flatten.accessibleName()
    window.document.undo_stack.undo()
    assert problems(window.document.experiment())
    assert bar.isVisible()


def test_what_mends_it_begins_a_row_where_the_panel_is_narrow(window: MainWindow) -> None:
    bar = part(window, QWidget, "problemFixes")
    break_it(window)
    buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) > 1
    widest = max(button.sizeHint().width() for button in buttons)
    assert bar.minimumSizeHint().width() < widest + 40 < sum(button.sizeHint().width() for button in buttons)


def test_a_problem_leads_to_its_block(window: MainWindow) -> None:
    break_it(window)
    listed = window.workbench.problems
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(listed.item(0)).center())
    assert window.workbench.canvas.selection() == (listed.chosen().where,)


def test_what_was_changed_meanwhile_is_left_as_it_is(window: MainWindow) -> None:
    bar = part(window, QWidget, "problemFixes")
    break_it(window)
    experiment = window.document.experiment()
    dense = next(node.id for node in experiment.graph.nodes if node.layer.kind == "dense")
    window.document.change(
        replace(experiment, graph=edits.set_setting(experiment.graph, [dense], "units", 7)), "Change"
    )
    QApplication.processEvents()
    flatten = next(one for one in bar.findChildren(QPushButton) if one.isVisible() and "latten" in one.text())
    QTest.mouseClick(flatten, LEFT)
    assert problems(window.document.experiment()) == []
    layer = window.document.experiment().graph.node(dense).layer
    assert isinstance(layer, Dense)
    assert layer.units == 7

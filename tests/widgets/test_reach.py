"""Everything by keyboard: every control is reached with Tab, in the order in which it is read, and says what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.quiet_window import quiet_window
from widgets.main_window import MainWindow
from widgets.viewing.catalogue import CATALOGUE

PARTS = ("startPage", "playBar", "drawingPanel", "networkPanel", "curvesPanel")
"""From left to right and from top to bottom, as far as that is an order."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, _):
        yield window


def reachable(window: MainWindow) -> list[QWidget]:
    """What Tab should come to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


def walked(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """Where Tab comes, once around."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.start_strip.findChild(QWidget, "startDraw").setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in found and len(found) < 400:
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


def part_of(widget: QWidget) -> str:
    names = []
    here: QWidget | None = widget
    while here is not None:
        names.append(here.objectName())
        here = here.parentWidget()
    return next((name for name in names if name in PARTS), "")


def test_every_control_that_takes_the_focus_says_what_it_is(window: MainWindow) -> None:
    nameless = [widget for widget in reachable(window) if not (widget.accessibleName() and widget.objectName())]
    assert [(type(widget).__name__, widget.objectName(), widget.accessibleName()) for widget in nameless] == []


def test_no_two_controls_that_are_there_at_the_same_time_have_the_same_name(window: MainWindow) -> None:
    bench = window.workbench
    for view in CATALOGUE:
        bench.viewing.open(view)
    for panel in list(bench.panels.values()):
        panel.reveal()
    node_id = bench.canvas.node_ids()[1]
    bench.canvas.open(node_id)
    bench.show_inside(node_id)
    QApplication.processEvents()  # the form and the palette are made when they are seen
    QTest.keyClick(bench.canvas, Qt.Key.Key_F2)
    names = Counter(widget.objectName() for widget in window.findChildren(QWidget))
    assert {"blockName", "renameField", "settingsForm", "layerPalette", "insideView"} <= names.keys()
    # Qt makes the bars of tabs, and the buttons on them, by itself, as many as there are places with several panels.
    of_qt = {"", "panelTabs", "ScrollLeftButton", "ScrollRightButton"}
    assert [name for name, count in names.items() if count > 1 and name not in of_qt and name[:3] != "qt_"] == []


def test_tab_comes_to_every_control(window: MainWindow, qtbot: QtBot) -> None:
    found = walked(window, qtbot)
    assert len(found) > 30
    missed = [widget.objectName() for widget in reachable(window) if widget not in found]
    assert missed == []


def test_tab_goes_from_part_to_part_in_reading_order(window: MainWindow, qtbot: QtBot) -> None:
    parts = [part for part in map(part_of, walked(window, qtbot)) if part]
    first = [parts.index(part) for part in PARTS]
    assert first == sorted(first)
    for part, beginning in zip(PARTS, first, strict=True):
        length = parts.count(part)
        assert parts[beginning : beginning + length] == length * [part], f"{part} is left and entered again"

"""The panels of the window: moved, tabbed, floated, closed, remembered, and put back as they were at first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTextBrowser, QToolButton
from pytestqt.qtbot import QtBot

from tests.widgets.quiet_window import part, quiet_window
from widgets import theme
from widgets.arrangements import ARRANGEMENTS, BUILD, TRAIN
from widgets.help.views import VIEWS
from widgets.main_window import MainWindow
from widgets.placing import within
from widgets.presentation import PUT_AWAY

AT_FIRST = set(ARRANGEMENTS[TRAIN].shown())


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def window(home: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with quiet_window(qtbot, home) as (window, _):
        yield window


def shown(window: MainWindow) -> dict[str, QRect]:
    panels = window.workbench.panels
    return {name: panel.geometry() for name, panel in panels.items() if not panel.visibleRegion().isEmpty()}


def trigger(window: MainWindow, name: str) -> None:
    part_of = window.findChild(QAction, f"action.{name}")
    assert part_of is not None, name
    part_of.trigger()
    QApplication.processEvents()


def test_at_first_the_panels_stand_in_columns_that_fill_the_room(window: MainWindow) -> None:
    places = shown(window)
    assert set(places) == AT_FIRST
    room = window.workbench.rect()
    assert places["drawing"].left() == 0 and places["training"].right() == room.right()
    assert places["drawing"].right() < places["network"].left() < places["network"].right() < places["training"].left()
    assert places["network"].bottom() < places["curves"].top()
    assert places["network"].width() > 2 * places["drawing"].width()
    assert places["drawing"].height() == room.height()


def widths(window: MainWindow) -> dict[str, int]:
    return {name: place.width() for name, place in shown(window).items()}


def test_columns_are_as_wide_however_small_the_window_was_at_first(window: MainWindow) -> None:
    before = widths(window)
    for size in ((1000, 800), (1440, 900)):
        window.resize(*size)
        QApplication.processEvents()
    assert widths(window) == pytest.approx(before, abs=2)
    assert before["drawing"] < 0.3 * window.width()


def test_what_somebody_has_made_wider_stays_wider(window: MainWindow, qtbot: QtBot) -> None:
    area, panels = window.workbench, window.workbench.panels
    gap = QPoint(panels["drawing"].geometry().right() + 4, area.height() // 2)
    left, there = Qt.MouseButton.LeftButton, gap + QPoint(120, 0)
    QTest.mousePress(area, left, pos=gap)
    for at in (gap + QPoint(60, 0), there):  # Qt takes the first for the beginning
        drag = QMouseEvent(QEvent.Type.MouseMove, at, area.mapToGlobal(at), left, left, Qt.KeyboardModifier(0))
        QApplication.sendEvent(area, drag)
    qtbot.waitUntil(lambda: panels["drawing"].width() > ARRANGEMENTS[TRAIN].widths["drawing"] + 50)
    QTest.mouseRelease(area, left, pos=there)
    wide = panels["drawing"].width()
    window.resize(1600, 900)
    QApplication.processEvents()
    assert panels["drawing"].width() >= wide


def test_columns_at_the_side_grow_with_the_text_and_shrink_again(window: MainWindow, qtbot: QtBot) -> None:
    before = widths(window)
    theme.set_text_size(QApplication.instance(), 150)
    qtbot.waitUntil(lambda: all(widths(window)[name] > before[name] for name in ("training", "drawing")))
    assert widths(window)["network"] > widths(window)["training"]
    theme.set_text_size(QApplication.instance(), 100)
    qtbot.waitUntil(lambda: widths(window) == pytest.approx(before, abs=2))


def test_the_play_bar_stays_whatever_happens_to_the_panels(window: MainWindow) -> None:
    for panel in window.workbench.panels.values():
        panel.close()
    QApplication.processEvents()
    assert shown(window) == {}
    assert window.workbench.play_bar.isVisible()


def test_every_panel_is_in_the_view_menu_and_comes_back_from_there(window: MainWindow) -> None:
    for name in ("drawing", "network", "curves", "training", "messages"):
        was_visible = window.workbench.panels[name].isVisible()
        trigger(window, f"show_{name}")
        assert window.workbench.panels[name].isVisible() != was_visible
        trigger(window, f"show_{name}")
        assert window.workbench.panels[name].isVisible() == was_visible


def test_the_buttons_of_a_title_float_and_close(window: MainWindow) -> None:
    curves = window.workbench.panels["curves"]
    QTest.mouseClick(part(window, QToolButton, "curvesFloat"), Qt.MouseButton.LeftButton)
    assert curves.isFloating() and curves.isVisible()
    QTest.mouseClick(part(curves, QToolButton, "curvesFloat"), Qt.MouseButton.LeftButton)
    assert not curves.isFloating()
    QTest.mouseClick(part(window, QToolButton, "curvesClose"), Qt.MouseButton.LeftButton)
    assert not curves.isVisible()


def test_the_panel_with_the_focus_floats_by_key(window: MainWindow) -> None:
    window.activateWindow()
    trigger(window, "go_network")
    trigger(window, "float_panel")
    assert window.workbench.panels["network"].isFloating()
    trigger(window, "float_panel")
    assert not window.workbench.panels["network"].isFloating()


def test_reset_puts_everything_where_it_was(window: MainWindow) -> None:
    before = shown(window)
    panels = window.workbench.panels
    panels["curves"].setFloating(True)
    panels["drawing"].close()
    window.workbench.tabifyDockWidget(panels["network"], panels["training"])
    QApplication.processEvents()
    trigger(window, "reset_layout")
    assert shown(window) == before


def test_an_arrangement_is_kept_for_the_next_start(home: Path, qtbot: QtBot) -> None:
    with quiet_window(qtbot, home) as (first, _):
        first.workbench.panels["training"].close()
        first.workbench.tabifyDockWidget(first.workbench.panels["network"], first.workbench.panels["curves"])
        QApplication.processEvents()
    with quiet_window(qtbot, home) as (second, _):
        panels = second.workbench.panels
        assert not panels["training"].isVisible()
        assert panels["curves"] in second.workbench.tabifiedDockWidgets(panels["network"])


@pytest.mark.parametrize("state", [None, "nonsense", QByteArray(b"nonsense"), QByteArray()])
def test_an_arrangement_that_makes_no_sense_is_passed_over(window: MainWindow, state: object) -> None:
    assert not window.workbench.restore_layout(state)
    window.workbench.reset_layout()
    assert set(shown(window)) == AT_FIRST


def test_an_opened_block_is_not_open_at_the_next_start(home: Path, qtbot: QtBot) -> None:
    with quiet_window(qtbot, home) as (first, _):
        first.workbench.show_inside("convolution-1")
        assert first.workbench.panels["inside"].isVisible()
    with quiet_window(qtbot, home) as (second, _):
        assert not second.workbench.panels["inside"].isVisible()


def test_a_block_gets_room_and_escape_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    before = shown(window)
    window.workbench.show_inside("convolution-1")
    QApplication.processEvents()
    places = shown(window)
    assert places["network"].bottom() < places["inside"].top() < places["inside"].bottom() < places["curves"].top()
    assert places["inside"].height() > places["curves"].height()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.workbench.node is None)  # the button is seen to be pressed for a moment
    assert set(shown(window)) == set(before)


def test_inside_asked_for_from_the_menu_opens_a_block(window: MainWindow) -> None:
    trigger(window, "show_inside")
    assert window.workbench.node == "convolution-1"
    trigger(window, "show_inside")
    assert window.workbench.node is None


def test_a_view_that_an_arrangement_knows_nothing_of_opens_beside_its_panel_in_it(window: MainWindow) -> None:
    bench, width = window.workbench, window.width()
    before, places = bench.layout_state(), shown(window)
    bench.viewing.open("boundary")
    bench.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, bench.panels["boundary"])
    assert bench.restore_layout(before)
    QApplication.processEvents()
    assert shown(window) == places and bench.panels["boundary"].isHidden()
    bench.viewing.open("boundary")
    QApplication.processEvents()
    assert bench.panels["drawing"] in bench.tabifiedDockWidgets(bench.panels["boundary"])
    assert set(shown(window)) == AT_FIRST - {"drawing"} | {"boundary"} and window.width() == width


@pytest.mark.parametrize("name", ARRANGEMENTS)
def test_every_panel_has_a_place_in_every_arrangement(window: MainWindow, name: str) -> None:
    beside = [panel.name for panel in window.workbench.panels.values() if panel.beside]  # these stand beside another
    assert sorted(window.workbench.panels) == sorted([*ARRANGEMENTS[name].names(), *beside])


# --- building --------------------------------------------------------------------------------------------------------


def test_for_building_the_palette_is_left_the_form_right_and_the_canvas_large(window: MainWindow) -> None:
    before = shown(window)
    trigger(window, "build")
    places = shown(window)
    assert set(places) == set(ARRANGEMENTS[BUILD].shown())
    assert places["layers"].right() < places["network"].left() < places["network"].right() < places["block"].left()
    assert places["network"].bottom() < places["curves"].top()
    assert places["network"].width() > before["network"].width()
    assert places["network"].height() > 1.5 * places["curves"].height()
    assert window.findChild(QAction, "action.build").isChecked()
    trigger(window, "build")
    assert shown(window) == before


def test_another_window_is_arranged_as_this_one_is_now(home: Path, window: MainWindow, qtbot: QtBot) -> None:
    at_first = widths(window)
    trigger(window, "build")
    trigger(window, "build")
    with quiet_window(qtbot, home) as (other, _):
        assert set(shown(other)) == AT_FIRST
        assert widths(other) == pytest.approx(at_first, abs=2)


def test_the_start_strip_leads_to_building(window: MainWindow) -> None:
    QTest.mouseClick(part(window, QPushButton, "startBuild"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.workbench.arrangement == BUILD
    assert window.workbench.panels["layers"].isVisible()


def test_each_arrangement_is_found_as_it_was_left_also_at_the_next_start(home: Path, qtbot: QtBot) -> None:
    with quiet_window(qtbot, home) as (first, _):
        first.workbench.panels["runs"].close()
        trigger(first, "build")
        first.workbench.panels["curves"].close()
        trigger(first, "build")
        assert first.workbench.panels["curves"].isVisible() and not first.workbench.panels["runs"].isVisible()
        trigger(first, "build")
        assert not first.workbench.panels["curves"].isVisible()
    with quiet_window(qtbot, home) as (second, _):
        assert second.workbench.arrangement == BUILD
        assert second.findChild(QAction, "action.build").isChecked()
        assert not second.workbench.panels["curves"].isVisible()
        trigger(second, "reset_layout")
        assert set(shown(second)) == set(ARRANGEMENTS[BUILD].shown())


def test_each_view_is_explained_where_the_focus_is(window: MainWindow) -> None:
    assert set(VIEWS) == set(window.workbench.panels)  # views that are opened later bring their own
    trigger(window, "go_curves")
    window.activateWindow()
    trigger(window, "explain")
    said = part(window, QTextBrowser, "viewHelpText").toPlainText()
    assert "Loss and accuracy over the steps" in said and "What to try" in said
    part(window, QDialog, "viewHelp").close()


# --- places on screens -----------------------------------------------------------------------------------------------

LEFT, RIGHT = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    ("kept", "screens", "expected"),
    [
        (QRect(100, 50, 1440, 900), [LEFT], QRect(100, 50, 1440, 900)),
        (QRect(2000, 50, 1000, 700), [LEFT, RIGHT], QRect(2000, 50, 1000, 700)),
        (QRect(2000, 50, 1000, 700), [LEFT], QRect(920, 50, 1000, 700)),
        (QRect(-5000, -5000, 800, 600), [LEFT], QRect(0, 0, 800, 600)),
        (QRect(100, 100, 4000, 3000), [LEFT], QRect(0, 0, 1920, 1080)),
        (QRect(1800, 900, 1440, 900), [LEFT, RIGHT], QRect(1920, 124, 1280, 900)),
    ],
)
def test_a_window_comes_up_within_a_screen_that_is_there(kept: QRect, screens: list[QRect], expected: QRect) -> None:
    assert within(kept, screens) == expected


# --- presentation ----------------------------------------------------------------------------------------------------


def test_presenting_enlarges_the_text_and_puts_panels_away_until_the_same_key(window: MainWindow) -> None:
    before = shown(window)
    window._actions["present"].trigger()
    QApplication.processEvents()
    assert window.presentation.is_on
    assert theme.text_size() == 150
    assert set(shown(window)) == AT_FIRST - set(PUT_AWAY)
    window._actions["present"].trigger()
    QApplication.processEvents()
    assert theme.text_size() == 100
    assert set(shown(window)) == set(before)


def test_closing_while_presenting_keeps_the_arrangement_from_before(home: Path, qtbot: QtBot) -> None:
    with quiet_window(qtbot, home) as (first, _):
        first._actions["present"].trigger()
    with quiet_window(qtbot, home) as (second, _):
        assert second.workbench.panels["training"].isVisible()

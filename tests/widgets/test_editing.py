"""The Network menu: what is chosen on the canvas is cut, copied, pasted, grouped, aligned, and all of it undone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from playground.graph import Graph
from playground.groups import Group
from playground.templates import TEMPLATES, template_of
from tests.widgets.quiet_window import part, quiet_window
from widgets.main_window import MainWindow
from widgets.network_actions import NETWORK

CONTROL = Qt.KeyboardModifier.ControlModifier
PAIR = ("dense-1", "activation-4")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, _):
        yield window


def graph(window: MainWindow) -> Graph:
    return window.document.experiment().graph


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action.{name}")
    assert isinstance(found, QAction)
    return found


def trigger(window: MainWindow, name: str) -> None:
    assert action(window, name).isEnabled(), name
    action(window, name).trigger()
    QApplication.processEvents()


def offered(window: MainWindow) -> list[str]:
    """What a right click on the canvas offers."""
    canvas = window.workbench.canvas
    at = QPoint(2, 2)
    QApplication.sendEvent(canvas.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
    menu = part(window, QMenu, "canvasMenu")
    texts = [entry.text() for entry in menu.actions()]
    menu.close()
    QApplication.sendPostedEvents(menu, QEvent.Type.DeferredDelete)
    return texts


def test_every_action_is_in_the_menu(window: MainWindow) -> None:
    menu = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Network")
    assert isinstance(menu, QMenu)
    align = next(inner for a in menu.actions() if isinstance(inner := a.menu(), QMenu))
    listed = [a.objectName() for a in (*menu.actions(), *align.actions()) if not (a.isSeparator() or a.menu())]
    assert sorted(listed) == sorted(f"action.{e.name}" for part in NETWORK.values() for e in part)


def test_without_a_choice_there_is_nothing_to_cut(window: MainWindow) -> None:
    names = ("cut", "copy", "duplicate", "delete", "group", "ungroup", "rename", "align_top")
    assert not any(action(window, name).isEnabled() for name in names)
    window.workbench.canvas.select("dense-1")
    enabled = {name for name in names if action(window, name).isEnabled()}
    assert enabled == {"cut", "copy", "duplicate", "delete", "group", "rename"}


def test_copied_blocks_are_pasted_with_their_settings_and_wires(window: MainWindow) -> None:
    before = graph(window)
    window.workbench.canvas.select(*PAIR)
    trigger(window, "copy")
    assert "neural-playground-blocks" in QGuiApplication.clipboard().text()
    trigger(window, "paste")
    pasted = window.workbench.canvas.selection()
    assert len(pasted) == 2 and set(pasted).isdisjoint(before.ids)
    first, second = pasted
    assert graph(window).node(first).layer == before.node("dense-1").layer
    assert graph(window).sources(second) == (first,)
    window.document.undo_stack.undo()
    assert set(graph(window).ids) == set(before.ids)


def test_a_text_that_is_no_network_is_refused_and_said(window: MainWindow) -> None:
    before = graph(window)
    QGuiApplication.clipboard().setText("three blind mice")
    trigger(window, "paste")
    assert graph(window) == before
    assert "clipboard" in window.messages.sayings()[-1].sentence.casefold()


def test_cut_takes_away_and_duplicate_doubles(window: MainWindow) -> None:
    before = graph(window)
    window.workbench.canvas.select("dropout-1")
    trigger(window, "cut")
    assert "dropout-1" not in graph(window).ids
    trigger(window, "paste")
    assert len(graph(window).nodes) == len(before.nodes)
    window.workbench.canvas.select("dense-1")
    trigger(window, "duplicate")
    (copy,) = window.workbench.canvas.selection()
    assert graph(window).node(copy).layer == before.node("dense-1").layer


def test_blocks_are_grouped_and_ungrouped(window: MainWindow) -> None:
    before = graph(window)
    window.workbench.canvas.select(*PAIR)
    trigger(window, "group")
    (group,) = window.workbench.canvas.selection()
    assert isinstance(graph(window).node(group).layer, Group)
    assert len(graph(window).nodes) == len(before.nodes) - 1
    trigger(window, "ungroup")
    assert len(graph(window).nodes) == len(before.nodes)
    assert {type(node.layer) for node in graph(window).nodes} == {type(node.layer) for node in before.nodes}


def test_rename_leads_to_the_name(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.workbench.canvas.select("dense-1")
    trigger(window, "rename")
    field = window.workbench.building.form.heading.name
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "Judge")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert graph(window).node("dense-1").name == "Judge"


def test_aligned_blocks_have_their_middles_at_one_height(window: MainWindow) -> None:
    canvas = window.workbench.canvas
    chosen = ("convolution-1", "flatten-1", "dense-1")
    canvas.select(*chosen)
    trigger(window, "align_middle")
    middles = {round(canvas.node_rect(node_id).center().y() / 4) for node_id in chosen}
    assert len(middles) == 1
    trigger(window, "arrange")
    assert {(node.x, node.y) for node in graph(window).nodes} == {(0.0, 0.0)}


@pytest.mark.parametrize(("line", "outermost"), [("left", min), ("right", max), ("top", min), ("bottom", max)])
def test_blocks_are_lined_up_by_their_edges_in_one_step(
    window: MainWindow, line: str, outermost: Callable[[list[int]], int]
) -> None:
    canvas = window.workbench.canvas
    chosen = ("input", "convolution-1", "flatten-1", "dense-1")

    def edges() -> list[int]:
        rectangles = (QRectF(*canvas.network.boxes()[i]) for i in chosen)
        return [round(getattr(rectangle, line)()) for rectangle in rectangles]

    before, steps = edges(), window.document.undo_stack.count()
    canvas.select(*chosen)
    trigger(window, f"align_{line}")
    assert edges() == pytest.approx([outermost(before)] * 4, abs=1)
    assert window.document.undo_stack.count() == steps + 1


def test_gaps_between_blocks_become_equal(window: MainWindow) -> None:
    canvas = window.workbench.canvas
    canvas.select("input", "convolution-1")
    assert not action(window, "distribute_across").isEnabled()
    chosen = ("input", "convolution-1", "flatten-1", "dense-1")
    canvas.select(*chosen)
    trigger(window, "align_middle")
    trigger(window, "distribute_across")
    boxes = sorted(canvas.network.boxes()[i] for i in chosen)
    gaps = [right[0] - (left[0] + left[2]) for left, right in itertools.pairwise(boxes)]
    assert gaps == pytest.approx([gaps[0]] * 3) and gaps[0] >= 0
    assert window.document.undo_stack.undoText() == "Distribute the blocks"


def test_the_menu_of_the_canvas_lines_up_what_is_chosen(window: MainWindow) -> None:
    canvas = window.workbench.canvas
    canvas.select("dense-1")
    assert "Align" not in offered(window)
    canvas.select(*PAIR)
    assert "Align" in offered(window) and "Tidy up" in offered(window)


def test_an_empty_canvas_says_how_to_begin_and_is_undone(window: MainWindow) -> None:
    before = graph(window)
    hint = part(window, QLabel, "beginningHint")
    assert not hint.isVisible()
    trigger(window, "empty_canvas")
    assert graph(window).nodes == ()
    assert hint.isVisible() and "Space" in hint.text()
    window.document.undo_stack.undo()
    assert graph(window) == before and not hint.isVisible()


def test_a_template_is_one_click_away_from_an_empty_canvas(window: MainWindow, qtbot: QtBot) -> None:
    trigger(window, "empty_canvas")
    button = part(window, QPushButton, "beginningTemplates")
    hint = part(window, QLabel, "beginningHint")
    assert button.isVisible() and button.y() > hint.geometry().center().y()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = part(window, QMenu, "templateMenu")
    assert menu.isVisible()
    entries = {entry.data(): entry for entry in menu.actions() if entry.data()}
    assert list(entries) == ["pretrained", *TEMPLATES]
    place = menu.actionGeometry(entries["lenet-5"]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert template_of(window.document.experiment()) == "lenet-5"
    assert not button.isVisible() and not hint.isVisible()
    window.document.undo_stack.undo()
    assert graph(window).nodes == () and button.isVisible()


def test_a_network_is_built_on_an_empty_canvas_from_the_palette(window: MainWindow) -> None:
    trigger(window, "empty_canvas")
    for kind in ("input", "flatten", "dense", "output"):
        window.workbench.building.add(kind)
    made = graph(window)
    assert [node.layer.kind for node in made.nodes] == ["input", "flatten", "dense", "output"]
    assert made.sources("output") == ("dense-1",) and made.sources("dense-1") == ("flatten-1",)


def test_keys_of_texts_stay_theirs(window: MainWindow, qtbot: QtBot) -> None:
    before = graph(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    trigger(window, "build")
    window.workbench.canvas.select("dense-1")
    search = part(window, QLineEdit, "paletteSearch")
    search.setFocus()
    QTest.keyClicks(search, "add")
    QTest.keyClick(search, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(search, Qt.Key.Key_X, CONTROL)
    assert search.text() == "" and QGuiApplication.clipboard().text() == "add"
    QTest.keyClick(search, Qt.Key.Key_Delete)
    assert graph(window) == before


def test_a_note_is_written_where_it_covers_nothing(window: MainWindow) -> None:
    canvas = window.workbench.canvas
    trigger(window, "add_note")
    field = part(canvas, QPlainTextEdit, "noteText")
    assert field.textCursor().selectedText() == "A note"  # so that typing takes its place
    QTest.keyClicks(field, "Edges first")
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    (note,) = graph(window).notes
    assert note.text == "Edges first" and canvas.chosen_notes() == (note.id,) == (canvas.focused_note(),)
    assert all(top + height <= note.y for _, top, _, height in canvas.network.boxes().values())
    trigger(window, "duplicate")
    assert len(graph(window).notes) == 2
    trigger(window, "delete")
    assert not action(window, "group").isEnabled()
    assert graph(window).notes == (note,)

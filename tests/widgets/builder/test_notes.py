"""Notes by mouse and by keyboard: reached, written on, moved, resized, copied, deleted, each a step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from playground import edits
from playground.graph import Graph, Note, chain
from playground.layers import Dense, Flatten, Input, Output
from tests.widgets.building import Builder
from widgets.builder.context_menu import context_menu
from widgets.builder.keyboard import Keyboard

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def written() -> Graph:
    """A small network with a note well below it."""
    return edits.add_note(chain([Input(), Flatten(), Dense(units=10), Output()]), "Why 10?", (40, 300), 160, 60)[0]


@pytest.fixture
def builder(qtbot: QtBot) -> Builder:
    builder = Builder(written())
    qtbot.addWidget(builder.canvas)
    qtbot.waitUntil(builder.canvas.hasFocus)
    return builder


def note(builder: Builder, number: int = 0) -> Note:
    return builder.graph.notes[number]


def corner(builder: Builder, number: int = 0) -> QPoint:
    canvas = builder.canvas
    item = canvas.network.notes()[number]
    return canvas.in_viewport(item.mapRectToScene(item.corner())).center()


def middle(builder: Builder, number: int = 0) -> QPoint:
    canvas = builder.canvas
    item = canvas.network.notes()[number]
    return canvas.in_viewport(item.mapRectToScene(item.rectangle())).center()


def walk_to_the_note(builder: Builder) -> None:
    builder.press(Qt.Key.Key_Home)
    builder.press(Qt.Key.Key_Down)
    assert builder.canvas.focused_note() == "note-1" and builder.canvas.chosen_notes() == ("note-1",)


def test_its_corner_resizes_it_in_one_step_and_escape_leaves_it(builder: Builder) -> None:
    start, stack = corner(builder), builder.document.undo_stack
    builder.drag(start, start + QPoint(50, 30), release=False)
    assert builder.canvas.network.notes()[0].rectangle().size().toTuple() == (210, 90)
    builder.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(builder.canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert builder.canvas.network.notes()[0].rectangle().size().toTuple() == (160, 60) and stack.count() == 0
    builder.drag(start, start + QPoint(50, 30))
    assert (note(builder).width, note(builder).height) == (210, 90)
    assert (note(builder).x, note(builder).y) == (40, 300)
    assert (stack.count(), stack.undoText()) == (1, "Resize the note")
    stack.undo()
    assert builder.graph == written()


def test_it_cannot_be_made_too_small_to_be_taken_hold_of(builder: Builder) -> None:
    builder.drag(corner(builder), middle(builder) - QPoint(300, 300))
    assert (note(builder).width, note(builder).height) == (40, 24)
    builder.drag(corner(builder), corner(builder) + QPoint(60, 40))
    assert (note(builder).width, note(builder).height) == (100, 64)


def test_keys_reach_it_and_resize_it_as_one_step(builder: Builder) -> None:
    walk_to_the_note(builder)
    assert "Why 10?" in builder.canvas.accessibleDescription()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        builder.press(key, ALT | SHIFT)
    assert (note(builder).width, note(builder).height) == (170, 70)
    assert builder.document.undo_stack.count() == 1
    builder.press(Qt.Key.Key_Right, ALT)
    assert (note(builder).x, note(builder).y) == (50, 300)
    builder.document.undo_stack.undo()
    builder.document.undo_stack.undo()
    assert builder.graph == written()
    builder.press(Qt.Key.Key_Up)
    assert builder.canvas.focused_node() is not None and builder.canvas.focused_note() is None


def test_enter_writes_on_it_and_delete_takes_it_away(builder: Builder) -> None:
    walk_to_the_note(builder)
    builder.press(Qt.Key.Key_Return)
    field = builder.canvas.findChild(QPlainTextEdit, "noteText")
    QTest.keyClicks(field, "One for each digit.")
    QTest.keyClick(field, Qt.Key.Key_Return, CONTROL)
    assert note(builder).text == "One for each digit." and builder.canvas.hasFocus()
    builder.press(Qt.Key.Key_Delete)
    assert builder.graph.notes == () and len(builder.graph.nodes) == 4


def test_it_is_copied_cut_pasted_and_duplicated_alone(builder: Builder) -> None:
    walk_to_the_note(builder)
    builder.press(Qt.Key.Key_D, CONTROL)
    assert builder.canvas.chosen_notes() == ("note-2",)
    assert note(builder, 1) == Note("note-2", "Why 10?", 80, 340, 160, 60)
    builder.press(Qt.Key.Key_X, CONTROL)
    assert [n.id for n in builder.graph.notes] == ["note-1"]
    builder.press(Qt.Key.Key_V, CONTROL)
    assert builder.canvas.chosen_notes() == ("note-2",)
    assert note(builder, 1) == Note("note-2", "Why 10?", 120, 380, 160, 60)
    # The blocks are still placed by the program.
    assert all((node.x, node.y) == (0, 0) for node in builder.graph.nodes)


def test_it_goes_with_the_blocks_that_are_chosen_with_it(builder: Builder) -> None:
    builder.press(Qt.Key.Key_A, CONTROL)
    assert builder.canvas.chosen_notes() == ("note-1",) and len(builder.canvas.selection()) == 4
    builder.press(Qt.Key.Key_C, CONTROL)
    builder.press(Qt.Key.Key_Delete)
    assert builder.graph == Graph()
    assert builder.canvas.accessibleDescription() == "There is no block yet."
    builder.press(Qt.Key.Key_V, CONTROL)
    assert len(builder.graph.nodes) == 4 and note(builder).text == "Why 10?"
    assert len(builder.canvas.selection()) == 4 and builder.canvas.chosen_notes() == ("note-1",)


def test_the_menu_of_a_note_offers_what_can_be_done_with_it(builder: Builder) -> None:
    builder.click(middle(builder))
    assert builder.canvas.chosen_notes() == ("note-1",) and builder.canvas.focused_note() == "note-1"
    menu = context_menu(builder.canvas, Keyboard(builder.canvas), middle(builder))
    titles = [action.text() for action in menu.actions()]
    assert {"Cut", "Copy", "Duplicate", "Edit the text", "Delete"} <= set(titles) and "Rename" not in titles
    next(action for action in menu.actions() if action.text() == "Duplicate").trigger()
    assert len(builder.graph.notes) == 2

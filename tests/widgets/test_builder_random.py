"""Random edits by hand: the scene always shows exactly the graph, and undo takes every step back."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QPoint, Qt

from playground import files
from playground.graph import Edge, Graph, chain, order
from playground.groups import KINDS, Group
from playground.history import History
from playground.layers import Dense, Flatten, Input, Output
from tests.widgets.building import Builder

PLACES = st.builds(QPoint, st.integers(20, 1150), st.integers(20, 640))
NUMBERS = st.integers(0, 1000)


class RandomEdits(RuleBasedStateMachine):
    """A learner who tries everything."""

    def __init__(self) -> None:
        super().__init__()
        self.builder = Builder(chain([Input(), Flatten(), Dense(units=10), Output()]))
        self.canvas = self.builder.canvas
        self.first = self.builder.graph

    @property
    def shown(self) -> Graph:
        """What is on the canvas: the whole, or the inside of a group."""
        return self.builder.editor.graph()

    def one(self, number: int) -> str | None:
        ids = self.shown.ids
        return ids[number % len(ids)] if ids else None

    @rule(kind=st.sampled_from(sorted(KINDS)), at=PLACES)
    def drop_a_layer(self, kind: str, at: QPoint) -> None:
        self.builder.drop(kind, at)

    @rule(start=PLACES, end=PLACES)
    def drag_from_anywhere(self, start: QPoint, end: QPoint) -> None:
        self.builder.drag(start, end, release=False)
        self.builder.press(Qt.Key.Key_Escape)

    @rule(number=NUMBERS, end=PLACES)
    def move_a_block(self, number: int, end: QPoint) -> None:
        node_id = self.one(number)
        if node_id is not None:
            self.builder.drag(self.canvas.node_rect(node_id).center(), end)

    @rule(begin=NUMBERS, finish=NUMBERS)
    def draw_a_wire(self, begin: int, finish: int) -> None:
        first, second = self.one(begin), self.one(finish)
        if first is not None and second is not None and self.canvas.network.block(first).outputs:
            start = self.canvas.port_rect(first, "out", 0).center()
            end = self.canvas.node_rect(second).center()
            if first != second:
                self.builder.drag(start, end)

    @rule(number=NUMBERS)
    def delete_a_block(self, number: int) -> None:
        node_id = self.one(number)
        if node_id is not None:
            self.canvas.select(node_id)
            self.builder.press(Qt.Key.Key_Delete)

    @rule(numbers=st.lists(NUMBERS, min_size=1, max_size=4))
    def group(self, numbers: list[int]) -> None:
        ids = {node_id for node_id in map(self.one, numbers) if node_id is not None}
        if ids:
            self.canvas.select(*ids)
            self.builder.editor.group(self.canvas.selection())

    @rule(number=NUMBERS)
    def ungroup(self, number: int) -> None:
        groups = [node.id for node in self.shown.nodes if isinstance(node.layer, Group)]
        if groups:
            self.builder.editor.ungroup(groups[number % len(groups)])

    @rule(text=st.text(max_size=20), at=PLACES)
    def write_a_note(self, text: str, at: QPoint) -> None:
        self.builder.editor.add_note(text, (float(at.x()), float(at.y())))

    @rule(number=NUMBERS, at=PLACES)
    def move_a_note(self, number: int, at: QPoint) -> None:
        notes = self.shown.notes
        if notes:
            self.builder.editor.move({notes[number % len(notes)].id: (float(at.x()), float(at.y()))})

    @rule(number=NUMBERS, end=PLACES)
    def resize_a_note(self, number: int, end: QPoint) -> None:
        items = self.canvas.network.notes()
        if items:
            item = items[number % len(items)]
            self.builder.drag(self.canvas.in_viewport(item.mapRectToScene(item.corner())).center(), end)

    @rule(key=st.sampled_from([Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_D]))
    def copy_everything(self, key: Qt.Key) -> None:
        if len(self.shown.nodes) < 30:
            self.builder.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self.builder.press(key, Qt.KeyboardModifier.ControlModifier)

    @rule(number=NUMBERS, repeat=st.integers(1, 4))
    def open_a_group(self, number: int, repeat: int) -> None:
        groups = [node.id for node in self.shown.nodes if isinstance(node.layer, Group)]
        if groups:
            self.builder.editor.set_setting([groups[number % len(groups)]], "repeat", repeat)
            self.builder.editor.open_group(groups[number % len(groups)])

    @rule(key=st.sampled_from([Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp]))
    def leave_the_group_or_look_at_another_repetition(self, key: Qt.Key) -> None:
        self.builder.press(key)

    @rule()
    def save_and_load(self) -> None:
        before = self.builder.document.experiment()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "random.playground"
            files.write(file, files.Saved(before))
            assert files.read(file).experiment == before

    @rule()
    def open_what_was_saved(self) -> None:
        before = self.builder.graph
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "random.playground"
            self.builder.document.save(file, None, History())
            self.builder.document.open(file)
        assert self.builder.graph == before
        self.first = before  # what came before is not undone through a file that was opened

    @rule()
    def undo(self) -> None:
        self.builder.document.undo_stack.undo()

    @rule()
    def redo(self) -> None:
        self.builder.document.undo_stack.redo()

    @rule(key=st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home]))
    def walk(self, key: Qt.Key) -> None:
        self.builder.press(key)

    @invariant()
    def the_scene_shows_the_graph(self) -> None:
        graph, network = self.shown, self.canvas.network
        assert network.node_ids() == graph.ids and set(network.boxes()) == set(graph.ids)
        assert sorted(map(repr, network.edges())) == sorted(map(repr, graph.edges))
        assert all(isinstance(edge, Edge) for edge in graph.edges)
        assert {item.note.id: item.note for item in network.notes()} == {note.id: note for note in graph.notes}
        assert len(order(graph)) == len(graph.nodes)  # no cycle was ever made
        assert set(self.canvas.selection()) <= set(graph.ids)
        assert set(self.canvas.chosen_notes()) <= {note.id for note in graph.notes}
        assert self.canvas.focused() in {None, *graph.ids, *(note.id for note in graph.notes)}

    def teardown(self) -> None:
        while self.builder.document.undo_stack.canUndo():
            self.builder.document.undo_stack.undo()
        assert self.builder.graph == self.first
        self.canvas.close()
        self.canvas.deleteLater()


TestRandomEdits = RandomEdits.TestCase
TestRandomEdits.settings = settings(max_examples=6, stateful_step_count=20, deadline=None)


@pytest.mark.slow
def test_ten_thousand_random_edits() -> None:
    run_state_machine_as_test(
        RandomEdits, settings=settings(max_examples=260, stateful_step_count=50, deadline=None, database=None)
    )

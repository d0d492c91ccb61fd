"""Undo of an edit brings back the weights it took away, with a real engine; the other blocks keep what they learned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from playground.edits import remove
from playground.graph import Graph, replace_node
from playground.layers import Dense
from playground.messages import Arrays, Checkpoint
from tests.widgets.test_runs_with_engine import PATIENCE, Desk
from widgets.learned import Keeping
from widgets.marking import ChangeMarks

HIDDEN = "dense-2"  # of the spiral's network 2-32-32-1


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.run.close()


def edit(desk: Desk, graph: Graph, name: str) -> None:
    desk.document.change(replace(desk.document.experiment(), graph=graph), name)


def widened(graph: Graph, node_id: str, units: int) -> Graph:
    return replace_node(graph, replace(graph.node(node_id), layer=Dense(units=units)))


def undo(desk: Desk) -> Checkpoint:
    """Undo, and the weights that the engine then has."""
    desk.document.undo_stack.undo()
    return desk.ask_the_engine()


def of(node_id: str, checkpoint: Checkpoint) -> Arrays:
    return {name: array for name, array in checkpoint.weights.items() if name.startswith(f"{node_id}/")}


def same(one: Arrays, other: Arrays) -> bool:
    assert one and one.keys() == other.keys()
    return all(np.array_equal(array, other[name]) for name, array in one.items())


def edited_while_it_trains(desk: Desk, graph: Graph, name: str) -> Checkpoint:
    """What the edited network had learned when it was paused."""
    desk.run.play()
    train_on(desk)
    edit(desk, graph, name)
    desk.wait_until_ready()
    train_on(desk)
    desk.run.pause()
    later = desk.ask_the_engine()
    desk.qtbot.waitUntil(lambda: desk.run.step_count == later.step, timeout=PATIENCE)  # the last frame, too
    return later


def train_on(desk: Desk) -> None:
    upto = desk.run.step_count + 20
    desk.qtbot.waitUntil(lambda: desk.run.step_count >= upto, timeout=PATIENCE)


def test_redo_of_an_added_block_brings_back_what_it_had_learned(desk: Desk) -> None:
    whole = desk.document.experiment().graph
    edit(desk, remove(whole, [HIDDEN]), "Delete")
    desk.wait_until_ready()
    learned = edited_while_it_trains(desk, whole, "Add")
    assert HIDDEN + "/weights" not in undo(desk).weights
    desk.document.undo_stack.redo()
    assert same(of(HIDDEN, desk.ask_the_engine()), of(HIDDEN, learned))


def test_what_several_edits_took_away_comes_back_when_all_are_undone_at_once(desk: Desk) -> None:
    before = desk.train(20)
    edit(desk, widened(desk.document.experiment().graph, HIDDEN, 4), "4 units")
    desk.wait_until_ready()
    edit(desk, remove(desk.document.experiment().graph, [HIDDEN]), "Delete")
    desk.wait_until_ready()
    desk.document.undo_stack.undo()
    assert same(of(HIDDEN, undo(desk)), of(HIDDEN, before))


def test_the_curves_go_on_and_are_marked_where_the_network_changed(desk: Desk) -> None:
    marks = ChangeMarks(desk.document, desk.run, desk.run)
    shorter = remove(desk.document.experiment().graph, [HIDDEN])
    later = edited_while_it_trains(desk, shorter, "Delete")
    undo(desk)
    (deleted, undone) = marks.marks()
    assert deleted[1] == "Delete" and 0 < deleted[0] < later.step
    assert undone == (later.step, "Undo: Delete")
    assert list(desk.run.history.train.steps)[-1] == later.step


def test_what_takes_too_much_memory_is_let_go_and_the_block_begins_as_new(desk: Desk) -> None:
    before = desk.train(20)
    desk.run._course.keeping = Keeping(budget=1)
    graph = desk.document.experiment().graph
    for units in (8, 3):
        edit(desk, widened(graph, HIDDEN, units), f"{units} units")
        desk.wait_until_ready()
    desk.document.undo_stack.undo()
    assert not same(of(HIDDEN, undo(desk)), of(HIDDEN, before))

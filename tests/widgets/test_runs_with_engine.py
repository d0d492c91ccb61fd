"""Undo of play and the book of runs with a real engine: weights come back to the last bit, and nothing is compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from playground import folders, templates
from playground.edits import remove, set_setting
from playground.graph import Graph, disconnect
from playground.messages import Checkpoint, Checkpointed, Compiled, Event, Pause, Start
from widgets.connection import Connection
from widgets.document import Document
from widgets.run import Run
from widgets.runs import RunBook

PATIENCE = 120_000  # milliseconds; generous, because the machine may be busy


class Desk:
    """A document of the spiral, trained by an engine of its own."""

    def __init__(self, qtbot: QtBot, data_folder: Path) -> None:
        self.qtbot = qtbot
        self.document = Document(templates.find("spiral").experiment())
        self.connection = Connection(Start(data_folder, folders.cache_folder(), "cpu"))
        self.run = Run(self.document, self.connection)
        self.book = RunBook(self.document, self.run, parent=self.run)
        self.compiled: list[float] = []
        self.connection.heard.connect(self._hear)
        self.connection.begin()
        self.wait_until_ready()

    def _hear(self, event: Event) -> None:
        if isinstance(event, Compiled):
            self.compiled.append(event.seconds)

    def wait_until_ready(self) -> None:
        self.qtbot.waitUntil(lambda: self.run.is_compiled, timeout=PATIENCE)

    def train(self, steps: int) -> Checkpoint:
        """Train so many steps and wait for all that follows."""
        upto = self.run.step_count + steps
        self.run.step(steps)
        self.qtbot.waitUntil(
            lambda: not self.run.is_playing and self.run.step_count == upto and self.at_work() == upto,
            timeout=PATIENCE,
        )
        assert self.run.checkpoint is not None
        return self.run.checkpoint

    def at_work(self) -> int:
        return self.run.checkpoint.step if self.run.checkpoint else 0

    def ask_the_engine(self) -> Checkpoint:
        """The weights as the engine has them now."""
        self.wait_until_ready()
        before = self.run.checkpoint
        self.connection.send(Pause())
        self.qtbot.waitUntil(lambda: self.run.checkpoint is not before, timeout=PATIENCE)
        assert self.run.checkpoint is not None
        return self.run.checkpoint


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.run.close()


def assert_same(one: Checkpoint, other: Checkpoint) -> None:
    assert one.step == other.step
    for ours, theirs in ((one.weights, other.weights), (one.optimizer, other.optimizer)):
        assert set(ours) == set(theirs)
        assert all(np.array_equal(ours[name], theirs[name]) for name in ours)


def test_undo_and_redo_of_play_a_reset_and_a_run_that_is_restored(desk: Desk) -> None:
    stack = desk.document.undo_stack
    early = desk.train(40)
    recipe = desk.document.experiment().recipe.model_copy(update={"learning_rate": 0.05})
    desk.document.change(replace(desk.document.experiment(), recipe=recipe), "Change the rate")
    late = desk.train(60)
    assert not np.array_equal(early.weights["dense-1/weights"], late.weights["dense-1/weights"])

    stack.undo()
    assert_same(desk.ask_the_engine(), early)
    assert desk.run.history.last_step == 40
    stack.redo()
    assert_same(desk.ask_the_engine(), late)
    assert desk.run.history.last_step == 100

    # What follows is trained on from there as if nothing had happened in between.
    stack.undo()
    desk.wait_until_ready()
    assert_same(desk.train(60), late)

    desk.run.reset()
    assert desk.run.history.last_step == 0
    stack.undo()
    assert_same(desk.ask_the_engine(), late)

    stack.redo()
    desk.wait_until_ready()
    desk.train(10)
    assert [record.figures.steps for record in desk.book.records] == [100, 100, 10]
    desk.book.restore(1)
    assert_same(desk.ask_the_engine(), late)
    stack.undo()
    desk.wait_until_ready()
    assert desk.run.step_count == 10
    assert desk.compiled[1:] == [0.0] * (len(desk.compiled) - 1)


# --- edits of the network ------------------------------------------------------------------------------------------


def edit(desk: Desk, graph: Graph, name: str) -> None:
    """Change the network, and wait until the engine has it."""
    desk.document.change(replace(desk.document.experiment(), graph=graph), name)
    if not desk.run.problems:
        desk.wait_until_ready()


def undo(desk: Desk, steps: int = 1) -> None:
    for _ in range(steps):
        desk.document.undo_stack.undo()
    desk.wait_until_ready()


def assert_block(desk: Desk, node_id: str, expected: Checkpoint) -> None:
    """The engine has these weights of a block."""
    found = desk.ask_the_engine().weights
    names = [name for name in expected.weights if name.startswith(f"{node_id}/")]
    assert len(names) == 2
    for name in names:
        np.testing.assert_array_equal(found[name], expected.weights[name])


def test_undo_of_what_was_trained_since_and_of_the_edit_brings_back_a_trained_block(desk: Desk) -> None:
    whole = desk.document.experiment().graph
    before = desk.train(30)
    edit(desk, remove(whole, ["dense-2"]), "Delete")
    since = desk.train(20)
    assert "dense-2/weights" not in since.weights
    undo(desk, 2)
    assert desk.document.experiment().graph == whole
    for node in ("dense-1", "dense-2", "dense-3"):
        assert_block(desk, node, before)
    assert desk.run.history.last_step == 30
    for _ in range(2):
        desk.document.undo_stack.redo()
        desk.wait_until_ready()
    assert_same(desk.ask_the_engine(), since)


def test_undo_brings_back_the_units_of_a_block_several_edits_later_also_over_a_broken_network(desk: Desk) -> None:
    whole = desk.document.experiment().graph
    before = desk.train(30)
    narrow = set_setting(whole, ["dense-2"], "units", 5)
    edit(desk, narrow, "Units")
    assert_units(desk, before, 5)
    wire = next(edge for edge in narrow.edges if edge.target == "dense-2")
    edit(desk, disconnect(narrow, wire), "Cut a wire")
    assert desk.run.problems
    edit(desk, remove(narrow, ["dense-1"]), "Delete")
    undo(desk, 3)
    assert desk.document.experiment().graph == whole
    for node in ("dense-1", "dense-2", "dense-3"):
        assert_block(desk, node, before)


def assert_units(desk: Desk, before: Checkpoint, count: int) -> None:
    found = desk.ask_the_engine().weights["dense-2/weights"]
    np.testing.assert_array_equal(found, before.weights["dense-2/weights"][:, :count])


def test_a_block_deleted_while_it_trains_comes_back_and_the_others_keep_what_they_learn_since(desk: Desk) -> None:
    whole = desk.document.experiment().graph
    told: list[Checkpoint] = []
    desk.connection.heard.connect(lambda event: told.append(event.checkpoint) if type(event) is Checkpointed else None)
    desk.run.play()
    desk.qtbot.waitUntil(lambda: desk.run.step_count > 20, timeout=PATIENCE)
    edit(desk, remove(whole, ["dense-2"]), "Delete")
    deleted_at = desk.run.step_count
    desk.qtbot.waitUntil(lambda: desk.run.step_count > deleted_at + 20, timeout=PATIENCE)
    desk.run.pause()
    desk.qtbot.waitUntil(lambda: bool(told) and "dense-2/weights" not in told[-1].weights, timeout=PATIENCE)
    last, since = next(one for one in reversed(told) if "dense-2/weights" in one.weights), told[-1]
    assert 20 < last.step < since.step
    undo(desk)
    assert_block(desk, "dense-2", last)
    for node in ("dense-1", "dense-3"):
        assert not np.array_equal(since.weights[f"{node}/weights"], last.weights[f"{node}/weights"])
        assert_block(desk, node, since)
    assert desk.run.step_count == since.step

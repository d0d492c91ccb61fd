"""Undo of play and the book of runs with a real engine: weights come back to the last bit, and nothing is compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from playground import folders, templates
from playground.messages import Checkpoint, Compiled, Event, Pause, Start
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

"""The book of runs: what begins a run, what continues it, and that nothing changes it afterwards."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.files import Saved
from playground.messages import Checkpoint, Checkpointed, Compiled, Evaluation, Open, Opened
from playground.problems import ProblemError
from tests.widgets.scripted_engine import frame
from tests.widgets.test_run import SOFTMAX, Stage, staged
from widgets.runs import run_book
from widgets.runs.run_book import RunBook


def weights(step: int, size: int = 10) -> Checkpoint:
    """Weights that fit the softmax network and can be told from those of another step."""
    arrays = {"dense-1/weights": np.zeros((784, 10), np.float32), "dense-1/bias": np.full(10, step, np.float32)}
    return Checkpoint(step, arrays, seconds=float(step))


@dataclass
class Desk:
    """A stage with a book of its runs."""

    stage: Stage
    book: RunBook

    def train(self, upto: int, accuracy: float = 0.5, pause: bool = True) -> Checkpoint:
        """Play to a step, with an evaluation there, and pause; the checkpoint arrives."""
        run, number = self.stage.run, self.stage.run._work.number
        count = upto - run.step_count
        run.play()
        self.stage.say(replace(frame(number, upto, True, count), evaluations=(Evaluation(upto, 1.0, accuracy),)))
        kept = weights(upto)
        if pause:
            run.pause()
            self.stage.say(Checkpointed(number, kept), frame(number, upto, False))
        self.stage.engine.take()
        return kept

    def set_rate(self, rate: float) -> None:
        recipe = self.stage.document.experiment().recipe
        self.stage.change(recipe=recipe.model_copy(update={"learning_rate": rate}))

    def names(self) -> list[str]:
        return [one.name for one in self.book.records]

    def rates(self) -> list[float]:
        return [one.experiment.recipe.learning_rate for one in self.book.records]


@pytest.fixture
def desk(themed: QApplication) -> Iterator[Desk]:
    stage = staged(SOFTMAX)
    stage.become_ready()
    yield Desk(stage, RunBook(stage.document, stage.run, parent=stage.run))
    stage.run.close()


def test_a_run_begins_with_its_first_step(desk: Desk) -> None:
    desk.stage.say(frame(1, 0, False))
    assert desk.book.records == ()
    desk.train(3)
    (record,) = desk.book.records
    assert (record.name, record.experiment, record.figures.steps) == ("Run 1", SOFTMAX, 3)
    assert record.figures.accuracy == 0.5
    assert desk.book.live == record.id


def test_pausing_and_playing_on_continues_it(desk: Desk) -> None:
    desk.train(3)
    kept = desk.train(7)
    assert desk.names() == ["Run 1"]
    assert desk.book.record(1).figures.steps == 7
    assert desk.book.record(1).history.train.steps.tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert desk.book.record(1).checkpoint is kept


@pytest.mark.parametrize("how", ["reset", "reseed", "dataset"])
def test_a_fresh_start_begins_another_run_and_leaves_the_one_before(desk: Desk, how: str) -> None:
    kept = desk.train(3)
    if how == "dataset":
        desk.stage.change(dataset="digits")
    else:
        getattr(desk.stage.run, how)()
    assert desk.book.live is None
    desk.train(2)
    assert desk.names() == ["Run 1", "Run 2"]
    first = desk.book.record(1)
    assert (first.experiment, first.figures.steps, first.checkpoint) == (SOFTMAX, 3, kept)
    assert first.history.train.steps.tolist() == [1, 2, 3]
    assert desk.book.record(2).history.train.steps.tolist() == [1, 2]


def test_play_of_the_pretrained_network_is_a_run_of_its_fresh_copy(themed: QApplication) -> None:
    stage = staged(templates.pretrained())
    stage.become_ready()
    book = RunBook(stage.document, stage.run, parent=stage.run)
    stage.run.play()
    stage.say(Opened(2, 0), Compiled(2, 0.0), frame(2, 4, True, count=4))
    (record,) = book.records
    assert (record.experiment.start, record.experiment.seed) == ("seed", 1)
    stage.run.close()


def test_a_frame_of_before_a_reset_begins_no_run(desk: Desk) -> None:
    desk.train(5, pause=False)
    desk.stage.run.reset()
    desk.stage.say(frame(1, 8, True, count=3), frame(1, 0, False))
    assert desk.names() == ["Run 1"]
    assert desk.book.record(1).figures.steps == 5


def test_a_reset_while_it_trains_keeps_the_checkpoint_that_arrives_after_it(desk: Desk) -> None:
    desk.train(5, pause=False)
    desk.stage.run.reset()
    assert desk.book.record(1).checkpoint is None
    late = weights(5)
    desk.stage.say(Checkpointed(1, late), frame(1, 0, False))
    assert desk.book.record(1).checkpoint is late


def test_editing_afterwards_changes_no_run(desk: Desk) -> None:
    desk.train(3)
    desk.set_rate(0.5)
    assert desk.rates() == [0.003]
    desk.stage.run.reset()
    desk.set_rate(0.25)
    assert desk.rates() == [0.003]


def test_a_change_while_it_trains_is_noted_with_its_step(desk: Desk) -> None:
    desk.train(3, pause=False)
    desk.set_rate(0.5)
    desk.stage.say(frame(1, 6, True, count=3))
    (record,) = desk.book.records
    assert (desk.rates(), record.changed_at) == ([0.5], (3,))


def test_another_network_counts_only_once_it_is_there(desk: Desk) -> None:
    desk.train(3, pause=False)
    wider = replace(SOFTMAX, graph=templates.perceptron((20,), 10))
    desk.stage.document.change(wider, "Add a layer")
    desk.stage.say(frame(1, 5, True, count=2))
    assert desk.book.records[0].experiment == SOFTMAX
    desk.stage.say(Opened(2, 5), Compiled(2, 0.5), frame(2, 6, True, count=1))
    assert desk.book.records[0].experiment == wider
    assert desk.book.records[0].changed_at == (5,)


def test_another_document_begins_an_empty_book(desk: Desk) -> None:
    desk.train(3)
    desk.stage.document.new("mlp")
    assert desk.book.records == ()
    desk.stage.say(Opened(2, 0), Compiled(2, 0.5))
    desk.train(2)
    assert desk.names() == ["Run 1"]


def test_going_back_with_undo_and_playing_on_is_another_run(desk: Desk) -> None:
    desk.train(3)
    desk.stage.run.reset()
    desk.stage.document.undo_stack.undo()
    desk.stage.say(Opened(2, 3), Compiled(2, 0.0))
    desk.train(5)
    assert [one.figures.steps for one in desk.book.records] == [3, 5]


# --- what the learner does -------------------------------------------------------------------------------------------


def test_naming_is_a_step_of_undo(desk: Desk) -> None:
    desk.train(3)
    desk.book.rename(1, "  Small rate ")
    assert desk.names() == ["Small rate"]
    desk.book.rename(1, "  ")
    assert desk.names() == ["Small rate"]
    desk.stage.document.undo_stack.undo()
    assert desk.names() == ["Run 1"]


def test_deleting_is_undone_with_everything(desk: Desk) -> None:
    kept = desk.train(3)
    desk.stage.run.reset()
    desk.train(2)
    desk.book.delete([1])
    assert desk.names() == ["Run 2"]
    desk.stage.document.undo_stack.undo()
    assert desk.names() == ["Run 1", "Run 2"]
    assert desk.book.record(1).checkpoint is kept
    desk.stage.document.undo_stack.redo()
    assert desk.names() == ["Run 2"]


def test_a_deleted_run_keeps_its_number_while_the_work_is_put_aside(desk: Desk) -> None:
    document = desk.stage.document
    desk.train(3)
    desk.book.delete([1])
    saved, steps = Saved(document.experiment(), runs=desk.book.kept()), document.put_steps_aside()
    document.new("mlp")
    document.take_back(saved, document.origin, False, steps)
    desk.stage.say(Opened(3, 0), Compiled(3, 0.5))
    desk.train(2)
    assert desk.names() == ["Run 2"]
    while document.undo_stack.undoText() != "Delete run":
        document.undo_stack.undo()
    document.undo_stack.undo()
    assert desk.names() == ["Run 1", "Run 2"]


def test_the_run_being_trained_is_not_deleted_and_a_paused_one_comes_back_as_it_was(desk: Desk) -> None:
    desk.train(3, pause=False)
    desk.book.delete([1])
    assert desk.names() == ["Run 1"]
    desk.stage.run.pause()
    desk.book.delete([1])
    assert (desk.names(), desk.book.live) == ([], None)
    desk.stage.document.undo_stack.undo()
    assert desk.book.record(1).history.train.steps.tolist() == [1, 2, 3]


def test_restoring_brings_settings_weights_and_curves_in_one_step_of_undo(desk: Desk) -> None:
    early = desk.train(3)
    desk.stage.run.reset()
    desk.set_rate(0.5)
    late = desk.train(5)
    steps = desk.stage.document.undo_stack.count()
    desk.book.restore(1)
    assert desk.stage.engine.take() == [Open(2, SOFTMAX, early)]
    assert desk.stage.document.experiment() == SOFTMAX
    assert desk.stage.run.history.train.steps.tolist() == [1, 2, 3]
    assert desk.stage.document.undo_stack.count() == steps + 1
    assert desk.stage.document.undo_stack.undoText() == "Restore Run 1"
    desk.stage.document.undo_stack.undo()
    assert desk.stage.document.experiment().recipe.learning_rate == 0.5
    assert desk.stage.run.checkpoint is late
    assert desk.stage.run.history.train.steps.tolist() == [1, 2, 3, 4, 5]


def test_restoring_the_same_settings_brings_the_weights(desk: Desk) -> None:
    early = desk.train(3)
    desk.stage.run.reset()
    desk.train(5)
    desk.book.restore(1)
    assert desk.stage.run.checkpoint is early


def test_a_run_whose_weights_were_let_go_is_restored_without_them(desk: Desk) -> None:
    desk.book._memory = lambda: 40_000 / 2**20  # one checkpoint takes 31,400 bytes
    said: list[str] = []
    desk.book.message.connect(said.append)
    desk.train(3)
    desk.stage.run.reset()
    desk.train(4)
    desk.stage.run.reset()
    first = desk.book.record(1)
    assert (first.checkpoint, first.had_checkpoint) == (None, True)
    assert desk.book.record(2).checkpoint is not None
    desk.book.restore(1)
    assert desk.stage.run.step_count == 0
    assert "no longer kept" in said[-1]


def test_a_pinned_run_keeps_its_weights_and_is_a_ghost(desk: Desk) -> None:
    desk.book._memory = lambda: 40_000 / 2**20
    told: list[bool] = []
    desk.book.ghosts_changed.connect(lambda: told.append(True))
    kept = desk.train(3)
    desk.book.set_pinned(1, True)
    assert desk.book.ghosts() == []
    desk.stage.run.reset()
    assert [name for name, _ in desk.book.ghosts()] == ["Run 1"]
    assert desk.book.ghosts()[0][1].train.steps.tolist() == [1, 2, 3]
    for _ in range(2):
        desk.train(2)
        desk.stage.run.reset()
    assert desk.book.record(1).checkpoint is kept
    assert told
    desk.book.set_pinned(1, False)
    assert desk.book.ghosts() == []


def test_the_oldest_runs_are_forgotten_beyond_the_limit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_book, "MOST_RUNS", 2)
    said: list[str] = []
    desk.book.message.connect(said.append)
    for _ in range(3):
        desk.train(2)
        desk.stage.run.reset()
    assert desk.names() == ["Run 2", "Run 3"]
    assert said == ["Run 1 was forgotten: the list keeps 2 runs. Pinned ones stay."]


def test_runs_as_a_table_for_other_programs(desk: Desk, tmp_path: Path) -> None:
    desk.train(2)
    desk.stage.run.reset()
    desk.train(1)
    path = tmp_path / "runs.csv"
    desk.book.export([1, 2], path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[:3] for row in rows[1:]] == [["Run 1", "1", "1.0"], ["Run 1", "2", "2.0"], ["Run 2", "1", "1.0"]]
    with pytest.raises(ProblemError):
        desk.book.export([1], tmp_path / "not there" / "runs.csv")


# --- saved and opened --------------------------------------------------------------------------------------------


def test_a_project_brings_its_runs_and_the_one_at_work_goes_on(desk: Desk, tmp_path: Path) -> None:
    desk.train(2)
    desk.book.rename(1, "Slow")
    desk.book.set_pinned(1, True)
    desk.stage.run.reset()
    desk.set_rate(0.125)
    desk.train(3)
    run = desk.stage.run
    desk.stage.document.save(tmp_path / "one.playground", run.checkpoint, run.history, desk.book.kept())
    desk.stage.document.new("softmax")
    assert desk.book.records == ()

    desk.stage.document.open(tmp_path / "one.playground")
    assert desk.names() == ["Slow", "Run 2"]
    assert desk.book.ghosts()[0][1].train.steps.tolist() == [1, 2]
    assert desk.book.live == 2
    assert desk.book.record(1).had_checkpoint
    desk.stage.become_ready(desk.stage.run._work.number)
    kept = desk.train(5)
    assert desk.names() == ["Slow", "Run 2"]
    assert desk.book.record(2).history.train.steps.tolist() == [1, 2, 3, 4, 5]
    assert desk.book.record(2).changed_at == ()
    assert desk.book.record(2).checkpoint is kept
    desk.stage.run.reset()
    desk.train(1)
    assert desk.names() == ["Slow", "Run 2", "Run 3"]


def test_a_saved_run_is_restored_with_its_settings(desk: Desk, tmp_path: Path) -> None:
    desk.train(2)
    desk.stage.run.reset()
    desk.set_rate(0.125)
    desk.stage.document.save(tmp_path / "one.playground", None, desk.stage.run.history, desk.book.kept())
    desk.stage.document.open(tmp_path / "one.playground")
    assert desk.book.live is None
    desk.book.restore(1)
    assert desk.stage.document.experiment() == SOFTMAX


def test_pinning_is_a_step_of_undo_and_something_to_save(desk: Desk) -> None:
    desk.train(2)
    desk.stage.run.reset()
    desk.book.set_pinned(1, True)
    assert desk.stage.document.undo_stack.undoText() == "Pin run"
    desk.stage.document.undo_stack.undo()
    assert not desk.book.record(1).pinned
    desk.stage.document.undo_stack.redo()
    assert desk.book.record(1).pinned

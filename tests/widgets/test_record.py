"""The record of a run: after a restart nothing of before gets in, and nothing that comes after is lost."""

from __future__ import annotations

import numpy as np
import pytest

from playground.files import Saved
from playground.history import History
from playground.messages import Checkpoint
from playground.moments import Moment
from playground.templates import find
from tests.widgets.scripted_engine import frame
from widgets.learned import Keeping, Learned
from widgets.record import Record


@pytest.fixture
def record() -> Record:
    """A run that has come to step 8."""
    record = Record()
    record.begin(Saved(find("softmax").experiment()))
    record.take(frame(1, 8, True, count=8))
    record.keep(Checkpoint(8, {}))
    return record


def test_a_restart_begins_at_step_0(record: Record) -> None:
    record.restart()
    assert (record.step, record.frame, record.checkpoint, len(record.history.train)) == (0, None, None, 0)


def test_what_was_under_way_at_a_restart_does_not_count(record: Record) -> None:
    record.restart()
    record.take(frame(1, 10, True, count=2))
    assert not record.keep(Checkpoint(10, {}))
    assert (record.step, record.checkpoint, len(record.history.train)) == (0, None, 0)


def test_a_run_that_is_further_than_before_with_its_first_frame_is_kept(record: Record) -> None:
    record.restart()
    record.take(frame(1, 500, True, count=500))
    assert record.keep(Checkpoint(500, {}))
    assert (record.step, record.checkpoint) == (500, Checkpoint(500, {}))
    assert len(record.history.train) == 500


def test_after_a_restart_at_step_0_everything_counts() -> None:
    record = Record()
    record.begin(Saved(find("softmax").experiment()))
    record.restart()
    assert record.keep(Checkpoint(3, {}))


def moment(step: int) -> Moment:
    return Moment(Checkpoint(step, {"dense/bias": np.full(5, step, np.float32)}), find("softmax").experiment())


def test_moments_go_with_the_run(record: Record) -> None:
    for step in (2, 5, 8):
        assert record.remember(moment(step))
    learned = record.learned()
    record.restart()
    assert record.moments.steps == () and not record.remember(moment(9))
    assert record.remember(moment(0))
    assert learned is not None
    record.resume(learned, find("softmax").experiment())
    assert record.moments.steps == (2, 5, 8)


def test_a_project_brings_the_newest_moment_alone() -> None:
    record, kept = Record(), moment(7)
    record.begin(Saved(kept.experiment, kept.checkpoint))
    assert record.moments.steps == (7,) and record.moments.held[0].checkpoint is kept.checkpoint
    record.begin(Saved(kept.experiment))
    assert record.moments.steps == ()


def test_after_the_engine_died_moments_end_where_training_goes_on(record: Record) -> None:
    for step in (2, 8, 9):
        record.remember(moment(step))
    record.go_back()
    assert record.moments.steps == (2, 8)


def test_undo_lets_moments_go_before_weights() -> None:
    """Twenty bytes each: room for the weights of both, and for the three moments of the newer one."""
    held = [moment(step) for step in range(5)]
    keeping = Keeping(budget=60)
    older = Learned(held[0].checkpoint, History(), tuple(held[:2]))
    newer = Learned(held[4].checkpoint, History(), tuple(held[2:]))
    for learned in (older, newer):
        keeping.keep(learned, 1)
    assert older.moments == () and older.checkpoint is not None
    assert len(newer.moments) == 3


def test_steps_of_undo_share_the_moments_of_one_run() -> None:
    held = tuple(moment(step) for step in range(3))
    keeping = Keeping(budget=60)
    both = [Learned(held[2].checkpoint, History(), held) for _ in range(2)]
    for learned in both:
        keeping.keep(learned, 1)
    assert [len(learned.moments) for learned in both] == [3, 3]

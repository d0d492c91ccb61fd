"""The record of a run: after a restart nothing of before gets in, and nothing that comes after is lost."""

from __future__ import annotations

import pytest

from playground.files import Saved
from playground.messages import Checkpoint
from playground.templates import find
from tests.widgets.scripted_engine import frame
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

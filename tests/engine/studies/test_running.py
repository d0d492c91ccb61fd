"""Studies: in slices beside training, streamed newest first, cancelled at once, and ended in words when they fail."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest

from playground.engine.studies import STUDIES, Beside, Context, Course, Study
from playground.experiment import Experiment
from playground.messages import (
    CancelStudy,
    Frame,
    Play,
    StartStudy,
    StudyEnded,
    StudyProgress,
    TakeStudy,
)
from playground.problems import BadWish, InternalError, NoNetworkYet, Problem, ProblemError, UnknownName
from playground.studies import StudyProgressRecord, StudyRequest
from tests.engine.small import mlp, of_points
from tests.engine.turned import Engine


@dataclass(frozen=True, slots=True)
class Count(StudyRequest):
    """Count up to a number; what else happens is told by ``how``."""

    to: int = 5
    how: str = ""

    def obstacle(self, experiment: Experiment) -> Problem | None:
        return BadWish("count", f"{self.to}", "1 and more") if self.to < 1 else None


@dataclass(frozen=True, slots=True)
class Counted(StudyProgressRecord):
    """How far it was counted, and the step and a weight of the network it began with."""

    step: int = 0
    weight: float = 0.0


closed = threading.Event()
held = threading.Event()


def count(request: Count, context: Context) -> Course:
    weight = float(np.asarray(context.parameters["dense-1"]["bias"]).sum())
    try:
        for number in range(1, request.to + 1):
            yield Counted(number, request.to, context.checkpoint.step, weight)
            if request.how == "fail":
                raise ZeroDivisionError
            if request.how == "refuse":
                raise ProblemError(BadWish("count", "more", "less"))
            if request.how == "beside":
                assert (yield Beside(threading.get_ident)) != threading.get_ident()
            if request.how == "beside fails":
                try:
                    yield Beside(lambda: 1 // 0)
                except ZeroDivisionError:
                    yield Counted(-1)
            if request.how == "waits":
                yield Beside(held.wait)
    finally:
        closed.set()


@pytest.fixture(autouse=True)
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(STUDIES, "count", Study("running:count", Count))
    monkeypatch.setattr("playground.engine.studies.running.count", count, raising=False)
    closed.clear()
    held.clear()
    yield
    held.set()


def start(engine: Engine, request: StudyRequest, study: str = "count") -> StudyEnded:
    engine.put(StartStudy(1, study, request))
    return engine.await_event(StudyEnded)


def test_every_study_can_be_loaded() -> None:
    assert all(callable(study.load()) for study in STUDIES.values())


@pytest.mark.parametrize("how", ["", "beside", "beside fails"])
def test_it_ends_with_all_it_has_found(engine: Engine, how: str) -> None:
    engine.opened(of_points(mlp(4)))
    ended = start(engine, Count(7, how))
    assert (ended.number, ended.outcome, ended.problem) == (1, "done", None) and ended.seconds > 0
    last = engine.of(StudyProgress)[-1].record
    assert last.done == (-1 if how == "beside fails" else 7) and closed.is_set()


def test_the_next_progress_waits_until_the_last_was_taken(engine: Engine) -> None:
    engine.opened(of_points(mlp(4)))
    engine.put(StartStudy(1, "count", Count(10**9)))
    first = engine.await_event(StudyProgress)
    engine.turn(20)
    assert engine.of(StudyProgress) == [first]
    engine.put(TakeStudy(1))
    assert engine.await_event(StudyProgress).record.done > first.record.done


def test_training_goes_on_beside_and_changes_nothing_of_the_study(engine: Engine) -> None:
    engine.opened(of_points(mlp(4)))
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 20)
    engine.put(StartStudy(1, "count", Count(10**9)))
    first = engine.await_event(StudyProgress)
    engine.await_event(Frame, lambda frame: frame.step > first.record.step + 50)
    engine.put(TakeStudy(1))
    then = engine.await_event(StudyProgress)
    assert (first.record.step, first.record.weight) == (then.record.step, then.record.weight)


def test_cancelled_it_ends_at_once_and_cleans_up(engine: Engine) -> None:
    engine.opened(of_points(mlp(4)))
    engine.put(StartStudy(1, "count", Count(10**9)), StartStudy(2, "count", Count(1, "waits")))
    engine.await_event(StudyProgress)
    engine.put(CancelStudy(1), CancelStudy(2), CancelStudy(3))
    engine.turn()
    assert [(one.number, one.outcome) for one in engine.of(StudyEnded)] == [(1, "cancelled"), (2, "cancelled")]
    assert closed.is_set()


def test_what_fails_is_a_problem_and_the_network_can_still_be_trained(engine: Engine) -> None:
    engine.opened(of_points(mlp(4)))
    failed = start(engine, Count(3, "fail"))
    assert failed.outcome == "failed" and isinstance(failed.problem, InternalError)
    assert isinstance(start(engine, Count(3, "refuse")).problem, BadWish)
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 5)


def test_what_cannot_be_begun_says_why(engine: Engine) -> None:
    assert isinstance(start(engine, Count()).problem, NoNetworkYet)
    engine.opened(of_points(mlp(4)))
    assert isinstance(start(engine, Count(), "cuont").problem, UnknownName)
    assert isinstance(start(engine, StudyRequest()).problem, BadWish)
    assert isinstance(start(engine, Count(0)).problem, BadWish)


def test_progress_of_a_study_that_waits_is_shown_meanwhile(engine: Engine) -> None:
    engine.opened(of_points(mlp(4)))
    engine.put(StartStudy(1, "count", Count(1, "waits")))
    assert engine.await_event(StudyProgress).record.done == 1
    held.set()
    assert engine.await_event(StudyEnded).outcome == "done"

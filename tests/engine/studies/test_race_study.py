"""A race beside training: what is told of it, when it is cancelled, what it cannot do."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from playground import racing
from playground.datasets import PointSettings
from playground.engine.training import Trainer
from playground.messages import CancelStudy, Frame, Play, StartStudy, StudyEnded, StudyProgress, TakeStudy
from playground.problems import BadWish
from playground.racing import SETTINGS
from playground.studies.race import RaceFound, RaceRequest
from tests.engine.small import mlp, of_points
from tests.engine.turned import Engine

EXPERIMENT = of_points(mlp(4), learning_rate=0.03, batch_size=50)


def lanes(setting: str, *values: racing.settings.Value) -> tuple[racing.Lane, ...]:
    return racing.race(EXPERIMENT, SETTINGS[setting], values)


def request(*made: racing.Lane, epochs: int = 3, **looks: bool) -> RaceRequest:
    return RaceRequest(tuple(lane.experiment for lane in made), epochs, **looks)


def finished(engine: Engine, wanted: RaceRequest, study: str = "race") -> tuple[StudyEnded, list[RaceFound]]:
    engine.put(StartStudy(1, study, wanted))
    while not (ended := engine.of(StudyEnded)):
        engine.put(TakeStudy(1))
        engine.turn()
    return ended[-1], [one.record for one in engine.of(StudyProgress)]


def test_every_record_has_all_that_was_found_so_far(engine: Engine) -> None:
    engine.opened(EXPERIMENT)
    made = lanes("activation", "relu", "sigmoid", "= sin(x)")
    ended, records = finished(engine, request(*made, epochs=4, health=True, boundaries=True), "arena")
    assert ended.outcome == "done"
    assert records[0].prepared == 0 and records[0].programs == 3 and not len(records[0].history)
    last = records[-1]
    assert (last.done, last.total, last.prepared) == (4, 4, 3)
    assert last.history.epochs.tolist() == [1, 2, 3, 4] and last.history.lanes == 3
    assert len(last.health) == len(last.diverged) == 3 and last.boundaries is not None
    assert last.boundaries.probabilities.shape[0] == 3 and last.steps_per_second > 0
    for before, after in pairwise(records):
        count = len(before.history)
        np.testing.assert_array_equal(after.history.epochs[:count], before.history.epochs)


def test_the_last_record_brings_what_every_lane_has_learned(engine: Engine) -> None:
    engine.opened(EXPERIMENT)
    made = lanes("seed", 5, 6)
    _, records = finished(engine, request(*made))
    assert all(record.checkpoints == () for record in records[:-1])
    last = records[-1]
    assert last.health == () and last.boundaries is None
    data = engine.loop._session.trainer.data  # type: ignore[union-attr]
    for lane, checkpoint in zip(made, last.checkpoints, strict=True):
        run = Trainer(lane.experiment, data, checkpoint=checkpoint)
        assert run.step == 3 * run.steps_per_epoch
        number = made.index(lane)
        np.testing.assert_allclose(run.evaluate().loss, last.history.test_loss[-1, number], rtol=1e-5)


def test_training_goes_on_beside_and_changes_nothing_of_the_race(engine: Engine) -> None:
    engine.opened(EXPERIMENT)
    alone, beside = [], []
    for found in (alone, beside):
        _, records = finished(engine, request(*lanes("learning-rate", 0.01, 0.1)))
        found.append(records[-1].history.test_loss)
        engine.put(Play())
        engine.await_event(Frame, lambda frame: frame.playing)
    np.testing.assert_array_equal(alone[0], beside[0])


def test_cancelled_it_ends_and_the_network_trains_on(engine: Engine) -> None:
    engine.opened(EXPERIMENT)
    engine.put(StartStudy(1, "race", request(*lanes("seed", *range(4)), epochs=10**6)))
    engine.await_event(StudyProgress, lambda event: event.record.prepared == 1 or event.record.programs)
    engine.put(CancelStudy(1))
    assert engine.await_event(StudyEnded).outcome == "cancelled"
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 5)


@pytest.mark.parametrize(
    "wanted",
    [
        RaceRequest(),
        RaceRequest((EXPERIMENT,) * 145),
        RaceRequest((replace(EXPERIMENT, dataset="xor"),)),
        RaceRequest((replace(EXPERIMENT, points=PointSettings(seed=9)),)),
    ],
)
def test_what_cannot_be_raced_is_refused_in_words(engine: Engine, wanted: RaceRequest) -> None:
    engine.opened(EXPERIMENT)
    engine.put(StartStudy(1, "race", wanted))
    ended = engine.await_event(StudyEnded)
    assert ended.outcome == "failed" and isinstance(ended.problem, BadWish) and str(ended.problem)

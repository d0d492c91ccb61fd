"""Lanes in lock-step: marks, who is behind, what is told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from playground import racing
from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.lanes.race import Race, next_mark
from playground.engine.training import Trainer
from playground.racing import SETTINGS, RaceHistory
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.engine.trained import ODD, SMALL, started

WILD = of_points(SMALL, learning_rate=100.0, l2=10.0, optimizer={"kind": "sgd"})


def data(arrays: object = ODD) -> DeviceData:
    return DeviceData(arrays, devices.find("cpu"))  # type: ignore[arg-type]


def test_every_lane_is_evaluated_at_the_same_epochs() -> None:
    """Lanes of two widths and two batch sizes: four sets of programs, other numbers of steps an epoch."""
    lanes = [of_points(mlp(width), batch_size=batch) for width in (2, 4) for batch in (4, 8)]
    race = Race(lanes, data(), 3)
    assert race.programs == 4
    race.prepare_all()
    race.run()
    frame = race.frame()
    assert frame.is_done and frame.epoch == frame.epochs == 3
    assert [mark.epoch for mark in frame.marks] == [1, 2, 3]
    for lane, experiment in enumerate(lanes):
        run = started(experiment)
        for mark in frame.marks:
            losses, _ = run.advance(run.steps_per_epoch)
            found = run.evaluate()
            np.testing.assert_array_equal(mark.train_loss[lane], losses.mean())
            np.testing.assert_array_equal(mark.test_loss[lane], np.float32(found.loss))
            assert mark.accuracy[lane] == np.float32(found.accuracy)


def test_lanes_are_never_further_apart_than_a_chunk() -> None:
    race = Race([of_points(mlp(width), batch_size=1) for width in (2, 3, 4)], data(points(40)), 2)
    race.prepare_all()
    while not race.is_done:
        race.turn()
        steps = [group.lanes.step for group in race._groups]
        assert max(steps) - min(steps) <= max(group.chunk for group in race._groups)


def test_marks_are_told_once() -> None:
    race = Race([of_points(SMALL), of_points(SMALL, seed=1)], data(), 2)
    race.prepare_all()
    while race.epoch < 1:
        race.turn()
    race.turn()
    assert [mark.epoch for mark in race.frame().marks] == [1]
    race.run()
    assert [mark.epoch for mark in race.frame().marks] == [2]
    assert race.frame().marks == ()


def test_a_lane_that_diverges_does_not_stop_the_others() -> None:
    race = Race([of_points(SMALL), WILD, of_points(mlp(3)), replace(WILD, graph=mlp(5))], data(), 15)
    race.prepare_all()
    race.run()
    frame = race.frame()
    assert [one is None for one in frame.diverged] == [True, False, True, False]
    assert len(frame.marks) == 15
    last = frame.marks[-1]
    assert np.isnan(last.test_loss[[1, 3]]).all() and np.isnan(last.train_loss[[1, 3]]).all()
    assert np.isfinite(last.test_loss[[0, 2]]).all() and np.isfinite(last.accuracy[[0, 2]]).all()


def test_a_race_of_nothing_but_diverging_lanes_ends() -> None:
    race = Race([WILD, replace(WILD, seed=1)], data(), 1000)
    race.prepare_all()
    race.run()
    frame = race.frame()
    assert all(frame.diverged) and len(frame.marks) < 20 and frame.is_done


def test_a_run_goes_on_where_a_lane_is() -> None:
    race = Race([of_points(SMALL), of_points(mlp(3)), of_points(SMALL, seed=4)], data(), 2)
    race.prepare_all()
    race.run()
    checkpoint = race.checkpoint(2)
    run = Trainer(of_points(SMALL, seed=4), data(), checkpoint=checkpoint)
    assert run.step == 2 * run.steps_per_epoch
    np.testing.assert_allclose(run.evaluate().loss, race.frame().marks[-1].test_loss[2], rtol=1e-5)


def test_pictures_race_without_boundaries() -> None:
    race = Race([of_pictures(), of_pictures(seed=1)], data(pictures()), 1)
    race.prepare_all(health=True, boundaries=True)
    race.run()
    frame = race.frame(health=True, boundaries=True)
    assert frame.boundaries is None and len(frame.health) == 2
    assert frame.health[0].activations == () and np.isnan(frame.health[0].dead_share)


def test_marks_are_close_at_first_and_further_apart_later() -> None:
    marks = [0.0]
    while marks[-1] < 210:
        marks.append(next_mark(marks[-1], 10))
    assert marks[1:101] == list(range(1, 101))
    assert marks[101:104] == [102, 104, 106] and marks[-2:] == [205, 210]


def test_a_long_first_epoch_has_marks_within() -> None:
    race = Race([of_points(SMALL, batch_size=1), of_points(SMALL, batch_size=1, seed=1)], data(points(240, 20)), 2)
    race.prepare_all()
    race.run()
    frame = race.frame()
    assert [mark.epoch for mark in frame.marks] == [0.125, 0.25, 0.5, 1, 2]
    run = Trainer(of_points(SMALL, batch_size=1), data(points(240, 20)))
    run.advance(30)
    np.testing.assert_allclose(frame.marks[0].test_loss[0], run.evaluate().loss, rtol=1e-5)


def test_seeds_that_reach_a_target_are_counted() -> None:
    """A straight line cannot tell a disc from the ring around it; eight tanh units can."""
    arrays = data(points(150, 60))
    solved = {}
    for units in ((), (8,)):
        experiment = of_points(mlp(*units), learning_rate=0.1, optimizer={"kind": "adam"})
        lanes = racing.race(experiment, SETTINGS["seed"], range(6))
        race = Race([lane.experiment for lane in lanes], arrays, 60)
        race.prepare_all()
        race.run()
        history = RaceHistory.of(race.frame().marks, 6)
        solved[units] = int(np.isfinite(history.reached(0.9)).sum())
    assert solved == {(): 0, (8,): 6}

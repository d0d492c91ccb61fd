"""Several lanes in one compiled step are as many runs of their own."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.lanes.alone import Alone
from playground.engine.lanes.grouping import Lanes, groups, together
from playground.engine.lanes.together import Together
from playground.engine.planning import plan_of
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Activation, BatchNorm, Dense, Dropout, Input, Noise, Output
from playground.messages import Checkpoint
from playground.recipe import OPTIMIZERS
from playground.templates import goerner
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.engine.trained import EVERYTHING, ODD, SMALL, assert_same, differ, started

# Everything that remembers and everything that is random. No bias before batch norm: its gradient is rounding alone,
# which Adam makes as large as any other.
_HIDDEN = [Noise(), Dense(units=6, bias=False), BatchNorm(), Activation(), Dropout(rate=0.2), Dense(units=1)]
RANDOM = of_points(chain([Input(), *_HIDDEN, Output()]), **EVERYTHING)

CLOSE = {"rtol": 1e-4, "atol": 2e-5}
"""Products of several lanes at once are summed in another order: rounding, which some steps of training let grow."""


@pytest.fixture(scope="module")
def data() -> DeviceData:
    return DeviceData(ODD, devices.find("cpu"))


def varied(experiment: Experiment, **settings: Any) -> Experiment:
    recipe = type(experiment.recipe).model_validate(experiment.recipe.model_dump() | settings)
    return replace(experiment, recipe=recipe)


def trained(lanes: Lanes, *steps: int) -> Lanes:
    for count in steps:
        lanes.advance(count)
    return lanes


def assert_close(lane: Checkpoint, run: Checkpoint) -> None:
    assert lane.step == run.step
    for ours, theirs in ((lane.weights, run.weights), (lane.optimizer, run.optimizer)):
        assert ours.keys() == theirs.keys()
        for name, array in ours.items():
            np.testing.assert_allclose(array, theirs[name], err_msg=name, **CLOSE)


def test_lanes_with_everything_that_is_random_are_runs_of_their_seeds(data: DeviceData) -> None:
    """Dropout, noise, running averages, a schedule, penalties, clipping, an odd last batch."""
    seeds = [replace(RANDOM, seed=seed) for seed in (0, 1, 7)]
    lanes = Together(seeds, data)
    losses = np.concatenate([lanes.advance(4), lanes.advance(5)], axis=1)
    for lane, experiment in enumerate(seeds):
        run = started(experiment)
        np.testing.assert_allclose(losses[lane], run.advance(9)[0], **CLOSE)
        assert_close(lanes.checkpoint(lane), run.checkpoint())


def test_lanes_differ_in_every_number_of_the_recipe(data: DeviceData) -> None:
    experiments = [
        RANDOM,
        varied(RANDOM, learning_rate=0.05),
        varied(RANDOM, l2=0.1, l1=0.01),
        varied(RANDOM, clip_norm=0.01, label_smoothing=0.3),
        varied(RANDOM, optimizer={"kind": "adam", "beta1": 0.2}),
    ]
    lanes = trained(Together(experiments, data), 7)
    for lane, experiment in enumerate(experiments):
        assert_close(lanes.checkpoint(lane), started(experiment, 7).checkpoint())


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_a_lane_has_the_memory_of_its_optimizer(optimizer: str, data: DeviceData) -> None:
    experiments = [of_points(SMALL, optimizer={"kind": optimizer}, learning_rate=rate) for rate in (0.001, 0.01)]
    lanes = trained(Together(experiments, data), 6)
    for lane, experiment in enumerate(experiments):
        assert_close(lanes.checkpoint(lane), started(experiment, 6).checkpoint())


def test_lanes_begin_with_the_weights_of_their_seed_bit_for_bit(data: DeviceData) -> None:
    seeds = [replace(RANDOM, seed=seed) for seed in (3, 4)]
    lanes = Together(seeds, data)
    for lane, experiment in enumerate(seeds):
        run = started(experiment).checkpoint()
        for name, array in lanes.checkpoint(lane).weights.items():
            np.testing.assert_array_equal(array, run.weights[name])


def test_the_lengths_of_chunks_change_not_a_bit(data: DeviceData) -> None:
    seeds = [replace(RANDOM, seed=seed) for seed in (0, 1)]
    whole, parts = (trained(Together(seeds, data), *steps) for steps in ((11,), (1, 7, 3)))
    for lane in (0, 1):
        one, other = whole.checkpoint(lane), parts.checkpoint(lane)
        for name, array in one.weights.items():
            np.testing.assert_array_equal(array, other.weights[name])


def test_lanes_of_one_seed_see_the_same_examples_in_the_same_order(data: DeviceData) -> None:
    """Equal lanes stay equal bit for bit, whatever stands beside them."""
    experiments = [RANDOM, varied(RANDOM, learning_rate=0.1), RANDOM]
    lanes = trained(Together(experiments, data), 8)
    first, other, again = (lanes.checkpoint(lane).weights for lane in range(3))
    assert all(np.array_equal(first[name], again[name]) for name in first)
    assert not all(np.array_equal(first[name], other[name]) for name in first)


def test_a_run_goes_on_from_a_lane(data: DeviceData) -> None:
    """Opened as a run of its own, it sees the examples that the lane would have seen."""
    experiment = of_points(SMALL, seed=5)
    lanes = trained(Together([of_points(SMALL), experiment], data), 4)
    run = Trainer(experiment, data, checkpoint=lanes.checkpoint(1))
    run.advance(6)
    assert_close(trained(lanes, 6).checkpoint(1), run.checkpoint())
    assert_close(run.checkpoint(), started(experiment, 10).checkpoint())


def test_evaluation_is_that_of_each_run() -> None:
    arrays = points(21, held_out=437)  # three batches, the last one not full
    data = DeviceData(arrays, devices.find("cpu"))
    seeds = [of_points(SMALL, seed=seed) for seed in (0, 1, 2)]
    lanes = trained(Together(seeds, data), 5)
    evaluation = lanes.evaluation()
    while not evaluation.is_done:
        evaluation.advance(2)
    loss, accuracy, _ = evaluation.result()
    for lane, experiment in enumerate(seeds):
        found = started(experiment, 5, arrays=arrays).evaluate()
        np.testing.assert_allclose(loss[lane], found.loss, **CLOSE)
        assert accuracy[lane] == np.float32(found.accuracy)


def test_without_held_out_examples_there_is_nothing_to_tell() -> None:
    lanes = Together([of_points(SMALL), of_points(SMALL, seed=1)], DeviceData(points(8, 0), devices.find("cpu")))
    lanes.compile()
    assert lanes.evaluation().is_done
    assert np.isnan(lanes.evaluation().result()).all()


def test_a_lane_that_diverges_stays_and_leaves_the_others_alone(data: DeviceData) -> None:
    wild = of_points(SMALL, learning_rate=100.0, l2=10.0, optimizer={"kind": "sgd"})  # weights grow 999-fold a step
    tame = of_points(SMALL, optimizer={"kind": "sgd"})
    lanes = Together([tame, wild, tame], data)
    lanes.advance(3)
    kept = lanes.checkpoint(1)
    losses = lanes.advance(40)
    where = lanes.diverged[1]
    assert where is not None and where.kept == 3 and 3 < where.step <= 43
    assert lanes.diverged[0] is None and lanes.diverged[2] is None
    assert np.isnan(losses[1]).all() and np.isfinite(losses[[0, 2]]).all()
    losses = lanes.advance(5)
    assert np.isnan(losses[1]).all()
    assert_close(lanes.checkpoint(0), started(tame, 48).checkpoint())
    held = lanes.checkpoint(1)
    assert held.step == 3
    for name, array in held.weights.items():
        np.testing.assert_array_equal(array, kept.weights[name])
    evaluation = lanes.evaluation()
    evaluation.advance(100)
    assert np.isnan(evaluation.result()[:, 1]).all() and np.isfinite(evaluation.result()[:2, 0]).all()


def test_a_lane_alone_is_a_run_bit_for_bit(data: DeviceData) -> None:
    lane = Alone(RANDOM, data)
    losses = np.concatenate([lane.advance(4), lane.advance(5)], axis=1)
    run = started(RANDOM)
    np.testing.assert_array_equal(losses[0], run.advance(9)[0])
    assert_same(lane._trainer, run)
    assert not differ(lane._trainer, run)


def test_a_lane_alone_may_diverge(data: DeviceData) -> None:
    lane = Alone(of_points(SMALL, learning_rate=100.0, l2=10.0, optimizer={"kind": "sgd"}), data)
    lane.advance(2)
    assert np.isnan(lane.advance(60)).all()
    assert lane.diverged[0] is not None and lane.diverged[0].kept == 2
    assert lane.step == 62  # it keeps the others' time
    assert lane.checkpoint(0).step == 2
    assert lane.evaluation().is_done and np.isnan(lane.evaluation().result()).all()


# --- which lanes go together -------------------------------------------------------------------------------------


def test_lanes_of_the_same_programs_go_together(data: DeviceData) -> None:
    other = of_points(mlp(6))
    mixed = [of_points(SMALL), other, of_points(SMALL, seed=2), of_points(SMALL, batch_size=4), other]
    assert groups(mixed, [data] * len(mixed)) == [[0, 2], [1, 4], [3]]


def test_convolutions_go_alone_on_a_cpu_and_together_elsewhere() -> None:
    arrays = DeviceData(pictures(16), devices.find("cpu"))
    experiment = of_pictures(goerner((4, 8, 12)))
    plan = plan_of(experiment, arrays)
    assert together(experiment, plan) == 1
    assert together(experiment, replace(plan, device=SimpleNamespace(platform="gpu"))) > 1  # type: ignore[arg-type]


def test_large_steps_are_shared_by_few(data: DeviceData) -> None:
    experiment = of_points(mlp(2000, 2000), batch_size=21)  # 2 x 4,000,000 weights x 21 examples
    assert together(experiment, plan_of(experiment, data)) == 1
    assert together(of_points(SMALL), plan_of(of_points(SMALL), data)) > 64

"""A schedule that is drawn, in training: its rates are numpy.interp's, and editing it never recompiles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import jax.numpy as jnp
import numpy as np
import pytest

from playground import templates
from playground.engine.lanes.together import Together
from playground.engine.optimizers import rate, rates, recipe_numbers
from playground.engine.training import DeviceData, Trainer
from playground.exchange.python import python_script
from playground.experiment import Experiment
from playground.recipe import DrawnSchedule, Recipe
from tests.engine.small import mlp, of_points, points

POINTS = ((0.05, 0.0), (0.25, 2.0), (0.7, 0.5), (0.9, 0.003))
STEPS = np.array([0, 1, 9, 10, 11, 33, 50, 140, 141, 179, 180, 199, 200, 201, 100_000])
Between = Literal["linear", "logarithmic"]


def wanted(steps: np.ndarray, between: Between, rate: float, over: int = 200) -> Any:
    shares, factors = np.array(POINTS).T
    if between == "linear":
        return rate * np.interp(steps / over, shares, factors)
    return rate * np.exp(np.interp(steps / over, shares, np.log(np.maximum(factors, 1e-6))))


def drawn(between: Between = "logarithmic", **changes: Any) -> DrawnSchedule:
    return DrawnSchedule(steps=200, between=between, points=POINTS).model_copy(update=changes)


def scheduled(experiment: Experiment, schedule: DrawnSchedule) -> Experiment:
    return replace(experiment, recipe=experiment.recipe.model_copy(update={"schedule": schedule}))


@pytest.mark.parametrize("between", ["linear", "logarithmic"])
def test_rates_are_those_of_numpy(between: Between) -> None:
    numbers = recipe_numbers(Recipe(learning_rate=0.5, schedule=drawn(between)))
    assert rates("drawn", STEPS, numbers) == pytest.approx(wanted(STEPS, between, 0.5), rel=2e-4, abs=1e-7)
    assert float(rate("drawn", jnp.int32(33), numbers)) == pytest.approx(
        float(wanted(np.array(33), between, 0.5)), rel=1e-4
    )


@pytest.mark.parametrize("count", [2, 7, 32])
def test_however_many_points_arrays_are_as_long(count: int) -> None:
    points = tuple((number / (count - 1), 1 / (number + 1)) for number in range(count))
    numbers = recipe_numbers(Recipe(schedule=drawn(points=points)))["schedule"]
    assert numbers["shares"].shape == numbers["heights"].shape == (32,)
    assert {value.dtype for value in numbers.values()} == {np.dtype(np.float32)}
    assert (np.diff(numbers["shares"]) > 0).all()


@pytest.mark.parametrize("between", ["linear", "logarithmic"])
def test_weights_move_by_its_rates(between: Between) -> None:
    """Plain descent with weights too far out to change their slope: each step is the rate times the same slope."""
    experiment = scheduled(of_points(mlp(3), optimizer={"kind": "sgd"}, learning_rate=0.1), drawn(between))
    one, other = Trainer(experiment, points()), Trainer(experiment, points())
    one.advance(150)
    for _ in range(3):
        other.advance(50)
    assert all(np.array_equal(a, other.checkpoint().weights[n]) for n, a in one.checkpoint().weights.items())
    assert one.learning_rate == pytest.approx(float(wanted(np.array(150), between, 0.1)), rel=1e-4)
    still = Trainer(scheduled(of_points(mlp(3), optimizer={"kind": "sgd"}), drawn("linear")), points())
    before = still.checkpoint().weights
    still.advance(10)  # its factor is 0 up to step 10
    assert all(np.array_equal(a, still.checkpoint().weights[n]) for n, a in before.items())


def test_editing_never_recompiles() -> None:
    trainer = Trainer(scheduled(of_points(mlp(3)), drawn()), points())
    trainer.advance(20)
    took = trainer.compile_seconds
    for schedule in (drawn("linear"), drawn(points=POINTS[:2]), drawn(points=(*POINTS, (1.0, 1.0))), drawn(steps=90)):
        experiment = scheduled(trainer.experiment, schedule)
        assert trainer.fits(experiment)
        trainer.change(experiment)
        trainer.advance(5)
    assert trainer.compile_seconds == took
    last = drawn(steps=90)
    assert trainer.learning_rate == pytest.approx(0.01 * last.factor(40 / 90), rel=1e-4)


def test_lanes_of_a_race_each_have_their_own() -> None:
    experiments = [scheduled(of_points(mlp(3)), one) for one in (drawn(), drawn("linear", points=POINTS[1:]))]
    data = Trainer(experiments[0], points()).data
    assert isinstance(data, DeviceData)
    losses = Together(experiments, data).advance(40)
    for lane, experiment in enumerate(experiments):
        assert losses[lane] == pytest.approx(Trainer(experiment, data).advance(40)[0], rel=1e-3, abs=1e-5)


@pytest.mark.parametrize("between", ["linear", "logarithmic"])
def test_the_script_has_the_same_rates(between: Between) -> None:
    experiment = scheduled(templates.find("softmax").experiment(), drawn(between))
    source = python_script(experiment, None, "exported")["exported.py"].decode()
    names: dict[str, Any] = {"__file__": "exported.py", "__name__": "exported"}
    exec(source, names)
    found = [float(names["learning_rate"](step)) for step in STEPS.tolist()]
    assert found == pytest.approx(wanted(STEPS, between, experiment.recipe.learning_rate), rel=2e-4, abs=1e-9)

"""The learning-rate finder against gradient descent written out in NumPy, whose limit 2 / L is known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from playground.datasets import PointSettings
from playground.engine.loading import load
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Convolution, Input, Output
from playground.messages import CancelStudy, Checkpoint, StartStudy, StudyEnded, StudyProgress
from playground.recipe import SCHEDULES, Loss, Recipe
from playground.studies.finder import FinderFound, FinderRequest, read, smoothed
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.engine.studies.playing import played
from tests.engine.turned import Engine


def linear(**recipe: Any) -> Trainer:
    """One linear unit on two inputs, all examples in each batch: its loss is a quadratic of the three weights."""
    settings = {"loss": "mse", "optimizer": {"kind": "sgd"}, "learning_rate": 0.01, "batch_size": 1000} | recipe
    experiment = Experiment(mlp(), "plane", Recipe.model_validate(settings), points=PointSettings(count=200))
    return Trainer(experiment, load("plane", Path("nowhere"), experiment.points))


def design(trainer: Trainer) -> tuple[np.ndarray, np.ndarray]:
    """Inputs with a one for the bias, and what is to be answered."""
    data = trainer.data.arrays
    x = np.concatenate([data.train_x, np.ones((len(data.train_x), 1))], axis=1).astype(np.float64)
    return x, data.train_y.reshape(-1).astype(np.float64)


def largest_curvature(trainer: Trainer) -> float:
    """L, the largest eigenvalue of the second derivatives of mean (x w - y)^2."""
    x, _ = design(trainer)
    return float(np.linalg.eigvalsh(2 * x.T @ x / len(x))[-1])


def weights_of(trainer: Trainer) -> np.ndarray:
    kept = trainer.checkpoint().weights
    return np.concatenate([kept["dense-1/weights"][:, 0], kept["dense-1/bias"]]).astype(np.float64)


def run(trainer: Trainer, **how: Any) -> FinderFound:
    last: FinderFound = played("finder", FinderRequest(**how), trainer)[-1]
    return last


def test_losses_are_those_of_descent_in_numpy() -> None:
    trainer = linear()
    x, y = design(trainer)
    weights, wanted = weights_of(trainer), []
    found = run(trainer, low=1e-4, high=0.5 / largest_curvature(trainer), steps=60)
    for rate in np.geomspace(1e-4, 0.5 / largest_curvature(trainer), 60):
        wanted.append(np.mean((x @ weights - y) ** 2))
        weights = weights - rate * 2 * x.T @ (x @ weights - y) / len(x)
    assert found.losses == pytest.approx(wanted, rel=2e-3) and not found.has_diverged
    assert (found.done, found.total) == (60, 60)
    assert found.rates == pytest.approx(np.geomspace(1e-4, 0.5 / largest_curvature(trainer), 60))


def test_it_ends_soon_beyond_two_over_the_curvature() -> None:
    trainer = linear()
    limit = 2 / largest_curvature(trainer)
    found = run(trainer, low=1e-5, high=100.0, steps=400)
    reading = read(found.rates, found.losses)
    assert found.has_diverged and found.done < found.total == 400
    assert limit < found.rates[-1] < 3 * limit
    assert reading.lowest is not None and found.rates[reading.lowest] < 1.5 * limit
    assert reading.steepest is not None and found.rates[reading.steepest] < limit
    assert reading.suggested is not None and 0.01 * limit < reading.suggested < 0.5 * limit
    learns = linear(learning_rate=reading.suggested)
    losses, _ = learns.advance(300)
    x, y = design(learns)
    best = np.mean((y - x @ np.linalg.lstsq(x, y, rcond=None)[0]) ** 2)
    assert losses[-1] == pytest.approx(best, rel=0.05, abs=1e-4) and losses[-1] < losses[0] / 5


def test_a_rate_beyond_the_limit_makes_losses_grow_at_once() -> None:
    trainer = linear()
    limit = 2 / largest_curvature(trainer)
    found = run(trainer, low=1.3 * limit, high=100.0, steps=200)
    assert found.has_diverged and found.done < 60 and found.losses[-1] > found.losses[0]
    assert read(found.rates, found.losses).suggested is None


def test_the_run_at_work_is_not_changed_and_the_copy_has_its_weights() -> None:
    trainer = linear()
    trainer.advance(30)
    before, version = trainer.checkpoint(), trainer.version
    x, y = design(trainer)
    found = run(trainer, steps=40)
    after = trainer.checkpoint()
    assert (trainer.version, after.step, found.step) == (version, before.step, 30)
    assert all(np.array_equal(array, after.weights[name]) for name, array in before.weights.items())
    assert found.losses[0] == pytest.approx(np.mean((x @ weights_of(trainer) - y) ** 2), rel=1e-4)
    anew = run(trainer, steps=40, anew=True)
    assert anew.step == 0 and anew.losses[0] == pytest.approx(run(linear(), steps=40).losses[0], rel=1e-6)
    assert anew.losses[0] > found.losses[0]


@pytest.mark.parametrize("loss", get_args(Loss))
def test_every_loss_has_a_curve(loss: Any) -> None:
    trainers = [Trainer(of_points(mlp(6, outputs=1 if loss != "cross-entropy" else 2), loss=loss), points())]
    if loss != "perceptron":  # which knows two classes only
        trainers.append(Trainer(of_pictures(loss=loss), pictures()))
    for trainer in trainers:
        found = run(trainer, steps=80, low=1e-5)
        assert np.isfinite(found.losses).all() and len(found.losses) == found.done >= 30
        assert read(found.rates, found.losses).suggested is not None


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_schedule_does_not_hold_the_rate_back(schedule: str) -> None:
    plain, scheduled = linear(), linear(schedule={"kind": schedule})
    assert run(scheduled, steps=30).losses == pytest.approx(run(plain, steps=30).losses)


def test_a_painter_has_a_curve() -> None:
    painter = chain([Input(), Convolution(filters=1), Output()])
    experiment = replace(of_pictures(painter, loss="mse"), target="input")
    found = run(Trainer(experiment, pictures()), steps=60)
    assert found.losses.min() < found.losses[0] and np.isfinite(found.losses).all()


def test_weights_that_are_no_numbers_end_it_at_once() -> None:
    trainer = linear()
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    found = run(trainer)
    assert found.has_diverged and found.done == 0 and read(found.rates, found.losses).suggested is None


@pytest.mark.parametrize(
    "wrong", [{"low": 0.0}, {"high": 1e3}, {"low": 1.0, "high": 0.1}, {"steps": 5}, {"steps": 10**6}]
)
def test_what_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    assert FinderRequest(**wrong).obstacle(of_points()) is not None
    assert FinderRequest().obstacle(of_points()) is None


def test_the_average_is_that_of_a_bell_and_moves_nothing() -> None:
    rates = np.geomspace(1e-6, 10, 141)  # 20 a decade
    losses = 2 + 0.3 * np.sin(np.arange(141)).astype(np.float32)
    by_hand = []
    for here in np.log10(rates):
        weights = np.exp(-0.5 * ((np.log10(rates) - here) / 0.12) ** 2)
        weights[np.abs(np.log10(rates) - here) > 8.01 / 20] = 0  # three deviations, in whole steps
        by_hand.append(np.sum(weights * losses) / weights.sum())
    assert smoothed(rates, losses) == pytest.approx(np.array(by_hand), rel=1e-6)
    step = (np.log10(rates) < -2).astype(np.float32) + 1
    half = smoothed(rates, step)
    assert np.log10(rates[np.argmin(np.abs(half - 1.5))]) == pytest.approx(-2, abs=0.06)


def test_of_a_known_curve_steepest_and_lowest_are_read() -> None:
    logs = np.linspace(-6, 1, 281)
    losses = 2.3 - 2 / (1 + np.exp(-4 * (logs + 3))) + np.where(logs > -1, (logs + 1) ** 2, 0)
    found = read(10**logs, losses.astype(np.float32))
    assert found.steepest is not None and logs[found.steepest] == pytest.approx(-3, abs=0.05)
    assert found.lowest is not None and logs[found.lowest] == pytest.approx(-1, abs=0.2)
    assert found.suggested == pytest.approx(10 ** ((logs[found.steepest] + logs[found.lowest]) / 2), rel=0.05)
    sudden = read(10**logs, np.where(logs > -2, np.where(logs > -1.9, 0.5, 0.1), 1.0).astype(np.float32))
    assert sudden.lowest is not None and sudden.suggested == pytest.approx(10 ** logs[sudden.lowest] / 3, rel=0.05)
    for flat in (np.full(281, 0.7), np.linspace(1, 2, 281), np.full(281, np.nan), np.zeros(281)):
        assert read(10**logs, flat.astype(np.float32)).suggested is None
    assert read(np.zeros(0), np.zeros(0, np.float32)).lowest is None


def test_it_is_cancelled_at_once(engine: Engine) -> None:
    engine.opened(of_points())
    engine.put(StartStudy(1, "finder", FinderRequest(steps=5000, high=1e-3)))
    engine.await_event(StudyProgress)
    engine.put(CancelStudy(1))
    assert engine.await_event(StudyEnded).outcome == "cancelled"

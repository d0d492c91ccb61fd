"""Data whose answer is a number, from drawing to judging, against NumPy and scikit-learn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import HuberRegressor, LinearRegression
from sklearn.metrics import mean_squared_error, r2_score

from playground.datasets import DATASETS, PointSettings
from playground.engine.device_data import DeviceData
from playground.engine.lanes.together import Together
from playground.engine.loading import Arrays, load
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.problems import LossOfClasses, ProblemError
from playground.recipe import Recipe, Sgd
from tests.engine.small import mlp

QUIET = PointSettings(noise=0.0)
OF_NUMBERS = [entry.id for entry in DATASETS.values() if entry.answer == "number" and entry.kind == "points"]


def loaded(dataset: str, **settings: Any) -> Arrays:
    return load(dataset, Path("nowhere"), PointSettings(**settings))


def trained(steps: int, dataset: str = "line", loss: Any = "mse", rate: float = 0.02, **settings: Any) -> Trainer:
    recipe = Recipe(loss=loss, optimizer=Sgd(), learning_rate=rate, batch_size=250)
    points = PointSettings(**settings)
    experiment = Experiment(mlp(), dataset, recipe, points=points)
    trainer = Trainer(experiment, load(dataset, Path("nowhere"), points))
    trainer.advance(steps)
    return trainer


def predicted(trainer: Trainer, x: np.ndarray) -> np.ndarray:
    weights = trainer.parameters["dense-1"]
    return np.asarray(x @ np.asarray(weights["weights"]) + np.asarray(weights["bias"]))[:, 0]


# --- drawing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dataset", OF_NUMBERS)
def test_sets_have_the_size_and_split_that_are_asked_for(dataset: str) -> None:
    arrays = loaded(dataset, count=101, test_share=0.3)

    assert arrays.train_x.shape == (71, *DATASETS[dataset].shape) and arrays.test_x.shape[0] == 30
    assert arrays.train_y.shape == (71,) and arrays.train_y.dtype == np.float32
    assert arrays.labels == DATASETS[dataset].labels == ()


@pytest.mark.parametrize(
    ("dataset", "rule"),
    [
        ("line", lambda x: 1 + x[:, 0] / 2),
        ("sine", lambda x: np.sin(x[:, 0])),
        ("step", lambda x: np.sign(x[:, 0])),
        ("plane", lambda x: x.sum(1) / 10),
    ],
)
def test_without_noise_numbers_follow_their_rule(dataset: str, rule: Any) -> None:
    arrays = loaded(dataset, noise=0.0)

    np.testing.assert_allclose(arrays.train_y, rule(arrays.train_x.astype(float)), atol=1e-6)
    np.testing.assert_allclose(arrays.test_y, rule(arrays.test_x.astype(float)), atol=1e-6)


def test_hills_are_one_in_their_middle_and_nothing_far_off() -> None:
    arrays = loaded("gaussians", noise=0.0, count=20_000, test_share=0.0)
    near = np.hypot(arrays.train_x[:, 0] + 4, arrays.train_x[:, 1] - 2.5)
    hollow = np.hypot(arrays.train_x[:, 0], arrays.train_x[:, 1] - 2.5)

    assert arrays.train_y[near < 0.1].min() > 0.94  # one minus half the distance
    assert arrays.train_y[hollow < 0.1].max() < -0.94
    assert not arrays.train_y[np.abs(arrays.train_x[:, 1]) < 0.4].any()


def test_the_same_settings_give_the_same_numbers_and_another_seed_others() -> None:
    one, same, other = loaded("sine"), loaded("sine"), loaded("sine", seed=1)

    np.testing.assert_array_equal(one.train_y, same.train_y)
    assert (one.train_y != other.train_y).any()


def test_noise_is_a_standard_deviation_and_outliers_a_share_far_above() -> None:
    clean = loaded("line", noise=0.0, count=20_000, test_share=0.0)
    noisy = loaded("line", noise=0.3, count=20_000, test_share=0.0)
    far = loaded("line", noise=0.0, count=20_000, test_share=0.0, outliers=0.1)

    assert np.std(noisy.train_y - clean.train_y) == pytest.approx(0.3, rel=0.03)
    above = far.train_y - (1 + far.train_x[:, 0] / 2)
    assert (above > 0.01).sum() == 2_000
    assert above[above > 0.01].min() >= 1.99 and above.max() <= 4.01


# --- training and judging --------------------------------------------------------------------------------------------


def test_one_weight_and_a_bias_end_where_linear_regression_does() -> None:
    trainer = trained(2_000, outliers=0.1, noise=0.2)
    data = trainer.data.arrays
    right = LinearRegression().fit(data.train_x, data.train_y)

    weights = trainer.parameters["dense-1"]
    assert float(weights["weights"][0, 0]) == pytest.approx(right.coef_[0], abs=1e-4)
    assert float(weights["bias"][0]) == pytest.approx(right.intercept_, abs=1e-4)


def test_absolute_error_leaves_outliers_alone_where_the_square_follows_them() -> None:
    square, absolute = (trained(4_000, loss=loss, outliers=0.15) for loss in ("mse", "mae"))
    huber = HuberRegressor(epsilon=1.01, alpha=0).fit(absolute.data.arrays.train_x, absolute.data.arrays.train_y)

    x = np.array([[0.0]], np.float32)
    assert predicted(square, x)[0] > 1.3  # the rule says 1, an outlier is 3 above it
    assert predicted(absolute, x)[0] == pytest.approx(1, abs=0.1)
    assert predicted(absolute, x)[0] == pytest.approx(huber.predict(x)[0], abs=0.05)


@pytest.mark.parametrize("loss", ["mse", "mae", "huber"])
def test_held_out_figures_are_those_of_scikit_learn(loss: str) -> None:
    trainer = trained(50, "sine", loss, test_share=0.7)
    data, found = trainer.data.arrays, trainer.evaluate()
    answers = predicted(trainer, data.test_x)

    assert found.accuracy is None
    assert found.rmse == pytest.approx(np.sqrt(mean_squared_error(data.test_y, answers)), rel=1e-4)
    assert found.r2 == pytest.approx(r2_score(data.test_y, answers), abs=1e-4)


def test_without_held_out_examples_or_spread_there_is_no_r2() -> None:
    nothing, one = trained(1, test_share=0.0), trained(1, count=3, test_share=0.4)

    assert nothing.evaluate().r2 is None and nothing.evaluate().rmse is None
    assert len(one.data.arrays.test_x) == 1
    assert one.evaluate().r2 is None and one.evaluate().rmse is not None


def test_accuracy_of_a_step_does_not_apply() -> None:
    losses, accuracies = trained(0).advance(3)

    assert np.isfinite(losses).all() and np.isnan(accuracies).all()


def test_a_loss_of_classes_is_refused_in_words() -> None:
    experiment = Experiment(mlp(), "line", Recipe(loss="cross-entropy"))

    with pytest.raises(ProblemError) as caught:
        Trainer(experiment, loaded("line"))
    assert caught.value.problems == (LossOfClasses("loss", "Straight line"),)


def test_classes_and_numbers_of_one_shape_do_not_share_a_program() -> None:
    recipe = Recipe(loss="mse", batch_size=250)
    classes = Trainer(Experiment(mlp(), "circle", recipe), loaded("circle"))
    numbers = Trainer(Experiment(mlp(), "plane", recipe), loaded("plane"))
    for trainer in (classes, numbers):
        trainer.advance(1)

    assert classes.evaluate().accuracy is not None and numbers.evaluate().accuracy is None


def test_lanes_of_a_race_have_losses_and_no_accuracy() -> None:
    lone = trained(0)
    experiments = [lone.experiment, replace(lone.experiment, seed=1)]
    lanes = Together(experiments, DeviceData(lone.data.arrays, lone.data.device))
    lanes.advance(5)
    evaluation = lanes.evaluation()
    while not evaluation.is_done:
        evaluation.advance(1)
    loss, accuracy, _ = evaluation.result()

    lone.advance(5)
    assert loss[0] == pytest.approx(lone.evaluate().loss, rel=1e-4)
    assert np.isnan(accuracy).all()

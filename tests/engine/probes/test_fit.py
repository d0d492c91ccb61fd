"""What the fit brings, against NumPy and scikit-learn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

from playground.datasets import PointSettings
from playground.engine.loading import load
from playground.engine.probes.fit import BEYOND, MOST, fit
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.probes import Wish
from playground.probes.fit import Fit, Predictions
from playground.recipe import Recipe
from playground.standing import Checkpoint
from tests.engine.small import mlp, of_points, points


def trained(dataset: str, *units: int, steps: int = 20, **settings: Any) -> Trainer:
    chosen = PointSettings(**settings)
    experiment = Experiment(mlp(*units), dataset, Recipe(loss="mse", learning_rate=0.02), points=chosen)
    trainer = Trainer(experiment, load(dataset, Path("nowhere"), chosen))
    trainer.advance(steps)
    return trainer


def looked(trainer: Trainer) -> Fit:
    found = fit(trainer, Wish())
    assert found is not None
    return found


def answers(trainer: Trainer, x: np.ndarray) -> np.ndarray:
    """The same network in NumPy: tanh layers, and a last one without."""
    layers = list(trainer.parameters.values())
    for place, layer in enumerate(layers):
        x = x @ np.asarray(layer["weights"], np.float64) + np.asarray(layer["bias"], np.float64)
        x = np.tanh(x) if place < len(layers) - 1 else x
    return x[:, 0]


def test_predictions_are_those_of_the_network() -> None:
    trainer = trained("sine", 6)
    seen, data = looked(trainer), trainer.data.arrays

    assert seen.step == 20
    np.testing.assert_array_equal(seen.train.inputs, data.train_x)
    np.testing.assert_array_equal(seen.held_out.right, data.test_y)
    np.testing.assert_allclose(seen.train.predicted, answers(trainer, data.train_x), atol=1e-5)
    np.testing.assert_allclose(seen.held_out.predicted, answers(trainer, data.test_x), atol=1e-5)
    np.testing.assert_allclose(seen.answers, answers(trainer, seen.places[:, None]), atol=1e-5)


def test_the_curve_reaches_beyond_the_examples_on_both_sides() -> None:
    seen = looked(trained("line"))
    x = np.concatenate([seen.train.inputs, seen.held_out.inputs])
    margin = BEYOND * (x.max() - x.min())

    assert seen.places[0] == pytest.approx(x.min() - margin) and seen.places[-1] == pytest.approx(x.max() + margin)
    assert (np.diff(seen.places) > 0).all()


def test_of_two_inputs_there_is_a_surface_whose_rows_go_up() -> None:
    trainer = trained("plane", 4)
    seen = looked(trainer)

    place = np.array([[seen.places[70], seen.places[10]]])  # the first input far right, the second low
    assert seen.answers.shape == (len(seen.places), len(seen.places))
    assert seen.answers[10, 70] == pytest.approx(answers(trainer, place)[0], abs=1e-5)


def test_figures_are_those_of_scikit_learn() -> None:
    seen = looked(trained("sine", 6))
    right, predicted = seen.held_out.right, seen.held_out.predicted
    found = seen.held_out.figures()

    assert found is not None
    assert found.rmse == pytest.approx(np.sqrt(mean_squared_error(right, predicted)), rel=1e-5)
    assert found.mae == pytest.approx(mean_absolute_error(right, predicted), rel=1e-5)
    assert found.r2 == pytest.approx(r2_score(right, predicted), rel=1e-5)
    assert found.bias == pytest.approx(float(np.mean(right - predicted)), abs=1e-6)


def test_figures_of_nothing_of_one_number_and_of_no_numbers() -> None:
    nothing, one = np.empty(0, np.float32), np.ones(3, np.float32)

    assert Predictions(nothing[:, None], nothing, nothing).figures() is None
    assert Predictions(one[:, None], one, one * np.nan).figures() is None
    alike = Predictions(one[:, None], one, one * 3).figures()
    assert alike is not None and alike.r2 is None and alike.rmse == 2 and alike.bias == -2


def test_without_held_out_examples_there_are_none() -> None:
    seen = looked(trained("line", test_share=0.0))

    assert len(seen.held_out.right) == len(seen.held_out.predicted) == 0 and len(seen.train.right) == 500


def test_of_many_examples_the_first_are_shown() -> None:
    seen = looked(trained("line", steps=1, count=3 * MOST, test_share=0.1))

    assert len(seen.train.right) == MOST and len(seen.held_out.right) == 3 * MOST // 10


def test_broken_weights_bring_no_numbers_and_no_error() -> None:
    trainer = trained("sine", 6)
    kept = trainer.checkpoint()
    trainer.restore(Checkpoint(kept.step, {name: array * np.nan for name, array in kept.weights.items()}))

    seen = looked(trainer)
    assert np.isnan(seen.answers).all() and seen.train.figures() is None


def test_it_does_not_apply_to_classes() -> None:
    assert fit(Trainer(of_points(), points()), Wish()) is None

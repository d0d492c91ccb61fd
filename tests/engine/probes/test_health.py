"""Figures of health against NumPy, of networks that are well and of networks made to suffer."""

from __future__ import annotations

import numpy as np
import pytest

from playground.engine.probes import sampling
from playground.engine.probes.health import dead, health, saturated
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes import Wish
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


def test_gradients_and_weights_are_root_mean_squares_layer_by_layer() -> None:
    trainer = Trainer(of_points(mlp(5, 3), learning_rate=0.1), points())
    trainer.advance(10)
    seen, gradients = health(trainer, Wish()), sampling.gradients(trainer)
    assert [one.node for one in seen.layers] == ["dense-1", "dense-2", "dense-3"] and seen.step == 10
    for one in seen.layers:
        assert one.gradient == pytest.approx(np.sqrt((gradients[one.node]["weights"] ** 2).mean()), rel=1e-5)
        assert one.weight == pytest.approx(
            np.sqrt((trainer.checkpoint().weights[f"{one.node}/weights"] ** 2).mean()), rel=1e-5
        )
    assert [one.function for one in seen.functions] == ["tanh", "tanh"] and seen.broken == 0


def test_units_that_never_answer_are_dead() -> None:
    trainer = Trainer(of_points(mlp(4, function="relu")), points())
    weights = {name: array.copy() for name, array in trainer.checkpoint().weights.items()}
    weights["dense-1/bias"][:] = (-1000, 5, -1000, -1000)
    trainer.restore(Checkpoint(0, weights))
    (found,) = health(trainer, Wish()).functions
    assert found.dead == 0.75 and found.saturated is None
    answers = np.zeros((2, 3, 3, 2), np.float32)
    answers[1, 2, 0, 1] = 1e-3
    assert dead("relu", answers) == 0.5 and dead("tanh", answers) is None


def test_saturation_is_where_the_slope_is_a_twentieth_of_the_greatest() -> None:
    x = np.linspace(-8, 8, 4001)
    squashed = 1 / (1 + np.exp(-x))
    slope = np.gradient(squashed, x)
    assert saturated("sigmoid", squashed.astype(np.float32)) == pytest.approx(
        (slope < slope.max() / 20).mean(), abs=1e-3
    )
    slope = np.gradient(np.tanh(x), x)
    assert saturated("tanh", np.tanh(x).astype(np.float32)) == pytest.approx(
        (slope < slope.max() / 20).mean(), abs=1e-3
    )
    assert saturated("relu", np.zeros(3, np.float32)) is None


def test_weights_that_are_no_numbers_are_counted() -> None:
    trainer = Trainer(of_points(), points())
    weights = {name: array.copy() for name, array in trainer.checkpoint().weights.items()}
    weights["dense-1/weights"][0, :2] = np.nan
    weights["dense-1/bias"][0] = np.inf
    trainer.restore(Checkpoint(0, weights))
    assert health(trainer, Wish()).broken == 3


def test_a_network_without_activations_has_layers_alone() -> None:
    seen = health(Trainer(of_pictures(), pictures()), Wish())
    assert [one.node for one in seen.layers] == ["dense-1"] and seen.functions == ()

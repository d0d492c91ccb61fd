"""The errors of noisy examples and of what is painted of them, against the clean ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from playground.engine.denoising import denoised, input_noise
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Dense, Flatten, Input, Noise, Output, Reshape
from playground.messages import Checkpoint
from tests.engine.small import of_pictures, pictures


def trainer(noise: float, loss: str = "mse") -> Trainer:
    layers = [Input(), *([Noise(deviation=noise)] if noise else []), Flatten(), Dense(units=784)]
    graph = chain([*layers, Reshape(shape=(28, 28, 1)), Output()])
    return Trainer(replace(of_pictures(graph, loss=loss), target="input"), pictures(held_out=450))


def test_by_hand() -> None:
    """A network that halves every number: of the noise n and the clean x it leaves (x + n) / 2 - x."""
    made = trainer(0.5)
    weights = {"dense-1/weights": np.eye(784, dtype=np.float32) / 2, "dense-1/bias": np.zeros(784, np.float32)}
    made.restore(Checkpoint(0, weights))
    found = denoised(made)
    assert found is not None
    assert found.noise == pytest.approx(0.25, rel=0.01)
    x = pictures(held_out=450).test_x / 255
    assert found.painted == pytest.approx(0.25 * (0.25 + (x**2).mean()), rel=0.01)  # noise and picture are independent
    assert denoised(made) == found and denoised(made, seed=1) != found


def test_where_there_is_nothing_to_take_away() -> None:
    assert denoised(trainer(0.0)) is None and input_noise(trainer(0.0)) == 0
    classes = chain([Input(), Noise(deviation=0.5), Flatten(), Dense(units=10), Output()])
    assert denoised(Trainer(of_pictures(classes), pictures())) is None
    inside = chain([Input(), Flatten(), Noise(deviation=0.5), Dense(units=784), Reshape(shape=(28, 28, 1)), Output()])
    made = Trainer(replace(of_pictures(inside, loss="mse"), target="input"), pictures())
    assert denoised(made) is None


def test_scores_are_probabilities_for_binary_cross_entropy() -> None:
    made = trainer(0.5, "binary-cross-entropy")
    made.restore(Checkpoint(0, {name: np.zeros_like(array) for name, array in made.checkpoint().weights.items()}))
    found = denoised(made)
    x = pictures(held_out=450).test_x / 255
    assert found is not None and found.painted == pytest.approx(((0.5 - x) ** 2).mean(), rel=1e-4)

"""What the arena is to show: one start, the same examples, and which functions learn the spiral."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from playground import racing, templates
from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.lanes.race import Race
from playground.engine.loading import load
from playground.experiment import Experiment
from playground.racing import SETTINGS, RaceHistory, hidden


def spiral(function: str, rate: float) -> Experiment:
    """2-32-32-32-1 on the spiral with the template's recipe, save the learning rate."""
    made = templates.find("spiral").experiment()
    graph = hidden.with_function(templates.perceptron((32, 32, 32), 1, flat=True), function)
    return replace(made, graph=graph, recipe=made.recipe.model_copy(update={"learning_rate": rate}))


def solved(function: str, rate: float, seeds: int, epochs: int) -> int:
    """How many seeds reach 97 %."""
    experiment = spiral(function, rate)
    lanes = racing.race(experiment, SETTINGS["seed"], range(seeds))
    data = DeviceData(load("spiral", Path(), experiment.points), devices.find("cpu"))
    race = Race([lane.experiment for lane in lanes], data, epochs)
    race.prepare_all()
    race.run()
    return int(np.isfinite(RaceHistory.of(race.frame().marks, seeds).reached(0.97)).sum())


def test_gradients_fade_towards_the_first_layer_faster_with_a_sigmoid_than_with_relu() -> None:
    """Worked out with NumPy in double precision from the same first weights."""
    data = DeviceData(load("spiral", Path(), spiral("relu", 0.001).points), devices.find("cpu"))
    race = Race([spiral("sigmoid", 0.001), spiral("relu", 0.001)], data, 1)
    race.prepare_all()
    weights = race.checkpoint(0).weights
    assert all(np.array_equal(array, race.checkpoint(1).weights[name]) for name, array in weights.items())
    w = [weights[f"dense-{number}/weights"].astype(np.float64) for number in (1, 2, 3, 4)]
    x, y = data.arrays.train_x.astype(np.float64), data.arrays.train_y[:, None]

    def sigmoid(z: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-z))

    functions = (
        (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
        (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float)),
    )
    shrinks = []
    for found, (f, slope) in zip(race.frame(health=True).health, functions, strict=True):
        sums, outs = [], [x]
        for matrix in w:  # biases begin at 0
            sums.append(outs[-1] @ matrix)
            outs.append(f(sums[-1]))
        back = (sigmoid(sums[-1]) - y) / len(x)
        norms = []
        for layer in (3, 2, 1, 0):
            norms.append(np.sqrt(((outs[layer].T @ back) ** 2).sum() + (back.sum(axis=0) ** 2).sum()))
            back = (back @ w[layer].T) * slope(sums[layer - 1]) if layer else back
        np.testing.assert_allclose(found.gradient, norms[::-1], rtol=2e-3)
        shrinks.append(norms[3] / norms[1])  # from the third hidden layer to the first
    assert shrinks[0] < shrinks[1] / 3


@pytest.mark.slow
def test_relu_solves_the_spiral_with_every_seed_and_the_sigmoid_with_none() -> None:
    assert solved("relu", 0.001, 32, 500) == 32
    assert solved("sigmoid", 0.001, 32, 500) == 0

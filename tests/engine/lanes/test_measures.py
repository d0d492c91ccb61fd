"""What is seen in the networks of lanes, against NumPy by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.lanes import measures
from playground.engine.lanes.grouping import make
from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Activation, Dense, Formula, Input, Output
from playground.probes import REACH
from playground.racing import BIN_EDGES, hidden
from tests.engine.small import mlp, of_pictures, of_points, pictures
from tests.engine.trained import ODD, started


@pytest.fixture(scope="module")
def data() -> DeviceData:
    return DeviceData(ODD, devices.find("cpu"))


def relu(width: int = 6) -> Experiment:
    return of_points(mlp(width, function="relu"))


def weights(experiment: Experiment) -> dict[str, Any]:
    return {name: array.astype(np.float64) for name, array in started(experiment, 5).checkpoint().weights.items()}


def by_hand(w: dict[str, Any]) -> tuple[Any, Any, Any]:
    """Pre-activations [n, units], and the length of the gradient of binary cross-entropy at each layer."""
    x, y = ODD.train_x.astype(np.float64), ODD.train_y[:, None]
    before = x @ w["dense-1/weights"] + w["dense-1/bias"]
    after = np.maximum(before, 0)
    score = after @ w["dense-2/weights"] + w["dense-2/bias"]
    error = (1 / (1 + np.exp(-score)) - y) / len(x)
    back = (error @ w["dense-2/weights"].T) * (before > 0)
    norms = [np.sqrt(((x.T @ back) ** 2).sum() + (back.sum(0) ** 2).sum())]
    norms.append(np.sqrt(((after.T @ error) ** 2).sum() + (error.sum(0) ** 2).sum()))
    return before, after, np.array(norms)


@pytest.mark.parametrize("together", [False, True])
def test_gradients_and_pre_activations_are_those_worked_out_by_hand(together: bool, data: DeviceData) -> None:
    seeds = [replace(relu(), seed=seed) for seed in ((0, 3) if together else (3,))]
    lanes = make(seeds, data)
    lanes.advance(5)
    for experiment, found in zip(seeds, measures.health(lanes), strict=True):
        before, _, norms = by_hand(weights(experiment))
        assert found.layers == ("dense-1", "dense-2") and found.activations == ("activation-1",)
        np.testing.assert_allclose(found.gradient, norms, rtol=1e-3)
        counts, _ = np.histogram(np.clip(before, -9.99, 9.99), BIN_EDGES)
        np.testing.assert_allclose(found.histogram[0], counts / counts.sum(), atol=1.5 / before.size)


def biased(function: str, biases: list[float]) -> Experiment:
    """One hidden layer whose first weights are 0, so that each unit sees its bias alone."""
    layers = [
        Input(),
        Dense(units=len(biases), weights_start={"kind": "zeros"}),
        Activation(),
        Dense(units=1),
        Output(),
    ]
    return of_points(hidden.with_function(chain(layers), function))


@pytest.mark.parametrize(
    ("function", "dead"),
    [("relu", 0.5), ("leaky-relu", 0.0), ("sigmoid", 0.5), ("step", 1.0), ("identity", 0.0), ("= max(x, 0)", 0.5)],
)
def test_a_unit_is_dead_where_nothing_moves_it(function: str, dead: float, data: DeviceData) -> None:
    """Biases -20, -15, 0.5 and 2: the first two lie where ReLU is flat and where a sigmoid nearly is."""
    experiment = biased(function, [-20.0, -15.0, 0.5, 2.0])
    lanes = make([experiment], data)
    lanes.compile()
    trainer = lanes._trainer  # type: ignore[union-attr]
    checkpoint = trainer.checkpoint()
    changed = {**checkpoint.weights, "dense-1/bias": np.array([-20.0, -15.0, 0.5, 2.0], np.float32)}
    trainer.restore(replace(checkpoint, weights=changed))
    (found,) = measures.health(lanes)
    assert found.dead[0] == found.dead_share == dead
    # What lies beyond the edges is counted in the outermost bin.
    assert found.histogram[0][0] == 0.5 and found.histogram[0].sum() == pytest.approx(1)


def test_softmax_has_no_dead_units_to_count(data: DeviceData) -> None:
    graph = chain([Input(), Dense(units=3), Activation(function="softmax"), Dense(units=1), Output()])
    lanes = make([of_points(graph)], data)
    lanes.compile()
    (found,) = measures.health(lanes)
    assert np.isnan(found.dead[0]) and np.isnan(found.dead_share)


def test_a_formula_is_an_activation(data: DeviceData) -> None:
    graph = chain([Input(), Dense(units=3), Formula(expression="sin(x)"), Dense(units=1), Output()])
    lanes = make([of_points(graph)], data)
    lanes.compile()
    assert measures.health(lanes)[0].activations == ("formula-1",)


def test_weights_that_are_no_numbers_are_looked_at_calmly(data: DeviceData) -> None:
    lanes = make([relu()], data)
    lanes.compile()
    trainer = lanes._trainer  # type: ignore[union-attr]
    checkpoint = trainer.checkpoint()
    broken = {name: np.full_like(array, np.nan) for name, array in checkpoint.weights.items()}
    trainer.restore(replace(checkpoint, weights=broken))
    (found,) = measures.health(lanes)
    assert np.isnan(found.gradient[-1]) and (found.histogram == 0).all()
    assert np.isnan(measures.boundaries(lanes, 4).probabilities).all()


def test_boundaries_are_what_each_lane_answers(data: DeviceData) -> None:
    seeds = [replace(relu(), seed=seed) for seed in (0, 3)]
    lanes = make(seeds, data)
    lanes.advance(5)
    assert measures.can_draw_boundaries(lanes.plan)
    found = measures.boundaries(lanes, 8)
    assert found.reach == REACH and found.probabilities.shape == (2, 8, 8, 2)
    middles = (np.arange(8) + 0.5) / 8 * 2 * REACH - REACH
    for lane, experiment in enumerate(seeds):
        places = np.array([[middles[5], middles[1]], [middles[0], middles[7]]], np.float32)
        expected = started(experiment, 5).probabilities(places)
        np.testing.assert_allclose(found.probabilities[lane][[1, 7], [5, 0]], expected, atol=1e-3)


def test_pictures_have_no_boundary() -> None:
    lanes = make([of_pictures()], DeviceData(pictures(), devices.find("cpu")))
    assert not measures.can_draw_boundaries(lanes.plan)

"""What training is measured beside computes the same networks."""

from __future__ import annotations

from collections.abc import Callable

import jax
import numpy as np
import pytest

from playground.engine import network
from playground.engine.bench import raw_jax
from playground.engine.bench.networks import NETWORKS, nodes
from playground.engine.bench.turns import in_turns
from playground.engine.network import first_weights, numbers, structure


@pytest.mark.parametrize("name", [name for name in NETWORKS if name not in {"cnn", "cnn-batch-norm", "autoencoder"}])
def test_raw_jax_computes_the_network_that_is_measured(name: str, rng: np.random.Generator) -> None:
    experiment = NETWORKS[name]("digits")
    net = structure(experiment.graph, experiment.data.shape)
    parameters, state = first_weights(experiment.graph, net, 0)
    x = rng.uniform(size=(4, *experiment.data.shape)).astype(np.float32)
    key = jax.random.key(0)
    found, averages = raw_jax.forward(nodes(experiment), parameters, state, x, key)
    outputs, after = network.apply(net, parameters, state, x, numbers(experiment.graph), "cpu", key)
    np.testing.assert_allclose(found, outputs[net.output], rtol=2e-3, atol=2e-4)
    for node, arrays in after.items():
        for one, array in arrays.items():
            np.testing.assert_allclose(averages[node][one], array, rtol=1e-3, atol=1e-4)


def test_its_losses_are_those_of_one_who_knows_nothing() -> None:
    labels = np.array([0, 1, 1, 0], np.int32)
    picture = np.full((4, 28, 28, 1), 0.5, np.float32)
    found = {
        name: float(raw_jax.cost(NETWORKS[name]("digits"), output, picture, labels))
        for name, output in (
            ("softmax", np.zeros((4, 10), np.float32)),
            ("2-8-8-1", np.zeros((4, 1), np.float32)),
            ("autoencoder", np.zeros_like(picture)),
        )
    }
    assert found == pytest.approx({"softmax": np.log(10), "2-8-8-1": np.log(2), "autoencoder": 0.25}, rel=1e-5)


def test_turns_are_taken_by_each() -> None:
    done = {"one": 0, "other": 0}

    def counting(name: str) -> Callable[[int], None]:
        def run(steps: int) -> None:
            done[name] += steps
            sum(range(2000 * steps))

        return run

    speeds = in_turns({name: counting(name) for name in done}, 3, 0.01)
    assert {name: len(found) for name, found in speeds.items()} == {"one": 3, "other": 3}
    assert all(speed > 0 for found in speeds.values() for speed in found)
    assert all(count > 0 for count in done.values())

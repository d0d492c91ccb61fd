"""The decision boundary: what a network with two inputs answers everywhere on a grid."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import jax
import numpy as np
from jax import lax
from numpy.typing import NDArray

from playground.engine import columns, losses, network
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.probes.first_units import first_units
from playground.engine.training import Trainer
from playground.probes import REACH, Boundary, Points, Wish

SIDE = 256
"""Cells of the grid along each axis."""

MOST_POINTS = 2000
"""So many points of each split are shown; more would only cover one another."""

BLOCK = 1024
"""Places at once: what a layer makes of them stays in the cache; all at once take 7 ms between steps, so 4 ms."""

Shares = Callable[[Parameters, Parameters, NDArray[np.float32], Parameters], jax.Array]


def boundary(trainer: Trainer, wish: Wish) -> Boundary | None:
    """The answers everywhere; None where the network has other inputs than two numbers, or names no classes."""
    experiment = trainer.experiment
    if experiment.data.shape != (2,) or experiment.task != "classification":
        return None
    plan = trainer.plan
    read = _program(plan.structure, plan.loss, plan.platform)
    values: Parameters = numbers(experiment.graph)  # type: ignore[assignment]
    shares = np.asarray(read(trainer.parameters, trainer.state, grid(SIDE, REACH), values))
    data = trainer.data.arrays
    return Boundary(
        shares.reshape(SIDE, SIDE, -1),
        REACH,
        Points(data.train_x[:MOST_POINTS], data.train_y[:MOST_POINTS]),
        Points(data.test_x[:MOST_POINTS], data.test_y[:MOST_POINTS]),
        first_units(trainer),
    )


@lru_cache(maxsize=4)
def grid(side: int, reach: float) -> NDArray[np.float32]:
    """The middles of side x side cells from ``-reach`` to ``reach``, row by row upwards: float32 [side², 2]."""
    middles = ((np.arange(side) + 0.5) / side * 2 - 1) * reach
    across, up = np.meshgrid(middles, middles)
    places = np.stack([across.ravel(), up.ravel()], axis=1).astype(np.float32)
    places.setflags(write=False)
    return places


@lru_cache(maxsize=16)
def _program(net: Structure, loss: str, platform: str) -> Shares:
    """(parameters, state, places [n, 2], values) to class probabilities [n, classes], compiled."""

    def shares(parameters: Parameters, state: Parameters, places: jax.Array, values: Parameters) -> jax.Array:
        def block(some: jax.Array) -> jax.Array:
            if columns.fits(net):
                return losses.probabilities(columns.apply(net, parameters, some.T, values).T, loss)
            outputs, _ = network.apply(net, parameters, state, some, values, platform)
            return losses.probabilities(outputs[net.output], loss)

        found: jax.Array = lax.map(block, places.reshape(-1, BLOCK, 2)).reshape(len(places), -1)
        return found

    return jax.jit(shares)

"""Examples that probes look at while training: the first of the training set, the same each time."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import network
from playground.engine.functions import Tensors
from playground.engine.losses import LOSSES, targets
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.training import Trainer

MOST_POINTS, MOST_PICTURES = 256, 64
"""Enough to see how numbers are spread, few enough to be looked at several times a second."""

Looked = tuple[Tensors, Parameters]


def examples(trainer: Trainer, most: int | None = None) -> tuple[NDArray[np.float32], NDArray[np.int32]]:
    """The first training examples, float32 [n, *shape] as the network sees them, and their labels, int32 [n]."""
    arrays = trainer.data.arrays
    count = most or (MOST_POINTS if len(trainer.experiment.data.shape) == 1 else MOST_PICTURES)
    x = arrays.train_x[:count].astype(np.float32) * np.float32(arrays.scale)
    return x, arrays.train_y[:count].astype(np.int32)


def outputs(trainer: Trainer) -> dict[str, NDArray[np.float32]]:
    """Every layer's output for the examples, float32 [n, *shape] by node id, as at rest: no dropout, no noise."""
    look = _outputs(trainer.plan.structure, trainer.plan.platform)
    found = look(trainer.parameters, trainer.state, examples(trainer)[0], _values(trainer))
    return {name: np.asarray(value) for name, value in found.items()}


def gradients(trainer: Trainer) -> dict[str, dict[str, NDArray[np.float32]]]:
    """The gradient of the mean loss over the examples by every trained array, by node and name.

    As at rest: no dropout, no augmentation, no label smoothing, no penalties; before any clipping.
    """
    plan = trainer.plan
    look = _gradients(plan.structure, plan.target, plan.loss, plan.platform)
    found = look(trainer.parameters, trainer.state, *examples(trainer), _values(trainer))
    return {node: {name: np.asarray(g) for name, g in arrays.items()} for node, arrays in found.items()}


def _values(trainer: Trainer) -> Parameters:
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    return values


@lru_cache(maxsize=16)
def _outputs(net: Structure, platform: str) -> Callable[..., Tensors]:
    return jax.jit(lambda parameters, state, x, values: network.apply(net, parameters, state, x, values, platform)[0])


@lru_cache(maxsize=16)
def _gradients(net: Structure, target: str, loss: str, platform: str) -> Callable[..., Parameters]:
    def mean_loss(
        parameters: Parameters, state: Parameters, x: jax.Array, labels: jax.Array, values: Parameters
    ) -> jax.Array:
        output = network.apply(net, parameters, state, x, values, platform)[0][net.output]
        wanted = x if target == "input" else targets(loss, labels, output.shape[-1])
        return jnp.mean(LOSSES[loss](output, wanted))

    return jax.jit(jax.grad(mean_loss))

"""How much of the noise a denoising autoencoder takes away from examples it has never learned from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import jax
import jax.numpy as jnp
import numpy as np

from playground.engine import network
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.training import Trainer

BATCH = 200


@dataclass(frozen=True, slots=True)
class Denoised:
    """Mean squared errors a number, over all held-out examples, against the clean ones.

    ``noise`` is of the noisy input, ``painted`` of what the network makes of it.
    """

    noise: float
    painted: float


def input_noise(trainer: Trainer) -> float:
    """The standard deviation of the noise that the network adds to its input while it trains; 0 for none."""
    nodes = trainer.plan.structure.nodes
    inputs = {node for node, layer, _ in nodes if layer.kind == "input"}
    first = next((node for node, layer, sources in nodes if layer.kind == "noise" and set(sources) <= inputs), None)
    return 0.0 if first is None else float(numbers(trainer.experiment.graph)[first]["deviation"])


def denoised(trainer: Trainer, seed: int = 0) -> Denoised | None:
    """The errors with as much normal noise as the network learns with; the same noise for the same seed.

    None where it is no autoencoder, adds no noise to its input, or nothing is held out.
    """
    arrays, deviation = trainer.data.arrays, input_noise(trainer)
    if trainer.experiment.target != "input" or not deviation or not len(arrays.test_x):
        return None
    rng = np.random.default_rng(seed)
    look = _errors(trainer.plan.structure, trainer.plan.loss, trainer.plan.platform)
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    sums = np.zeros(2)
    for start in range(0, len(arrays.test_x), BATCH):
        clean = arrays.test_x[start : start + BATCH].astype(np.float32) * np.float32(arrays.scale)
        noise = np.float32(deviation) * rng.standard_normal(clean.shape, np.float32)
        painted = float(look(trainer.parameters, trainer.state, clean, clean + noise, values))
        sums += np.square(noise, dtype=np.float64).sum(), painted
    noise_error, painted_error = sums / arrays.test_x.size
    return Denoised(float(noise_error), float(painted_error))


@lru_cache(maxsize=8)
def _errors(net: Structure, loss: str, platform: str) -> jax.stages.Wrapped:
    def errors(
        parameters: Parameters, state: Parameters, clean: jax.Array, noisy: jax.Array, values: Parameters
    ) -> jax.Array:
        output = network.apply(net, parameters, state, noisy, values, platform)[0][net.output]
        painted = jax.nn.sigmoid(output) if loss == "binary-cross-entropy" else output
        return jnp.sum(jnp.square(painted - clean))

    return jax.jit(errors)

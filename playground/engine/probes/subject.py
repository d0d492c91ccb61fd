"""The picture a probe is asked about, and the scores of classes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import losses, network
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.training import Trainer
from playground.probes.subject import Subject, SubjectWish
from playground.problems import BadWish, ProblemError

BLOCK = 64
"""Pictures read at once."""

Floats = NDArray[np.float32]


def applies(trainer: Trainer) -> bool:
    """Whether there are pictures with classes, and some held out."""
    experiment = trainer.experiment
    is_named = experiment.target == "label" and experiment.data.kind == "pictures"
    return is_named and len(trainer.data.arrays.test_x) > 0


def subject(trainer: Trainer, wish: SubjectWish) -> Subject:
    """The picture wished for; ``ProblemError`` for an example that is not there."""
    drawing, arrays = wish.drawing, trainer.data.arrays
    if drawing is not None and drawing.any() and (*drawing.shape, 1) == trainer.experiment.data.shape:
        return Subject(np.asarray(drawing, np.float32)[:, :, None])
    if wish.example >= len(arrays.test_x):
        there_is = f"0 to {len(arrays.test_x) - 1}"
        raise ProblemError(BadWish("example", f"example {wish.example}", there_is))
    picture = arrays.test_x[wish.example].astype(np.float32) * np.float32(arrays.scale)
    return Subject(picture, wish.example, int(arrays.test_y[wish.example]))


def probabilities(trainer: Trainer, x: Floats) -> Floats:
    """Class probabilities float32 [n, classes] of pictures float32 [n, height, width, channels], block by block."""
    read = _shares(trainer.plan.structure, trainer.plan.loss, trainer.plan.platform)
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    parts = []
    for start in range(0, len(x), BLOCK):
        block = x[start : start + BLOCK]
        missing = BLOCK - len(block)  # filled up, so that one program does for all
        full = np.concatenate([block, np.repeat(block[:1], missing, axis=0)]) if missing else block
        parts.append(np.asarray(read(trainer.parameters, trainer.state, full, values))[: len(block)])
    return np.concatenate(parts)


def class_score(output: jax.Array, target: jax.Array) -> jax.Array:
    """The score of a class, [batch]: of a single output, itself for class 1 and its negative for class 0."""
    if output.shape[-1] == 1:
        return output[:, 0] * (2.0 * target - 1.0)
    return jnp.take(output, target, axis=-1)


def score_gradient(trainer: Trainer, x: Floats, target: int) -> tuple[Floats, Floats]:
    """Class probabilities float32 [classes] of one picture, and the slope of a class's score by every number in it."""
    plan = trainer.plan
    look = _score_gradient(plan.structure, plan.loss, plan.platform)
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    shares, slope = look(trainer.parameters, trainer.state, x[None], np.int32(target), values)
    return np.asarray(shares)[0], np.asarray(slope)[0]


@lru_cache(maxsize=16)
def _shares(net: Structure, loss: str, platform: str) -> Callable[..., jax.Array]:
    def shares(parameters: Parameters, state: Parameters, x: jax.Array, values: Parameters) -> jax.Array:
        return losses.probabilities(network.apply(net, parameters, state, x, values, platform)[0][net.output], loss)

    return jax.jit(shares)


@lru_cache(maxsize=16)
def _score_gradient(net: Structure, loss: str, platform: str) -> Callable[..., tuple[jax.Array, jax.Array]]:
    def score(
        x: jax.Array, parameters: Parameters, state: Parameters, target: jax.Array, values: Parameters
    ) -> tuple[jax.Array, jax.Array]:
        output = network.apply(net, parameters, state, x, values, platform)[0][net.output]
        shares = losses.probabilities(output, loss)
        named = jnp.where(target < 0, jnp.argmax(shares[0]), target)
        return class_score(output, named)[0], shares

    def look(
        parameters: Parameters, state: Parameters, x: jax.Array, target: jax.Array, values: Parameters
    ) -> tuple[jax.Array, jax.Array]:
        slope, shares = jax.grad(score, has_aux=True)(x, parameters, state, target, values)
        return shares, slope

    return jax.jit(look)

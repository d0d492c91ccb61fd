"""The outputs of one layer for held-out examples, turned so that most of how they differ lies in two dimensions."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import prod
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import components, network
from playground.engine.device_data import DeviceData
from playground.engine.losses import probabilities
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.probes.embedding import NOTHING, Cloud, Embedding, EmbeddingWish
from playground.problems import BadWish, ProblemError

BLOCK = 250
"""Examples read at once."""

Floats = NDArray[np.float32]


def embedding(trainer: Trainer, wish: EmbeddingWish) -> Embedding | None:
    """The principal components of a layer's outputs; None where nothing is held out, or another thing is shown."""
    arrays = trainer.data.arrays
    if wish.rests or len(arrays.test_x) < 3:
        return None
    found = layers(trainer.plan.structure)
    layer = chosen(trainer.experiment, found, wish.layer)
    values, answers = outputs(trainer.experiment, trainer.data, trainer.parameters, trainer.state, layer, wish.examples)
    places, shares, centre, axes = principal(values)
    return Embedding(
        trainer.step,
        layer,
        found,
        cloud(trainer.data, places, answers, wish.pictures),
        shares,
        _drawn(trainer, wish, layer, centre, axes),
    )


@lru_cache(maxsize=32)
def layers(net: Structure) -> tuple[tuple[str, int], ...]:
    """The nodes with at least two numbers to put out, in order, with how many; the input first, the output left out."""
    shapes = net.shapes()
    sizes = ((node, prod(shapes[node])) for node, _, _ in net.nodes if node != net.output)
    return tuple((node, size) for node, size in sizes if size >= 2)


def chosen(experiment: Experiment, found: tuple[tuple[str, int], ...], wanted: str) -> str:
    """The layer that is wanted, "" for the usual one; ``ProblemError`` for one that is not there."""
    if wanted in dict(found):
        return wanted
    if wanted or not found:
        there_is = ", ".join(name for name, _ in found) or "no layer with two outputs"
        raise ProblemError(BadWish("embedding", f"layer “{wanted}”", there_is))
    if experiment.target == "input":
        return min(found, key=lambda one: one[1])[0]
    return found[max(len(found) - 2, 0)][0]


def outputs(
    experiment: Experiment, data: DeviceData, parameters: Parameters, state: Parameters, layer: str, examples: int
) -> tuple[Floats, NDArray[np.int32]]:
    """A layer's outputs for the first held-out examples, float32 [n, numbers], and the classes answered, int32 [n]."""
    net = network.structure(experiment.graph, experiment.data.shape)
    is_named = experiment.target == "label" and bool(experiment.data.labels)
    look = _looking(net, layer, experiment.recipe.loss if is_named else "", data.device.platform)
    x = data.arrays.test_x[:examples]
    size, values, answers = min(BLOCK, len(x)), [], []
    for start in range(0, len(x), size):
        block = x[start : start + size]
        full = np.concatenate([block, np.repeat(block[:1], size - len(block), axis=0)])
        found = look(parameters, state, full, np.float32(data.arrays.scale), numbers(experiment.graph))
        values.append(np.asarray(found[0])[: len(block)])
        answers.append(np.asarray(found[1])[: len(block)])
    return np.concatenate(values), np.concatenate(answers)


def cloud(data: DeviceData, places: Floats, answers: NDArray[np.int32], has_pictures: bool) -> Cloud:
    """The first held-out examples at these places."""
    arrays, count = data.arrays, len(places)
    pictures = arrays.test_x[:count] if has_pictures and arrays.test_x.ndim == 4 else arrays.test_x[:0]
    return Cloud(places, arrays.test_y[:count].astype(np.int32), answers, pictures)


def principal(values: Floats) -> tuple[Floats, tuple[float, float], Floats, Floats]:
    """Places along the two directions in which rows vary most.

    Args:
        values: float32 [n, numbers]; rows that are not finite are left out.

    Returns:
        Places float32 [n, 2], NaN for rows left out; the shares of the variance of the two; the mean, float32
        [numbers]; the directions, float32 [numbers, 2], each with its largest entry above 0.
    """
    known = np.isfinite(values).all(axis=1)
    places = np.full((len(values), 2), np.nan, np.float32)
    if known.sum() < 3:
        return places, (0.0, 0.0), np.zeros(values.shape[1], np.float32), np.zeros((values.shape[1], 2), np.float32)
    some = values[known].astype(np.float64)
    centre = some.mean(axis=0)
    some -= centre
    found = components.principal(some)
    places[known] = some @ found.signed
    return places, found.shares, centre.astype(np.float32), found.signed.astype(np.float32)


def _drawn(
    trainer: Trainer, wish: EmbeddingWish, layer: str, centre: Floats, axes: Floats
) -> tuple[float, float] | None:
    shape = trainer.experiment.data.shape
    if wish.drawing is None or not wish.drawing.any() or (*wish.drawing.shape, 1) != shape:
        return None
    values = trainer.reader().outputs(np.asarray(wish.drawing, np.float32)[..., None])[0][layer]
    x, y = (values.reshape(-1) - centre) @ axes
    return (float(x), float(y)) if np.isfinite(x) and np.isfinite(y) else None


@lru_cache(maxsize=16)
def _looking(net: Structure, layer: str, loss: str, platform: str) -> Callable[..., tuple[jax.Array, jax.Array]]:
    def look(
        parameters: Parameters, state: Parameters, x: jax.Array, scale: jax.Array, values: Any
    ) -> tuple[jax.Array, jax.Array]:
        found, _ = network.apply(net, parameters, state, x.astype("float32") * scale, values, platform)
        nobody = jnp.full(len(x), NOTHING, jnp.int32)
        answers = jnp.argmax(probabilities(found[net.output], loss), axis=-1).astype(jnp.int32) if loss else nobody
        return found[layer].reshape(len(x), -1), answers

    return jax.jit(look)

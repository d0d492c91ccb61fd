"""Predictions of numbers, for the examples and between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jax
import numpy as np
from numpy.typing import NDArray

from playground.engine import network
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.training import Trainer
from playground.probes import Wish
from playground.probes.fit import Fit, Line, Predictions, line_node

MOST = 2000
"""So many examples of each split are predicted; more would only cover one another."""

ALONG, SIDE = 256, 96
"""Places along a single input; cells along each of two."""

BEYOND = 0.1
"""So much of the width of the examples is looked at beyond them, on either side."""

Floats = NDArray[np.float32]


def fit(trainer: Trainer, wish: Wish) -> Fit | None:
    """What is predicted now, in the data's own units; None where no number is to be predicted."""
    if trainer.experiment.task != "regression":
        return None
    arrays, plan = trainer.data.arrays, trainer.plan
    splits = [
        (x[:MOST].astype(np.float32) * np.float32(arrays.scale), y[:MOST])
        for x, y in ((arrays.train_x, arrays.train_y), (arrays.test_x, arrays.test_y))
    ]
    places, grid = _between(np.concatenate([x for x, _ in splits]))
    predict = _program(plan.structure, plan.platform)
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    asked = _filled(np.concatenate([*(x for x, _ in splits), grid]))
    zero, unit = (np.float32(value) for value in arrays.answer_scale)
    found = np.asarray(predict(trainer.parameters, trainer.state, asked, values)) * unit + zero
    count, both = len(splits[0][0]), sum(len(x) for x, _ in splits)
    train, held_out = (
        Predictions(x, y * unit + zero, answers)
        for (x, y), answers in zip(splits, (found[:count], found[count:both]), strict=True)
    )
    between = found[both : both + len(grid)]
    answers = between.reshape(SIDE, SIDE) if grid.shape[1] == 2 else between
    return Fit(trainer.step, train, held_out, places, answers, _line(trainer))


def _line(trainer: Trainer) -> Line | None:
    node = line_node(trainer.experiment)
    if node is None:
        return None
    arrays = trainer.parameters[node]
    return Line(float(arrays["weights"][0, 0]), float(arrays["bias"][0]))


def _filled(x: Floats) -> Floats:
    """As many inputs as a power of two, so that an example more or less compiles nothing anew."""
    more = (1 << (len(x) - 1).bit_length()) - len(x)
    return np.concatenate([x, np.repeat(x[:1], more, axis=0)])


def _between(x: Floats) -> tuple[Floats, Floats]:
    """Places along each input, and all inputs to be asked [n, inputs]: none of more than two."""
    if x.ndim != 2 or x.shape[1] > 2:
        return np.empty(0, np.float32), np.empty((0, *x.shape[1:]), np.float32)
    low, high = float(x.min()), float(x.max())
    margin = BEYOND * max(high - low, 1e-3)
    count = ALONG if x.shape[1] == 1 else SIDE
    places = np.linspace(low - margin, high + margin, count).astype(np.float32)
    if x.shape[1] == 1:
        return places, places[:, None]
    across, up = np.meshgrid(places, places)
    return places, np.stack([across.ravel(), up.ravel()], axis=1)


@lru_cache(maxsize=16)
def _program(net: Structure, platform: str) -> Callable[..., Any]:
    """(parameters, state, inputs [n, ...], values) to predictions [n], compiled."""

    def predict(parameters: Parameters, state: Parameters, x: jax.Array, values: Parameters) -> jax.Array:
        outputs, _ = network.apply(net, parameters, state, x, values, platform)
        predicted: jax.Array = outputs[net.output][:, 0]
        return predicted

    return jax.jit(predict)

"""How the numbers of each layer are spread at this step."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.engine.probes import sampling
from playground.engine.training import Trainer
from playground.probes.histograms import SHARES, Histograms, HistogramsWish, Spread

BINS = 48

MOST_NUMBERS = 50_000
"""Of a layer that has more, so many are looked at, the same each time."""

SHOWN = {"activation", "formula", "add"}
"""Kinds of layers without weights whose output is worth a look of its own."""

Numbers = NDArray[np.float32]


def histograms(trainer: Trainer, wish: HistogramsWish) -> Histograms:
    """The spread of what is wished for, layer by layer; what a layer has none of is left out."""
    found = {"weights": _weights, "biases": _biases, "activations": _activations, "gradients": _gradients}
    spreads = tuple(spread(node, numbers) for node, numbers in found[wish.quantity](trainer))
    return Histograms(trainer.step, wish.quantity, spreads)


def spread(node: str, numbers: NDArray[Any]) -> Spread:
    """Counts and quantiles of numbers of any shape, of at most ``MOST_NUMBERS`` of them."""
    flat = numbers.reshape(-1)
    if flat.size > MOST_NUMBERS:
        flat = flat[_chosen(flat.size)]
    finite = flat[np.isfinite(flat)]
    broken = flat.size - finite.size
    if not finite.size:
        nothing = np.full(len(SHARES), np.nan, np.float32)
        return Spread(node, np.zeros(BINS, np.int32), 0.0, 0.0, nothing, flat.size, broken)
    low, high = float(finite.min()), float(finite.max())
    counts, _ = np.histogram(finite.astype(np.float64), BINS, _some_range(low, high))
    quantiles = np.quantile(finite, SHARES).astype(np.float32)
    return Spread(node, counts.astype(np.int32), low, high, quantiles, flat.size, broken)


def _some_range(low: float, high: float) -> tuple[float, float]:
    """What NumPy takes as a range: not so narrow that its bins have no width."""
    return (low, high) if high - low > 1e-12 * max(abs(low), abs(high), 1e-30) else (low - 0.5, low + 0.5)


@lru_cache(maxsize=64)
def _chosen(size: int) -> NDArray[np.int64]:
    return np.random.default_rng(0).choice(size, MOST_NUMBERS, replace=False)


def _weights(trainer: Trainer) -> Iterator[tuple[str, Numbers]]:
    return _arrays(trainer, "weights")


def _biases(trainer: Trainer) -> Iterator[tuple[str, Numbers]]:
    return _arrays(trainer, "bias")


def _arrays(trainer: Trainer, name: str) -> Iterator[tuple[str, Numbers]]:
    for node, _, _ in trainer.plan.structure.nodes:
        if name in trainer.parameters.get(node, {}):
            yield node, np.asarray(trainer.parameters[node][name])


def _activations(trainer: Trainer) -> Iterator[tuple[str, Numbers]]:
    outputs = sampling.outputs(trainer)
    for node, layer, _ in trainer.plan.structure.nodes:
        if node in trainer.parameters or layer.kind in SHOWN:
            yield node, outputs[node]


def _gradients(trainer: Trainer) -> Iterator[tuple[str, Numbers]]:
    gradients = sampling.gradients(trainer)
    for node, _, _ in trainer.plan.structure.nodes:
        if "weights" in gradients.get(node, {}):
            yield node, gradients[node]["weights"]

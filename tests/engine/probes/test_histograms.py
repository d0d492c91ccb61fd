"""How numbers are spread, against NumPy; activations and gradients against a network written out by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from playground.engine.probes import sampling
from playground.engine.probes.histograms import BINS, MOST_NUMBERS, histograms, spread
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.histograms import SHARES, HistogramsWish, Spread
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    made.advance(20)
    return made


def by_hand(trainer: Trainer) -> dict[str, NDArray[np.float64]]:
    """Every output of a hidden layer of tanh and a score, and the weights' gradients of the binary cross-entropy."""
    weights = {name: array.astype(np.float64) for name, array in trainer.checkpoint().weights.items()}
    x, labels = trainer.data.arrays.train_x.astype(np.float64), trainer.data.arrays.train_y
    hidden = x @ weights["dense-1/weights"] + weights["dense-1/bias"]
    squashed = np.tanh(hidden)
    score = squashed @ weights["dense-2/weights"] + weights["dense-2/bias"]
    miss = (1 / (1 + np.exp(-score)) - labels[:, None]) / len(x)
    back = (miss @ weights["dense-2/weights"].T) * (1 - squashed**2)
    return {
        "dense-1": hidden,
        "activation-1": squashed,
        "dense-2": score,
        "gradient 1": x.T @ back,
        "gradient 2": squashed.T @ miss,
    }


def check(found: Spread, numbers: NDArray[np.float64], close: float = 1e-5) -> None:
    """As NumPy has it."""
    assert found.quantiles == pytest.approx(np.quantile(numbers, SHARES), rel=1e-4, abs=close)
    assert (found.low, found.high) == pytest.approx((numbers.min(), numbers.max()), rel=1e-4, abs=close)
    assert found.counts.sum() == found.count == numbers.size and found.broken == 0


def test_weights_and_biases_are_those_of_the_network(trainer: Trainer) -> None:
    weights = trainer.checkpoint().weights
    for quantity, name in (("weights", "weights"), ("biases", "bias")):
        seen = histograms(trainer, HistogramsWish(quantity))  # type: ignore[arg-type]
        assert (seen.step, seen.quantity) == (20, quantity)
        assert [one.node for one in seen.spreads] == ["dense-1", "dense-2"]
        for one in seen.spreads:
            check(one, weights[f"{one.node}/{name}"].astype(np.float64))


def test_activations_are_those_of_a_forward_pass(trainer: Trainer) -> None:
    seen, wanted = histograms(trainer, HistogramsWish("activations")), by_hand(trainer)
    assert [one.node for one in seen.spreads] == ["dense-1", "activation-1", "dense-2"]
    for one in seen.spreads:
        check(one, wanted[one.node])


def test_gradients_are_those_of_the_loss(trainer: Trainer) -> None:
    seen, wanted = histograms(trainer, HistogramsWish("gradients")), by_hand(trainer)
    for one, name in zip(seen.spreads, ("gradient 1", "gradient 2"), strict=True):
        check(one, wanted[name], close=1e-6)


def test_counts_are_of_bins_of_equal_width(rng: np.random.Generator) -> None:
    numbers = rng.normal(size=(30, 40)).astype(np.float32)
    found = spread("any", numbers)
    edges = np.linspace(numbers.min(), numbers.max(), BINS + 1)
    inner = [int(((numbers >= a) & (numbers < b)).sum()) for a, b in pairwise(edges)]
    inner[-1] += int((numbers == numbers.max()).sum())
    assert np.abs(found.counts - inner).sum() <= 4  # a number on an edge may fall to either side


def test_of_many_numbers_a_part_speaks_for_all(rng: np.random.Generator) -> None:
    numbers = rng.normal(size=400_000).astype(np.float32)
    found = spread("any", numbers)
    assert found.count == MOST_NUMBERS
    assert found.quantiles[1:-1] == pytest.approx(np.quantile(numbers, SHARES[1:-1]), abs=0.03)


def test_what_is_not_a_number_is_counted_apart() -> None:
    found = spread("any", np.array([1.0, 3.0, np.nan, np.inf], np.float32))
    assert (found.low, found.high, found.count, found.broken) == (1.0, 3.0, 4, 2) and found.counts.sum() == 2
    nothing = spread("any", np.full(3, np.nan, np.float32))
    assert nothing.broken == 3 and np.isnan(nothing.quantiles).all() and nothing.counts.sum() == 0
    alike = spread("any", np.zeros(7, np.float32))
    assert alike.counts.sum() == 7 and alike.low == alike.high == 0.0


def test_a_network_of_no_numbers_is_looked_at_all_the_same() -> None:
    trainer = Trainer(of_points(), points())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    for quantity in ("weights", "activations", "gradients"):
        seen = histograms(trainer, HistogramsWish(quantity))  # type: ignore[arg-type]
        assert all(one.broken == one.count for one in seen.spreads)


def test_pictures_are_looked_at_as_the_network_sees_them() -> None:
    trainer = Trainer(of_pictures(), pictures())
    x, labels = sampling.examples(trainer)
    assert x.dtype == np.float32 and x.min() >= 0 and x.max() <= 1 and x.shape == (24, 28, 28, 1)
    assert np.array_equal(labels, trainer.data.arrays.train_y)
    assert [one.node for one in histograms(trainer, HistogramsWish("gradients")).spreads] == ["dense-1"]


def test_a_quantity_that_is_none_is_refused() -> None:
    assert HistogramsWish("colours").obstacle(of_points()) is not None  # type: ignore[arg-type]
    assert HistogramsWish("biases").obstacle(of_points()) is None

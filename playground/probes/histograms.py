"""How the numbers of each layer are spread: weights, biases, activations, gradients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from playground.experiment import Experiment
from playground.probes.base import Array, Wish
from playground.problems import BadWish, Problem

Quantity = Literal["weights", "biases", "activations", "gradients"]

QUANTITIES: tuple[Quantity, ...] = get_args(Quantity)

SHARES = (0.0, 0.025, 0.16, 0.5, 0.84, 0.975, 1.0)
"""Of the numbers, so many lie below the quantiles of a ``Spread``: least, 95 %, 68 %, median, and up again."""


@dataclass(frozen=True, slots=True)
class HistogramsWish(Wish):
    """Which numbers are looked at."""

    quantity: Quantity = "weights"

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A quantity that there is."""
        if self.quantity in QUANTITIES:
            return None
        return BadWish("histograms", f"{self.quantity}", ", ".join(QUANTITIES))

    def program(self) -> str:
        """Each quantity has a program of its own."""
        return self.quantity


@dataclass(frozen=True, slots=True)
class Spread:
    """The numbers of one layer.

    ``counts`` is int32 [bins] for bins of equal width from ``low`` to ``high``, which are the least and the largest of
    the finite numbers; ``quantiles`` is float32 [7], at ``SHARES``, NaN where no number is finite. ``count`` numbers
    were looked at, ``broken`` of them are not finite.
    """

    node: str
    counts: Array
    low: float
    high: float
    quantiles: Array
    count: int
    broken: int


@dataclass(frozen=True, slots=True)
class Histograms:
    """The spread of one quantity in every layer that has it, in the order of the network, at one step."""

    step: int
    quantity: Quantity
    spreads: tuple[Spread, ...]

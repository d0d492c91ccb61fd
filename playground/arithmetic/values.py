"""How one number of a layer's output came about, as values: the same sums the engine does, for one unit, in NumPy.

A unit is an index into the layer's output: ``(unit,)`` of a vector, ``(row, column, channel)`` of a picture. What is
computed here agrees with the output shown, up to rounding in float32.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.formulas import Formula, value_and_slope

Array = NDArray[Any]
Unit = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Weighed:
    """A sum of inputs, each times its weight, plus a bias.

    ``inputs`` and ``weights`` have one shape: ``(n,)``, or ``(rows, columns, channels)`` for a window or a flattened
    picture, in which case ``first_channel`` is the number of the first of them.
    """

    inputs: Array
    weights: Array
    bias: float | None
    first_channel: int = 0

    @property
    def products(self) -> Array:
        """Each input times its weight."""
        return self.inputs * self.weights

    @property
    def total(self) -> float:
        """The sum, bias included."""
        return float(self.products.sum()) + (self.bias or 0.0)


@dataclass(frozen=True, eq=False)
class Pooled:
    """The largest or the mean of a window [rows, columns]; NaN where it reaches beyond the picture."""

    window: Array
    takes_largest: bool

    @property
    def total(self) -> float:
        """The number that stands for the window."""
        return float(np.nanmax(self.window) if self.takes_largest else np.nanmean(self.window))


@dataclass(frozen=True)
class Applied:
    """A function of one number.

    Softmax also needs its vector: ``sum_of_exponentials`` is the sum of e^(x - shift) over all of it, where ``shift``,
    the largest x, keeps the exponentials within bounds and cancels out.
    """

    function: str
    x: float
    slope: float = 0.0
    shift: float = 0.0
    sum_of_exponentials: float = 1.0

    @property
    def total(self) -> float:
        """The function's value."""
        return _FUNCTIONS[self.function](self)


@dataclass(frozen=True)
class Evaluated:
    """A formula of the learner's own, of one number."""

    formula: Formula
    x: float

    @property
    def total(self) -> float:
        """The formula's value."""
        value, _ = value_and_slope(self.formula, np.array([self.x]))
        return float(value[0])


@dataclass(frozen=True)
class Normalised:
    """(x - mean) / sqrt(variance + epsilon) · scale + offset."""

    x: float
    mean: float
    variance: float
    epsilon: float
    scale: float
    offset: float

    @property
    def total(self) -> float:
        """The number after scaling and shifting."""
        deviation = math.sqrt(self.variance + self.epsilon)
        return (self.x - self.mean) / deviation * self.scale + self.offset


@dataclass(frozen=True)
class Added:
    """The sum of the same place in every input."""

    values: tuple[float, ...]

    @property
    def total(self) -> float:
        """The sum."""
        return sum(self.values)


@dataclass(frozen=True)
class Blended:
    """A number between neighbours, from enlarging a picture smoothly."""

    total: float


@dataclass(frozen=True)
class Passed:
    """A number handed on unchanged, from ``place`` in the input numbered ``port``; no place for the dataset's own."""

    total: float
    place: Unit | None = None
    port: int = 0


@dataclass(frozen=True)
class Scored:
    """A class's score, and what softmax makes of it among all scores."""

    total: float
    probability: float


Explanation = Weighed | Pooled | Applied | Evaluated | Normalised | Added | Blended | Passed | Scored


def _gelu(x: float) -> float:
    return 0.5 * x * (1 + math.erf(x / math.sqrt(2)))


_FUNCTIONS: dict[str, Callable[[Applied], float]] = {
    "identity": lambda a: a.x,
    "step": lambda a: float(a.x >= 0),
    "sigmoid": lambda a: float(1 / (1 + np.exp(-np.float64(a.x)))),
    "tanh": lambda a: math.tanh(a.x),
    "relu": lambda a: max(a.x, 0.0),
    "leaky-relu": lambda a: a.x if a.x >= 0 else a.slope * a.x,
    "elu": lambda a: a.x if a.x > 0 else math.expm1(a.x),
    "gelu": lambda a: _gelu(a.x),
    "silu": lambda a: float(a.x / (1 + np.exp(-np.float64(a.x)))),
    "softplus": lambda a: float(np.logaddexp(0.0, a.x)),
    "softmax": lambda a: math.exp(a.x - a.shift) / a.sum_of_exponentials,
}

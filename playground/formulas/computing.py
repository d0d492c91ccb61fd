"""Value and slope of a formula with NumPy, by forward differentiation: every step carries both along.

Griewank and Walther, Evaluating Derivatives, 2008, chapter 3. Where a function has no slope (relu at 0, max of equals)
one of its sides is taken, as training does. What leads out of the real numbers is NaN, what overflows is infinite;
neither warns.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.formulas.tree import Formula, walk

Floats = NDArray[np.float64]
_Both = tuple[Any, Any]
"""A value and its slope by x."""

_erf = np.vectorize(math.erf, otypes=[np.float64])


def _sigmoid(x: Any) -> Any:
    # e^min(x, 0) / (1 + e^-|x|) never overflows
    return np.exp(np.minimum(x, 0.0)) / (1.0 + np.exp(-np.abs(x)))


def _times(slope: Any, inner: Any) -> Any:
    """The chain rule; what does not depend on x stays so, also where the outer slope is infinite."""
    return np.where(np.equal(inner, 0.0), 0.0, slope * inner)


def _of_one(value: Callable[[Any], Any], slope: Callable[[Any], Any]) -> Callable[[_Both], _Both]:
    return lambda a: (value(a[0]), _times(slope(a[0]), a[1]))


def _power(a: _Both, b: _Both) -> _Both:
    # (a^b)' = b a^(b - 1) a' + a^b ln(a) b'
    value = np.power(a[0], b[0])
    by_base = _times(b[0] * np.power(a[0], b[0] - 1.0), a[1])
    return value, by_base + _times(value * np.log(a[0]), b[1])


def _picked(first: Callable[[Any, Any], Any]) -> Callable[[_Both, _Both], _Both]:
    def pick(a: _Both, b: _Both) -> _Both:
        taken = first(a[0], b[0])
        value = np.where(taken, a[0], b[0])
        undefined = np.isnan(a[0]) | np.isnan(b[0])
        return np.where(undefined, np.nan, value), np.where(undefined, np.nan, np.where(taken, a[1], b[1]))

    return pick


_TABLE: dict[str, Callable[..., _Both]] = {
    "add": lambda a, b: (a[0] + b[0], a[1] + b[1]),
    "subtract": lambda a, b: (a[0] - b[0], a[1] - b[1]),
    "multiply": lambda a, b: (a[0] * b[0], _times(b[0], a[1]) + _times(a[0], b[1])),
    "divide": lambda a, b: (a[0] / b[0], _times(1.0 / b[0], a[1]) - _times(a[0] / b[0] / b[0], b[1])),
    "power": _power,
    "negate": lambda a: (-a[0], -a[1]),
    "sigmoid": _of_one(_sigmoid, lambda x: _sigmoid(x) * _sigmoid(-x)),
    # 1 / cosh^2, written so that it does not overflow
    "tanh": _of_one(np.tanh, lambda x: 4.0 * _sigmoid(2.0 * x) * _sigmoid(-2.0 * x)),
    "relu": _of_one(lambda x: np.maximum(x, 0.0), lambda x: np.where(x > 0.0, 1.0, 0.0)),
    "exp": _of_one(np.exp, np.exp),
    "log": _of_one(np.log, lambda x: np.where(x >= 0.0, 1.0 / x, np.nan)),
    "sqrt": _of_one(np.sqrt, lambda x: 0.5 / np.sqrt(x)),
    "abs": _of_one(np.abs, np.sign),
    "sin": _of_one(np.sin, np.cos),
    "cos": _of_one(np.cos, lambda x: -np.sin(x)),
    # ln(e^x + e^0)
    "softplus": _of_one(lambda x: np.logaddexp(x, 0.0), _sigmoid),
    "erf": _of_one(_erf, lambda x: 2.0 / math.sqrt(math.pi) * np.exp(-x * x)),
    "max": _picked(np.greater_equal),
    "min": _picked(np.less_equal),
}


def value_and_slope(formula: Formula, x: Floats) -> tuple[Floats, Floats]:
    """f(x) and f'(x), each float64 of the shape of ``x``."""
    x = np.asarray(x, np.float64)
    zeros = np.zeros_like(x)
    with np.errstate(all="ignore"):
        value, slope = walk(formula, (x, np.ones_like(x)), lambda number: (zeros + number, zeros), _TABLE)
    return value, slope

"""The activation functions of one number as formulas of x, with their values and slopes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from playground.formulas.computing import value_and_slope
from playground.formulas.parsing import parse

Floats = NDArray[np.float64]

FORMULAS: dict[str, str] = {
    "identity": "x",
    "sigmoid": "sigmoid(x)",
    "tanh": "tanh(x)",
    "relu": "relu(x)",
    "leaky-relu": "max(x, {slope}*x)",
    "elu": "max(x, 0)+exp(min(x, 0))-1",
    "gelu": "x*(1+erf(x/sqrt(2)))/2",
    "silu": "x*sigmoid(x)",
    "softplus": "softplus(x)",
}
"""By id; a step has no formula, for it has no slope, and softmax is not a function of one number."""


def activation_curve(function: str, x: Floats, slope: float = 0.01) -> tuple[Floats, Floats]:
    """f(x) and f'(x) of an activation, or of a formula behind ``=``; float64 of the shape of ``x``.

    ``slope`` is that of leaky ReLU below 0. ``ProblemError`` where a formula cannot be read.
    """
    x = np.asarray(x, np.float64)
    if function == "step":
        return (x >= 0).astype(np.float64), np.zeros_like(x)
    text = function[1:] if function.startswith("=") else FORMULAS[function].format(slope=f"{slope:.9f}")
    return value_and_slope(parse(text), x)

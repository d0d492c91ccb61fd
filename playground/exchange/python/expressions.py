"""A formula's tree as a Python expression of JAX arrays, written anew from the tree: no text of a file gets through."""

from __future__ import annotations

import math

import numpy as np

from playground.formulas import Formula, value_and_slope
from playground.formulas.tree import Apply, Variable

_SIGNS = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/", "power": "**"}
_NAMES = {
    "sigmoid": "jax.nn.sigmoid",
    "tanh": "jnp.tanh",
    "relu": "jax.nn.relu",
    "exp": "jnp.exp",
    "log": "jnp.log",
    "sqrt": "jnp.sqrt",
    "abs": "jnp.abs",
    "sin": "jnp.sin",
    "cos": "jnp.cos",
    "softplus": "jax.nn.softplus",
    "erf": "jax.scipy.special.erf",
    "max": "jnp.maximum",
    "min": "jnp.minimum",
}


def quoted(text: str) -> str:
    """Any text as a Python string, in double quotes where it holds no quotes."""
    written = repr(text)
    return f'"{written[1:-1]}"' if "'" not in text and '"' not in text else written


def as_python(formula: Formula, x: str) -> str:
    """The expression of the variable called ``x``; parts without it are worked out."""
    if not _has_variable(formula):
        return f"jnp.full_like({x}, {_number(formula)})"
    return _written(formula, x)


def _written(formula: Formula, x: str) -> str:
    if not _has_variable(formula):
        return _number(formula)
    if not isinstance(formula, Apply):
        return x
    parts = [_written(argument, x) for argument in formula.arguments]
    if formula.function in _NAMES:
        return f"{_NAMES[formula.function]}({', '.join(parts)})"
    if formula.function == "negate":
        return f"(-{parts[0]})"
    return f"({parts[0]} {_SIGNS[formula.function]} {parts[1]})"


def _has_variable(formula: Formula) -> bool:
    if isinstance(formula, Apply):
        return any(_has_variable(argument) for argument in formula.arguments)
    return isinstance(formula, Variable)


def _number(formula: Formula) -> str:
    """A number as Python writes it; a whole one without a point, so that powers become products."""
    value = float(value_and_slope(formula, np.zeros(1))[0][0])
    if not math.isfinite(value):
        return f'float("{value}")'
    text = str(int(value)) if value.is_integer() and abs(value) < 1e9 else repr(value)
    return f"({text})" if value < 0 else text

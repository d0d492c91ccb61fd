"""A formula's tree as a function of JAX arrays; JAX differentiates it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp

from playground.formulas import parse, walk

_LARGEST_PRODUCT = 64
"""Whole exponents up to here become products, which have a slope at 0 and below it too."""


def _power(base: Any, exponent: Any) -> Any:
    whole = isinstance(exponent, float) and exponent.is_integer() and abs(exponent) <= _LARGEST_PRODUCT
    return jnp.power(base, int(exponent)) if whole else jnp.power(base, exponent)


def _negate(x: Any) -> Any:
    # A number stays a number, so that x^-2 is a product too.
    return -x


TABLE: dict[str, Callable[..., Any]] = {
    "add": jnp.add,
    "subtract": jnp.subtract,
    "multiply": jnp.multiply,
    "divide": jnp.divide,
    "power": _power,
    "negate": _negate,
    "sigmoid": jax.nn.sigmoid,
    "tanh": jnp.tanh,
    "relu": jax.nn.relu,
    "exp": jnp.exp,
    "log": jnp.log,
    "sqrt": jnp.sqrt,
    "abs": jnp.abs,
    "sin": jnp.sin,
    "cos": jnp.cos,
    "softplus": jax.nn.softplus,
    "erf": jax.scipy.special.erf,
    "max": jnp.maximum,
    "min": jnp.minimum,
}


def formula_function(expression: str) -> Callable[[jax.Array], jax.Array]:
    """The function that an expression describes, element by element; ``ProblemError`` where it cannot be read."""
    formula = parse(expression)
    return lambda x: jnp.broadcast_to(walk(formula, x, float, TABLE), x.shape).astype(x.dtype)

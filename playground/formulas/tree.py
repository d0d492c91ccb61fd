"""What a formula is: a small frozen tree of numbers, ``x``, named constants and functions.

Operators are functions too: ``x - 1`` is ``Apply("subtract", (X, Number(1)))``. A walk over the tree with a table of
functions is all that computing, differentiating and printing need, here and in the engine.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written, not negative and finite."""

    value: float


@dataclass(frozen=True, slots=True)
class Variable:
    """``x``, the layer's input."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A number with a name: one of ``CONSTANTS``."""

    name: str


@dataclass(frozen=True, slots=True)
class Apply:
    """A function or operator with its arguments: a name of ``OPERATORS`` or ``FUNCTIONS``."""

    function: str
    arguments: tuple[Formula, ...]


Formula = Number | Variable | Constant | Apply

X = Variable()

CONSTANTS: dict[str, float] = {"pi": math.pi, "e": math.e}

OPERATORS: dict[str, int] = {"add": 2, "subtract": 2, "multiply": 2, "divide": 2, "power": 2, "negate": 1}
"""What signs stand for, with the number of arguments."""

FUNCTIONS: dict[str, int] = {
    "sigmoid": 1,
    "tanh": 1,
    "relu": 1,
    "exp": 1,
    "log": 1,
    "sqrt": 1,
    "abs": 1,
    "sin": 1,
    "cos": 1,
    "softplus": 1,
    "erf": 1,
    "max": 2,
    "min": 2,
}
"""What may be written with parentheses, with the number of arguments."""


def walk(formula: Formula, x: Any, number: Callable[[float], Any], table: Mapping[str, Callable[..., Any]]) -> Any:
    """What the table makes of a formula: its functions applied from the leaves to the root.

    Args:
        formula: the tree.
        x: what stands for the input.
        number: what stands for a number.
        table: a function for every name of ``OPERATORS`` and ``FUNCTIONS``.
    """
    match formula:
        case Number(value):
            return number(value)
        case Constant(name):
            return number(CONSTANTS[name])
        case Apply(function, arguments):
            return table[function](*(walk(argument, x, number, table) for argument in arguments))
        case _:
            return x


def count_operations(formula: Formula) -> int:
    """How many operators and functions a formula applies to each number."""
    if isinstance(formula, Apply):
        return 1 + sum(count_operations(argument) for argument in formula.arguments)
    return 0

"""Element-wise formulas of ``x``, as a learner writes an activation of their own: ``x*sigmoid(x)``.

``parse`` makes a small frozen tree of the text or says where it goes wrong; ``value_and_slope`` computes it with NumPy,
``as_text`` and ``as_latex`` print it, and the engine walks the same tree with JAX's functions.
"""

from __future__ import annotations

from playground.formulas.computing import value_and_slope
from playground.formulas.parsing import DEEPEST, LONGEST, mistake, parse
from playground.formulas.printing import as_latex, as_text
from playground.formulas.tree import CONSTANTS, FUNCTIONS, OPERATORS, Formula, count_operations, walk

__all__ = [
    "CONSTANTS",
    "DEEPEST",
    "FUNCTIONS",
    "LONGEST",
    "OPERATORS",
    "Formula",
    "as_latex",
    "as_text",
    "count_operations",
    "mistake",
    "parse",
    "value_and_slope",
    "walk",
]

"""How cost grows with size: the same work at several sizes, in turns, and the exponent that fits the times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from playground.benches import Row
from playground.engine.bench.turns import Run, in_turns

LEAST = 0.01
"""Exponents below it are as good as none: what does not grow takes as long at any size."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Something whose cost grows.

    Attributes:
        case: what is measured, over what.
        sizes: rising.
        prepare: makes ready what is measured at a size.
        work: how much there is to compute at a size, where that is not as much as the size itself.
    """

    case: str
    sizes: tuple[int, ...]
    prepare: Callable[[int], Run]
    work: Callable[[int], float] | None = None


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The slope of the logarithm of the costs over that of the sizes, by least squares: 1 where cost is linear."""
    x, y = np.log(np.asarray(sizes, np.float64)), np.log(np.asarray(costs, np.float64))
    x = x - x.mean()
    return float(x @ y / (x @ x))


def row(growth: Growth, turns: int, seconds: float) -> Row:
    """The exponent of a growth, beside that of the work there is.

    Of the turns at each size the fastest counts: whatever else the machine does only ever adds.
    """
    runs = {str(size): growth.prepare(size) for size in growth.sizes}
    speeds = in_turns(runs, turns, seconds)
    costs = [1 / max(speeds[str(size)]) for size in growth.sizes]
    found = exponent(growth.sizes, costs)
    allowed, than = 1.0, "linear"
    if growth.work is not None:
        allowed = exponent(growth.sizes, [growth.work(size) for size in growth.sizes])
        than = f"its arithmetic, {allowed:.2f}"
    ends = ", ".join(f"{_time(costs[place])} at {growth.sizes[place]:,}" for place in (0, -1))
    return Row("scale", growth.case, found, "exponent", f"{than}; {ends}", allowed / max(found, LEAST))


def _time(seconds: float) -> str:
    unit, name = next(
        (unit, name) for unit, name in ((1, "s"), (1e-3, "ms"), (1e-6, "µs")) if seconds >= unit or unit == 1e-6
    )
    return f"{seconds / unit:.3g} {name}"

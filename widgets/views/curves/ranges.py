"""Which part of the plane is shown: round numbers, so that the axes stand still while a curve grows."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Range = tuple[float, float]


def steps_shown(last_step: int) -> Range:
    """From 0 to a little beyond the last step, in tenths of it or more: 2,250 for 2,000 steps, 7,000 for 6,100.

    Quarters of a power of ten up to 2.5 times it, halves up to 5: the axis has to be laid out anew whenever it grows.
    """
    last = max(last_step, 10) * 1.02
    power = 10 ** math.floor(math.log10(last))
    unit = power / (4 if last < 2.5 * power else 2 if last < 5 * power else 1)
    return 0.0, math.ceil(last / unit) * unit


def values_shown(
    curves: list[NDArray[np.float64]], is_log: bool, limits: Range = (-math.inf, math.inf)
) -> Range | None:
    """Room for all the values (on a logarithmic axis in powers of ten), widened to a grid; None where there are none.

    The grid is an eighth of the span or finer, in halves, so that little room is lost and the range changes seldom.
    Between two limits a fiftieth of their distance is shown at least: an accuracy that stands still is not worth more
    digits than its axis has room for.
    """
    joined = np.concatenate(curves)
    joined = joined[np.isfinite(joined)]
    if not joined.size:
        return None
    if is_log:
        joined = np.log10(joined)
    low, high = float(joined.min()), float(joined.max())
    if not is_log and math.isfinite(least := (limits[1] - limits[0]) / 50) and high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
    span = max(high - low, 0.05 if is_log else 1e-3 * max(abs(high), 1e-3))
    unit = 2.0 ** math.floor(math.log2(span / 8))
    low, high = math.floor(low / unit - 0.5) * unit, math.ceil(high / unit + 0.5) * unit
    return max(low, limits[0]), min(high, limits[1])

"""Losses to colours: the map, its range, and the picture of a grid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from widgets import theme
from widgets.theme.maps import NOT_A_NUMBER

SMALLEST = 1e-12
"""A logarithm has no place for 0."""

FINE = 6
"""Pixels a place of a finished grid, between which colours pass smoothly."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Range:
    """The losses of the map's first and last colour."""

    low: float
    high: float
    is_log: bool

    def place(self, losses: NDArray[np.floating]) -> NDArray[np.float64]:
        """Where losses lie between the first colour (0) and the last (1), beyond both as well."""
        values, low, high = (self._scaled(np.asarray(one, np.float64)) for one in (losses, self.low, self.high))
        return np.asarray((values - low) / max(float(high - low), 1e-12))

    def loss(self, place: float) -> float:
        """The loss at a place of the map."""
        low, high = (float(self._scaled(np.asarray(one))) for one in (self.low, self.high))
        value = low + place * (high - low)
        return float(10.0**value) if self.is_log else value

    def _scaled(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.log10(np.maximum(values, SMALLEST)) if self.is_log else values


def range_of(losses: Floats, is_log: bool, percent: int = 100) -> Range:
    """From the lowest loss to that which so many per cent of the places lie below."""
    finite = losses[np.isfinite(losses)].astype(np.float64)
    if not finite.size:
        return Range(0.1, 1.0, is_log)
    low, high = float(finite.min()), float(np.quantile(finite, percent / 100))
    if is_log:
        low, high = max(low, SMALLEST), max(high, SMALLEST)
    return Range(low, high if high > low else low + max(abs(low), 1.0) * 1e-3, is_log)


def pixels(losses: Floats, limits: Range, is_smooth: bool) -> NDArray[np.uint8]:
    """The picture of a grid, uint8 [rows, columns, 3]; what is not a number is grey, too large the last colour."""
    places = np.clip(limits.place(losses), 0, 1)
    if is_smooth:
        places = _smooth(places)
    absent = np.isnan(places)
    found = theme.lut("viridis")[np.where(absent, 0, places * 255 + 0.5).astype(np.uint8)]
    found[absent] = NOT_A_NUMBER[theme.colours().name]
    return np.asarray(found)


def _smooth(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Linearly between the places, from the first to the last."""
    for axis in (0, 1):
        count = values.shape[axis]
        at = np.linspace(0, count - 1, (count - 1) * FINE + 1)
        below = np.minimum(at.astype(int), count - 2)
        share = (at - below).reshape((-1, 1) if axis == 0 else (1, -1))
        values = np.take(values, below, axis) * (1 - share) + np.take(values, below + 1, axis) * share
    return values

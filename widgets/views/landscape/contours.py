"""Lines of equal loss: round levels, marching squares, and where their labels go."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MOST = 9
"""Levels at once."""

_BOTTOM, _RIGHT, _TOP, _LEFT = range(4)

_SEGMENTS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((_LEFT, _BOTTOM),),
    2: ((_BOTTOM, _RIGHT),),
    3: ((_LEFT, _RIGHT),),
    4: ((_RIGHT, _TOP),),
    5: ((_LEFT, _BOTTOM), (_RIGHT, _TOP)),
    6: ((_BOTTOM, _TOP),),
    7: ((_LEFT, _TOP),),
    8: ((_TOP, _LEFT),),
    9: ((_BOTTOM, _TOP),),
    10: ((_BOTTOM, _RIGHT), (_TOP, _LEFT)),
    11: ((_RIGHT, _TOP),),
    12: ((_LEFT, _RIGHT),),
    13: ((_BOTTOM, _RIGHT),),
    14: ((_LEFT, _BOTTOM),),
}
"""By which corners of a cell are above the level: 1 lower left, 2 lower right, 4 upper right, 8 upper left."""

_CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))
_EDGES = ((0, 1), (1, 2), (3, 2), (0, 3))


def levels(low: float, high: float, is_log: bool) -> list[float]:
    """Round values between two, at most ``MOST``: 1, 2, 5 of each power of ten, or evenly apart."""
    if not (math.isfinite(low) and math.isfinite(high) and high > low):
        return []
    if is_log and low > 0 and high / low > 20:
        powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        for digits in ((1, 2, 5), (1,)):
            found = [digit * 10.0**power for power in powers for digit in digits]
            found = [value for value in found if low < value < high]
            if len(found) <= MOST:
                return found
        return found[:: math.ceil(len(found) / MOST)]
    rough = (high - low) / MOST
    power = 10.0 ** math.floor(math.log10(rough))
    step = power * next(factor for factor in (1, 2, 2.5, 5, 10, 20) if factor * power >= rough)
    first = math.floor(low / step) + 1
    return [number * step for number in range(first, math.ceil(high / step))][:MOST]


def lines(values: Floats, across: Floats, up: Floats, level: float) -> Floats:
    """Pieces of the line of a level, float64 [pieces, 2 ends, 2] as (across, up); none in cells with what is no number.

    ``values`` is [rows, columns] at the places ``up`` and ``across``.
    """
    if min(values.shape, default=0) < 2:
        return np.zeros((0, 2, 2))
    rows, columns = values.shape
    corners = np.stack([values[r : rows - 1 + r, c : columns - 1 + c] for r, c in _CORNERS])
    places = np.stack(
        [np.stack(np.meshgrid(across[c : columns - 1 + c], up[r : rows - 1 + r]), axis=-1) for r, c in _CORNERS]
    )
    case = sum((corners[number] > level) * (1 << number) for number in range(4))
    case = np.where(np.isfinite(corners).all(axis=0), case, 0)
    found = []
    for kind in np.unique(case):
        for piece in _SEGMENTS.get(int(kind), ()):
            cells = case == kind
            found.append(np.stack([_crossing(corners, places, cells, edge, level) for edge in piece], axis=1))
    return np.concatenate(found) if found else np.zeros((0, 2, 2))


def _crossing(corners: Floats, places: Floats, cells: NDArray[np.bool_], edge: int, level: float) -> Floats:
    first, second = _EDGES[edge]
    low, high = corners[first][cells], corners[second][cells]
    share = ((level - low) / (high - low))[:, None]
    return np.asarray(places[first][cells] * (1 - share) + places[second][cells] * share)


def label_place(pieces: Floats, taken: list[Floats], corner: Floats, size: Floats) -> Floats | None:
    """Where on a line its label is farthest from those that are there, None where there is no room for it.

    ``corner`` is the lower left of the plane and ``size`` its width and height.
    """
    if not len(pieces):
        return None
    middles = (pieces.mean(axis=1) - corner) / size
    middles = middles[((middles > 0.08) & (middles < 0.92)).all(axis=1)]
    if not len(middles):
        return None
    others = [(one - corner) / size for one in taken] or [np.array([0.5, 0.5])]
    distances = np.min([np.hypot(*(middles - one).T) for one in others], axis=0)
    best = int(np.argmax(distances))
    return middles[best] * size + corner if distances[best] > 0.1 else None

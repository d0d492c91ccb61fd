"""Snapping: blocks that are moved come to rest level with their neighbours, and lines show with which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from widgets.builder.spots import GAP, Box

REACH = 6.0
"""So near, in pixels of the scene, a moved block has to come to be drawn level."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that shows what a moved block is level with: at ``at``, from ``start`` to ``end`` along the other axis."""

    axis: Literal["x", "y"]
    at: float
    start: float
    end: float


def snapped(moved: Box, others: Iterable[Box]) -> tuple[float, float, tuple[Guide, ...]]:
    """How much further a moved box has to go to be level with others, and the guides for it.

    Left edges, middles and right edges may agree, tops, middles and bottoms too; and the usual gap beside a neighbour.
    """
    others = list(others)
    x, x_guides = _along("x", moved, others)
    y, y_guides = _along("y", moved, others)
    left, top, width, height = moved
    shifted = (left + x, top + y, width, height)
    return x, y, tuple(_reaching(guide, shifted) for guide in (*x_guides, *y_guides))


def _along(axis: Literal["x", "y"], moved: Box, others: list[Box]) -> tuple[float, tuple[Guide, ...]]:
    index = 0 if axis == "x" else 1
    first, last = moved[index] - GAP - REACH, moved[index] + moved[index + 2] + GAP + REACH
    # Of hundreds of blocks only a few are near enough for their lines to be compared one by one.
    others = [other for other in others if other[index] <= last and other[index] + other[index + 2] >= first]
    near = [
        # Ports are at the middle, so middles win over edges: the wires between them then run level.
        (abs(theirs - mine) - (REACH if is_middle else 0), theirs - mine, theirs, other)
        for other in others
        for mine, theirs, is_middle in _candidates(index, moved, other)
        if abs(theirs - mine) <= REACH
    ]
    best = min(near, key=lambda found: found[0], default=None)
    if best is None:
        return 0.0, ()
    _, distance, at, other = best
    across = 1 - index
    return distance, (Guide(axis, at, other[across], other[across] + other[across + 2]),)


def _candidates(index: int, moved: Box, other: Box) -> list[tuple[float, float, bool]]:
    """Pairs of a line of the moved box and one of the other that it may lie on, and whether they are the middles."""
    mine, theirs = (moved[index], moved[index + 2]), (other[index], other[index + 2])
    pairs = [(mine[0] + share * mine[1], theirs[0] + share * theirs[1], share == 0.5) for share in (0.5, 0.0, 1.0)]
    across = 1 - index
    beside = moved[across] < other[across] + other[across + 2] and other[across] < moved[across] + moved[across + 2]
    if beside:
        pairs += [(mine[0], theirs[0] + theirs[1] + GAP, False), (mine[0] + mine[1], theirs[0] - GAP, False)]
    return pairs


def _reaching(guide: Guide, box: Box) -> Guide:
    """The guide made long enough to touch the moved box as well."""
    across = 1 if guide.axis == "x" else 0
    start, end = box[across], box[across] + box[across + 2]
    return Guide(guide.axis, guide.at, min(guide.start, start), max(guide.end, end))

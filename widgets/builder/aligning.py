"""Where blocks go that are lined up or spread out: pure arithmetic on the boxes in which they lie."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from statistics import median
from typing import Literal

from widgets.builder.spots import Box, Place

Line = Literal["left", "centre", "right", "top", "middle", "bottom"]
"""What is lined up: edges or middles."""
Direction = Literal["across", "down"]

_AXIS: dict[Line, int] = {"left": 0, "centre": 0, "right": 0, "top": 1, "middle": 1, "bottom": 1}
_SHARE: dict[Line, float] = {"left": 0.0, "centre": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def aligned(boxes: Mapping[str, Box], line: Line) -> dict[str, Place]:
    """The boxes on one line: edges on the outermost of these edges, middles on the median of the middles."""
    axis, share = _AXIS[line], _SHARE[line]
    found = [box[axis] + share * box[axis + 2] for box in boxes.values()]
    if not found:
        return {}
    at = median(found) if share == 0.5 else (max(found) if share else min(found))
    return {i: _moved(box, axis, at - share * box[axis + 2]) for i, box in boxes.items()}


def distributed(boxes: Mapping[str, Box], direction: Direction) -> dict[str, Place]:
    """The boxes with gaps of one width between them; the two outermost stay.

    Where there is not enough room for that they would overlap: they then stand edge to edge, from the first on.
    """
    axis = 0 if direction == "across" else 1
    ordered = sorted(boxes.items(), key=lambda item: item[1][axis] + item[1][axis + 2] / 2)
    if len(ordered) < 3:
        return {i: (box[0], box[1]) for i, box in ordered}
    lengths = [box[axis + 2] for _, box in ordered]
    start, (_, last) = ordered[0][1][axis], ordered[-1]
    gap = max(0.0, (last[axis] + last[axis + 2] - start - sum(lengths)) / (len(ordered) - 1))
    starts = itertools.accumulate(lengths[:-1], lambda at, length: at + length + gap, initial=start)
    return {i: _moved(box, axis, at) for (i, box), at in zip(ordered, starts, strict=True)}


def _moved(box: Box, axis: int, to: float) -> Place:
    return (to, box[1]) if axis == 0 else (box[0], to)

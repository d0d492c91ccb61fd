"""Strokes become a picture of the pad: anti-aliased lines with round caps, added one segment or stroke at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from playground.drawing.resampling import resample
from playground.drawing.strokes import INK_SIZE, Drawing, Stroke

# Segments are cut to at most this many pixels, so that each is computed in a small window around it.
_LONGEST_PIECE = 8.0
# Pieces computed together; bounds the memory of a very long stroke.
_PIECES_AT_ONCE = 512
# The same for a very wide pen.
_PIXELS_AT_ONCE = 2**21


def rasterize(drawing: Drawing, size: int = INK_SIZE) -> NDArray[np.float32]:
    """The ink of a drawing, float32 [size, size] from 0 (paper) to 1 (ink).

    Strokes are anti-aliased lines with round caps and joins, laid down in order: an eraser removes what came before.
    """
    return InkCanvas(size, drawing).ink


class InkCanvas:
    """A picture of the pad to which strokes are added as they are drawn.

    The ink is the same, segment by segment or all at once: within a stroke and where strokes cross, the stronger ink
    (of an eraser, the weaker rest) wins, and neither depends on how often a pixel is passed.
    """

    def __init__(self, size: int = INK_SIZE, drawing: Drawing | None = None) -> None:
        if size < 1:
            raise ValueError(f"A canvas is at least 1 pixel wide, not {size}.")
        self.ink: NDArray[np.float32] = np.zeros((size, size), np.float32)
        if drawing is None:
            return
        if drawing.picture is not None:
            self.ink[...] = resample(drawing.picture, size, size)
        for stroke in drawing.strokes:
            self.add_stroke(stroke)

    def add_segment(
        self, start: tuple[float, float], end: tuple[float, float], width: float, erases: bool = False
    ) -> None:
        """Move a round pen of ``width`` straight from ``start`` to ``end``, all in pad units; equal ends make a dot."""
        self.add_stroke(Stroke((start, end), width, erases))

    def add_stroke(self, stroke: Stroke) -> None:
        """Add a whole stroke; one without points leaves the canvas as it was."""
        if not stroke.points:
            return
        size = len(self.ink)
        # Nothing further than one pad's length outside can reach the pad; without the limit a stray point far away
        # would be cut into countless pieces.
        points = np.clip(np.asarray(stroke.points, np.float64), -1.0, 2.0) * size
        starts, steps = _pieces(points)
        window = int(stroke.width * size + _LONGEST_PIECE + 4) ** 2
        at_once = max(1, min(_PIECES_AT_ONCE, _PIXELS_AT_ONCE // window))
        for first in range(0, len(starts), at_once):
            chosen = slice(first, first + at_once)
            corners, coverage = _coverage(starts[chosen], steps[chosen], stroke.width * size, size)
            self._lay_down(corners, coverage, stroke.erases)

    def _lay_down(self, corners: NDArray[np.intp], coverage: NDArray[np.float32], erases: bool) -> None:
        side = coverage.shape[-1]
        layers = 1 - coverage if erases else coverage
        combine = np.minimum if erases else np.maximum
        for (column, row), layer in zip(corners.tolist(), layers, strict=True):
            window = self.ink[row : row + side, column : column + side]
            combine(window, layer, out=window)


def _pieces(points: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Cut a line through points [n, 2] into short pieces: their starts and the steps to their ends, both [m, 2]."""
    if len(points) == 1:
        return points, np.zeros_like(points)
    steps = np.diff(points, axis=0)
    counts = np.maximum(1, np.ceil(np.hypot(steps[:, 0], steps[:, 1]) / _LONGEST_PIECE)).astype(np.intp)
    segment = np.repeat(np.arange(len(counts)), counts)
    number_within = np.arange(len(segment)) - np.repeat(np.cumsum(counts) - counts, counts)
    short_steps = steps / counts[:, None]
    return points[segment] + number_within[:, None] * short_steps[segment], short_steps[segment]


def _coverage(
    starts: NDArray[np.float64], steps: NDArray[np.float64], width: float, size: int
) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """How much of each pixel near each piece the pen covers.

    Returns the top left corners of the windows as (column, row) [n, 2], and the coverage inside [n, side, side]. All
    windows have one size and lie inside the canvas, so that they are computed together.
    """
    radius = width / 2
    lowest = np.minimum(starts, starts + steps) - (radius + 1)
    side = min(size, int(np.ceil(np.abs(steps).max() + width + 2)) + 1)
    corners = np.clip(np.floor(lowest), 0, size - side).astype(np.intp)

    centres = corners[:, :, None] + (np.arange(side) + 0.5)  # [n, 2, side]
    offsets = (centres - starts[:, :, None]).astype(np.float32)
    x, y = offsets[:, 0, None, :], offsets[:, 1, :, None]  # [n, 1, side], [n, side, 1]
    step_x, step_y = steps.astype(np.float32)[:, :, None, None].transpose(1, 0, 2, 3)
    squared_length = step_x**2 + step_y**2
    squared_length[squared_length == 0] = 1
    # The nearest point of the piece to each pixel: its projection onto the line, kept between the two ends.
    along = np.clip(x * (step_x / squared_length) + y * (step_y / squared_length), 0, 1)
    distance = np.sqrt((x - along * step_x) ** 2 + (y - along * step_y) ** 2)
    # A pixel's edge lies half a pixel from its centre; a pen finer than a pixel never covers all of one.
    return corners, np.clip(np.float32(radius + 0.5) - distance, 0, np.float32(min(1.0, width)))

"""A pen stroke being drawn: the pen's few positions become a smooth line through all of them."""

from __future__ import annotations

import math

from playground.drawing import Stroke

Point = tuple[float, float]

# Positions nearer than this to the last one, in pad units, are the tremble of a hand: one pixel of the pad's ink.
LEAST_MOVE = 1 / 224
# Where two positions lie further apart than this, the curve between them gets points of its own.
LONGEST_STEP = 0.02


class PenStroke:
    """A stroke that grows while the pen moves; it passes through every position the pen was given.

    All but the last bit is a curve that no longer changes; the last bit, to where the pen is now, is straight until
    the next position tells how the curve bends.
    """

    def __init__(self, start: Point, width: float, erases: bool) -> None:
        self.width = width
        self.erases = erases
        self._positions = [start]
        self._settled: list[Point] = []

    @property
    def pen(self) -> Point:
        """Where the pen is now."""
        return self._positions[-1]

    @property
    def settled(self) -> list[Point]:
        """The points that will not change any more; `pen` follows them."""
        return self._settled

    def move_to(self, position: Point) -> bool:
        """Draw on to a position; False when it is too near to the last one to matter."""
        if math.dist(position, self.pen) < LEAST_MOVE:
            return False
        self._positions.append(position)
        known = self._positions[-4:]
        if len(known) == 2:
            self._settled.append(known[0])
        else:
            before, start, end, after = known if len(known) == 4 else (known[0], *known)
            self._settled.extend(curve(before, start, end, after))
        return True

    def stroke(self) -> Stroke:
        """The stroke up to where the pen is now."""
        return Stroke((*self._settled, self.pen), self.width, self.erases)


def curve(before: Point, start: Point, end: Point, after: Point) -> list[Point]:
    """Points on the smooth curve from `start` (left out) to `end` (the last of them), at most `LONGEST_STEP` apart.

    The curve is the centripetal Catmull-Rom spline through all four, which neither loops nor overshoots where the
    positions are unevenly spaced; `before` may be `start` itself where the stroke begins. C. Yuksel, S. Schaefer and
    J. Keyser, Parameterization and applications of Catmull-Rom curves, Computer-Aided Design 43 (2011).
    """
    count = math.ceil(math.dist(start, end) / LONGEST_STEP)
    first = _handle(before, start, end)
    second = _handle(after, end, start)
    inner = [_bezier(start, first, second, end, step / count) for step in range(1, count)]
    return [*inner, end]


def _handle(behind: Point, at: Point, ahead: Point) -> Point:
    """The Bézier handle of the spline at `at`, on the side of `ahead`."""
    back, forth = math.sqrt(math.dist(behind, at)), math.sqrt(math.dist(at, ahead))
    if back == 0.0 or forth == 0.0:
        return at
    whole = 2 * back**2 + 3 * back * forth + forth**2
    share = 3 * back * (back + forth)
    x, y = ((back**2 * c - forth**2 * a + whole * b) / share for a, b, c in zip(behind, at, ahead, strict=True))
    return x, y


def _bezier(start: Point, first: Point, second: Point, end: Point, t: float) -> Point:
    s = 1.0 - t
    weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    x, y = (
        weights[0] * a + weights[1] * b + weights[2] * c + weights[3] * d
        for a, b, c, d in zip(start, first, second, end, strict=True)
    )
    return x, y

"""One movement of the pen, alive from the moment it touches the pad until it is lifted."""

from __future__ import annotations

from dataclasses import replace

from playground.drawing import Drawing, Stroke
from widgets.drawing.smoothing import PenStroke, Point


class PenGesture:
    """Draws on top of the drawing it began with; a pen that changes its width on the way leaves several strokes."""

    def __init__(self, before: Drawing, start: Point, width: float, erases: bool) -> None:
        self.before = before
        self._done: list[Stroke] = []
        self._current = PenStroke(start, width, erases)
        self._fresh: list[Stroke] = []

    def move_to(self, position: Point, width: float) -> bool:
        """Move the pen; False when it did not move far enough to leave anything."""
        seen = len(self._current.settled)
        if not self._current.move_to(position):
            return False
        current = self._current
        new = current.settled[max(seen - 1, 0) :]
        if len(new) > 1:
            self._fresh.append(Stroke(tuple(new), current.width, current.erases))
        if width != current.width:
            self._done.append(current.stroke())
            self._fresh.append(self.tail())
            self._current = PenStroke(position, width, current.erases)
        return True

    def take_fresh(self) -> list[Stroke]:
        """The pieces that have settled since the last call."""
        fresh, self._fresh = self._fresh, []
        return fresh

    def tail(self) -> Stroke:
        """The last piece, which the next movement may still bend."""
        current = self._current
        return Stroke((*current.settled[-1:], current.pen), current.width, current.erases)

    def drawing(self) -> Drawing:
        """The drawing as it is now."""
        return replace(self.before, strokes=(*self.before.strokes, *self._done, self._current.stroke()))

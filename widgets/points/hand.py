"""What a hand does to points: it puts them down, brushes, chooses, moves and erases them."""

from __future__ import annotations

from itertools import count
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QObject, Signal

from playground.datasets import OwnPoints
from playground.problems import ProblemError

LOOK, ADD, BRUSH, MOVE, ERASE = "look", "add", "brush", "move", "erase"
TOOLS: Final = (LOOK, ADD, BRUSH, MOVE, ERASE)
"""What a press of the mouse, or of Space, does; the first changes nothing."""

DAB = 3  # points of one touch of the brush
NARROWEST, BROADEST = 0.1, 3.0  # radius of brush and eraser, in units of the data

Place = tuple[float, float]
Flags = NDArray[np.bool_]

_gestures = count()


class Hand(QObject):
    """Points, which of them are chosen, and a tool. From press to release everything is one gesture.

    Args:
        reach: how far from 0 points may be put, in both directions.
        seed: of the brush.

    Attributes:
        tool: one of ``TOOLS``.
        points, chosen: as they are now; ``chosen`` is bool [points].
        class_number, holds_out: of the points put down next.
        radius: of brush and eraser, in units of the data across.
        unit: what such a unit is, across and up, where the axes have different ones.
        frame: two corners, while points are being framed.

    Signals:
        changed: (points, what, gesture), other points; ``what`` is the tool, or ``class``, ``held-out`` or ``nudge``.
            Changes of the same gesture are one step.
        marked: others are chosen, the frame is another, or the tool or its settings.
        refused: (problem), this cannot be done.
    """

    changed = Signal(object, str, object)
    marked = Signal()
    refused = Signal(object)

    def __init__(self, reach: Place, seed: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reach = np.array(reach)
        self.tool = LOOK
        self.points = OwnPoints()
        self.chosen: Flags = np.zeros(0, bool)
        self.class_number, self.holds_out = 0, False
        self.radius = 0.6
        self.unit = np.ones(2)
        self.frame: tuple[Place, Place] | None = None
        self._rng = np.random.default_rng(seed)
        self._gesture: object = None
        self._nudges = False
        self._start: Place | None = None  # of the gesture at work
        self._last: Place = (0.0, 0.0)
        self._dabbed = np.zeros(2)
        self._before: tuple[OwnPoints, Flags] = (self.points, self.chosen)

    @property
    def is_at_work(self) -> bool:
        """Whether a gesture has begun and not ended."""
        return self._start is not None

    def take(self, points: OwnPoints) -> None:
        """Go on with these, as after an undo."""
        if points == self.points:
            return
        if len(points) != len(self.points):
            self.chosen = np.zeros(len(points), bool)
        self.points, self._start, self.frame, self._nudges = points, None, None, False
        self.marked.emit()

    def take_tool(self, tool: str) -> None:
        """Another tool; what was chosen is so no longer."""
        self.tool, self._start = tool, None
        self.unchoose()

    # --- gestures ----------------------------------------------------------------------------------------------------

    def press(self, place: Place, near: Place, extends: bool = False) -> None:
        """Begin at a place; a point counts as hit within ``near``, across and up; ``extends`` keeps what is chosen."""
        self._begin(place)
        if self.tool == ADD:
            self._put(np.array([place]), ADD)
            self.chosen = np.arange(len(self.points)) == len(self.points) - 1
            self._before = self.points, self.chosen
            self.marked.emit()
        elif self.tool == BRUSH:
            self._dab([place])
        elif self.tool == ERASE:
            self._erase_along(place, place)
        elif self.tool == MOVE:
            self._pick(self.nearest(place, near), extends)

    def drag(self, place: Place) -> None:
        """Go on, to a place."""
        if self._start is None:
            return
        before, self._last = self._last, place
        if self.tool == BRUSH:
            way = np.subtract(place, self._dabbed)
            # However far the mouse has come since it was heard last.
            touches = int(np.hypot(*(way / self.unit)) / (self.radius / 2))
            if touches:
                self._dab(self._dabbed + way * (np.arange(1, touches + 1) / touches)[:, None])
        elif self.tool == ERASE:
            self._erase_along(before, place)
        elif self.frame is not None:
            self.frame = self._start, place
            low, high = np.minimum(*self.frame), np.maximum(*self.frame)
            places = self.points.arrays()[0]
            self.chosen = self._before[1] | ((places >= low) & (places <= high)).all(axis=1)
            self.marked.emit()
        elif self.tool in (ADD, MOVE):
            self._shift(self._before[0], np.subtract(place, self._start), self.tool)

    def release(self) -> None:
        """End the gesture."""
        self._start = None
        if self.frame is not None:
            self.frame = None
            self.marked.emit()

    def nudge(self, by: Place) -> None:
        """Move what is chosen by so much; several nudges with nothing between are one gesture."""
        if not self._nudges:
            self._begin()
        self._nudges = True
        self._shift(self.points, np.array(by), "nudge")

    def erase_chosen(self, place: Place | None = None) -> None:
        """Erase what is chosen, or where nothing is, what is under the eraser at a place."""
        self._begin()
        if self.chosen.any():
            self._set(self.points.erased(self.chosen), ERASE)
        elif place is not None:
            self._erase_along(place, place)

    def take_class(self, number: int) -> None:
        """The class of the points put down next, and of those chosen to be moved."""
        self.class_number = number
        if self.tool == MOVE and self.chosen.any():
            self._begin()
            self._set(self.points.of_class(self.chosen, number), "class")
        self.marked.emit()

    def hold_out(self, held_out: bool) -> None:
        """Whether the points put down next, and those chosen to be moved, are held out."""
        self.holds_out = held_out
        if self.tool == MOVE and self.chosen.any():
            self._begin()
            self._set(self.points.marked(self.chosen, held_out), "held-out")
        self.marked.emit()

    def broaden(self, factor: float) -> None:
        """Brush and eraser so many times as broad, within limits."""
        self.radius = float(np.clip(self.radius * factor, NARROWEST, BROADEST))
        self.marked.emit()

    # --- choosing ----------------------------------------------------------------------------------------------------

    def nearest(self, place: Place, near: Place) -> int | None:
        """The number of the nearest point within ``near``, across and up; None where there is none."""
        if not len(self.points):
            return None
        far = np.hypot(*((self.points.arrays()[0] - place) / near).T)
        found = int(np.argmin(far))
        return found if far[found] <= 1 else None

    def choose_next(self, by: int) -> Place | None:
        """Choose the point so many after the one chosen; its place, None where there are no points."""
        if not len(self.points):
            return None
        (now,) = np.nonzero(self.chosen)
        number = (int(now[-1]) + by if len(now) else (by > 0) - 1) % len(self.points)
        self.chosen = np.arange(len(self.points)) == number
        self._nudges = False
        self.marked.emit()
        x, y = self.points.arrays()[0][number].tolist()
        return x, y

    def choose_all(self) -> None:
        """Choose every point."""
        self.chosen = np.ones(len(self.points), bool)
        self._nudges = False
        self.marked.emit()

    def unchoose(self) -> None:
        """Choose nothing."""
        self.chosen, self.frame, self._nudges = np.zeros(len(self.points), bool), None, False
        self.marked.emit()

    # --- the changes themselves --------------------------------------------------------------------------------------

    def _begin(self, place: Place | None = None) -> None:
        self._gesture, self._nudges, self._start = ("points", next(_gestures)), False, place
        self._last = place or self._last
        self._before = self.points, self.chosen

    def _pick(self, number: int | None, extends: bool) -> None:
        if number is None:
            self.chosen = self.chosen if extends else np.zeros(len(self.points), bool)
            self.frame = (self._start or (0.0, 0.0),) * 2
        elif extends:
            self.chosen = self.chosen ^ (np.arange(len(self.points)) == number)
        elif not self.chosen[number]:
            self.chosen = np.arange(len(self.points)) == number
        self._before = self.points, self.chosen
        self.marked.emit()

    def _dab(self, places: ArrayLike) -> None:
        """Touch with the brush at places [k, 2]."""
        middles = np.repeat(np.asarray(places, float), DAB, axis=0)
        radii = self.radius * np.sqrt(self._rng.random(len(middles)))
        angles = self._rng.uniform(0, 2 * np.pi, len(middles))
        self._dabbed = middles[-1]
        self._put(middles + self.unit * radii[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1), BRUSH)

    def _put(self, places: NDArray[np.floating], what: str) -> None:
        try:
            inside = np.clip(places, -self.reach, self.reach)
            self._set(self.points.added(inside, self.class_number, self.holds_out), what)
        except ProblemError as error:
            self._start = None
            self.refused.emit(error.problems[0])

    def _erase_along(self, start: Place, end: Place) -> None:
        """Erase what lies within the radius of the straight way between two places."""
        way, places = np.subtract(end, start) / self.unit, (self.points.arrays()[0] - np.array(start)) / self.unit
        share = np.clip(places @ way / max(float(way @ way), 1e-12), 0, 1)
        gone = np.hypot(*(places - share[:, None] * way).T) <= self.radius
        if gone.any():
            self._set(self.points.erased(gone), ERASE)

    def _shift(self, points: OwnPoints, by: NDArray[np.floating], what: str) -> None:
        """Move what is chosen together, no part of it out of reach."""
        if not self.chosen.any():
            return
        places = points.arrays()[0][self.chosen]
        low = np.minimum(-self.reach - places.min(axis=0), 0)
        high = np.maximum(self.reach - places.max(axis=0), 0)
        x, y = np.clip(by, low, high).tolist()
        self._set(points.moved(self.chosen, (x, y)), what)

    def _set(self, points: OwnPoints, what: str) -> None:
        if points == self.points:
            return
        if len(points) != len(self.points):
            self.chosen = np.zeros(len(points), bool)
        self.points = points
        self.changed.emit(points, what, self._gesture)
        self.marked.emit()

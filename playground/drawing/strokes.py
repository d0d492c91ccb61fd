"""A drawing as a value: pen strokes, in order, over an optional loaded picture."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

# Eight pixels of the pad for each pixel a network sees, so that a 28x28 picture loaded onto the pad stays exact.
INK_SIZE = 224


@dataclass(frozen=True, slots=True)
class Stroke:
    """One movement of the pen, from pressing to lifting it.

    ``points`` are in pad units: (0, 0) is the top left corner, (1, 1) the bottom right one; points outside are allowed
    and leave no ink. One point is a dot. ``width`` is the diameter of the round pen in pad units.

    Raises ValueError for a width that is not positive or a number that is not finite.
    """

    points: tuple[tuple[float, float], ...]
    width: float = 0.08
    erases: bool = False

    def __post_init__(self) -> None:
        if not (math.isfinite(self.width) and self.width > 0):
            raise ValueError(f"A stroke's width is a positive number of pad units, not {self.width}.")
        for number, (x, y) in enumerate(self.points):
            if not (math.isfinite(x) and math.isfinite(y)):
                raise ValueError(f"Point {number} of a stroke is ({x}, {y}); both coordinates must be finite.")


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Everything on the pad: a loaded picture, if there is one, beneath the strokes in the order they were made.

    ``picture`` is float32 [INK_SIZE, INK_SIZE], from 0 (paper) to 1 (ink), and cannot be written to. Two drawings are
    equal when they look the same by construction: equal strokes and equal pixels.

    Raises ValueError for a picture of another shape or with values outside 0 to 1.
    """

    strokes: tuple[Stroke, ...] = ()
    picture: NDArray[np.float32] | None = None

    def __post_init__(self) -> None:
        if self.picture is None:
            return
        if self.picture.shape != (INK_SIZE, INK_SIZE):
            raise ValueError(f"A drawing's picture has shape {(INK_SIZE, INK_SIZE)}, not {self.picture.shape}.")
        if not ((self.picture >= 0) & (self.picture <= 1)).all():
            raise ValueError("A drawing's picture has values from 0 (paper) to 1 (ink) only.")
        if self.picture.flags.writeable or self.picture.dtype != np.float32:
            # A copy of our own: a value must not change when whoever made the picture goes on using the array.
            own = self.picture.astype(np.float32)
            own.setflags(write=False)
            object.__setattr__(self, "picture", own)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Drawing):
            return NotImplemented
        if self.picture is None or other.picture is None:
            return self.strokes == other.strokes and self.picture is other.picture
        return self.strokes == other.strokes and np.array_equal(self.picture, other.picture)

    def __hash__(self) -> int:
        return hash((self.strokes, None if self.picture is None else self.picture.tobytes()))

    def is_empty(self) -> bool:
        """Whether nothing was drawn and no picture was loaded; strokes rubbed out again still count as drawn."""
        return self.picture is None and not any(stroke.points for stroke in self.strokes)

    def with_stroke(self, stroke: Stroke) -> Drawing:
        """The same drawing with one more stroke on top."""
        return replace(self, strokes=(*self.strokes, stroke))

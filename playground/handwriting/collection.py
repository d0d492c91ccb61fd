"""What is kept, as a value, and what each gesture does to it: a change that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from playground.drawing import Drawing
from playground.handwriting.problems import NothingToKeep, TooManyDrawings
from playground.problems import ProblemError

LABELS: Final = tuple("0123456789")

MOST: Final = 2000
"""Drawings; more than anybody draws, few enough to be prepared anew whenever they are loaded."""

DECIMALS: Final = 4
"""Of a point's coordinates: a fiftieth of a pixel of the pad."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A drawing and the digit it means. ``number`` names it for good; ``held_out`` ones are never trained on."""

    number: int
    label: str
    drawing: Drawing
    held_out: bool = False


Changes = Mapping[int, Kept | None]
"""What takes the place of drawings, by number; None where one is taken out."""


@dataclass(frozen=True, slots=True)
class Collection:
    """All drawings that are kept, in the order they came."""

    kept: tuple[Kept, ...] = ()

    def __len__(self) -> int:
        return len(self.kept)

    @property
    def training(self) -> int:
        """How many are trained on."""
        return sum(not one.held_out for one in self.kept)

    @property
    def held_out(self) -> int:
        """How many are kept back to test what was learned."""
        return len(self) - self.training

    def of(self, label: str) -> tuple[Kept, ...]:
        """Those of one digit."""
        return tuple(one for one in self.kept if one.label == label)

    def get(self, number: int) -> Kept | None:
        """The one of that number."""
        return next((one for one in self.kept if one.number == number), None)

    # --- changes -----------------------------------------------------------------------------------------------------

    def adding(self, drawings: Iterable[tuple[str, Drawing]]) -> Changes:
        """Keep more, each with its label; of each digit every second one is held out, so that it can be tested.

        Raises:
            ProblemError: with ``NothingToKeep`` for an empty drawing, with ``TooManyDrawings`` for more than ``MOST``.
        """
        number = max((one.number for one in self.kept), default=0)
        balance = {label: _balance(self.of(label)) for label in LABELS}
        fresh: dict[int, Kept | None] = {}
        for label, drawing in drawings:
            if drawing.is_empty():
                raise ProblemError(NothingToKeep("drawing"))
            number += 1
            held_out = balance[label] > 0
            balance[label] += -1 if held_out else 1
            fresh[number] = Kept(number, label, settled(drawing), held_out)
        if len(self) + len(fresh) > MOST:
            raise ProblemError(TooManyDrawings("drawings", MOST))
        return fresh

    def removing(self, numbers: Iterable[int]) -> Changes:
        """Keep these no longer."""
        return dict.fromkeys(numbers)

    def relabelling(self, numbers: Iterable[int], label: str) -> Changes:
        """They mean another digit."""
        found = {number: self.get(number) for number in numbers}
        return {number: replace(one, label=label) for number, one in found.items() if one and one.label != label}

    def holding_out(self, numbers: Iterable[int], held_out: bool) -> Changes:
        """Test with these and train on them no longer, or the other way round."""
        found = {number: self.get(number) for number in numbers}
        return {
            number: replace(one, held_out=held_out) for number, one in found.items() if one and one.held_out != held_out
        }

    def changed(self, changes: Changes) -> Collection:
        """The collection after these changes; what is new finds its place by its number."""
        by_number: dict[int, Kept | None] = {**{one.number: one for one in self.kept}, **changes}
        return Collection(tuple(one for _, one in sorted(by_number.items()) if one is not None))

    def inverse(self, changes: Changes) -> Changes:
        """What undoes these changes."""
        return {number: self.get(number) for number in changes}


def settled(drawing: Drawing) -> Drawing:
    """A drawing with numbers as fine as they are kept: points of four decimals, a picture of 256 greys."""
    strokes = tuple(
        replace(stroke, points=tuple((round(x, DECIMALS), round(y, DECIMALS)) for x, y in stroke.points))
        for stroke in drawing.strokes
    )
    picture = None if drawing.picture is None else np.rint(drawing.picture * 255).astype(np.float32) / np.float32(255)
    return Drawing(strokes, picture)


def _balance(kept: tuple[Kept, ...]) -> int:
    """How many more are trained on than are held out."""
    return sum(-1 if one.held_out else 1 for one in kept)

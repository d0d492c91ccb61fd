"""Points put down by hand: where each is, its class, and whether it is held out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, model_validator

from playground.problems import Problem, ProblemError
from playground.wording import QT_TRANSLATE_NOOP

MOST: Final = 5000
"""Points."""

MOST_CLASSES: Final = 10

FARTHEST: Final = 1000.0
"""Of a coordinate in a file, whichever its sign; what is put down by hand lies where it can be seen."""

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class TooManyPoints(Problem):
    """More points than can be edited by hand; ``where`` is the dataset's id."""

    count: int
    most: int
    template = QT_TRANSLATE_NOOP("wording", "At most {most} points can be edited by hand, these would be {count}.")
    advice = QT_TRANSLATE_NOOP("wording", "Erase some first, or generate fewer.")


@dataclass(frozen=True)
class NothingToLearn(Problem):
    """Points by hand of which none is for training; ``where`` is the dataset's id."""

    template = QT_TRANSLATE_NOOP("wording", "There is no point to learn from.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Put down some that are not held out, undo, or generate new ones; then training can go on."
    )


class OwnPoints(BaseModel):
    """Points put down by hand, as packed arrays, so that even thousands are quick to compare and to send.

    ``places`` are float32 pairs: two inputs, or where numbers are to be predicted, an input and the number; all are of
    class 0 then. ``classes`` are a byte a point from 0, ``held_out`` a byte a point, 1 where training never sees it.
    In JSON each is base64. ``class_count`` only ever grows: a class that was used once stays.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")

    places: bytes = Field(default=b"", max_length=8 * MOST)
    classes: bytes = Field(default=b"", max_length=MOST)
    held_out: bytes = Field(default=b"", max_length=MOST)
    class_count: int = Field(default=2, ge=2, le=MOST_CLASSES)

    @model_validator(mode="after")
    def _check(self) -> OwnPoints:
        count = len(self.classes)
        if len(self.held_out) != count or len(self.places) != 8 * count:
            raise ValueError("should have eight bytes of places, a class and a held-out mark for each point")
        if count and max(self.classes) >= self.class_count:
            raise ValueError(f"should have classes from 0 to {self.class_count - 1}")
        if count and max(self.held_out) > 1:
            raise ValueError("should have held-out marks of 0 or 1")
        values = np.frombuffer(self.places, "<f4")
        if not (np.abs(values) <= FARTHEST).all():  # which a value that is no number is not
            raise ValueError(f"should have coordinates from -{FARTHEST:g} to {FARTHEST:g}")
        return self

    def __len__(self) -> int:
        return len(self.classes)

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the classes."""
        return tuple(str(number) for number in range(self.class_count))

    @property
    def training(self) -> int:
        """How many are not held out."""
        return len(self) - self.held_out.count(1)

    def arrays(self) -> tuple[Floats, NDArray[np.int32], Flags]:
        """Places float32 [n, 2], classes int32 [n], whether held out bool [n]; nobody writes to them."""
        return _arrays(self)

    def split_arrays(self) -> tuple[Floats, NDArray[np.int32], Floats, NDArray[np.int32]]:
        """Training places [n, 2] and classes [n], held-out places [m, 2] and classes [m], in the order put down."""
        places, classes, held_out = _arrays(self)
        return places[~held_out], classes[~held_out], places[held_out], classes[held_out]

    def added(self, places: Floats, class_number: int, held_out: bool = False) -> OwnPoints:
        """With more points of one class at ``places`` [k, 2]; ``ProblemError`` where these are too many."""
        more = np.asarray(places, "<f4").reshape(-1, 2)
        count = len(self) + len(more)
        if count > MOST:
            raise ProblemError(TooManyPoints("points", count, MOST))
        return OwnPoints(
            places=self.places + more.tobytes(),
            classes=self.classes + bytes([class_number]) * len(more),
            held_out=self.held_out + bytes([held_out]) * len(more),
            class_count=max(self.class_count, class_number + 1),
        )

    def moved(self, chosen: Flags, by: tuple[float, float]) -> OwnPoints:
        """With the points where ``chosen`` [n] is true elsewhere by so much, none farther out than ``FARTHEST``."""
        places = _arrays(self)[0] + chosen[:, None] * np.asarray(by, np.float32)
        return self.model_copy(update={"places": places.clip(-FARTHEST, FARTHEST).astype("<f4").tobytes()})

    def of_class(self, chosen: Flags, class_number: int) -> OwnPoints:
        """With the points where ``chosen`` [n] is true of another class."""
        classes = np.where(chosen, class_number, _arrays(self)[1]).astype(np.uint8)
        count = max(self.class_count, class_number + 1) if chosen.any() else self.class_count
        return self.model_copy(update={"classes": classes.tobytes(), "class_count": count})

    def marked(self, chosen: Flags, held_out: bool) -> OwnPoints:
        """With the points where ``chosen`` [n] is true held out, or for training."""
        marks = np.where(chosen, held_out, _arrays(self)[2]).astype(np.uint8)
        return self.model_copy(update={"held_out": marks.tobytes()})

    def erased(self, gone: Flags) -> OwnPoints:
        """Without the points where ``gone`` [n] is true; no class goes with them."""
        places, classes, held_out = _arrays(self)
        return pack(places[~gone], classes[~gone], held_out[~gone], self.class_count)

    def split(self, share: float, seed: int) -> OwnPoints:
        """With another share held out, of each class as near to it as can be; one point at least stays for training."""
        places, classes, _ = _arrays(self)
        rng = np.random.default_rng(seed)
        marks = np.zeros(len(self), bool)
        for number in range(self.class_count):
            (of_class,) = np.nonzero(classes == number)
            marks[rng.permutation(of_class)[: round(len(of_class) * share)]] = True
        if marks.all() and len(marks):
            marks[0] = False
        return pack(places, classes, marks, self.class_count)


def pack(places: Floats, classes: NDArray[np.integer], held_out: Flags, class_count: int) -> OwnPoints:
    """Points from arrays: places [n, 2], classes [n], held_out [n]."""
    if len(classes) > MOST:
        raise ProblemError(TooManyPoints("points", len(classes), MOST))
    return OwnPoints(
        places=np.asarray(places, "<f4").tobytes(),
        classes=np.asarray(classes, np.uint8).tobytes(),
        held_out=np.asarray(held_out, np.uint8).tobytes(),
        class_count=class_count,
    )


@lru_cache(maxsize=4)
def _arrays(points: OwnPoints) -> tuple[Floats, NDArray[np.int32], Flags]:
    places = np.frombuffer(points.places, "<f4").reshape(-1, 2).astype(np.float32)
    classes = np.frombuffer(points.classes, np.uint8).astype(np.int32)
    held_out = np.frombuffer(points.held_out, np.uint8).astype(bool)
    for array in (places, classes, held_out):
        array.flags.writeable = False
    return places, classes, held_out

"""A race as it went: every mark, and who reached a target when."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from playground.racing.records import Mark

Floats = NDArray[Any]
Curve = Literal["accuracy", "test_loss", "train_loss", "r2"]

CURVES: tuple[Curve, ...] = ("accuracy", "test_loss", "train_loss", "r2")


@dataclass(frozen=True, slots=True)
class RaceHistory:
    """The marks of a race as curves: ``epochs`` float64 [marks], the others float32 [marks, lanes], see ``Mark``."""

    epochs: Floats
    accuracy: Floats
    test_loss: Floats
    train_loss: Floats
    r2: Floats

    @classmethod
    def of(cls, marks: Sequence[Mark], lanes: int) -> RaceHistory:
        """The marks so far, in order, of so many lanes."""
        curves = (np.array([getattr(mark, name) for mark in marks], np.float32).reshape(-1, lanes) for name in CURVES)
        return cls(np.array([mark.epoch for mark in marks], np.float64), *curves)

    def __len__(self) -> int:
        return len(self.epochs)

    @property
    def lanes(self) -> int:
        """How many there are."""
        return int(self.accuracy.shape[1])

    def curve(self, name: Curve) -> Floats:
        """One of ``CURVES`` of every lane: [marks, lanes]."""
        found: Floats = getattr(self, name)
        return found

    def latest(self, name: Curve) -> Floats:
        """The last value of each lane that is a number, NaN where there is none: [lanes]."""
        return _over_marks(self.curve(name), lambda known: float(known[-1]))

    def best_accuracy(self) -> Floats:
        """The highest accuracy of each lane, NaN where there is none: [lanes]."""
        return _over_marks(self.accuracy, lambda known: float(known.max()))

    def highest_r2(self) -> Floats:
        """The highest R² of each lane, NaN where there is none: [lanes]."""
        return _over_marks(self.r2, lambda known: float(known.max()))

    def lowest_loss(self) -> Floats:
        """The lowest held-out loss of each lane, NaN where there is none: [lanes]."""
        return _over_marks(self.test_loss, lambda known: float(known.min()))

    def across(self, name: Curve) -> tuple[float, float]:
        """Mean and spread (of a sample) over the lanes of the last value of each; NaN where fewer than two have one."""
        known = self.latest(name)
        known = known[np.isfinite(known)]
        return (float(known.mean()), float(known.std(ddof=1))) if known.size > 1 else (float("nan"), float("nan"))

    def reached(self, target: float) -> Floats:
        """The epoch at which each lane's accuracy first came to the target, NaN where it has not: [lanes]."""
        found = np.full(self.lanes, np.nan)
        if len(self):
            hit = self.accuracy >= np.float32(target) - np.float32(1e-6)
            has = hit.any(axis=0)
            found[has] = self.epochs[hit.argmax(axis=0)][has]
        return found

    def rows(self, names: Sequence[str]) -> Iterator[tuple[object, ...]]:
        """A row for each mark of each lane: the lane's name, the epoch and the curves, empty where there is none."""
        for lane, name in enumerate(names):
            for mark, epoch in enumerate(self.epochs):
                values = (float(self.curve(curve)[mark, lane]) for curve in CURVES)
                yield (name, float(epoch), *("" if np.isnan(value) else value for value in values))


def _over_marks(curve: Floats, pick: Callable[[Floats], float]) -> Floats:
    found = np.full(curve.shape[1], np.nan)
    for lane, values in enumerate(curve.T):
        known = values[np.isfinite(values)]
        if known.size:
            found[lane] = pick(known)
    return found

"""A race as it went: every mark, and who reached a target when."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from playground.racing.records import Mark

Floats = NDArray[np.float64]

CURVES = ("accuracy", "test_loss", "train_loss")


class RaceHistory:
    """The marks of so many lanes, in order. Accuracies and losses are float64 [marks, lanes]."""

    def __init__(self, lanes: int) -> None:
        self.lanes = lanes
        self._marks: list[Mark] = []

    def __len__(self) -> int:
        return len(self._marks)

    def extend(self, marks: Iterable[Mark]) -> None:
        """Add marks that came later."""
        self._marks += marks

    @property
    def epochs(self) -> Floats:
        """When the marks were: [marks]."""
        return np.array([mark.epoch for mark in self._marks], np.float64)

    def curve(self, name: str) -> Floats:
        """One of ``CURVES`` of every lane: [marks, lanes]."""
        rows = [getattr(mark, name) for mark in self._marks]
        return np.array(rows, np.float64).reshape(-1, self.lanes)

    def latest(self, name: str) -> Floats:
        """The last value of each lane that is a number, NaN where there is none: [lanes]."""
        return _over_marks(self.curve(name), lambda known: known[-1])

    def best_accuracy(self) -> Floats:
        """The highest accuracy of each lane, NaN where there is none: [lanes]."""
        return _over_marks(self.curve("accuracy"), np.max)

    def reached(self, target: float) -> Floats:
        """The epoch at which each lane's accuracy first came to the target, NaN where it has not: [lanes]."""
        accuracy, epochs = self.curve("accuracy"), self.epochs
        found = np.full(self.lanes, np.nan)
        if len(epochs):
            # accuracies are float32: 0.97 of them is not 0.97 of these
            hit = accuracy >= target - 1e-6
            first = hit.argmax(axis=0)
            found[hit.any(axis=0)] = epochs[first][hit.any(axis=0)]
        return found

    def to_csv(self, names: Sequence[str]) -> str:
        """A line for each mark of each lane: the lane's name, the epoch and the curves."""
        text = io.StringIO()
        table = csv.writer(text)
        table.writerow(["lane", "epoch", *CURVES])
        for number, name in enumerate(names):
            for mark in self._marks:
                values = [float(getattr(mark, curve)[number]) for curve in CURVES]
                table.writerow([name, f"{mark.epoch:g}", *("" if np.isnan(v) else f"{v:.6g}" for v in values)])
        return text.getvalue()


def _over_marks(curve: Floats, pick: Callable[[Floats], float]) -> Floats:
    found = np.full(curve.shape[1], np.nan)
    for lane, values in enumerate(curve.T):
        known = values[np.isfinite(values)]
        if known.size:
            found[lane] = pick(known)
    return found

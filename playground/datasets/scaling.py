"""Columns of numbers brought to a common size, by what the training rows are like and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.datasets.tables import Scaling

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scale:
    """``zero`` is what becomes 0 in each column, ``unit`` how much becomes 1: float64 [columns] each."""

    zero: Floats
    unit: Floats

    def scaled(self, rows: Floats) -> NDArray[np.float32]:
        """Rows [n, columns] in this scale."""
        found: NDArray[np.float32] = ((rows - self.zero) / self.unit).astype(np.float32)
        return found


def scale_of(training: Floats, scaling: Scaling) -> Scale:
    """The scale of training rows [n, columns]; a column that is the same in all of them keeps its unit."""
    columns = training.shape[1]
    if scaling == "none":
        return Scale(np.zeros(columns), np.ones(columns))
    if scaling == "range":
        zero = training.min(axis=0)
        unit = training.max(axis=0) - zero
    else:
        zero, unit = training.mean(axis=0), training.std(axis=0)
    return Scale(zero, np.where(unit > 0, unit, 1.0))

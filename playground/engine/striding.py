"""A run's steps in a few strides: a frame tells so many means and no more, however many steps lie between two."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

STRIDES = 16
"""The most; a run may do a thousand steps between two frames."""


def ends_of(steps: int) -> NDArray[np.int64]:
    """Where each of at most ``STRIDES`` about equal strides of so many steps ends, counted from 1."""
    count = min(steps, STRIDES)
    return np.arange(1, count + 1, dtype=np.int64) * steps // max(count, 1)


def means_over(values: Floats) -> Floats:
    """The mean over each stride."""
    if not len(values):
        return values
    ends = ends_of(len(values))
    starts = np.concatenate([[0], ends[:-1]])
    means: Floats = np.add.reduceat(values, starts, dtype=np.float64) / (ends - starts)
    return means.astype(np.float32)

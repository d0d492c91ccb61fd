"""Gradients and learning rates of a run, told for a few steps at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Strides:
    """Gradients and rates over a few steps each: ``steps`` int64 [m], the last of each stride.

    ``norms`` float32 [m] are mean lengths of the gradients before clipping, ``rates`` float32 [m] the learning rates at
    the last step of each.
    """

    steps: Array
    norms: Array
    rates: Array

    @classmethod
    def none(cls) -> Strides:
        """Of no steps."""
        return cls(np.empty(0, np.int64), np.empty(0, np.float32), np.empty(0, np.float32))

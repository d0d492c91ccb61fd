"""What the losses of a run tell about it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.history import History


@dataclass(frozen=True, slots=True)
class Course:
    """The losses of a run: of every recorded step float [n], and of every look at held-out data float [m]."""

    train: NDArray[np.floating]
    held_out: NDArray[np.floating]
    last_step: int = 0

    @classmethod
    def of(cls, history: History) -> Course:
        """What a run has recorded."""
        train = history.curve("train_loss", points=400)
        held_out = history.curve("test_loss", points=400)
        return cls(train.mean, held_out.mean, history.last_step)

    def begins(self) -> float:
        """The mean of the first twentieth of the training losses; NaN where there are none."""
        return _mean(self.train[: max(1, len(self.train) // 20)])

    def part(self, start: float, stop: float) -> float:
        """The mean from one share of the run to another, 0 to 1; NaN where nothing lies there."""
        count = len(self.train)
        return _mean(self.train[int(start * count) : int(stop * count)])


def _mean(values: NDArray[np.floating]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")

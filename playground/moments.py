"""The moments of a run that one can go back to: checkpoints by step, thinned to a budget of memory.

They are kept by the window, so that they outlive the engine. Thinning leaves them dense where a run begins and where it
is now, and ever wider apart in between. What is kept follows from what was offered alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.experiment import Experiment
from playground.graph import essence
from playground.messages import Checkpoint, checkpoint_size

BUDGET = 256 * 2**20
"""Bytes, where nothing else is preferred."""

MOST = 2000
"""Moments; more could not be told apart on a slider."""


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """Where a run stood: its weights, and the experiment it was trained by then. Nobody writes to either."""

    checkpoint: Checkpoint
    experiment: Experiment

    @property
    def step(self) -> int:
        """Steps done."""
        return self.checkpoint.step

    def size(self) -> int:
        """Bytes of its arrays."""
        return checkpoint_size(self.checkpoint)

    def is_of(self, experiment: Experiment) -> bool:
        """Whether these are weights of this experiment's network: the same data, the same blocks and wires."""
        mine, other = self.experiment, experiment
        if (mine.dataset, mine.target, mine.table, mine.pictures) != (
            other.dataset,
            other.target,
            other.table,
            other.pictures,
        ):
            return False
        if mine.points.generated != other.points.generated:
            return False  # points by hand come and go while training
        return mine.graph is other.graph or essence(mine.graph) == essence(other.graph)


class Moments:
    """Moments by rising step.

    Args:
        budget: bytes that all together may hold. Where not even the first and the newest fit, the newest alone is
            kept, however large it is.
        most: so many moments and no more.
    """

    def __init__(self, budget: int = BUDGET, most: int = MOST) -> None:
        self._budget = budget
        self._most = max(most, 1)
        self._held: list[Moment] = []
        self._steps: list[int] = []
        self._size = 0

    def __len__(self) -> int:
        return len(self._held)

    @property
    def held(self) -> tuple[Moment, ...]:
        """Every moment, oldest first."""
        return tuple(self._held)

    @property
    def steps(self) -> tuple[int, ...]:
        """Their steps, rising."""
        return tuple(self._steps)

    @property
    def size(self) -> int:
        """Bytes held."""
        return self._size

    @property
    def budget(self) -> int:
        """Bytes that may be held."""
        return self._budget

    @property
    def is_too_small(self) -> bool:
        """Whether the budget has room for the newest moment alone."""
        return bool(self._held) and 2 * self._held[-1].size() > self._budget

    def set_budget(self, budget: int) -> None:
        """Hold at most so many bytes from now on."""
        self._budget = budget
        self._make_room()

    def add(self, moment: Moment) -> None:
        """Keep a moment; those of its step or later give way to it, for it is the newest."""
        self.cut(moment.step - 1)
        self._held.append(moment)
        self._steps.append(moment.step)
        self._size += moment.size()
        self._make_room()

    def cut(self, step: int) -> None:
        """Forget what came after a step."""
        left = bisect_left(self._steps, step + 1)
        self._size -= sum(moment.size() for moment in self._held[left:])
        del self._held[left:], self._steps[left:]

    def take(self, moments: Iterable[Moment]) -> None:
        """Hold these instead, by rising step."""
        self._held = list(moments)
        self._steps = [moment.step for moment in self._held]
        self._size = sum(moment.size() for moment in self._held)
        self._make_room()

    def of(self, experiment: Experiment) -> tuple[Moment, ...]:
        """The moments of an experiment's network, oldest first; others belong to another network, before an edit."""
        known: dict[int, bool] = {}  # of hundreds of moments few have experiments of their own
        for moment in self._held:
            if id(moment.experiment) not in known:
                known[id(moment.experiment)] = moment.is_of(experiment)
        return tuple(moment for moment in self._held if known[id(moment.experiment)])

    def _make_room(self) -> None:
        while len(self._held) > 2 and not self._fits():
            self._take_out(least_missed(np.asarray(self._steps)))
        while len(self._held) > 1 and not self._fits():
            self._take_out(0)

    def _fits(self) -> bool:
        return self._size <= self._budget and len(self._held) <= self._most

    def _take_out(self, place: int) -> None:
        self._size -= self._held[place].size()
        del self._held[place], self._steps[place]


def least_missed(steps: NDArray[np.int64]) -> int:
    """The place of the step that can best be done without, of at least three rising ones; never the first or last.

    Distances are those between logarithms of how far a step is from either end, so that equal ones mean ever wider gaps
    towards the middle. As a run goes on they only shrink: with ``n`` steps kept of ``t``, none is ever more than
    ``4 log(t + 1) / (n - 1)``, but for gaps in what was offered. Of equal ones the oldest goes.
    """
    from_first, to_last = steps - steps[0] + 1.0, steps[-1] - steps + 1.0
    places = np.log(from_first / to_last)
    return 1 + int(np.argmin(places[2:] - places[:-2]))

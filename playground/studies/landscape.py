"""The loss on a plane through the space of weights: what is asked, what has been found so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.moments import Moment
from playground.problems import BadWish, Problem
from playground.studies.base import StudyProgressRecord, StudyRequest

Kind = Literal["random", "path"]

KINDS: tuple[Kind, ...] = ("random", "path")
"""Two random directions, each filter and unit as long as its weights; or the principal components of the path."""

SIDES = (21, 41, 81)
"""Places along each axis; five cells, halved again and again."""

REACHES = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)
"""How far from the middle: in lengths of the weights on a random plane, in lengths of the path on that of the path."""

LEAST_MOMENTS = 3
"""Of a path through which a plane can be laid."""

MOST_MOMENTS = 60
"""Of a path that is handed over."""

HANDED_OVER = 16 * 2**20
"""Bytes of weights of a path that is handed over."""


@dataclass(frozen=True, slots=True, eq=False)
class LandscapeRequest(StudyRequest):
    """Compute the loss around the weights of the moment.

    ``number`` is the plane's, by which a probe asks for it later: another for each request. ``seed`` draws the random
    directions. ``path`` holds earlier moments of the run, oldest first, each with its weights alone.
    """

    number: int = 1
    kind: Kind = "random"
    seed: int = 0
    side: int = 41
    reach: float = 1.0
    held_out: bool = False
    path: tuple[Checkpoint, ...] = ()

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A plane, a side or a reach that is not offered."""
        if self.kind not in KINDS:
            return BadWish("landscape", f"plane “{self.kind}”", " or ".join(KINDS))
        if self.side not in SIDES:
            return BadWish("landscape", f"grid of {self.side} places", ", ".join(map(str, SIDES)))
        if not 0.01 <= self.reach <= 100:
            return BadWish("landscape", f"reach of {self.reach:g}", "0.01 to 100")
        return None


def _empty(*shape: int) -> NDArray[np.float32]:
    return np.zeros(shape, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class LandscapeFound(StudyProgressRecord):
    """The plane so far; ``done`` of ``total`` are its places.

    ``losses`` is float32 [side, side], mean over the examples by row (second axis) and column (first axis); ``known``
    says which have been computed, from coarse to fine. ``across`` and ``up`` are the first and last offset along each
    axis. ``path`` is float32 [moments, 3]: offsets along both axes, and the distance of the weights from the plane;
    ``steps`` int64 [moments] their steps, the last one that of the middle. ``explained`` is the share of the path's
    variance along each axis, None on a random plane. ``parameters`` counts all weights, ``examples`` those averaged
    over. ``lengths`` are the lengths of the two directions in the space of weights.
    """

    number: int = 0
    kind: Kind = "random"
    seed: int = 0
    held_out: bool = False
    step: int = 0
    loss: float = np.nan
    across: tuple[float, float] = (-1.0, 1.0)
    up: tuple[float, float] = (-1.0, 1.0)
    losses: NDArray[np.float32] = field(default_factory=lambda: _empty(0, 0))
    known: NDArray[np.bool_] = field(default_factory=lambda: np.zeros((0, 0), bool))
    path: NDArray[np.float32] = field(default_factory=lambda: _empty(0, 3))
    steps: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    explained: tuple[float, float] | None = None
    lengths: tuple[float, float] = (1.0, 1.0)
    parameters: int = 0
    examples: int = 0
    has_statistics: bool = False


def strides(side: int) -> list[int]:
    """From every how manieth place to every one: each half of the one before."""
    wanted = [(side - 1) // 5]
    while wanted[-1] > 1:
        wanted.append(wanted[-1] // 2)
    return wanted


def visits(side: int) -> NDArray[np.int64]:
    """Every place of the grid once, int64 [side * side, 2] as (row, column), from coarse to fine."""
    found, seen = [], np.zeros((side, side), bool)
    for stride in strides(side):
        grid = np.zeros((side, side), bool)
        grid[::stride, ::stride] = True
        found.append(np.argwhere(grid & ~seen))
        seen |= grid
    return np.concatenate(found)


def filled(losses: NDArray[np.float32], known: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The losses, with that of the nearest coarser place where one is not known yet; NaN where nothing is."""
    side = len(losses)
    shown = np.full(losses.shape, np.nan, np.float32)
    for stride in strides(side) if side else ():
        nearest = np.minimum((np.arange(side) + stride // 2) // stride * stride, side - 1)
        there = np.ix_(nearest, nearest)
        shown = np.where(known[there], losses[there], shown)
    return shown


def path_of(moments: Sequence[Moment]) -> tuple[Checkpoint, ...]:
    """The weights of the first and the newest moment and of as many evenly between as may be handed over."""
    if not moments:
        return ()
    each = sum(array.nbytes for array in moments[-1].checkpoint.weights.values())
    most = min(len(moments), MOST_MOMENTS, max(HANDED_OVER // max(each, 1), LEAST_MOMENTS))
    chosen = np.unique(np.linspace(0, len(moments) - 1, most).round().astype(int))
    found = [moments[place].checkpoint for place in chosen.tolist()]
    return tuple(Checkpoint(one.step, one.weights) for one in found)

"""Which rows of a table are held out: a share of them, or one fold of several. Every class has its part of both."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Places = NDArray[np.int64]


def held_out_count(rows: int, share: float) -> int:
    """How many rows a share is; one row at least stays for training."""
    return min(round(rows * share), rows - 1)


def held_out(answers: NDArray[Any], share: float, seed: int) -> Flags:
    """Which rows are held out, bool [n]: ``held_out_count`` of them.

    Where answers are classes (integers), each class has its share of them to within one; where they are numbers, rows
    are drawn from all alike.
    """
    count = held_out_count(len(answers), share)
    marks = np.zeros(len(answers), bool)
    order = np.random.default_rng(seed).permutation(len(answers))
    marks[_spread(answers, order)[np.arange(count) * len(answers) // max(count, 1)]] = True
    return marks


def fold(answers: NDArray[Any], of: int, number: int, seed: int) -> Flags:
    """Which rows the fold ``number`` (from 1) of ``of`` holds out, bool [n]; every row is in exactly one fold.

    Folds differ in size by one row at most. Where answers are classes, each has its part of every fold to within one.
    """
    order = np.random.default_rng(seed).permutation(len(answers))
    marks = np.zeros(len(answers), bool)
    marks[_spread(answers, order)[number - 1 :: of]] = True
    return marks


def size_of_fold(rows: int, of: int, number: int) -> int:
    """How many rows the fold ``number`` (from 1) holds out."""
    return len(range(number - 1, rows, of))


def _spread(answers: NDArray[Any], order: Places) -> Places:
    """The rows in this order, classes one after the other: rows at equal distances are a fair choice of each class."""
    if answers.dtype.kind not in "iu":
        return order
    return order[np.argsort(answers[order], kind="stable")]

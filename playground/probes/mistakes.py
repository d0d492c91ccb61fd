"""How a network reads the held-out examples: which it gets wrong, which classes it confuses, whether it knows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.experiment import Experiment
from playground.probes.base import Array, Wish
from playground.problems import BadWish, Problem

FIRST = 2000
"""So many held-out examples are read while nothing else is wished for: enough to rank, few enough to be quick."""

BINS = 10
"""Bins of the reliability diagram, of equal width between 0 and 1."""


@dataclass(frozen=True, slots=True)
class MistakesWish(Wish):
    """``examples`` of the held-out ones are read, the first of them, at most so many.

    ``cell`` (truth, answer) wants the examples of one cell of the confusion matrix; None all mistakes. ``chosen`` is
    the index of a held-out example to be looked at closely.
    """

    examples: int = FIRST
    cell: tuple[int, int] | None = None
    chosen: int | None = None

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Classes and examples that there are."""
        labels, held_out = experiment.data.labels, experiment.data.test_examples
        if self.cell is not None and not all(0 <= place < len(labels) for place in self.cell):
            return BadWish("mistakes", f"cell {self.cell}", f"0 to {len(labels) - 1}")
        if self.examples < 1 or (self.chosen is not None and self.chosen < 0):
            return BadWish("mistakes", f"example {min(self.examples, self.chosen or 0)}", f"1 to {held_out}")
        return None


@dataclass(frozen=True, slots=True)
class Examples:
    """Some held-out examples with what the network makes of them, the worst first.

    ``indices``, ``truths`` and ``answers`` are int32 [n]; ``shares`` float32 [n] is the probability of the answer,
    ``losses`` float32 [n] the loss of each. ``inputs`` is as stored: uint8 [n, height, width, channels], or float32
    [n, 2] for points.
    """

    indices: Array
    truths: Array
    answers: Array
    shares: Array
    losses: Array
    inputs: Array


@dataclass(frozen=True, slots=True)
class Reliability:
    """Whether the network is right as often as it says; by ``BINS`` bins of the probability of its answers.

    ``counts`` int32 [bins]; ``confidences`` and ``accuracies`` float32 [bins] are means over each bin, 0 where empty.
    """

    counts: Array
    confidences: Array
    accuracies: Array

    @property
    def error(self) -> float:
        """The expected calibration error, 0 to 1: the mean gap, weighted by count. Guo et al., ICML 2017."""
        total = int(self.counts.sum())
        gaps = np.abs(self.confidences - self.accuracies)
        return float((gaps * self.counts).sum() / total) if total else 0.0


@dataclass(frozen=True, slots=True)
class Closely:
    """One held-out example: ``probabilities`` float32 [classes], and the training examples nearest to its ``input``.

    ``near`` holds their inputs as stored [n, ...], ``near_labels`` int32 [n], and ``distances`` float32 [n]: Euclidean,
    between inputs as the network sees them (pixels from 0 to 1).
    """

    index: int
    truth: int
    input: Array
    probabilities: Array
    near: Array
    near_labels: Array
    distances: Array


@dataclass(frozen=True, slots=True)
class Mistakes:
    """What became of ``looked`` of ``held_out`` examples at one step.

    ``matrix`` is int32 [classes, classes]: rows are the truth, columns the answer. ``broken`` answers were not numbers
    and are in no other figure. ``wrong`` counts the mistakes, or the examples of the cell that was wished for;
    ``worst`` holds the worst of them.
    """

    step: int
    looked: int
    held_out: int
    broken: int
    matrix: Array
    reliability: Reliability
    cell: tuple[int, int] | None
    wrong: int
    worst: Examples
    closely: Closely | None

    @property
    def accuracy(self) -> float:
        """The share read rightly, 0 to 1; 0 where nothing was read."""
        total = int(self.matrix.sum())
        return float(np.trace(self.matrix)) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """By class, float64 [classes] from 0 to 1, 0 where there is nothing to divide by; ``support`` counts its examples.

    Precision: of the answers "this class", so many were right. Recall: of the examples of this class, so many were
    found. F1 is their harmonic mean.
    """

    precision: NDArray[np.float64]
    recall: NDArray[np.float64]
    f1: NDArray[np.float64]
    support: NDArray[np.int64]


def scores(matrix: Array) -> Scores:
    """The scores of a confusion matrix, int [classes, classes], rows the truth."""
    right = np.diag(matrix).astype(np.float64)
    answered, support = matrix.sum(axis=0), matrix.sum(axis=1)
    precision = right / np.maximum(answered, 1)
    recall = right / np.maximum(support, 1)
    together = precision + recall
    f1 = np.where(together > 0, 2 * precision * recall / np.where(together > 0, together, 1.0), 0.0)
    return Scores(precision, recall, f1, support.astype(np.int64))

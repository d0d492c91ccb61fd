"""The learning-rate finder: what is asked, what was found, and how its curve is read."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from playground.experiment import Experiment
from playground.problems import BadWish, Problem
from playground.studies.base import StudyProgressRecord, StudyRequest

Floats = NDArray[np.float64]

LOWEST_RATE, HIGHEST_RATE = 1e-10, 100.0
FEWEST_STEPS, MOST_STEPS = 20, 5000

BLUR = 0.12
"""Decades of the rate: the standard deviation of the bell over which losses are averaged."""

LEAST_FALL = 0.05
"""Of the loss at the beginning: with less, no rate is suggested."""

BELOW_LOWEST = 3.0
"""The rate suggested is at least so many times below the one at which the loss is lowest."""


@dataclass(frozen=True, slots=True)
class FinderRequest(StudyRequest):
    """Train a copy with a rate that is multiplied by the same factor every step, from ``low`` to ``high``.

    The copy begins with the weights of the moment, or where ``anew`` with first weights from the seed.
    """

    low: float = 1e-6
    high: float = 10.0
    steps: int = 300
    anew: bool = False

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Rates that do not rise, or are too small, too large or too few."""
        if not LOWEST_RATE <= self.low < self.high <= HIGHEST_RATE:
            there_is = f"{LOWEST_RATE:g} to {HIGHEST_RATE:g}, rising"
            return BadWish("finder", f"rates from {self.low:g} to {self.high:g}", there_is)
        if not FEWEST_STEPS <= self.steps <= MOST_STEPS:
            return BadWish("finder", f"{self.steps} steps", f"{FEWEST_STEPS} to {MOST_STEPS}")
        return None

    def rates(self) -> Floats:
        """The rate of each step, float64 [steps]."""
        rates: Floats = np.geomspace(self.low, self.high, self.steps)
        return rates


@dataclass(frozen=True, slots=True, eq=False)
class FinderFound(StudyProgressRecord):
    """The losses so far; ``done`` of ``total`` are steps.

    ``losses`` are float32 [done], each on the batch of its step, without penalties, before that step's change of the
    weights; ``rates`` float64 [done] theirs. ``has_diverged``: it ended early, because the loss had grown far or was
    not a number any more. ``step`` is the run's when the copy was taken, 0 for a new start.
    """

    rates: Floats = field(default_factory=lambda: np.zeros(0))
    losses: NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    has_diverged: bool = False
    step: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What a curve of losses over rates tells; places are indices into it.

    ``smooth`` is float64 [n]. ``steepest`` is where the loss falls fastest by the logarithm of the rate, ``lowest``
    where it is lowest; ``suggested`` a rate for training. All three are None where the loss does not fall.
    """

    smooth: Floats
    steepest: int | None = None
    lowest: int | None = None
    suggested: float | None = None


def read(rates: Floats, losses: NDArray[np.float32]) -> Reading:
    """Read a curve: ``rates`` [n] rise by equal factors, ``losses`` [n].

    Smith (WACV 2017) reads by eye where the loss falls and where it begins to grow again, and takes a rate between.
    Here it is, in two digits, the one halfway on the logarithmic axis between the steepest fall and the lowest place.
    """
    smooth = smoothed(rates, losses)
    if len(smooth) < 3 or not np.isfinite(smooth).all():
        return Reading(smooth)
    lowest = int(smooth.argmin())
    if smooth[0] - smooth[lowest] < LEAST_FALL * abs(smooth[0]) or lowest == 0:
        return Reading(smooth)
    slopes = np.gradient(smooth, np.log10(rates))
    steepest = int(slopes[: lowest + 1].argmin())
    halfway = math.sqrt(rates[steepest] * rates[lowest])
    suggested = max(min(halfway, rates[lowest] / BELOW_LOWEST), rates[0])
    return Reading(smooth, steepest, lowest, float(f"{suggested:.2g}"))


def smoothed(rates: Floats, losses: NDArray[np.float32]) -> Floats:
    """Each loss averaged with those around it by a bell of ``BLUR`` decades: float64 [n].

    The bell reaches both ways, so that nothing is moved to higher rates. A loss far above those at the beginning counts
    as four times these: one that has exploded would drown its neighbours.
    """
    values = np.asarray(losses, np.float64)
    if len(values) < 2:
        return values
    width = BLUR / math.log10(rates[1] / rates[0])
    reach = min(math.ceil(3 * width), len(values) - 1)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(width, 1e-9)) ** 2)
    first = values[: max(round(width), 1)].mean()
    kept = np.minimum(values, 4 * abs(first)) if np.isfinite(first) else values
    sums, weights = (np.convolve(one, bell, mode="full") for one in (kept, np.ones(len(values))))
    averages: Floats = (sums / weights)[reach : reach + len(values)]
    return averages

"""Points with a number to be predicted: a line, a wave and a step of one input, and two surfaces of two.

The surfaces are TensorFlow Playground's (dataset.ts, ``regressPlane`` and ``regressGaussian``), drawn with seeds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from playground.datasets.points import PointSettings

Floats = NDArray[np.float64]


class Rule(NamedTuple):
    """Inputs [n, ``inputs``] are drawn evenly from ``-reach`` to ``reach``; ``numbers`` makes numbers [n] of them."""

    inputs: int
    reach: float
    numbers: Callable[[Floats], Floats]


def _gaussians(x: Floats) -> Floats:
    """At each place the hill or hollow that is highest or deepest there; each falls off evenly to 0 at a distance of 2.

    TensorFlow Playground's scale, clamped at 0: 1 in the middle.
    """
    heights = np.stack(
        [sign * np.clip(1 - np.hypot(x[:, 0] - a, x[:, 1] - b) / 2, 0, 1) for a, b, sign in _HILLS], axis=1
    )
    strongest = np.abs(heights).argmax(axis=1)
    found: Floats = heights[np.arange(len(x)), strongest]
    return found


_HILLS: Final = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))

RULES: Final[dict[str, Rule]] = {
    "line": Rule(1, 5.0, lambda x: 0.5 * x[:, 0] + 1),
    "sine": Rule(1, 5.0, lambda x: np.sin(x[:, 0])),
    "step": Rule(1, 5.0, lambda x: np.where(x[:, 0] < 0, -1.0, 1.0)),
    "plane": Rule(2, 6.0, lambda x: (x[:, 0] + x[:, 1]) / 10),
    "gaussians": Rule(2, 6.0, _gaussians),
}
"""One for each dataset of the catalogue whose answer is a number."""


def numbers(
    dataset_id: str, settings: PointSettings
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Training inputs [n, inputs] and numbers [n], test inputs [m, inputs] and numbers [m], in mixed order.

    Normal noise of the standard deviation ``settings.noise`` is added to every number, and to a share of them
    (``settings.outliers``) 2 to 4 more: all upwards, so that they draw a fit to one side.
    """
    rule, rng, count = RULES[dataset_id], np.random.default_rng(settings.seed), settings.count
    x = rng.uniform(-rule.reach, rule.reach, (count, rule.inputs))
    y = rule.numbers(x) + settings.noise * rng.normal(size=count)
    far = rng.permutation(count)[: round(count * settings.outliers)]
    y[far] += rng.uniform(2, 4, len(far))
    train = count - min(round(count * settings.test_share), count - 1)
    parts = x[:train], y[:train], x[train:], y[train:]
    train_x, train_y, test_x, test_y = (part.astype(np.float32) for part in parts)
    return train_x, train_y, test_x, test_y

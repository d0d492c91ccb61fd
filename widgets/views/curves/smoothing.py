"""Making a jagged curve calm."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def smoothed(values: NDArray[np.float64], share: float) -> NDArray[np.float64]:
    """The mean of the values around each one, [n].

    Args:
        values: the curve, [n], finite.
        share: the width of the window as a share of the curve, 0 (unchanged) to 1. Measured so, a curve looks the same
            however far it has been thinned. Towards either end the window shrinks and stays centred, so that the curve
            starts and ends on values of its own and never lags behind.
    """
    count = len(values)
    reach = int(count * share / 2)
    if reach < 1:
        return values
    sums = np.concatenate([[0.0], np.cumsum(values)])
    places = np.arange(count)
    own = np.minimum(np.minimum(places, count - 1 - places), reach)
    return (sums[places + own + 1] - sums[places - own]) / (2 * own + 1)

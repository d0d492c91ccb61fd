"""The two directions in which rows of numbers vary most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.linalg
from numpy.typing import NDArray

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """Two directions.

    ``axes`` is float64 [numbers, 2], each of length 1; ``squares`` [2] are the sums of squares along them, the larger
    first, and ``total`` the sum of squares in all directions. Along a direction without any the axis means nothing.
    """

    axes: Doubles
    squares: Doubles
    total: float

    @property
    def shares(self) -> tuple[float, float]:
        """Of the variance, along each axis: 0 to 1."""
        first, second = self.squares / max(self.total, 1e-30)
        return float(first), float(second)

    @property
    def signed(self) -> Doubles:
        """The axes, each turned so that its largest entry is above 0: a component is known up to its sign only."""
        largest = self.axes[np.abs(self.axes).argmax(axis=0), [0, 1]]
        return self.axes * np.where(largest < 0, -1.0, 1.0)


def principal(centred: Doubles) -> Components:
    """The first two principal components (Pearson, 1901; Hotelling, 1933) of rows [n, numbers], both at least 2.

    The mean of each number must be 0. Rows or numbers, whichever are fewer, decide how long it takes.
    """
    count, width = centred.shape
    product = centred.T @ centred if width <= count else centred @ centred.T  # both have the same eigenvalues
    sizes, vectors = scipy.linalg.eigh(product, subset_by_index=(len(product) - 2, len(product) - 1))
    squares, vectors = np.maximum(sizes[::-1], 0.0), vectors[:, ::-1]
    if width > count:
        vectors = centred.T @ vectors / np.sqrt(np.maximum(squares, 1e-30))
    return Components(vectors, squares, float(np.trace(product)))

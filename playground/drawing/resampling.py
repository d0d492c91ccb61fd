"""Scaling a picture by area: every new pixel is the mean of what it covers, so thin lines grow pale, never broken."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def resample(picture: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.float32]:
    """Scale a picture [h, w] to float32 [rows, columns]; enlarging repeats pixels, without smoothing."""
    height, width = picture.shape
    return resample_cells(picture, np.linspace(0, height, rows + 1), np.linspace(0, width, columns + 1))


def resample_cells(
    picture: NDArray[np.float32], row_edges: NDArray[np.float64], column_edges: NDArray[np.float64]
) -> NDArray[np.float32]:
    """The mean of a picture [h, w] over each cell of a grid, float32 [rows, columns].

    The edges, in pixels of the picture from its top left corner, rise strictly; outside the picture counts as 0.
    """
    down = _shares(row_edges, picture.shape[0])
    across = _shares(column_edges, picture.shape[1])
    means: NDArray[np.float32] = down @ picture.astype(np.float32, copy=False) @ across.T
    return np.clip(means, 0, 1, out=means)


def _shares(edges: NDArray[np.float64], length: int) -> NDArray[np.float32]:
    """What share each of ``length`` pixels has of each cell between two edges, [cells, length]."""
    low, high = edges[:-1, None], edges[1:, None]
    pixels = np.arange(length)
    overlap = np.minimum(high, pixels + 1) - np.maximum(low, pixels)
    shares: NDArray[np.float32] = (np.maximum(overlap, 0) / (high - low)).astype(np.float32)
    return shares

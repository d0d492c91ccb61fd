"""The 28x28 picture a network sees, made from the pad's ink the way the pictures of MNIST were made.

Y. LeCun, C. Cortes and C. Burges, The MNIST database of handwritten digits: the originals "were size normalized to fit
in a 20x20 pixel box while preserving their aspect ratio", and "the images were centered in a 28x28 image by computing
the center of mass of the pixels, and translating the image so as to position this point at the center".
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from playground.drawing.resampling import resample, resample_cells

SEEN_SIZE = 28
_BOX_SIZE = 20
# In MNIST the centre of mass lies in the pixel (14, 14): below and right of the very middle, always by whole pixels.
_CENTRE_PIXEL = 14
# Paler than this is paper when looking for the edges of the ink: what is left of noise in a loaded picture.
_FAINTEST_INK = 0.05
# Symmetric ink has its centre of mass exactly between two pixels; rounding errors must not make it jump.
_ROUNDING = 1e-3


def prepare(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """Prepare ink [h, w] (0 paper to 1 ink) as MNIST was prepared: float32 [28, 28] from 0 to 1.

    The ink's bounding box is scaled, keeping its aspect ratio, so that its longer side is 20 pixels, and moved by whole
    pixels so that its centre of mass lies in the middle, or as near as it can without losing ink at the border. No ink
    gives zeros. Raises ValueError for another shape or for values that are not finite.
    """
    _check(ink)
    seen = np.zeros((SEEN_SIZE, SEEN_SIZE), np.float32)
    dark = ink > _FAINTEST_INK
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size:
        return seen
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    scale = max(bottom - top, right - left) / _BOX_SIZE
    box = resample_cells(ink[top:bottom, left:right], _edges(bottom - top, scale), _edges(right - left, scale))
    row, column = _place(box.sum(axis=1)), _place(box.sum(axis=0))
    seen[row : row + box.shape[0], column : column + box.shape[1]] = box
    return seen


def prepare_raw(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """The whole pad [h, w] merely scaled down to float32 [28, 28], to show why preparing matters.

    Raises ValueError for another shape or for values that are not finite.
    """
    _check(ink)
    return resample(ink, SEEN_SIZE, SEEN_SIZE)


def _check(ink: NDArray[np.float32]) -> None:
    if ink.ndim != 2 or ink.size == 0:
        raise ValueError(f"Ink is a grey picture of shape [height, width], not one of shape {list(ink.shape)}.")
    if not np.isfinite(ink).all():
        raise ValueError("Ink has values from 0 to 1; some here are not finite numbers.")


def _edges(length: int, scale: float) -> NDArray[np.float64]:
    """Edges of the fewest cells of ``scale`` pixels that hold ``length`` pixels, with the rest shared by both sides."""
    cells = int(np.ceil(length / scale - 1e-9))
    return np.linspace((length - cells * scale) / 2, (length + cells * scale) / 2, cells + 1)


def _place(mass: NDArray[np.float32]) -> int:
    """Where a box whose ink per row (or column) is ``mass`` begins, so that its centre of mass is in the middle."""
    centre = float(mass @ (np.arange(len(mass)) + 0.5)) / float(mass.sum())
    first = _CENTRE_PIXEL - int(np.floor(centre + _ROUNDING))
    return min(max(first, 0), SEEN_SIZE - len(mass))

"""scikit-learn's digits brought to 28x28 in MNIST's style, so that a network trained on them reads drawings too.

The 1,797 digits (E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI, 1998) are 8x8 counts from
0 to 16: how many pixels of each 4x4 block of a 32x32 bitmap were inked. They are enlarged smoothly, and what is bright
*for its surroundings* becomes ink: strokes of MNIST's thickness, bright and soft-edged, whether their blocks were half
or fully inked. The form these digits were written on made them narrow and upright, MNIST's writers were free; so they
are widened, and each gets a slant of its own, drawn with a fixed seed. Then they are prepared as drawings are.

A network 784-128-64-10 trained on nothing but these pictures reads 71 of 100 of MNIST's; trained on smoothly enlarged
ones, 44; the slant alone is worth 10.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.drawing import prepare

Picture = NDArray[np.float32]

_COUNT, _TEST = 1_797, 360
# Raised whenever the pictures change, so that no old ones are taken from the cache.
_VERSION = 1
# Pixels a block of the original is enlarged to; more columns than rows widen the digit.
_ROWS, _COLUMNS = 8, 10
# Blocks of paper around: above and below, left and right; a slanted digit needs room.
_MARGIN = (1, 4)
# Mean and spread of the slant, in pixels to the right for each pixel up.
_SLANT, _SLANT_SPREAD, _SLANT_SEED = 0.15, 0.25, 0
# The surroundings: a square of pixels, smoothed; in fainter surroundings than these nothing counts as bright.
_WINDOW, _SMOOTHING, _FAINTEST = 11, 2.0, 0.25
# Ink is what has more than this share of its surroundings' brightness, with edges this steep.
_THRESHOLD, _STEEPNESS = 0.75, 15.0
# Pictures worked on together, which bounds the memory.
_AT_ONCE = 60


def load_split(cache: Path) -> tuple[NDArray[np.uint8], NDArray[np.int32], NDArray[np.uint8], NDArray[np.int32]]:
    """The digits as training pictures [1437, 28, 28, 1] and labels [1437], test pictures [360, 28, 28, 1] and labels.

    Every class has its share of both; the order is mixed, always the same. The pictures are kept in ``cache`` once
    they are made; a cache that cannot be read or written costs a second, nothing more.
    """
    path = cache / f"digits-{_VERSION}.npz"
    stored = read_cache(path)
    if stored is None:
        from sklearn.datasets import load_digits  # noqa: PLC0415 - a second, which a warm cache saves

        digits = load_digits()
        stored = redraw(digits.images), digits.target.astype(np.int32)
        _write(path, *stored)
    pictures, labels = stored
    order = np.random.default_rng(0).permutation(_COUNT)
    by_class = order[np.argsort(labels[order], kind="stable")]
    # Every fifth of the digits sorted by class, so that the split is as fair to each class as can be.
    is_test = np.isin(order, by_class[np.arange(_TEST) * _COUNT // _TEST])
    train, test = order[~is_test], order[is_test]
    return pictures[train], labels[train], pictures[test], labels[test]


def redraw(counts: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Redraw digits of 8x8 counts from 0 to 16, [n, 8, 8], in MNIST's style: uint8 [n, 28, 28, 1]."""
    slants = np.random.default_rng(_SLANT_SEED).normal(_SLANT, _SLANT_SPREAD, len(counts))
    down = _enlargement(_ROWS, _MARGIN[0])
    across = _enlargement(_COLUMNS, _MARGIN[1])
    seen = np.empty((len(counts), 28, 28, 1), np.uint8)
    for first in range(0, len(counts), _AT_ONCE):
        chosen = slice(first, first + _AT_ONCE)
        smooth = np.clip(down @ (counts[chosen] / 16).astype(np.float32) @ across.T, 0, 1)
        for number, ink in enumerate(_ink(_slanted(smooth, slants[chosen])), start=first):
            seen[number, :, :, 0] = np.rint(255 * prepare(ink))
    return seen


def _enlargement(factor: int, margin: int) -> Picture:
    """Eight blocks enlarged with paper on both sides, as a matrix [factor * (8 + 2 margin), 8].

    R. Keys, Cubic convolution interpolation for digital image processing, IEEE Transactions on Acoustics, Speech, and
    Signal Processing 29(6), 1981.
    """
    places = (np.arange(factor * (8 + 2 * margin)) + 0.5) / factor - margin - 0.5
    distance = np.abs(places[:, None] - np.arange(8))
    near = 1.5 * distance**3 - 2.5 * distance**2 + 1
    far = -0.5 * distance**3 + 2.5 * distance**2 - 4 * distance + 2
    return np.where(distance < 1, near, np.where(distance < 2, far, 0)).astype(np.float32)


def _slanted(pictures: Picture, slants: NDArray[np.float64]) -> Picture:
    """Move each row sideways by whole pixels, the further from the middle the more."""
    _, height, width = pictures.shape
    above_middle = (height - 1) / 2 - np.arange(height)
    shifts = np.rint(slants[:, None] * above_middle).astype(np.intp)
    sources = np.arange(width) - shifts[:, :, None]  # [n, h, w]
    # The margin is paper, so that what would come from outside may as well come from the border.
    return np.take_along_axis(pictures, np.clip(sources, 0, width - 1), axis=2)


def _ink(pictures: Picture) -> Picture:
    """Ink where a picture is bright for its surroundings, [n, h, w] from 0 to 1."""
    surroundings = pictures
    for _ in ("along the rows", "along the columns"):
        surroundings = _smoothed(_brightest(surroundings)).swapaxes(1, 2)
    share = np.where(
        pictures > _FAINTEST / 2, pictures / np.maximum(surroundings, np.float32(_FAINTEST)), np.float32(0)
    )
    ink = 1 / (1 + np.exp(np.float32(-_STEEPNESS) * (share - np.float32(_THRESHOLD))))
    return np.where(ink > 0.05, ink, np.float32(0))


def _brightest(pictures: Picture) -> Picture:
    """The largest value in a window around each pixel, along the rows."""
    half = _WINDOW // 2
    largest, covered = np.pad(pictures, ((0, 0), (0, 0), (half, half))), 1
    while covered < _WINDOW:
        # Two overlapping windows of one size make a larger one: 1, 2, 4, 8, 11.
        step = min(covered, _WINDOW - covered)
        largest = np.maximum(largest[:, :, :-step], largest[:, :, step:])
        covered += step
    return largest


def _smoothed(pictures: Picture) -> Picture:
    """Smoothed by a normal distribution along the rows."""
    count, height, width = pictures.shape
    places = np.arange(width)
    weights = np.exp(-0.5 * ((places[:, None] - places) / _SMOOTHING) ** 2)
    # What is too small to count is also too small for fast arithmetic.
    weights[weights < 1e-6] = 0
    weights = (weights / weights.sum(axis=0)).astype(np.float32)
    # One product of two matrices is many times as fast as one for each picture.
    smooth: Picture = (pictures.reshape(-1, width) @ weights).reshape(count, height, width)
    return smooth


def read_cache(path: Path) -> tuple[NDArray[np.uint8], NDArray[np.int32]] | None:
    """The cached pictures and labels, or nothing where there are none or they are not what they should be."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            pictures, labels = stored["pictures"], stored["labels"]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    fits = pictures.shape == (_COUNT, 28, 28, 1) and pictures.dtype == np.uint8
    fits = fits and labels.shape == (_COUNT,) and labels.dtype == np.int32
    return (pictures, labels) if fits else None


def _write(path: Path, pictures: NDArray[Any], labels: NDArray[Any]) -> None:
    """Keep pictures and labels, all or nothing; a folder that cannot be written to costs no more than time."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".npz")
        try:
            with os.fdopen(handle, "wb") as file:
                np.savez_compressed(file, pictures=pictures, labels=labels)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)

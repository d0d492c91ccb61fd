"""Imported pictures as examples: which are trained on and which are held out."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.datasets import OWN_PICTURES, PictureSettings
from playground.datasets.problems import NoPictures
from playground.datasets.splitting import held_out
from playground.pictures import storage
from playground.problems import ProblemError

Examples = tuple[NDArray[np.uint8], NDArray[Any], NDArray[np.uint8], NDArray[Any]]


def examples(settings: PictureSettings) -> Examples:
    """Training pictures and classes, test pictures and classes, both in mixed order; the same settings, the same ones.

    ``ProblemError`` with ``NoPictures`` where none were imported, with ``LostPictures`` where they are gone.
    """
    if settings.own is None:
        raise ProblemError(NoPictures(OWN_PICTURES))
    x, y = storage.pictures_of(settings.own)
    marks = held_out(y, settings.test_share, settings.seed)
    order = np.random.default_rng(settings.seed).permutation(len(y))
    train, test = order[~marks[order]], order[marks[order]]
    return x[train], y[train], x[test], y[test]

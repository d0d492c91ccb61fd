"""Which pixels an answer depends on: by the slope of its score, and by covering parts of the picture."""

from __future__ import annotations

import numpy as np

from playground.engine.probes.subject import Floats, applies, probabilities, score_gradient, subject
from playground.engine.training import Trainer
from playground.probes.saliency import Saliency, SaliencyWish

SMALLEST_HALVED = 4
"""Patches of fewer pixels do not overlap."""


def saliency(trainer: Trainer, wish: SaliencyWish) -> Saliency | None:
    """Look into one answer; None where the network names no pictures.

    Gradients after Simonyan, Vedaldi and Zisserman, 2013; covering after Zeiler and Fergus, 2014.
    """
    if not applies(trainer):
        return None
    asked = subject(trainer, wish)
    shares, slope = score_gradient(trainer, asked.input, wish.target)
    target = wish.target if wish.target >= 0 else int(shares.argmax())
    drop = _drop(trainer, asked.input, wish, float(shares[target]), target) if wish.occludes else None
    return Saliency(trainer.step, asked, shares, target, slope, wish.patch, drop)


def places(size: int, patch: int) -> list[int]:
    """Where a patch begins along an axis of so many pixels: every half patch, and once at the very end.

    Small ones stand side by side: of half patches there would be so many that the pen would wait for them.
    """
    step = patch // 2 if patch >= SMALLEST_HALVED else patch
    return sorted({*range(0, size - patch + 1, step), size - patch})


def _drop(trainer: Trainer, x: Floats, wish: SaliencyWish, share: float, target: int) -> Floats:
    rows, columns = (places(size, wish.patch) for size in x.shape[:2])
    corners = [(row, column) for row in rows for column in columns]
    covered = np.repeat(x[None], len(corners), axis=0)
    for picture, (row, column) in zip(covered, corners, strict=True):
        picture[row : row + wish.patch, column : column + wish.patch] = wish.fill
    falls = share - probabilities(trainer, covered)[:, target]
    sums, counts = np.zeros(x.shape[:2], np.float64), np.zeros(x.shape[:2])
    for fall, (row, column) in zip(falls, corners, strict=True):
        sums[row : row + wish.patch, column : column + wish.patch] += fall
        counts[row : row + wish.patch, column : column + wish.patch] += 1
    drop: Floats = (sums / counts).astype(np.float32)
    return drop

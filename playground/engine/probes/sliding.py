"""What a network answers for one picture in many places."""

from __future__ import annotations

import numpy as np

from playground.engine.probes.subject import applies, probabilities, subject
from playground.engine.training import Trainer
from playground.probes.sliding import Sliding, SlidingWish, shifted


def sliding(trainer: Trainer, wish: SlidingWish) -> Sliding | None:
    """Read the picture at every shift; None where the network names no pictures."""
    if not applies(trainer):
        return None
    asked, reach = subject(trainer, wish), wish.reach
    shifts = [
        (down, right)
        for down in range(-reach, reach + 1)
        for right in range(-reach, reach + 1)
        if wish.everywhere or 0 in (down, right)
    ]
    answers = probabilities(trainer, np.stack([shifted(asked.input, *shift) for shift in shifts]))
    found = np.full((2 * reach + 1, 2 * reach + 1, answers.shape[1]), np.nan, np.float32)
    for (down, right), answer in zip(shifts, answers, strict=True):
        found[down + reach, right + reach] = answer
    return Sliding(trainer.step, asked, reach, found)

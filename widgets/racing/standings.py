"""Who is ahead, and who has reached the target: as an order and in words."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from playground.racing import DivergedAt, RaceHistory


def places(history: RaceHistory, diverged: Sequence[DivergedAt | None], target: float) -> list[int]:
    """The lanes from the first to the last.

    Those that reached the target come first, the earliest before the others; then by the best accuracy, or where there
    is none by the lowest held-out loss; a lane that diverged comes last of those alike.
    """
    reached, best, loss = history.reached(target), history.best_accuracy(), history.lowest_loss()

    def rank(lane: int) -> tuple[float, float, float, bool, int]:
        return (
            _or(reached[lane], math.inf),
            -_or(best[lane], -math.inf),
            _or(loss[lane], math.inf),
            diverged[lane] is not None,
            lane,
        )

    return sorted(range(history.lanes), key=rank)


def headline(history: RaceHistory, target: float, lanes: str) -> str:
    """``17 of 32 seeds reach 97 %``; empty where accuracy does not apply or nothing is known yet.

    ``lanes`` names what races, in the plural: seeds, learning rates.
    """
    if not np.isfinite(history.accuracy).any():
        return ""
    count = int(np.isfinite(history.reached(target)).sum())
    words = QCoreApplication.translate("Races", "{count} of {all} {lanes} reach {target}")
    return words.format(count=count, all=history.lanes, lanes=lanes, target=percent(target))


def across_folds(history: RaceHistory) -> str:
    """``5 folds: accuracy 95.3 % ± 2.1 %, held-out loss 0.12 ± 0.03``; empty where nothing is known yet.

    Each figure is the mean over the folds, and their spread (the standard deviation of a sample).
    """
    translate = QCoreApplication.translate
    loss = translate("Races", "held-out loss")
    parts = []
    for name, title in (("accuracy", translate("Races", "accuracy")), ("r2", "R²"), ("test_loss", loss)):
        mean, spread = history.across(name)  # type: ignore[arg-type]
        if math.isfinite(mean):
            figures = (tenths(mean), tenths(spread)) if name == "accuracy" else (f"{mean:.3f}", f"{spread:.3f}")
            parts.append(f"{title} {figures[0]} ± {figures[1]}")
    if not parts:
        return ""
    words = translate("Races", "{count} folds, mean ± spread: {figures}")
    return words.format(count=history.lanes, figures=", ".join(parts))


def percent(share: float) -> str:
    """An accuracy from 0 to 1 as ``97 %``; a dash for none."""
    if not math.isfinite(share):
        return "–"
    return f"{100 * share:.4g} %"


def tenths(share: float) -> str:
    """An accuracy from 0 to 1 as ``97.3 %``; a dash for none."""
    return f"{100 * share:.1f} %" if math.isfinite(share) else "–"


def _or(value: float, instead: float) -> float:
    return float(value) if math.isfinite(value) else instead

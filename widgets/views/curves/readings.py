"""The numbers of a history at one step."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from playground.history import History, StrideTable, Table


@dataclass(frozen=True, slots=True)
class Reading:
    """Loss and accuracy at ``step``, each None where nothing is recorded up to it or where it does not apply."""

    step: int
    loss: float | None = None
    accuracy: float | None = None


def reading(table: Table, step: int) -> Reading:
    """The last row at or before ``step``, or the first where none is."""
    if not len(table):
        return Reading(0)
    row = max(int(np.searchsorted(table.steps, step, side="right")) - 1, 0)
    accuracy = float(table.accuracies[row])
    return Reading(int(table.steps[row]), float(table.losses[row]), None if math.isnan(accuracy) else accuracy)


def recent(table: Table, rows: int = 50) -> Reading:
    """The mean of the last rows: what the training curve stands at, without its jitter."""
    if not len(table):
        return Reading(0)
    losses, accuracies = table.losses[-rows:], table.accuracies[-rows:]
    accuracy = None if np.isnan(accuracies[-1]) else float(np.nanmean(accuracies))
    return Reading(int(table.steps[-1]), float(losses.mean()), accuracy)


def stride_at(table: StrideTable, step: int) -> tuple[float, float] | tuple[None, None]:
    """Gradient norm and learning rate of the stride that ``step`` is in, or of the nearest; None where none is kept."""
    if not len(table):
        return None, None
    row = min(int(np.searchsorted(table.steps, step, side="left")), len(table) - 1)
    return float(table.norms[row]), float(table.rates[row])


def has_accuracy(history: History) -> bool:
    """Whether accuracy applies to what was recorded last."""
    table = history.held_out if len(history.held_out) else history.train
    return not len(table) or not np.isnan(table.accuracies[-1])

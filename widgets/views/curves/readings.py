"""The numbers of a history at one step."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from playground.history import History, StrideTable, Table


@dataclass(frozen=True, slots=True)
class Reading:
    """What there is at ``step``, each None where nothing is recorded up to it or where it does not apply."""

    step: int
    loss: float | None = None
    accuracy: float | None = None
    r2: float | None = None


def reading(table: Table, step: int) -> Reading:
    """The last row at or before ``step``, or the first where none is."""
    if not len(table):
        return Reading(0)
    row = max(int(np.searchsorted(table.steps, step, side="right")) - 1, 0)
    accuracy, r2 = (None if math.isnan(column[row]) else float(column[row]) for column in (table.accuracies, table.r2))
    return Reading(int(table.steps[row]), float(table.losses[row]), accuracy, r2)


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


def has_r2(history: History) -> bool:
    """Whether numbers were predicted and some held out."""
    return bool(len(history.held_out)) and not np.isnan(history.held_out.r2[-1])


def has_accuracy(history: History) -> bool:
    """Whether accuracy applies to what was recorded last."""
    table = history.held_out if len(history.held_out) else history.train
    return not len(table) or not np.isnan(table.accuracies[-1])

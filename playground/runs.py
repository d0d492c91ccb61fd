"""What the program keeps of a training run: its own network and recipe, its curves, its figures, its last checkpoint.

A record is a value: editing the experiment afterwards changes none. In reading order: figures, the record, how records
are thinned and kept within bounds, and tables for other programs. What two runs did differently is in
``run_differences``, how runs lie in a project file in ``files.run_records``.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from playground.drawing import Drawing
from playground.experiment import Experiment
from playground.history import COLUMNS, History
from playground.messages import Checkpoint, checkpoint_size

KEPT_ROWS = 2000
"""The most rows of each table of curves that a record keeps."""

NAME_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Figures:
    """How far a run got.

    ``steps`` trained in ``seconds`` of training; ``loss`` and ``accuracy`` (0 to 1) are the last over held-out data,
    ``best`` the highest accuracy there, ``r2`` the last R² where numbers are predicted; None where nothing was held out
    or a figure does not apply.
    """

    steps: int = 0
    seconds: float = 0.0
    loss: float | None = None
    accuracy: float | None = None
    best: float | None = None
    r2: float | None = None


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class RunRecord:
    """One run. Nobody writes to its history; records are compared by identity.

    ``changed_at`` are the steps at which settings were changed while it trained; ``experiment`` is the last it had.
    ``checkpoint`` is None where nothing was learned, or where it was let go to save memory (``had_checkpoint``).
    """

    id: int
    name: str
    experiment: Experiment
    history: History
    figures: Figures = Figures()
    pinned: bool = False
    checkpoint: Checkpoint | None = None
    had_checkpoint: bool = False
    changed_at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptRuns:
    """The runs of a document, oldest first, and the id of the one at work, None where none is."""

    records: tuple[RunRecord, ...] = ()
    live: int | None = None


NO_RUNS = KeptRuns()


def figures(history: History, seconds: float) -> Figures:
    """The figures of a run after so many seconds of training."""
    held_out = history.held_out
    known = held_out.accuracies[~np.isnan(held_out.accuracies)]
    return Figures(
        steps=history.last_step,
        seconds=seconds,
        loss=_finite(held_out.losses[-1]) if len(held_out) else None,
        accuracy=_finite(held_out.accuracies[-1]) if len(held_out) else None,
        best=float(known.max()) if known.size else None,
        r2=_finite(held_out.r2[-1]) if len(held_out) else None,
    )


def own_settings(experiment: Experiment) -> Experiment:
    """The experiment without what only the window knows: the drawing on the pad and the views that are open."""
    return replace(experiment, drawing=Drawing(), views=())


# --- within bounds -----------------------------------------------------------------------------------------------


def thinned(history: History, rows: int = KEPT_ROWS) -> History:
    """A copy of at most ``rows`` rows a table; longer tables are thinned by mean."""
    kept = History()
    for mine, theirs, part in ((kept.train, history.train, "train"), (kept.held_out, history.held_out, "test")):
        if len(theirs) <= rows:
            mine.extend(theirs.steps, theirs.losses, theirs.accuracies, theirs.r2)
            continue
        losses = history.curve(f"{part}_loss", points=rows)  # type: ignore[arg-type]
        accuracies, r2 = (_means(theirs.steps, values, losses.steps) for values in (theirs.accuracies, theirs.r2))
        mine.extend(losses.steps, losses.mean, accuracies, r2)
    norms, rates = (history.curve(name, points=rows) for name in ("gradient_norm", "learning_rate"))
    kept.strides.extend(norms.steps, norms.mean, rates.mean)
    return kept


def within_budget(kept: Sequence[RunRecord], budget: int, live: int | None = None) -> tuple[RunRecord, ...]:
    """The records with the checkpoints of the oldest let go until all together hold at most ``budget`` bytes.

    Those of pinned runs and of the run ``live`` are never let go, and count first.
    """
    safe = {one.id for one in kept if one.pinned or one.id == live}
    left = budget - sum(checkpoint_size(one.checkpoint) for one in kept if one.id in safe and one.checkpoint)
    result: list[RunRecord] = []
    for one in reversed(kept):
        if one.checkpoint is None or one.id in safe:
            result.append(one)
            continue
        left -= checkpoint_size(one.checkpoint)
        result.append(one if left >= 0 else replace(one, checkpoint=None, had_checkpoint=True))
    return tuple(reversed(result))


# --- tables ------------------------------------------------------------------------------------------------------


def steps_to_csv(kept: Iterable[RunRecord]) -> str:
    """Every kept step of each run as a line: the run's name, then the columns of ``History.to_rows``."""
    return _csv(("run", *COLUMNS), ((one.name, *row) for one in kept for row in one.history.to_rows()))


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(head)
    table.writerows(rows)
    return text.getvalue()


def _means(measured: NDArray[np.int64], values: NDArray[np.float32], steps: NDArray[np.int64]) -> NDArray[np.float64]:
    """The mean of the values measured up to each step, NaN where there is none of them."""
    ends = np.searchsorted(measured, steps, side="right")
    known = np.isfinite(values)
    counts = np.concatenate([[0], np.cumsum(known)])
    sums = np.concatenate([[0.0], np.cumsum(np.where(known, values, 0.0), dtype=np.float64)])
    starts = np.concatenate([[0], ends[:-1]])
    count = counts[ends] - counts[starts]
    total: NDArray[np.float64] = (sums[ends] - sums[starts]) / np.maximum(count, 1)
    return np.where(count > 0, total, math.nan)


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None

"""What a run recorded: loss and accuracy of every step, and every evaluation on held-out data, with R² of numbers.

Arrays grow by doubling, so that recording a step costs the same however long the run is; curves are thinned to the
columns of the picture when they are asked for.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from playground.messages import Evaluation
from playground.strides import Strides

Name = Literal[
    "train_loss", "train_accuracy", "test_loss", "test_accuracy", "test_r2", "gradient_norm", "learning_rate"
]

COLUMNS: tuple[str, ...] = (
    "step",
    "train_loss",
    "train_accuracy",
    "test_loss",
    "test_accuracy",
    "gradient_norm",
    "learning_rate",
    "test_r2",
)
"""The columns of ``History.to_rows``."""

SAVED_ROWS = 10_000
"""The most rows of each table that ``History.to_json`` keeps."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve as it is drawn: for each column the last step in it and the mean, lowest and highest value, all [n]."""

    steps: NDArray[np.int64]
    mean: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]


class Table:
    """Rows of (step, loss, accuracy, R²) with rising steps, in arrays that double when they are full."""

    def __init__(self) -> None:
        self._steps = np.empty(1024, np.int64)
        self._values = np.empty((3, 1024), np.float32)  # loss, accuracy, R²
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def steps(self) -> NDArray[np.int64]:
        """The step of every row, int64 [n]; a view, not to be written to."""
        return self._steps[: self._count]

    @property
    def losses(self) -> NDArray[np.float32]:
        """The loss of every row, float32 [n]; a view."""
        return self._values[0, : self._count]

    @property
    def accuracies(self) -> NDArray[np.float32]:
        """The accuracy of every row, float32 [n], NaN where it does not apply; a view."""
        return self._values[1, : self._count]

    @property
    def r2(self) -> NDArray[np.float32]:
        """R² of every row, float32 [n], NaN where no numbers are predicted, or none are held out; a view."""
        return self._values[2, : self._count]

    def cut(self, step: int) -> None:
        """Forget every row after ``step``; views handed out before stay as they are."""
        count = int(np.searchsorted(self.steps, step, side="right"))
        if count < self._count:
            self._steps, self._values = self._steps.copy(), self._values.copy()
            self._count = count

    def snapshot(self) -> Table:
        """The rows there are now, for another thread to read: nothing is copied, and rows added later do not show."""
        return copy.copy(self)

    def extend(
        self, steps: NDArray[Any], losses: NDArray[Any], accuracies: NDArray[Any], r2: NDArray[Any] | float = math.nan
    ) -> None:
        """Add rows; those already there for the same or later steps are replaced."""
        if not len(steps):
            return
        self.cut(int(steps[0]) - 1)
        count = self._count + len(steps)
        if count > len(self._steps):
            size = max(count, 2 * len(self._steps))
            self._steps = np.concatenate([self.steps, np.empty(size - self._count, np.int64)])
            tail = np.empty((3, size - self._count), np.float32)
            self._values = np.concatenate([self._values[:, : self._count], tail], axis=1)
        self._steps[self._count : count] = steps
        self._values[0, self._count : count] = losses
        self._values[1, self._count : count] = accuracies
        self._values[2, self._count : count] = r2
        self._count = count


class StrideTable(Table):
    """Rows of (step, gradient norm, learning rate), each for the few steps since the row before."""

    @property
    def norms(self) -> NDArray[np.float32]:
        """The mean length of the gradients, float32 [n]; a view."""
        return self._values[0, : self._count]

    @property
    def rates(self) -> NDArray[np.float32]:
        """The learning rate, float32 [n]; a view."""
        return self._values[1, : self._count]


class History:
    """The record of one run.

    ``train`` has a row for each step, ``held_out`` one for each evaluation, ``strides`` one for each few steps: none in
    records that were made before there was such a thing.
    """

    def __init__(self) -> None:
        self.train = Table()
        self.held_out = Table()
        self.strides = StrideTable()

    @property
    def last_step(self) -> int:
        """The last step recorded, 0 before the first."""
        return int(self.train.steps[-1]) if len(self.train) else 0

    def clear(self) -> None:
        """Forget everything."""
        self.cut(-1)

    def cut(self, step: int) -> None:
        """Forget what came after ``step``, as when a run goes back to a checkpoint."""
        for table in (self.train, self.held_out, self.strides):
            table.cut(step)

    def add(
        self,
        step: int,
        losses: NDArray[Any],
        accuracies: NDArray[Any],
        evaluations: Iterable[Evaluation] = (),
        strides: Strides | None = None,
    ) -> None:
        """Record consecutive steps and evaluations; what was recorded for them is replaced, what came later forgotten.

        Args:
            step: the last of the steps.
            losses: one for each step, [n].
            accuracies: one for each step, [n], 0 to 1, NaN where accuracy does not apply.
            evaluations: over the held-out data, in any order.
            strides: gradients and rates over these steps.
        """
        self.cut(step)
        first = step - len(losses) + 1
        self.train.extend(np.arange(first, step + 1), losses, accuracies)
        if strides is not None:
            self.strides.extend(strides.steps, strides.norms, strides.rates)
        for one in sorted(evaluations, key=lambda evaluation: evaluation.step):
            accuracy, r2 = (math.nan if value is None else value for value in (one.accuracy, one.r2))
            self.held_out.extend(np.array([one.step]), np.array([one.loss]), np.array([accuracy]), r2)

    def snapshot(self) -> History:
        """What is recorded now, to be read and not added to, while this history goes on."""
        taken = History.__new__(History)
        taken.train, taken.held_out = self.train.snapshot(), self.held_out.snapshot()
        taken.strides = copy.copy(self.strides)
        return taken

    def curve(self, name: Name, low: float = 0, high: float = math.inf, points: int = 1000) -> Curve:
        """One curve between two steps, both included, thinned to at most ``points`` columns.

        A column holds a power of two of rows, the last one perhaps fewer. The nearest row outside either end comes
        along, so that a line drawn from the points reaches the edge. Where accuracy does not apply the curve is empty.
        """
        table, column = self._column(name)
        values = (table.losses, table.accuracies, table.r2)[column]
        start = max(0, int(np.searchsorted(table.steps, low, side="left")) - 1)
        stop = min(len(table), int(np.searchsorted(table.steps, high, side="right")) + 1)
        if start < stop and np.isnan(values[stop - 1]):
            stop = start
        return _thinned(table.steps[start:stop], values[start:stop], points)

    def _column(self, name: Name) -> tuple[Table, int]:
        """The table a curve is of, and the place of its column."""
        table = {"train": self.train, "test": self.held_out}.get(name.partition("_")[0], self.strides)
        return table, 2 if name == "test_r2" else int(name in ("train_accuracy", "test_accuracy", "learning_rate"))

    def to_rows(self) -> Iterator[tuple[int | float | None, ...]]:
        """Every recorded step in order, as ``COLUMNS``; None where there is no value."""
        train, held_out, strides = self.train, self.held_out, self.strides
        steps = np.union1d(np.union1d(train.steps, held_out.steps), strides.steps)
        for step in steps.tolist():
            of_held_out = _at(held_out, step)
            yield (step, *_at(train, step)[:2], *of_held_out[:2], *_at(strides, step)[:2], of_held_out[2])

    def to_json(self) -> dict[str, Any]:
        """A record of lists, numbers and None, at most ``SAVED_ROWS`` rows a table: longer ones are thinned by mean."""
        saved: dict[str, Any] = {"train": _table_to_json(self.train), "held_out": _table_to_json(self.held_out)}
        if len(self.strides):
            saved["strides"] = _table_to_json(self.strides, "gradient_norm", "learning_rate")
        return saved

    @classmethod
    def from_json(cls, saved: dict[str, Any]) -> History:
        """The history of a record made by ``to_json``; ``KeyError``, ``TypeError`` or ``ValueError`` for another."""
        history = cls()
        usual, of_strides = ("loss", "accuracy"), ("gradient_norm", "learning_rate")
        for table, name, names in (
            (history.train, "train", usual),
            (history.held_out, "held_out", usual),
            (history.strides, "strides", of_strides),
        ):
            if table is history.strides and saved.get(name) is None:
                continue
            columns = [np.asarray(saved[name][column], float) for column in ("steps", *names)]
            if len({column.shape for column in columns}) != 1 or columns[0].ndim != 1:
                raise ValueError(f"the columns of {name!r} differ in length")
            if np.isnan(columns[0]).any() or (np.diff(columns[0]) <= 0).any():
                raise ValueError(f"the steps of {name!r} do not rise")
            r2 = np.asarray(saved[name].get("r2") or [math.nan] * len(columns[0]), float)
            if r2.shape != columns[0].shape:
                raise ValueError(f"the columns of {name!r} differ in length")
            table.extend(columns[0].astype(np.int64), columns[1], columns[2], r2)
        return history

    def take(self, other: History) -> None:
        """Become a copy of another history, for whoever already watches this one."""
        self.clear()
        pairs = ((self.train, other.train), (self.held_out, other.held_out), (self.strides, other.strides))
        for mine, theirs in pairs:
            mine.extend(theirs.steps, theirs.losses, theirs.accuracies, theirs.r2)


def _thinned(steps: NDArray[np.int64], values: NDArray[np.float32], points: int) -> Curve:
    if len(steps) <= points:
        exact = values.astype(np.float64)
        return Curve(steps.copy(), exact, exact, exact)
    # A power of two, so that columns stay what they were while a run grows, until they all double.
    width = 2 ** math.ceil(math.log2(len(steps) / points))
    whole = len(steps) // width * width
    columns = values[:whole].reshape(-1, width)
    parts = [
        (steps[width - 1 : whole : width], columns.mean(1, dtype=np.float64), columns.min(1), columns.max(1)),
    ]
    if rest := values[whole:].size:
        tail = values[whole : whole + rest]
        parts.append(
            (steps[-1:], tail.mean(keepdims=True, dtype=np.float64), tail[[tail.argmin()]], tail[[tail.argmax()]])
        )
    joined = [np.concatenate(column) for column in zip(*parts, strict=True)]
    return Curve(joined[0], joined[1], joined[2].astype(np.float64), joined[3].astype(np.float64))


def _at(table: Table, step: int) -> tuple[float | None, float | None, float | None]:
    row = int(np.searchsorted(table.steps, step))
    if row == len(table) or table.steps[row] != step:
        return None, None, None
    loss, accuracy, r2 = (float(column[row]) for column in (table.losses, table.accuracies, table.r2))
    return loss, None if math.isnan(accuracy) else accuracy, None if math.isnan(r2) else r2


def _table_to_json(table: Table, first: str = "loss", second: str = "accuracy") -> dict[str, list[Any]]:
    losses = _thinned(table.steps, table.losses, SAVED_ROWS)
    accuracies = _thinned(table.steps, table.accuracies, SAVED_ROWS)
    saved = {
        "steps": losses.steps.tolist(),
        first: [_number(value) for value in losses.mean],
        second: [_number(value) for value in accuracies.mean],
    }
    if not np.isnan(table.r2).all():
        saved["r2"] = [_number(value) for value in _thinned(table.steps, table.r2, SAVED_ROWS).mean]
    return saved


def _number(value: float) -> float | None:
    return float(np.float32(value)) if math.isfinite(value) else None

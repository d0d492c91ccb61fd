"""The runs as rows of a table, the newest first."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from playground.history import History
from playground.run_differences import in_short
from playground.runs import Figures, RunRecord
from playground.wording import QT_TRANSLATE_NOOP
from widgets import theme
from widgets.problem_words import translated
from widgets.runs.run_book import RunBook

Index = QModelIndex | QPersistentModelIndex
CURVE = int(Qt.ItemDataRole.UserRole)
"""The role of the curve of a run: float64 [n], empty where there is none."""

IS_LIVE = CURVE + 1
"""The role that tells whether this is the run at work."""

CURVE_POINTS = 60


class Column(NamedTuple):
    """A column: its title and what it means, English, marked for translation."""

    title: str
    help: str


COLUMNS: dict[str, Column] = {
    "name": Column(
        QT_TRANSLATE_NOOP("RunTable", "Run"),
        QT_TRANSLATE_NOOP("RunTable", "What the run is called. F2 or a double-click names it."),
    ),
    "curve": Column(
        QT_TRANSLATE_NOOP("RunTable", "Curve"),
        QT_TRANSLATE_NOOP("RunTable", "The held-out accuracy over the run, or R², or the loss where neither applies."),
    ),
    "accuracy": Column(
        QT_TRANSLATE_NOOP("RunTable", "Accuracy"),
        QT_TRANSLATE_NOOP("RunTable", "On held-out examples, at the end of the run; R² where numbers are predicted."),
    ),
    "best": Column(
        QT_TRANSLATE_NOOP("RunTable", "Best"),
        QT_TRANSLATE_NOOP("RunTable", "The highest accuracy on held-out examples in the whole run."),
    ),
    "loss": Column(
        QT_TRANSLATE_NOOP("RunTable", "Loss"),
        QT_TRANSLATE_NOOP("RunTable", "On held-out examples, at the end of the run."),
    ),
    "steps": Column(
        QT_TRANSLATE_NOOP("RunTable", "Steps"),
        QT_TRANSLATE_NOOP("RunTable", "How many batches it was trained on."),
    ),
    "time": Column(
        QT_TRANSLATE_NOOP("RunTable", "Time"),
        QT_TRANSLATE_NOOP("RunTable", "How long it was trained, without pauses."),
    ),
    "settings": Column(
        QT_TRANSLATE_NOOP("RunTable", "Settings"),
        QT_TRANSLATE_NOOP("RunTable", "The layers that learn, the dataset, optimizer and learning rate, the batch."),
    ),
}
"""Every column by id, in order."""

_IDS = tuple(COLUMNS)
_NUMBERS = frozenset({"accuracy", "best", "loss", "steps", "time"})


class RunTable(QAbstractTableModel):
    """Rows of a book; ``follow`` after it has changed, ``follow_live`` after the run at work came further."""

    def __init__(self, book: RunBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._records: list[RunRecord] = list(reversed(book.records))
        self._curves: dict[int, tuple[tuple[int, int], NDArray[np.float64]]] = {}

    def id_at(self, row: int) -> int:
        """The run in a row."""
        return self._records[row].id

    def row_of(self, run_id: int) -> int | None:
        """The row of a run."""
        return next((row for row, one in enumerate(self._records) if one.id == run_id), None)

    def follow(self) -> None:
        """Take over what the book holds now; rows that stay keep their selection."""
        wanted = {one.id: one for one in reversed(self._book.records)}
        for row in reversed(range(len(self._records))):
            if self._records[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._curves.pop(self._records.pop(row).id, None)
                self.endRemoveRows()
        for row, record in enumerate(wanted.values()):
            if row == len(self._records) or self._records[row].id != record.id:
                self.beginInsertRows(QModelIndex(), row, row)
                self._records.insert(row, record)
                self.endInsertRows()
        self._records = list(wanted.values())
        if self._records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, len(_IDS) - 1))

    def follow_live(self) -> None:
        """Show how far the run at work is."""
        live = self._book.live
        row = None if live is None else self.row_of(live)
        if row is not None:
            self._records[row] = next(one for one in self._book.records if one.id == live)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(_IDS) - 1))

    def _curve(self, record: RunRecord) -> NDArray[np.float64]:
        history = self._book.history(record.id)
        # A quarter of a point further along nothing is to be seen; the curve of a long run is not thinned for that.
        state = (len(history.held_out), history.last_step // max(1, history.last_step // (4 * CURVE_POINTS)))
        if record.id not in self._curves or self._curves[record.id][0] != state:
            self._curves[record.id] = state, _small_curve(history)
        return self._curves[record.id][1]

    def _tip(self, record: RunRecord, column: str) -> str:
        if column == "settings":
            return in_short(record.experiment, translated)
        if column != "name":
            return _translated(COLUMNS[column].help)
        parts = [in_short(record.experiment, translated)]
        if record.id == self._book.live:
            parts.append(_translated(_AT_WORK))
        if record.pinned:
            parts.append(_translated(_PINNED))
        if record.changed_at:
            steps = ", ".join(f"{step:,}" for step in record.changed_at)
            parts.append(_translated(_CHANGED).format(steps=steps))
        if record.had_checkpoint and record.checkpoint is None:
            parts.append(_translated(_LET_GO))
        return "\n".join(parts)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_IDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.isValid() and _IDS[index.column()] == "name" else usual

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            column = COLUMNS[_IDS[section]]
            if role == Qt.ItemDataRole.DisplayRole:
                return _translated(column.title)
            if role == Qt.ItemDataRole.ToolTipRole:
                return _translated(column.help)
            if role == Qt.ItemDataRole.TextAlignmentRole and _IDS[section] in _NUMBERS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, column = self._records[index.row()], _IDS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return _text(record, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(record, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.DecorationRole if column == "name" and record.pinned:
                return theme.icon("pin", "accent")
            case Qt.ItemDataRole.AccessibleTextRole if column == "curve":
                return _translated(COLUMNS["curve"].help)
            case _ if role == CURVE and column == "curve":
                return self._curve(record)
            case _ if role == IS_LIVE:
                return record.id == self._book.live
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self._book.rename(self.id_at(index.row()), str(value))
        return True


_AT_WORK = QT_TRANSLATE_NOOP("RunTable", "The run at work.")
_PINNED = QT_TRANSLATE_NOOP("RunTable", "Pinned: its curves are shown behind those of the run at work.")
_CHANGED = QT_TRANSLATE_NOOP("RunTable", "Its settings were changed while it trained, after step {steps}.")
_LET_GO = QT_TRANSLATE_NOOP(
    "RunTable",
    "Its weights were let go to save memory; restoring it brings the settings back. Pinned runs keep theirs.",
)


def seconds_in_words(seconds: float) -> str:
    """``8.2 s``, ``3:05``, ``1:02:33``."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _text(record: RunRecord, column: str) -> str:
    if column == "name":
        return record.name
    if column == "settings":
        return in_short(record.experiment, translated)
    return _figure(record.figures, column)


def _figure(figures: Figures, column: str) -> str:
    match column:
        case "accuracy" if figures.r2 is not None:
            return f"R² {figures.r2:.3f}"
        case "accuracy" | "best":
            value = figures.accuracy if column == "accuracy" else figures.best
            return "" if value is None else f"{100 * value:.1f} %"
        case "loss":
            return "" if figures.loss is None else f"{figures.loss:.3g}"
        case "steps":
            return f"{figures.steps:,}"
        case "time":
            return seconds_in_words(figures.seconds)
    return ""


def _small_curve(history: History) -> NDArray[np.float64]:
    for name in ("test_accuracy", "test_r2", "test_loss", "train_loss"):
        values = history.curve(name, points=CURVE_POINTS).mean  # type: ignore[arg-type]
        if len(values) > 1:
            return values
    return np.empty(0)


def _translated(text: str) -> str:
    return QCoreApplication.translate("RunTable", text)

"""What several runs did differently, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from playground.run_differences import differences
from playground.runs import RunRecord
from widgets import theme
from widgets.problem_words import translated

ENOUGH = 2


class Comparison(QWidget):
    """A table with a column for each run and a row for each setting in which they differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runComparison")
        self.setAccessibleName(self.tr("Settings of the chosen runs side by side"))
        self._table = QTableWidget(self)
        self._table.setObjectName("runComparisonTable")
        self._table.setAccessibleName(self.accessibleName())
        self._table.setToolTip(self.tr("The settings in which the chosen runs differ."))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.horizontalHeader().setStretchLastSection(True)
        self._note = QLabel(self)
        self._note.setObjectName("runComparisonNote")
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.setMargin(theme.SPACING)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._note)
        self._pages.addWidget(self._table)

    def show_runs(self, records: Sequence[RunRecord]) -> None:
        """Compare these runs; with fewer than two, say how to choose more."""
        if len(records) < ENOUGH:
            self._say(self.tr("Choose two or more runs, with Ctrl or Shift held down, to see where they differ."))
            return
        rows = differences([one.experiment for one in records], translated)
        if not rows:
            self._say(self.tr("These runs have the same settings, down to the seed."))
            return
        self._table.setRowCount(len(rows))
        self._table.setColumnCount(1 + len(records))
        self._table.setHorizontalHeaderLabels([self.tr("Setting"), *(one.name for one in records)])
        for place, row in enumerate(rows):
            for column, value in enumerate((row.title, *row.values)):
                item = QTableWidgetItem(value)
                item.setToolTip(f"{records[column - 1].name}, {row.title}: {value}" if column else row.title)
                self._table.setItem(place, column, item)
        self._pages.setCurrentWidget(self._table)

    def text(self) -> str:
        """What is shown, one line a row, with tabulators between."""
        if self._pages.currentWidget() is self._note:
            return self._note.text()
        table = self._table
        columns = range(table.columnCount())
        lines = [[table.horizontalHeaderItem(column).text() for column in columns]]
        lines += [[table.item(row, column).text() for column in columns] for row in range(table.rowCount())]
        return "\n".join("\t".join(line) for line in lines)

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._pages.setCurrentWidget(self._note)

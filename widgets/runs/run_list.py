"""The list of runs: what was tried, with what, and how far it got."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from playground.problems import ProblemError
from widgets import theme
from widgets.problem_words import problem_in_words
from widgets.runs.comparison import Comparison
from widgets.runs.run_book import RunBook
from widgets.runs.run_table import COLUMNS, RunTable
from widgets.runs.sparkline import Sparkline
from widgets.runs.tools import TOOLS, make_actions, make_button

REFRESH = 250  # milliseconds between two looks at the run at work: its numbers are to be read
LONGEST_NAME = 220  # pixels that a long name may take from the other columns at first
LEAST_SETTINGS = 120  # pixels; with less the settings say nothing
GIVES_WAY = ("settings", "best", "loss", "time", "steps")
"""Columns that are left out where there is no room for all, the first one first; the others never."""


class _Table(QTableView):
    """Where the keyboard comes to it, the newest run is chosen if none is."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        keeps_choice = event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
        if not keeps_choice and not self.selectionModel().hasSelection() and self.model().rowCount():
            self.selectRow(0)


class RunList(QWidget):
    """A table of the runs of a book, and below it, when asked for, where the chosen ones differ."""

    def __init__(self, book: RunBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runList")
        self.setAccessibleName(self.tr("Runs"))
        self._book = book
        self._table = RunTable(book, self)
        self._view = self._made_view()
        self.setFocusProxy(self._view)
        self._actions = make_actions(
            self._view,
            {
                "pin": self._pin,
                "compare": self._compare,
                "restore": self._restore,
                "rename": self._rename,
                "export": self._ask_where_to_export,
                "delete": self._delete,
            },
        )
        self._view.addActions(list(self._actions.values()))  # they are its context menu, too
        self._comparison = Comparison(self)
        self._comparison.hide()
        self._trouble = self._made_label("runTrouble", "bad")
        self._trouble.hide()
        self._empty = self._made_label("runsEmpty", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setText(
            self.tr("No runs yet. Press play: each run is kept here with its settings and curves, to compare them.")
        )
        self._pages = QStackedWidget(self)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH)
        self._arrange()
        self._connect()
        self._follow()

    def selected(self) -> list[int]:
        """The ids of the chosen runs, from the top."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return [self._table.id_at(row) for row in rows]

    def select(self, *ids: int) -> None:
        """Choose these runs and no others."""
        model = self._view.selectionModel()
        model.clear()
        flags = QItemSelectionModel.SelectionFlag
        for run_id in ids:
            row = self._table.row_of(run_id)
            if row is not None:
                model.setCurrentIndex(self._table.index(row, 0), flags.Select | flags.Rows)

    def export(self, path: Path) -> None:
        """Write the chosen runs, or all where none is chosen, as CSV; ``ProblemError`` where that fails."""
        self._book.export(self.selected() or [one.id for one in self._book.records], path)

    # --- putting together ----------------------------------------------------------------------------------------

    def _made_view(self) -> QTableView:
        view = _Table(self)
        view.setObjectName("runTable")
        view.setAccessibleName(self.tr("Runs, the newest first"))
        view.setModel(self._table)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._sparkline = Sparkline(view)
        view.setItemDelegateForColumn(list(COLUMNS).index("curve"), self._sparkline)
        return view

    def _made_label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setMargin(theme.SPACING)
        return label

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACING // 2, theme.SPACING // 2, theme.SPACING // 2, 0)
        row.setSpacing(2)
        for name in TOOLS:
            row.addWidget(make_button(name, self._actions[name], self))
        row.addStretch(1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("runParts")
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(theme.SPACING)
        parts.addWidget(self._view)
        parts.addWidget(self._comparison)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING // 2)
        column.addLayout(row)
        column.addWidget(self._trouble)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        book = self._book
        book.changed.connect(self._follow)
        book.progressed.connect(self._look_soon)
        self._refresh.timeout.connect(self._table.follow_live)
        self._view.selectionModel().selectionChanged.connect(self._show_choice)
        theme.changes().changed.connect(self._fit_columns)

    # --- what is shown -------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        count = self._table.rowCount()
        self._table.follow()
        self._pages.setCurrentIndex(1 if self._table.rowCount() else 0)
        if self._table.rowCount() != count:
            self._fit_columns()
        self._fit_names()
        self._show_choice()

    def _look_soon(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    def _fit_columns(self) -> None:
        self._view.resizeColumnsToContents()
        self._fit_names()

    def _fit_names(self) -> None:
        name = list(COLUMNS).index("name")
        self._view.setColumnWidth(name, min(self._view.sizeHintForColumn(name) + theme.SPACING, LONGEST_NAME))
        self._leave_out()

    def _leave_out(self) -> None:
        """Show as many columns as there is room for."""
        places = {column: place for place, column in enumerate(COLUMNS)}
        header = self._view.horizontalHeader()
        for column in GIVES_WAY:  # of a hidden one nobody knows how wide its title is
            self._view.setColumnHidden(places[column], False)
        widths = {
            column: max(header.sectionSizeHint(place), self._view.sizeHintForColumn(place))
            for column, place in places.items()
        }
        widths |= {"name": self._view.columnWidth(places["name"]), "settings": LEAST_SETTINGS}
        room = self._view.viewport().width()
        for column in GIVES_WAY:
            fits = sum(widths.values()) <= room
            self._view.setColumnHidden(places[column], not fits)
            if not fits:
                del widths[column]
        rest = "settings" if "settings" in widths else "curve"
        for column, width in widths.items():
            is_rest = column == rest
            mode = QHeaderView.ResizeMode.Stretch if is_rest else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(places[column], mode)
            if not is_rest:
                self._view.setColumnWidth(places[column], width)

    def _show_choice(self) -> None:
        records = {one.id: one for one in self._book.records}
        chosen = [one for one in self.selected() if one in records]
        for name, tool in TOOLS.items():
            self._actions[name].setEnabled(bool(records) and len(chosen) >= tool.least)
        for name in ("restore", "rename"):
            self._actions[name].setEnabled(len(chosen) == 1)
        self._actions["pin"].setChecked(bool(chosen) and all(records[one].pinned for one in chosen))
        if not self._comparison.isHidden():
            self._comparison.show_runs([records[one] for one in reversed(chosen)])

    # --- what the learner does -----------------------------------------------------------------------------------

    def _pin(self) -> None:
        chosen = self.selected()
        pinned = {one.id: one.pinned for one in self._book.records}
        wanted = not all(pinned[one] for one in chosen)
        for run_id in chosen:
            if pinned[run_id] != wanted:
                self._book.set_pinned(run_id, wanted)

    def _compare(self) -> None:
        self._comparison.setVisible(self._actions["compare"].isChecked())
        self._show_choice()

    def _restore(self) -> None:
        for run_id in self.selected()[:1]:
            self._book.restore(run_id)

    def _rename(self) -> None:
        for run_id in self.selected()[:1]:
            row = self._table.row_of(run_id)
            if row is not None:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
                self._view.edit(self._table.index(row, list(COLUMNS).index("name")))

    def _delete(self) -> None:
        self._book.delete(self.selected())

    def _ask_where_to_export(self) -> None:
        kinds = self.tr("Tables (*.csv)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the runs"), "runs.csv", kinds)
        if not path:
            return
        self._trouble.clear()
        try:
            self.export(Path(path))
        except ProblemError as error:
            self._trouble.setText(" ".join(problem_in_words(problem) for problem in error.problems))
        self._trouble.setVisible(bool(self._trouble.text()))

    # --- Qt ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_columns()

    def sizeHint(self) -> QSize:
        return QSize(720, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 140)

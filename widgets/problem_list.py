"""What keeps the network from being trained, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from playground.problems import Problem
from widgets import theme
from widgets.problem_words import problem_in_words
from widgets.run import Run

MOST_ROWS = 4


class ProblemList(QListWidget):
    """Hidden while there is nothing to say.

    Signals:
        node_asked: (node id), a problem was opened; it is about this node, or about something else of that name.
        problem_chosen: (problem), the one that is to be mended first; None where there is none.
    """

    node_asked = Signal(str)
    problem_chosen = Signal(object)

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemList")
        self.setAccessibleName(self.tr("Problems of the network"))
        self.setToolTip(self.tr("What keeps the network from being trained."))
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._run = run
        self._shown: list[Problem] = []
        run.state_changed.connect(self._show)
        self.currentRowChanged.connect(self._tell_choice)
        self.itemActivated.connect(self._ask)
        self.itemClicked.connect(self._ask)
        self.setVisible(False)
        self._show()

    def sentences(self) -> list[str]:
        """Every sentence shown."""
        return [self.item(row).text() for row in range(self.count())]

    def chosen(self) -> Problem | None:
        """The problem that the row is on, None where there is none."""
        row = self.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show(self) -> None:
        problems = list(self._run.problems)
        if problems == self._shown:
            return
        self.clear()
        self._shown = problems
        for problem in problems:
            item = QListWidgetItem(theme.icon("warning", "warning"), problem_in_words(problem))
            item.setToolTip(problem.where)
            self.addItem(item)
        rows = min(len(problems), MOST_ROWS)
        self.setMaximumHeight(rows * (self.fontMetrics().height() + 12) + 6)
        self.setVisible(bool(problems))
        self.setCurrentRow(0)
        self._tell_choice()

    def _tell_choice(self) -> None:
        self.problem_chosen.emit(self.chosen())

    def _ask(self, item: QListWidgetItem) -> None:
        self.node_asked.emit(item.toolTip())

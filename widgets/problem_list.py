"""What keeps the network from being trained, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from widgets import theme
from widgets.problem_words import problem_in_words
from widgets.run import Run

MOST_ROWS = 4


class ProblemList(QListWidget):
    """Hidden while there is nothing to say.

    Signals:
        node_asked: (node id), a problem was opened; it is about this node, or about something else of that name.
    """

    node_asked = Signal(str)

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemList")
        self.setAccessibleName(self.tr("Problems of the network"))
        self.setToolTip(self.tr("What keeps the network from being trained."))
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._run = run
        run.state_changed.connect(self._show)
        self.itemActivated.connect(self._ask)
        self.itemClicked.connect(self._ask)
        self._show()

    def sentences(self) -> list[str]:
        """Every sentence shown."""
        return [self.item(row).text() for row in range(self.count())]

    def _show(self) -> None:
        problems = self._run.problems
        self.clear()
        for problem in problems:
            item = QListWidgetItem(theme.icon("warning", "warning"), problem_in_words(problem))
            item.setToolTip(problem.where)
            self.addItem(item)
        rows = min(len(problems), MOST_ROWS)
        self.setMaximumHeight(rows * (self.fontMetrics().height() + 12) + 6)
        self.setVisible(bool(problems))

    def _ask(self, item: QListWidgetItem) -> None:
        self.node_asked.emit(item.toolTip())

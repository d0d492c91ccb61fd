"""What keeps the network from being trained, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from playground.datasets import ForStudy
from playground.problems import InGroup, Problem
from widgets import theme
from widgets.builder.editor import Editor
from widgets.problem_words import problem_in_words
from widgets.run import Run

MOST_ROWS = 4
"""So many short sentences are seen at once, or as much of long ones; the first is whole, the rest is scrolled to."""

_BESIDE = 34
"""Pixels of a row that are not its sentence's: the icon, and what is around both."""

_AROUND = 12
"""Pixels above and below the sentence together."""


class ProblemList(QListWidget):
    """What is wrong with the network on the canvas; hidden while there is nothing to say.

    Of an opened group it tells what is wrong inside, by the blocks there, and whether something is wrong elsewhere.
    Sentences are broken into as many lines as they need.

    Signals:
        node_asked: (node id), a problem was opened; it is about this node, or about something else of that name.
        problem_chosen: (problem), the one that is to be mended first; None where there is none.
    """

    node_asked = Signal(str)
    problem_chosen = Signal(object)

    def __init__(self, run: Run, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemList")
        self.setAccessibleName(self.tr("Problems of the network"))
        self.setToolTip(self.tr("What keeps the network from being trained."))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._run = run
        self._editor = editor
        self._shown: tuple[list[Problem], int] = [], 0
        run.state_changed.connect(self._show)
        editor.graph_changed.connect(self._show)
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
        problems, row = self._shown[0], self.currentRow()
        return problems[row] if 0 <= row < len(problems) else None

    def _show(self) -> None:
        shown = self._of_this_level()
        if shown == self._shown:
            return
        self.clear()
        self._shown = problems, elsewhere = shown
        for problem in problems:
            item = QListWidgetItem(theme.icon("warning", "warning"), problem_in_words(problem))
            item.setToolTip(item.text())
            self.addItem(item)
        if elsewhere:
            words = self.tr("Outside this group something is to be mended, too: go there.")
            self.addItem(QListWidgetItem(theme.icon("info", "muted"), words))
        self._fit_rows()
        self.setVisible(self.count() > 0)
        self.setCurrentRow(0)
        self._tell_choice()

    def _fit_rows(self) -> None:
        """Give every sentence the lines it needs in this width, and the list the height for as many as may be seen."""
        bar = self.verticalScrollBar().sizeHint().width()  # there or not: what is broken must not depend on it
        room = QRect(0, 0, max(self.width() - 2 * self.frameWidth() - bar - _BESIDE, 1), 10_000)
        heights = []
        for item in map(self.item, range(self.count())):
            sentence = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            heights.append(sentence.height() + _AROUND)
            item.setSizeHint(QSize(room.width(), heights[-1]))
        most = max(MOST_ROWS * (self.fontMetrics().lineSpacing() + _AROUND), *heights[:1], 0)
        self.setFixedHeight(min(sum(heights), most) + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def _of_this_level(self) -> tuple[list[Problem], int]:
        """What is wrong with the network on the canvas, and how much is wrong elsewhere."""
        every, path = list(self._run.problems), self._editor.path
        if not path:
            return every, 0
        inner = [found for problem in every if (found := _inside(problem, path)) is not None]
        elsewhere = sum(not isinstance(problem, ForStudy) for problem in every) - len(inner)
        # What is wrong only in another repetition is told all the same.
        return list(self._editor.problems()) or inner, elsewhere

    def _tell_choice(self) -> None:
        self.problem_chosen.emit(self.chosen())

    def _ask(self, item: QListWidgetItem) -> None:
        if self.row(item) == len(self._shown[0]):
            self._editor.leave_group(0)
        else:
            self.node_asked.emit(self._shown[0][self.row(item)].where)


def _inside(problem: Problem, path: tuple[str, ...]) -> Problem | None:
    """A problem of the whole network as one of the group at ``path``; None where it is about something else."""
    for group_id in path:
        if not isinstance(problem, InGroup) or problem.where != group_id:
            return None
        problem = problem.problem
    return problem

"""What one click would mend, for the problem that is chosen in the list above."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from playground.fixes import Fix, title
from playground.problems import Problem
from widgets import theme
from widgets.builder.editor import Editor
from widgets.problem_list import ProblemList
from widgets.problem_words import translated
from widgets.racing.flow import FlowLayout

MOST = 3
"""Fixes offered; the best come first."""


class FixBar(QWidget):
    """A button for each fix, which is one step of undo; hidden where there is nothing to offer."""

    def __init__(self, editor: Editor, problems: ProblemList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemFixes")
        self.setAccessibleName(self.tr("What would mend it"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._editor = editor
        rows = QWidget(self)
        self._rows = FlowLayout(rows)
        self._rows.addWidget(QLabel(self.tr("Mend it:"), rows))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING, theme.SPACING // 2, theme.SPACING, theme.SPACING // 2)
        column.addWidget(rows)
        self._buttons: list[QPushButton] = []
        problems.problem_chosen.connect(self.show_problem)
        self.show_problem(problems.chosen())

    def show_problem(self, problem: Problem | None) -> None:
        """Offer what would mend this; None hides the bar."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        if problem is not None:
            self._buttons = [self._button(problem, fix) for fix in self._editor.fixes(problem)[:MOST]]
        for button in self._buttons:
            self._rows.addWidget(button)
        self.setVisible(bool(self._buttons))

    def _button(self, problem: Problem, fix: Fix) -> QPushButton:
        words = title(fix, translated)
        button = QPushButton(words, self)
        button.setObjectName(f"problemFix.{fix.id}")
        button.setAccessibleName(words)
        button.setToolTip(self.tr("{fix}. Undo takes it back.").format(fix=words))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._mend(problem, fix))
        return button

    def _mend(self, problem: Problem, wanted: Fix) -> None:
        """Do it to the network as it is now: that may have changed since, with the same problem left in it."""
        for fix in self._editor.fixes(problem):
            if (fix.id, fix.values) == (wanted.id, wanted.values):
                self._editor.apply(fix)
                return

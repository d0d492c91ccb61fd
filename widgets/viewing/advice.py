"""The page a view shows while it has nothing else: why, what to do, and a button that helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from playground.problems import InternalError, Problem
from playground.views import Obstacle, Remedy
from widgets.help.explaining import explain
from widgets.problem_words import problem_in_words, translated


class AdvicePage(QWidget):
    """A sentence in the middle, and where something helps at once, a button.

    Signals:
        remedy_asked: (remedy), the learner wants this ``Remedy``.
    """

    remedy_asked = Signal(object)

    def __init__(self, view_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remedy: Remedy | None = None
        self._report = ""
        self._words = QLabel(self)
        self._words.setObjectName(f"{view_id}Advice")
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offer = QPushButton(self)
        self._offer.setObjectName(f"{view_id}Offer")
        self._offer.clicked.connect(self._help)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.say("")

    def text(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Show a sentence in the reader's language, and no button."""
        self._remedy, self._report = None, ""
        self._words.setText(words)
        self._offer.hide()

    def tell(self, obstacle: Obstacle) -> None:
        """Say what stands in the way, and offer what helps."""
        self.say(translated(obstacle.words))
        self._remedy = obstacle.remedy
        if obstacle.remedy is not None:
            self._offer_to(translated(obstacle.remedy.label), translated(obstacle.remedy.help))

    def refuse(self, problem: Problem) -> None:
        """Say what went wrong; a mistake of the program's own comes with a report to be copied."""
        self.say(problem_in_words(problem))
        if isinstance(problem, InternalError):
            self._report = problem.report
            self._offer_to(self.tr("Copy the report"), self.tr("Copy what the developers need to find the mistake."))

    def _offer_to(self, label: str, tip: str) -> None:
        self._offer.setText(label)
        self._offer.setAccessibleName(label)
        self._offer.setToolTip(tip)
        explain(self._offer)
        self._offer.show()

    def _help(self) -> None:
        if self._report:
            QGuiApplication.clipboard().setText(self._report)
        elif self._remedy is not None:
            self.remedy_asked.emit(self._remedy)

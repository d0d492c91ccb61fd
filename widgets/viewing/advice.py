"""The page a view shows while it has nothing else: why, what to do, and a button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from playground.views import Obstacle, Remedy
from widgets.help.explaining import explain
from widgets.problem_words import translated


class AdvicePage(QWidget):
    """A sentence in the middle, and where something helps at once, a button.

    Signals:
        remedy_asked: (remedy), the learner wants this ``Remedy``.
    """

    remedy_asked = Signal(object)

    def __init__(self, view_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remedy: Remedy | None = None
        self._words = QLabel(self)
        self._words.setObjectName(f"{view_id}Advice")
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offer = QPushButton(self)
        self._offer.setObjectName(f"{view_id}Offer")
        self._offer.clicked.connect(self._ask)
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
        self._remedy = None
        self._words.setText(words)
        self._offer.hide()

    def tell(self, obstacle: Obstacle) -> None:
        """Say what stands in the way, and offer what helps."""
        self.say(translated(obstacle.words))
        self._remedy = obstacle.remedy
        if obstacle.remedy is not None:
            self._offer.setText(translated(obstacle.remedy.label))
            self._offer.setAccessibleName(self._offer.text())
            self._offer.setToolTip(translated(obstacle.remedy.help))
            explain(self._offer)
            self._offer.show()

    def _ask(self) -> None:
        if self._remedy is not None:
            self.remedy_asked.emit(self._remedy)

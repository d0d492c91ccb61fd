"""One finding: what is wrong, what it means, and a button that helps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from playground.health import Finding
from widgets import theme
from widgets.problem_words import translated


class FindingCard(QFrame):
    """Shows one ``Finding``.

    Signals:
        relief_asked: (finding), its remedy is wanted.
    """

    relief_asked = Signal(object)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self.setProperty("role", "card")
        self._title, self._advice = QLabel(self), QLabel(self)
        self._title.setProperty("role", "warning")
        self._advice.setWordWrap(True)
        self._title.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.setObjectName(f"healthRelief{number}")
        self._button.setToolTip(self.tr("Change the experiment so; undo takes it back."))
        self._button.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._advice)
        row = QHBoxLayout(self)
        row.setSpacing(theme.SPACING)
        row.addLayout(words, 1)
        row.addWidget(self._button)

    def show_finding(self, finding: Finding) -> None:
        """Say this one."""
        self._finding = finding
        self._title.setText(translated(finding.title).format(**finding.values))
        self._advice.setText(translated(finding.advice).format(**finding.values))
        self._button.setVisible(finding.relief is not None)
        if finding.relief is not None:
            label = translated(finding.relief.label).format(**finding.relief.values)
            self._button.setText(label)
            self._button.setAccessibleName(label)

    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()}. {self._advice.text()}"

    def label(self) -> str:
        """What its button says."""
        return self._button.text()

    def _ask(self) -> None:
        self.relief_asked.emit(self._finding)

"""Precision, recall and F1 by class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from playground.probes.mistakes import scores


class ScoreTable(QTableWidget):
    """A row for each class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName("mistakesScores")
        self.setAccessibleName(self.tr("Scores by class"))
        self.setToolTip(
            self.tr("Precision: of its answers, so many are right. Recall: of the examples, so many are found.")
        )
        names = (self.tr("Class"), self.tr("Precision"), self.tr("Recall"), self.tr("F1"), self.tr("Examples"))
        self.setHorizontalHeaderLabels(list(names))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)

    def show_matrix(self, matrix: NDArray[np.int32], labels: Sequence[str]) -> None:
        """The scores of a confusion matrix."""
        found = scores(matrix)
        self.setRowCount(len(labels))
        for row, label in enumerate(labels):
            shares = (found.precision[row], found.recall[row], found.f1[row])
            words = (label, *(f"{100 * share:.1f} %" for share in shares), f"{found.support[row]:,}")
            for column, text in enumerate(words):
                if (item := self.item(row, column)) is None:
                    item = QTableWidgetItem()
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    self.setItem(row, column, item)
                item.setText(text)

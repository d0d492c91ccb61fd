"""Precision, recall and F1 by class."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from playground.probes import Array
from playground.probes.mistakes import scores
from widgets.viewing.figure_table import FigureTable


class ScoreTable(FigureTable):
    """A row for each class."""

    def __init__(self, parent: QWidget) -> None:
        tip = self.tr("Precision: of its answers, so many are right. Recall: of the examples, so many are found.")
        names = (self.tr("Class"), self.tr("Precision"), self.tr("Recall"), self.tr("F1"), self.tr("Examples"))
        super().__init__("mistakesScores", self.tr("Scores by class"), tip, names, parent)

    def show_matrix(self, matrix: Array, labels: Sequence[str]) -> None:
        """The scores of a confusion matrix, int [classes, classes]."""
        found = scores(matrix)
        shares = zip(found.precision, found.recall, found.f1, strict=True)
        self.show_rows(
            [
                (label, *(f"{100 * share:.1f} %" for share in row), f"{support:,}")
                for label, row, support in zip(labels, shares, found.support, strict=True)
            ]
        )

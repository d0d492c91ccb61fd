"""The figures of every layer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from playground.probes.health import HealthFigures

Row = tuple[str, str, str, str, str]


class FigureTable(QTableWidget):
    """A row for every layer with weights and for every activation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName("healthFigures")
        self.setAccessibleName(self.tr("Figures of every layer"))
        self.setToolTip(self.tr("Gradient and weights are root mean squares; dead and saturated are shares."))
        names = (self.tr("Layer"), self.tr("Gradient"), self.tr("Weights"), self.tr("Dead"), self.tr("Saturated"))
        self.setHorizontalHeaderLabels(list(names))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)

    def show_figures(self, figures: HealthFigures, names: Mapping[str, str]) -> None:
        """Show these; what a layer has none of is a dash."""
        rows = rows_of(figures)
        self.setRowCount(len(rows))
        for row, (node, *words) in enumerate(rows):
            for column, text in enumerate((names.get(node, node), *words)):
                if (item := self.item(row, column)) is None:
                    item = QTableWidgetItem()
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    self.setItem(row, column, item)
                item.setText(text)


def rows_of(figures: HealthFigures) -> list[Row]:
    """Node, gradient, weights, dead, saturated, in words; layers with weights first."""
    layers = [(one.node, f"{one.gradient:.3g}", f"{one.weight:.3g}", "–", "–") for one in figures.layers]
    return layers + [(one.node, "–", "–", _share(one.dead), _share(one.saturated)) for one in figures.functions]


def _share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.0f} %"

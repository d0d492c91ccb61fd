"""The figures of every layer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from playground.probes.health import HealthFigures
from widgets.viewing.figure_table import FigureTable


class LayerTable(FigureTable):
    """A row for every layer with weights and for every activation."""

    def __init__(self, parent: QWidget) -> None:
        tip = self.tr("Gradient and weights are root mean squares; dead and saturated are shares.")
        names = (self.tr("Layer"), self.tr("Gradient"), self.tr("Weights"), self.tr("Dead"), self.tr("Saturated"))
        super().__init__("healthFigures", self.tr("Figures of every layer"), tip, names, parent)

    def show_figures(self, figures: HealthFigures, name_of: Callable[[str], str]) -> None:
        """Show these, layers with weights first; what a layer has none of is a dash."""
        layers = [(name_of(one.node), f"{one.gradient:.3g}", f"{one.weight:.3g}", "–", "–") for one in figures.layers]
        functions = [
            (name_of(one.node), "–", "–", _share(one.dead), _share(one.saturated)) for one in figures.functions
        ]
        self.show_rows(layers + functions)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.0f} %"

"""How strong a unit becomes while its picture is painted."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot


class TracePlot(StillPlot):
    """The unit's value at each step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wantsTrace")
        self.setAccessibleName(self.tr("The unit's strength over the steps"))
        self.setToolTip(self.tr("How strong the unit is in the picture painted so far, step by step."))
        self.setLabel("bottom", self.tr("Step"))
        self.setLabel("left", self.tr("Strength"))
        self.setMinimumSize(110, 70)
        self._curve = pyqtgraph.PlotCurveItem()
        self.addItem(self._curve)
        self.follow_theme()

    def show_trace(self, trace: NDArray[np.float32]) -> None:
        """Show these values, float32 [steps]; what is no number is left out."""
        known = np.isfinite(trace)
        self._curve.setData(np.flatnonzero(known).astype(float), trace[known].astype(float))

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        self._curve.setPen(pyqtgraph.mkPen(theme.colours().series[0], width=2))

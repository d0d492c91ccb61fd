"""The reliability diagram: is it right as often as it says?"""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from playground.probes.mistakes import BINS, Reliability
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot


class CalibrationPlot(StillPlot):
    """Accuracy over confidence in bins, with the line where both are the same.

    Signals:
        pointed: (bin) or None, where the reader looks.
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mistakesCalibration")
        self.setAccessibleName(self.tr("Calibration"))
        self.setToolTip(self.tr("Bars below the line: more sure than right. Above it: more right than sure."))
        plot = self.getPlotItem()
        self.setLabel("bottom", self.tr("How sure it is, %"))
        self.setLabel("left", self.tr("How often it is right, %"))
        plot.setRange(xRange=(0, 100), yRange=(0, 100), padding=0.02)
        middles = (np.arange(BINS) + 0.5) * 100 / BINS
        self._bars = pyqtgraph.BarGraphItem(x=middles, height=np.zeros(BINS), width=0.92 * 100 / BINS)
        self._line = pyqtgraph.PlotCurveItem([0, 100], [0, 100])
        plot.addItem(self._bars)
        plot.addItem(self._line)
        self.scene().sigMouseMoved.connect(self._point)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        self._bars.setOpts(brush=QColor(now.series[0]), pen=pyqtgraph.mkPen(now.panel, width=1))
        self._line.setPen(pyqtgraph.mkPen(now.muted, width=1.2, style=pyqtgraph.QtCore.Qt.PenStyle.DashLine))

    def show_reliability(self, seen: Reliability) -> None:
        """The bars of these bins; empty bins have none."""
        self._bars.setOpts(height=np.where(seen.counts > 0, 100 * seen.accuracies, 0.0))

    def _point(self, place: object) -> None:
        box = self.getPlotItem().vb
        inside = self.getPlotItem().sceneBoundingRect().contains(place)
        at = box.mapSceneToView(place).x() if inside else -1.0
        self.pointed.emit(min(int(at / 100 * BINS), BINS - 1) if 0 <= at <= 100 else None)

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

"""Probabilities before and after, and how they go as the pixels change more."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from playground.probes.adversarial import EPSILONS, Adversarial
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot

BAR = 0.38
"""How wide a bar is, of the room of its class."""


class _Plot(StillPlot):
    """A plot of percents that is only looked at."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setYRange(0, 100, padding=0.02)
        self.setMinimumSize(120, 70)


class ChangeBars(_Plot):
    """Two bars a class: how probable it was, and how probable it is in the changed picture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("adversarialBars", parent)
        self.setAccessibleName(self.tr("Probabilities before and after"))
        self.setToolTip(self.tr("The class's probability in the picture as it was, and in the changed one."))
        self.setLabel("left", self.tr("Probability, %"))
        self._before = pyqtgraph.BarGraphItem(x=[], height=[], width=BAR)
        self._after = pyqtgraph.BarGraphItem(x=[], height=[], width=BAR)
        self.getPlotItem().addItem(self._before)
        self.getPlotItem().addItem(self._after)

    def show_change(self, seen: Adversarial, labels: tuple[str, ...]) -> None:
        """The bars of this record."""
        places = np.arange(len(labels), dtype=float)
        before, after = np.nan_to_num(100 * seen.shares[[0, seen.amount]])
        self._before.setOpts(x=places - BAR / 2, height=before)
        self._after.setOpts(x=places + BAR / 2, height=after)
        self.getPlotItem().getAxis("bottom").setTicks([list(enumerate(labels))])
        self.getPlotItem().setXRange(-0.6, len(labels) - 0.4, padding=0)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        self._before.setOpts(brush=QColor(now.muted), pen=pyqtgraph.mkPen(None))
        self._after.setOpts(brush=QColor(now.positive), pen=pyqtgraph.mkPen(None))


class AmountPlot(_Plot):
    """The answer's probability, and that of the class that comes in its place, by how much the pixels change."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("adversarialCurve", parent)
        self.setAccessibleName(self.tr("Probability by amount of change"))
        tip = self.tr("Far left no change; the line marks the change shown, the dashed one the least that does it.")
        self.setToolTip(tip)
        self.setLabel("left", self.tr("Probability, %"))
        self.setLabel("bottom", self.tr("Change, ε"))
        plot = self.getPlotItem()
        self._answer, self._rival = pyqtgraph.PlotCurveItem(), pyqtgraph.PlotCurveItem()
        self._here, self._least = pyqtgraph.InfiniteLine(), pyqtgraph.InfiniteLine()
        for item in (self._answer, self._rival, self._here, self._least):
            plot.addItem(item)
        plot.setXRange(0, EPSILONS[-1], padding=0.02)

    def show_change(self, seen: Adversarial, rival: int) -> None:
        """The curves of this record; ``rival`` is the class in place of the answer."""
        for curve, number in ((self._answer, seen.answer), (self._rival, rival)):
            curve.setData(np.asarray(EPSILONS), np.nan_to_num(100 * seen.shares[:, number]))
        self._here.setValue(EPSILONS[seen.amount])
        self._least.setVisible(seen.least is not None)
        if seen.least is not None:
            self._least.setValue(EPSILONS[seen.least])

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        self._answer.setPen(pyqtgraph.mkPen(now.negative, width=2))
        self._rival.setPen(pyqtgraph.mkPen(now.positive, width=2))
        self._here.setPen(pyqtgraph.mkPen(now.accent, width=1.5))
        self._least.setPen(pyqtgraph.mkPen(now.muted, width=1.2, style=Qt.PenStyle.DashLine))

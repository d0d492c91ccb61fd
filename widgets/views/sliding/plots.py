"""Probabilities along both directions, and those of all classes at the shift at hand."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from playground.probes.sliding import Sliding
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot

BAR = 0.38
"""How wide a bar is, of the room of its class."""

LOWEST = 120  # pixels; a plot that is lower has no room for the names of its axes


class _Plot(StillPlot):
    """A plot of percents that is only looked at."""

    def __init__(self, name: str, below: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setYRange(0, 100, padding=0.02)
        self.setMinimumSize(120, 70)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._below = below
        self._name_axes()

    def _name_axes(self) -> None:
        self.setLabel("left", self.tr("Probability, %"))
        self.setLabel("bottom", self._below)
        for side in ("bottom", "left"):
            self.getPlotItem().showLabel(side, self.height() >= LOWEST)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_below"):  # pyqtgraph resizes before there is anything
            self._name_axes()


class ShiftCurves(_Plot):
    """A class's probability along the row and along the column of the shift at hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("slidingCurves", self.tr("Shift, pixels"), parent)
        self.setAccessibleName(self.tr("Probability along both directions"))
        self.setToolTip(self.tr("The class's probability while the picture slides to the right, or down."))
        self._curves = tuple(pyqtgraph.PlotCurveItem(connect="finite") for _ in range(2))
        self._marks = tuple(pyqtgraph.InfiniteLine() for _ in range(2))
        self.add(*self._marks, *self._curves)
        self.follow_theme()

    def show_shift(self, seen: Sliding, target: int, down: int, right: int) -> None:
        """The curves of this class that cross at this shift."""
        shares = 100 * seen.probabilities[..., target].astype(float)
        shifts = np.arange(-seen.reach, seen.reach + 1, dtype=float)
        for curve, values in zip(self._curves, (shares[down + seen.reach], shares[:, right + seen.reach]), strict=True):
            curve.setData(shifts, values)
        for mark, value in zip(self._marks, (right, down), strict=True):
            mark.setValue(value)
        self.setXRange(-seen.reach, seen.reach, padding=0.02)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        for curve, mark, colour in zip(self._curves, self._marks, (now.series[0], now.series[1]), strict=True):
            curve.setPen(pyqtgraph.mkPen(colour, width=2))
            mark.setPen(pyqtgraph.mkPen(theme.mixed(colour, now.panel, 0.4), width=1, style=Qt.PenStyle.DashLine))


class ShiftBars(_Plot):
    """Two bars a class: how probable it is in its place, and slid."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("slidingBars", self.tr("Class"), parent)
        self.setAccessibleName(self.tr("Probabilities in place and slid"))
        self.setToolTip(self.tr("Each class's probability in the picture as it was, and where it is now."))
        self._before = pyqtgraph.BarGraphItem(x=[], height=[], width=BAR)
        self._after = pyqtgraph.BarGraphItem(x=[], height=[], width=BAR)
        self.add(self._before, self._after)
        self.follow_theme()

    def show_shift(self, seen: Sliding, labels: tuple[str, ...], down: int, right: int) -> None:
        """The bars of this shift."""
        places = np.arange(len(labels), dtype=float)
        before, after = (np.nan_to_num(100 * seen.at(*shift)) for shift in ((0, 0), (down, right)))
        self._before.setOpts(x=places - BAR / 2, height=before)
        self._after.setOpts(x=places + BAR / 2, height=after)
        self.getAxis("bottom").setTicks([list(enumerate(labels))])
        self.setXRange(-0.6, len(labels) - 0.4, padding=0)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        self._before.setOpts(brush=QColor(now.muted), pen=pyqtgraph.mkPen(None))
        self._after.setOpts(brush=QColor(now.accent), pen=pyqtgraph.mkPen(None))

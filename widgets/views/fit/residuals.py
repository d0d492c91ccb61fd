"""What is left over: residuals over a prediction or an input, and how they are spread."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from playground.probes.fit import Fit, Predictions
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import PointedPlot

BINS = 30
POINT_SIZE = 5.0
WIDE = 1.4  # wider than so many times its height, the histogram is beside the points


class ResidualPlots(QWidget):
    """Points around the line of zero, and a histogram of each split.

    Signals:
        pointed: the pointer is over this place of the points, (across, residual), or has left (None).
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACING)
        self.points, self.spread = PointedPlot(self), PointedPlot(self)
        self._row.addWidget(self.points, 3)
        self._row.addWidget(self.spread, 2)
        self._train, self._held_out = (pyqtgraph.ScatterPlotItem(pxMode=True, size=POINT_SIZE) for _ in range(2))
        self._zero = pyqtgraph.InfiniteLine(angle=0)
        self._chosen = pyqtgraph.ScatterPlotItem(pxMode=True, size=3 * POINT_SIZE)
        self.points.add(self._zero, self._train, self._held_out, self._chosen)
        self._shown: list[np.ndarray] = []
        self._bars = [pyqtgraph.PlotCurveItem(fillLevel=0) for _ in range(2)]
        self.spread.add(*self._bars)
        self.points.setLabel("left", self.tr("Residual"))
        self.spread.setLabel("bottom", self.tr("Residual"))
        self.spread.setLabel("left", self.tr("Share of the examples (%)"))
        self.points.pointed.connect(self.pointed)
        self.follow_theme()

    def show_fit(self, seen: Fit, across: int | None, title: str, shows_held_out: bool) -> None:
        """Residuals over the input ``across``, or where that is None over the prediction."""
        shown = [seen.train, seen.held_out] if shows_held_out else [seen.train]
        known, self._shown = [(np.empty(0), np.empty(0))] * 2, [np.empty(0, int)] * 2
        for split, one in enumerate(shown):
            x, residuals = across_of(one, across), one.residuals.astype(np.float64)
            self._shown[split] = np.flatnonzero(np.isfinite(x) & np.isfinite(residuals))
            known[split] = x[self._shown[split]], residuals[self._shown[split]]
        for item, (x, residuals) in zip((self._train, self._held_out), known, strict=True):
            item.setData(x, residuals)
        self.points.setLabel("bottom", title)
        everywhere = np.concatenate([x for x, _ in known])
        residuals = np.concatenate([residuals for _, residuals in known])
        if not residuals.size:
            for bars in self._bars:
                bars.setData(np.zeros(2), np.zeros(1), stepMode="center")
            return
        reach = max(float(np.abs(residuals).max()) * 1.08, 1e-9)
        low, high = float(everywhere.min()), float(everywhere.max())
        room = 0.04 * max(high - low, 1e-6)
        self.points.setRange(xRange=(low - room, high + room), yRange=(-reach, reach), padding=0)
        edges = np.linspace(-reach, reach, BINS + 1)
        shares = [100 * np.histogram(some, edges)[0] / max(len(some), 1) for _, some in known]
        for bars, share in zip(self._bars, shares, strict=True):
            bars.setData(edges, share, stepMode="center")
        highest = max(float(np.concatenate(shares).max()), 1.0)
        self.spread.setRange(xRange=(-reach, reach), yRange=(0, 1.08 * highest), padding=0)

    def nearest(self, at: tuple[float, float]) -> tuple[int, int] | None:
        """The split (0 training, 1 held out) and the place in it of the example nearest on the screen."""
        across, up = (max(size, 1e-9) for size in self.points.getViewBox().viewPixelSize())
        found = []
        for split, item in enumerate((self._train, self._held_out)):
            x, y = item.getData()
            if len(x):
                far = np.hypot((x - at[0]) / across, (y - at[1]) / up)
                found.append((float(far.min()), split, int(self._shown[split][far.argmin()])))
        return min(found)[1:] if found else None

    def show_chosen(self, place: tuple[float, float] | None) -> None:
        """A ring around a point, None around none."""
        self._chosen.setData(*([[place[0]], [place[1]]] if place else ([], [])))

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        now = theme.colours()
        for plot in (self.points, self.spread):
            style_plot(plot.getPlotItem())
        ink, other = QColor(now.series[0]), QColor(now.series[1])
        self._train.setPen(pyqtgraph.mkPen(now.panel, width=0.6))
        self._train.setBrush(pyqtgraph.mkBrush(ink))
        self._held_out.setPen(pyqtgraph.mkPen(other, width=1.2))
        self._held_out.setBrush(pyqtgraph.mkBrush(None))
        self._zero.setPen(pyqtgraph.mkPen(now.muted, width=1.4))
        self._chosen.setPen(pyqtgraph.mkPen(now.text, width=1.6))
        self._chosen.setBrush(pyqtgraph.mkBrush(None))
        for bars, colour, opacity in zip(self._bars, (ink, other), (110, 0), strict=True):
            bars.setPen(pyqtgraph.mkPen(colour, width=1.6))
            filling = QColor(colour)
            filling.setAlpha(opacity)
            bars.setBrush(pyqtgraph.mkBrush(filling))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() > WIDE * self.height()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)


def across_of(one: Predictions, across: int | None) -> np.ndarray:
    """What residuals are drawn over: an input, or the prediction; float64 [n]."""
    chosen = one.predicted if across is None else one.inputs.reshape(len(one.inputs), -1)[:, across]
    return chosen.astype(np.float64)

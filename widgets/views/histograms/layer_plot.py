"""The numbers of one layer over the steps: as bands between quantiles, or as ridges, one histogram behind another."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from playground.probes.histograms import Spread
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.axes import KeptAxis, StepAxis
from widgets.viewing.tape import Tape

BANDS = ((0, 6, 0.13), (1, 5, 0.28), (2, 4, 0.5))
"""Pairs of places among the quantiles, and how much of the colour lies between them."""

MEDIAN = 3
RIDGES = 14
OVERLAP = 2.6
"""A ridge is at most so many times as high as the distance to the next."""

LEFT_ROOM = 46
TICK_ROOM = 18  # pixels that the number of a step takes, from one to the next
BEYOND = 0.75  # of the width of the 95 %, so much is shown on either side
LOWEST = 150  # pixels; a plot that is lower has no room for the names of its axes

Floats = NDArray[np.float64]


class LayerPlot(pyqtgraph.PlotItem):
    """Draws a tape of spreads."""

    def __init__(self, title: str) -> None:
        super().__init__(axisItems={"bottom": StepAxis("bottom"), "left": KeptAxis("left")})
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(False, False)
        self.getAxis("left").setWidth(LEFT_ROOM)
        self.title = title
        self.setTitle(title, size=f"{theme.font('small').pointSizeF():.1f}pt")
        for side in ("bottom", "left"):
            self.getAxis(side).enableAutoSIPrefix(False)
        self._edges = {place: pyqtgraph.PlotCurveItem() for low, high, _ in BANDS for place in (low, high)}
        self._fills = [pyqtgraph.FillBetweenItem(self._edges[low], self._edges[high]) for low, high, _ in BANDS]
        self._median = pyqtgraph.PlotCurveItem()
        self._ridges = [pyqtgraph.PlotCurveItem() for _ in range(RIDGES)]
        self._cursor = pyqtgraph.InfiniteLine(angle=90)
        for item in (*self._fills, self._median, *self._ridges, self._cursor):
            self.addItem(item, ignoreBounds=item is self._cursor)
        self._cursor.hide()
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self)
        now = theme.colours()
        ink = now.series[0]
        for fill, (_, _, share) in zip(self._fills, BANDS, strict=True):
            fill.setBrush(pyqtgraph.mkBrush(theme.mixed(now.panel, ink, share)))
        self._median.setPen(pyqtgraph.mkPen(ink, width=1.6))
        self._cursor.setPen(pyqtgraph.mkPen(now.muted, width=1))

    def name_axes(self, across: str, up: str) -> None:
        """What the axes tell; of a low plot only the numbers are left."""
        is_low = self.size().height() < LOWEST
        for side, words in (("bottom", across), ("left", up)):
            self.setLabel(side, words)
            self.showLabel(side, not is_low)

    def show_bands(self, tape: Tape[Spread]) -> None:
        """Bands over the steps: the middle 68 %, 95 % and all of the numbers, and their median."""
        self._show(bands=True)
        steps = np.asarray(tape.steps, np.float64)
        quantiles = np.asarray([one.quantiles for one in tape.records], np.float64).reshape(len(steps), -1)
        known = np.isfinite(quantiles).all(axis=1)
        for place, edge in self._edges.items():
            edge.setData(steps[known], quantiles[known, place])
        self._median.setData(steps[known], quantiles[known, MEDIAN])
        if known.any():
            self.setRange(xRange=_wide(steps[known]), yRange=_wide(_of_interest(quantiles[known])), padding=0.02)

    def show_ridges(self, tape: Tape[Spread]) -> None:
        """Histograms one behind another, the newest in front and at the bottom."""
        self._show(bands=False)
        shown = [(step, one) for step, one in tape.spread_out(RIDGES) if one.counts.any()]
        ridges = [density(one) for _, one in shown]
        highest = max((float(heights.max()) for _, heights in ridges), default=1.0)
        table = theme.lut("cividis")
        for number, item in enumerate(self._ridges):
            if number >= len(ridges):
                item.setData([], [])
                continue
            places, heights = ridges[number]
            foot = float(len(ridges) - 1 - number)
            colour = QColor(*table[round(40 + 180 * number / max(len(ridges) - 1, 1))])
            item.setData(places, foot + heights / highest * OVERLAP, fillLevel=foot)
            item.setBrush(pyqtgraph.mkBrush(colour))
            item.setPen(pyqtgraph.mkPen(theme.colours().panel, width=1))
            item.setZValue(number)
        feet = [(len(ridges) - 1 - number, f"{step:,}") for number, (step, _) in enumerate(shown)]
        every = max(1, round(len(feet) * TICK_ROOM / max(self.vb.height(), 1)))
        self.getAxis("left").setTicks([feet[::-1][::every]])
        if ridges:
            quantiles = np.asarray([one.quantiles for _, one in shown], np.float64)
            around = _wide(_of_interest(quantiles))
            self.setRange(xRange=around, yRange=(0, len(ridges) - 1 + OVERLAP), padding=0.02)

    def show_cursor(self, step: float | None) -> None:
        """A line where the reader looks; of bands alone."""
        self._cursor.setVisible(step is not None and self._median.isVisible())
        self._cursor.setPos(step or 0.0)

    def _show(self, bands: bool) -> None:
        for item in (*self._fills, self._median):
            item.setVisible(bands)
        for item in self._ridges:
            item.setVisible(not bands)
        self.getAxis("bottom").set_whole(bands)
        if bands:
            self.getAxis("left").setTicks(None)
        else:
            self._cursor.hide()


def density(one: Spread) -> tuple[Floats, Floats]:
    """The histogram as an outline: places, and the share of numbers a unit; it begins and ends at 0."""
    low, high = one.low, one.high
    if high <= low:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, len(one.counts) + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    heights = one.counts / (one.counts.sum() * (edges[1] - edges[0]))
    return np.concatenate([[low], middles, [high]]), np.concatenate([[0.0], heights, [0.0]])


def _of_interest(quantiles: Floats) -> Floats:
    """The least and the largest number worth the room: single ones far out would squeeze all others into a line."""
    low, high = quantiles[:, 1].min(), quantiles[:, -2].max()
    margin = BEYOND * (high - low)
    least, largest = quantiles[:, 0].min(), quantiles[:, -1].max()
    if high <= low:
        return np.array([least, largest])
    return np.array([max(low - margin, least), min(high + margin, largest)])


def _wide(values: Floats) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    return (low, high) if high > low else (low - 0.5, high + 0.5)

"""Losses over rates, with the places that matter marked."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from playground.studies.finder import FinderFound, Reading
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.axes import KeptAxis
from widgets.viewing.still_plot import PointedPlot

LEFT_ROOM = 52  # pixels
LOWEST = 215  # pixels; a plot that is lower has no room for the names of its axes
TICK_ROOM = 46  # pixels from one power of ten to the next
ABOVE = 0.6  # of the fall: so far above the beginning the axis goes on


class RateAxis(KeptAxis):
    """A logarithmic axis marked at powers of ten, as many of them as there is room for."""

    def logTickValues(
        self, low: float, high: float, size: float, usual: object
    ) -> list[tuple[float | None, list[float]]]:
        every = max(math.ceil((high - low) * TICK_ROOM / max(size, 1)), 1)
        return [(None, [power for power in range(math.ceil(low), math.floor(high) + 1) if power % every == 0])]

    def logTickStrings(self, values: Sequence[float], scale: float, spacing: float | None) -> list[str]:
        return [f"{10.0**value:.1g}" for value in values]


class FinderPlot(PointedPlot):
    """Draws one ``FinderFound``. Rates are on a logarithmic axis; places of items are their powers of ten.

    Signals:
        picked: (place), the place of the axis that was clicked.
    """

    picked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, {"bottom": RateAxis("bottom"), "left": KeptAxis("left")})
        self.setObjectName("finderPlot")
        self.setAccessibleName(self.tr("Loss over learning rate"))
        self.setToolTip(self.tr("The loss of the copy at each rate. Click a rate to choose it."))
        self.getAxis("bottom").setLogMode(True)
        self.getAxis("left").setWidth(LEFT_ROOM)
        self._names = ("", "")
        self._raw, self._smooth = pyqtgraph.PlotCurveItem(), pyqtgraph.PlotCurveItem()
        self._current, self._steepest, self._suggested, self._chosen, self._pointer = (
            pyqtgraph.InfiniteLine() for _ in range(5)
        )
        marks = (self._current, self._steepest, self._chosen, self._suggested, self._pointer)
        self.add(self._raw, *marks, self._smooth)
        for mark in marks:
            mark.hide()
        self.follow_theme()

    def name_axes(self, across: str, up: str) -> None:
        """What the axes tell."""
        self._names = across, up
        self._show_names()

    def show_range(self, low: float, high: float) -> None:
        """The rates that are tried."""
        self.setXRange(math.log10(low), math.log10(high), padding=0.02)

    def show_found(self, found: FinderFound | None, reading: Reading | None) -> None:
        """Draw what is found so far; None for nothing."""
        if found is None or reading is None or not len(found.losses):
            self._raw.setData([], [])
            self._smooth.setData([], [])
            self._mark(self._steepest, None)
            self._mark(self._suggested, None)
            return
        places = np.log10(found.rates)
        self._raw.setData(places, found.losses.astype(float))
        self._smooth.setData(places, reading.smooth)
        self._fit(reading.smooth, found.losses)
        self._mark(self._steepest, None if reading.steepest is None else float(found.rates[reading.steepest]))
        self._mark(self._suggested, reading.suggested)

    def show_current(self, rate: float | None) -> None:
        """The rate of the run at work, None for none."""
        self._mark(self._current, rate)

    def show_chosen(self, rate: float | None) -> None:
        """The rate that may be taken."""
        self._mark(self._chosen, rate)

    def show_pointer(self, place: float | None) -> None:
        """Where the pointer is along the axis."""
        self._pointer.setVisible(place is not None)
        if place is not None:
            self._pointer.setValue(place)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now, dash, dot = theme.colours(), Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        self._raw.setPen(pyqtgraph.mkPen(theme.mixed(now.series[0], now.panel, 0.6), width=1))
        self._smooth.setPen(pyqtgraph.mkPen(now.series[0], width=2.2))
        self._current.setPen(pyqtgraph.mkPen(now.muted, width=1.4, style=dot))
        self._steepest.setPen(pyqtgraph.mkPen(now.positive, width=1.6, style=dash))
        self._suggested.setPen(pyqtgraph.mkPen(now.good, width=1.6, style=dash))
        self._chosen.setPen(pyqtgraph.mkPen(now.accent, width=2.2))
        self._pointer.setPen(pyqtgraph.mkPen(now.line, width=1))

    def _mark(self, mark: pyqtgraph.InfiniteLine, rate: float | None) -> None:
        mark.setVisible(rate is not None)
        if rate is not None:
            mark.setValue(math.log10(rate))

    def _fit(self, smooth: np.ndarray, losses: np.ndarray) -> None:
        """All of the fall, and of what blows up only the beginning."""
        known = smooth[np.isfinite(smooth)]
        if not known.size:
            return
        low, first = float(known.min()), float(known[0])
        top = first + max(ABOVE * (first - low), 0.25 * abs(first), 1e-6)
        seen = losses[np.isfinite(losses) & (losses <= top)]
        low = min(low, float(seen.min())) if seen.size else low
        self.setYRange(low, min(top, max(float(losses[np.isfinite(losses)].max()), first + 1e-6)), padding=0.04)

    def _show_names(self) -> None:
        is_low = self.height() < LOWEST
        for side, words in zip(("bottom", "left"), self._names, strict=True):
            self.setLabel(side, words)
            self.getPlotItem().showLabel(side, bool(words) and not is_low)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        position = self.mapToScene(event.position().toPoint())
        box = self.getViewBox()
        if event.button() == Qt.MouseButton.LeftButton and box.sceneBoundingRect().contains(position):
            self.picked.emit(box.mapSceneToView(position).x())

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 120)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_names"):  # pyqtgraph resizes before there is anything
            self._show_names()

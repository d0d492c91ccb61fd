"""Three plots over one axis: the functions, their slopes, and how the numbers that enter are spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from playground.racing import BIN_EDGES
from widgets import theme
from widgets.racing.looks import LaneLook
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot

REACH = 6.0  # to either side of 0: where activations bend and saturate
SAMPLES = 601
HIGHEST, LOWEST = 4.0, -2.0  # what goes on beyond would flatten everything else
LEFT_ROOM = 46
WIDE = 1.8  # width by height from which on the plots stand side by side

Floats = NDArray[np.float64]
Curve = tuple[Floats, Floats]
X: Floats = np.linspace(-REACH, REACH, SAMPLES)


class FunctionPlots(QWidget):
    """Draws the curves of functions, shades where one of them is saturated, and marks a place.

    Signals:
        pointed: (x), the pointer is at this place of the axis; NaN outside.
    """

    pointed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activationsPlots")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._plots = [StillPlot(self) for _ in range(3)]
        for number, (plot, share) in enumerate(zip(self._plots, (4, 4, 3), strict=True)):
            plot.setObjectName(f"activationsPlot{number + 1}")
            plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            plot.scene().sigMouseMoved.connect(self._follow_pointer)
            plot.installEventFilter(self)
            self._row.addWidget(plot, share)
        self._cursors = [pyqtgraph.InfiniteLine(angle=90, movable=False) for _ in self._plots]
        self._dots = [pyqtgraph.ScatterPlotItem(size=8) for _ in self._plots[:2]]
        for plot, cursor in zip(self._plots, self._cursors, strict=True):
            plot.getAxis("left").setWidth(LEFT_ROOM)
            plot.setXRange(-REACH, REACH, padding=0)
            plot.addItem(cursor, ignoreBounds=True)
            cursor.hide()
        for plot, dots in zip(self._plots, self._dots, strict=False):
            dots.setZValue(3)
            plot.addItem(dots, ignoreBounds=True)
        self._shade: list[pyqtgraph.LinearRegionItem] = []
        self._bars = pyqtgraph.BarGraphItem(x=[0.0], height=[0.0], width=float(BIN_EDGES[1] - BIN_EDGES[0]))
        self._plots[2].addItem(self._bars)
        self._lines: list[tuple[pyqtgraph.PlotDataItem, pyqtgraph.PlotDataItem]] = []
        self._looks: tuple[LaneLook, ...] = ()
        self.follow_theme()

    def name_axes(self, value: str, slope: str, share: str, across: str) -> None:
        """What the axes tell."""
        for plot, words in zip(self._plots, (value, slope, share), strict=True):
            plot.setLabel("left", words)
            plot.setLabel("bottom", across)

    def show_curves(self, looks: Sequence[LaneLook], curves: Sequence[Curve]) -> None:
        """Draw these functions and slopes over ``X``."""
        self._looks = tuple(looks)
        while len(self._lines) > len(curves):
            for plot, item in zip(self._plots, self._lines.pop(), strict=False):
                plot.removeItem(item)
        while len(self._lines) < len(curves):
            items = (pyqtgraph.PlotDataItem(antialias=True), pyqtgraph.PlotDataItem(antialias=True))
            for plot, item in zip(self._plots, items, strict=False):
                plot.addItem(item)
            self._lines.append(items)
        for items, look, curve in zip(self._lines, looks, curves, strict=True):
            for item, y in zip(items, curve, strict=True):
                item.setData(X, np.where(np.isfinite(y), y, np.nan), connect="finite")
                item.setPen(pyqtgraph.mkPen(look.colour, width=2, style=look.style))
        for number, plot in enumerate(self._plots[:2]):
            seen = np.concatenate([[0.0, 1.0], *(curve[number] for curve in curves)])
            seen = np.clip(seen[np.isfinite(seen)], LOWEST, HIGHEST)
            plot.setYRange(float(seen.min()), float(seen.max()), padding=0.06)

    def show_saturation(self, places: Sequence[tuple[float, float]]) -> None:
        """Shade these stretches of the axis."""
        for number, region in enumerate(self._shade):
            self._plots[number % 2].removeItem(region)
        self._shade = []
        for low, high in places:
            for plot in self._plots[:2]:
                region = pyqtgraph.LinearRegionItem((low, high), movable=False, pen=pyqtgraph.mkPen(None))
                region.setZValue(-10)
                plot.addItem(region, ignoreBounds=True)
                self._shade.append(region)
        self._colour_shade()

    def show_spread(self, shares: Floats | None) -> None:
        """How the numbers that enter are spread, [bins] of ``BIN_EDGES``; None where nothing is known."""
        middles = (BIN_EDGES[:-1] + BIN_EDGES[1:]) / 2
        heights = np.zeros(len(middles)) if shares is None else 100 * np.nan_to_num(shares)
        self._bars.setOpts(x=middles, height=heights)
        self._plots[2].setYRange(0, max(float(heights.max()), 1.0), padding=0.05)

    def set_spread_visible(self, wanted: bool) -> None:
        """Whether there is a plot of what enters; the others take its room."""
        self._plots[2].setVisible(wanted)

    def mark(self, x: float | None, points: Mapping[int, tuple[float, float]]) -> None:
        """A line at ``x`` and a dot on each curve, values and slopes by the curve's number; None for no mark."""
        for cursor in self._cursors:
            cursor.setVisible(x is not None)
            cursor.setValue(x or 0.0)
        for number, dots in enumerate(self._dots):
            spots = [
                {"pos": (x, point[number]), "brush": self._looks[curve].colour}
                for curve, point in points.items()
                if x is not None and np.isfinite(point[number])
            ]
            dots.setData(spots)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > WIDE * self.height()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def follow_theme(self) -> None:
        """Take the colours now in force; the curves are to be shown again."""
        now = theme.colours()
        for plot in self._plots:
            style_plot(plot.getPlotItem())
        for cursor in self._cursors:
            cursor.setPen(pyqtgraph.mkPen(now.muted, width=1))
        self._bars.setOpts(brush=theme.mixed(now.panel, now.muted, 0.6), pen=pyqtgraph.mkPen(now.panel, width=1))
        self._colour_shade()

    def _colour_shade(self) -> None:
        colour = QColor(theme.colours().muted)
        colour.setAlpha(45)
        for region in self._shade:
            region.setBrush(pyqtgraph.mkBrush(colour))

    def _follow_pointer(self, position: QPointF) -> None:
        for plot in self._plots:
            box = plot.getViewBox()
            if plot.scene() is self.sender() and box.sceneBoundingRect().contains(position):
                self.pointed.emit(float(box.mapSceneToView(position).x()))
                return
        self.pointed.emit(float("nan"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(float("nan"))
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 150)

"""Lines of many lanes over one axis: curves over epochs, gradients over layers, shares over values."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.racing.looks import LaneLook
from widgets.theme.plots import style_plot
from widgets.viewing.axes import KeptAxis, ValueAxis
from widgets.viewing.still_plot import StillPlot

Floats = NDArray[np.float64]

NEAR = 40  # pixels from the pointer to the nearest line, at most
LEFT_ROOM = 52
SMALLEST = 1e-12  # a logarithmic axis has no place for 0
MANY = 16  # more lines than this are drawn thinner and paler


class LanePlot(StillPlot):
    """Draws a line for each lane, and shows one of them above the others.

    Signals:
        pointed: (lane, place), the pointer is near a lane's line at this place of the lower axis; (-1, nan) nowhere.
        chosen: (lane), a line was clicked.
    """

    pointed = Signal(int, float)
    chosen = Signal(int)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, {"bottom": KeptAxis("bottom"), "left": ValueAxis("left")})
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.getAxis("left").setWidth(LEFT_ROOM)
        self._looks: tuple[LaneLook, ...] = ()
        self._lines: list[pyqtgraph.PlotDataItem] = []
        self._x: Floats = np.zeros(0)
        self._y: Floats = np.zeros((0, 0))
        self._is_log = False
        self._shown: int | None = None
        self._shows_mean = False
        self._mean = pyqtgraph.PlotCurveItem()
        self._edges = (pyqtgraph.PlotCurveItem(), pyqtgraph.PlotCurveItem())
        self._band = pyqtgraph.FillBetweenItem(*self._edges)
        for part, height in ((self._band, 0), (self._mean, 3)):
            part.setZValue(height)
            part.hide()
            self.addItem(part)
        self._target = pyqtgraph.InfiniteLine(angle=0, movable=False)
        self._target.hide()
        self.addItem(self._target, ignoreBounds=True)
        self.scene().sigMouseMoved.connect(self._report_pointer)
        self.follow_theme()

    def set_looks(self, looks: Sequence[LaneLook]) -> None:
        """So many lanes with these names and colours; their lines are empty until they are shown again."""
        self._looks = tuple(looks)
        while len(self._lines) > len(looks):
            self.removeItem(self._lines.pop())
        while len(self._lines) < len(looks):
            line = pyqtgraph.PlotDataItem(antialias=True, connect="finite")
            self._lines.append(line)
            self.addItem(line)
        self._restyle()

    def set_axes(self, across: str, up: str, title: str = "") -> None:
        """What the axes tell, with units, and what is shown."""
        self.setLabel("bottom", across)
        self.setLabel("left", up)
        self.setTitle(title or None, size=f"{theme.font('small').pointSizeF():.1f}pt")

    def set_ticks(self, names: Sequence[str] | None) -> None:
        """Names in place of the numbers 0, 1, 2 … along the lower axis; None for numbers again."""
        self.getAxis("bottom").setTicks(None if names is None else [list(enumerate(names))])

    def set_target(self, value: float | None) -> None:
        """A line across the plot, such as the accuracy to be reached."""
        self._target.setVisible(value is not None)
        if value is not None:
            self._target.setValue(value)

    def set_shows_mean(self, shows: bool) -> None:
        """Whether the mean of all lanes is drawn, with a band as wide as their spread to either side."""
        self._shows_mean = shows

    def show_lines(self, x: Floats, y: Floats, is_log: bool = False, limits: tuple[float, float] | None = None) -> None:
        """Draw ``y`` [places, lanes] over ``x`` [places]; what is not a number leaves a gap.

        ``limits`` are those of the left axis, None fits them to what is drawn.
        """
        if is_log != self._is_log:
            self._is_log = is_log
            self.setLogMode(y=is_log)
        self._x, self._y = np.asarray(x, np.float64), np.asarray(y, np.float64)
        seen = np.where(np.isfinite(self._y), self._y, np.nan)
        for lane, line in enumerate(self._lines):
            values = seen[:, lane] if lane < seen.shape[1] else np.full(len(self._x), np.nan)
            marks = "o" if len(self._x) == 1 else None
            line.setData(self._x, np.maximum(values, SMALLEST) if is_log else values, symbol=marks, symbolSize=5)
        self._draw_mean(seen)
        self._fit(seen, limits)

    def _draw_mean(self, seen: Floats) -> None:
        known = np.isfinite(seen).sum(axis=1) > 1 if self._shows_mean and seen.ndim == 2 else np.zeros(0, bool)
        for part in (self._mean, self._band):
            part.setVisible(bool(known.any()))
        if not known.any():
            return
        mean, spread = np.nanmean(seen[known], axis=1), np.nanstd(seen[known], axis=1, ddof=1)
        for line, values in zip((self._mean, *self._edges), (mean, mean - spread, mean + spread), strict=True):
            # A plain curve knows nothing of a logarithmic axis.
            line.setData(self._x[known], np.log10(np.maximum(values, SMALLEST)) if self._is_log else values)

    def highlight(self, lane: int | None) -> None:
        """Draw this lane above the others."""
        if lane != self._shown:
            self._shown = lane
            self._restyle()

    def follow_theme(self) -> None:
        """Take the colours now in force; the looks are to be set again."""
        style_plot(self.getPlotItem())
        self._target.setPen(pyqtgraph.mkPen(theme.colours().muted, width=1, style=Qt.PenStyle.DotLine))
        self._mean.setPen(pyqtgraph.mkPen(theme.colours().text, width=3, style=Qt.PenStyle.DashLine))
        self._band.setBrush(pyqtgraph.mkBrush(theme.mixed(theme.colours().panel, theme.colours().muted, 0.25)))
        self._restyle()

    def _fit(self, seen: Floats, limits: tuple[float, float] | None) -> None:
        if not len(self._x):
            self.setRange(xRange=(0, 1), yRange=limits or (0, 1), padding=0.02)
            return
        known = seen[np.isfinite(seen)]
        if self._is_log:
            known = np.log10(np.maximum(known, SMALLEST))
        low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
        if limits is not None:
            low, high = limits
        elif high - low < 1e-9:
            low, high = low - 0.5, high + 0.5
        first, last = float(self._x[0]), float(self._x[-1])
        self.setRange(xRange=(first, last if last > first else first + 1), yRange=(low, high), padding=0.03)

    def _restyle(self) -> None:
        many = len(self._lines) > MANY
        for lane, (line, look) in enumerate(zip(self._lines, self._looks, strict=False)):
            is_shown = lane == self._shown
            is_dim = self._shown is not None and not is_shown
            colour = theme.mixed(look.colour, theme.colours().panel, 0.6 if is_dim else 0.25 if many else 0.0)
            width = 3.0 if is_shown else 1.0 if many else 1.8
            line.setPen(pyqtgraph.mkPen(look.colour if is_shown else colour, width=width, style=look.style))
            line.setSymbolBrush(colour)
            line.setSymbolPen(None)
            line.setZValue(2 if is_shown else 1)

    def _nearest(self, position: QPointF) -> tuple[int, float]:
        """The lane whose line is nearest to a place in the scene, and where along the lower axis."""
        box = self.getViewBox()
        if not len(self._x) or not self._y.size or not box.sceneBoundingRect().contains(position):
            return -1, float("nan")
        place = box.mapSceneToView(position)
        mark = int(np.abs(self._x - place.x()).argmin())
        values = np.log10(np.maximum(self._y[mark], SMALLEST)) if self._is_log else self._y[mark]
        apart = np.abs(values - place.y()) / max(box.viewPixelSize()[1], 1e-12)
        if not np.isfinite(apart).any() or (near := int(np.nanargmin(apart))) < 0 or apart[near] > NEAR:
            return -1, float("nan")
        return near, float(self._x[mark])

    def _report_pointer(self, position: QPointF) -> None:
        self.pointed.emit(*self._nearest(position))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        lane, _ = self._nearest(self.mapToScene(event.position().toPoint()))
        if lane >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(lane)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1, float("nan"))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 110)

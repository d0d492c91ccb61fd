"""The plane: colours, lines of equal loss, the path of the run, where it began and where it is now."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from playground.studies.landscape import LandscapeFound, filled
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.axes import KeptAxis
from widgets.viewing.still_plot import PointedPlot
from widgets.views.landscape.colouring import Range, pixels, range_of
from widgets.views.landscape.contours import label_place, levels, lines

LEFT_ROOM = 50  # pixels, with text of its usual size
LOWEST = 190  # pixels; a plot that is lower has no room for the names of its axes
DOT, START, NOW = 6.0, 11.0, 17.0

Place = tuple[float, float]


class LandscapePlot(PointedPlot):
    """Shows one ``LandscapeFound``; the wheel and the mouse zoom and move it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, {side: KeptAxis(side) for side in ("bottom", "left")})
        self.setObjectName("landscapePlot")
        self.getViewBox().setMouseEnabled(True, True)
        self.is_log, self.percent, self.has_lines = True, 100, True
        self.limits = Range(0.1, 1.0, True)
        self._found: LandscapeFound | None = None
        self._names = ("", "")
        self._image = pyqtgraph.ImageItem(axisOrder="row-major")
        self._lines = pyqtgraph.PlotCurveItem(connect="pairs")
        self._halo, self._path, self._trail = (pyqtgraph.PlotCurveItem() for _ in range(3))
        self._dots, self._marks = (pyqtgraph.ScatterPlotItem(pxMode=True) for _ in range(2))
        self._cross = [pyqtgraph.InfiniteLine(angle=angle) for angle in (0, 90)]
        for item in (self._image, self._lines, self._halo, self._path, self._trail, self._dots, self._marks):
            self.addItem(item, ignoreBounds=True)
        for stroke in self._cross:
            self.addItem(stroke, ignoreBounds=True)
            stroke.hide()
        self._labels: list[pyqtgraph.TextItem] = []
        self._live: tuple[list[Place], bool] = ([], False)
        self.follow_theme()

    def show_found(self, found: LandscapeFound | None) -> None:
        """Show a plane as far as it is computed; None for nothing."""
        before, self._found = self._found, found
        is_other = found is not None and (before is None or before.number != found.number)
        self.draw()
        if is_other:
            self.show_all()

    def show_live(self, trail: list[Place], is_now: bool) -> None:
        """Where the weights have been since the plane was laid, and with ``is_now`` are at its end."""
        self._live = trail, is_now
        self._draw_live()

    def show_all(self) -> None:
        """The whole plane, as large as it goes."""
        if self._found is None:
            return
        box = self.getViewBox()
        (left, right), (bottom, top) = self._found.across, self._found.up
        width, height = right - left, top - bottom
        box.setLimits(
            xMin=left - width, xMax=right + width, yMin=bottom - height, yMax=top + height, maxXRange=3 * width
        )
        box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)

    def zoom(self, factor: float, around: Place | None) -> None:
        """Show so much of what is shown, around a place or the middle."""
        self.getViewBox().scaleBy((factor, factor), None if around is None else pyqtgraph.Point(*around))

    def name_axes(self, across: str, up: str) -> None:
        """What the axes tell."""
        self._names = across, up
        self._show_names()

    def draw(self) -> None:
        """Draw it as the switches now say."""
        for label in self._labels:
            self.removeItem(label)
        self._labels.clear()
        found = self._found
        for item in (self._image, self._lines, self._halo, self._path, self._dots, self._marks):
            item.setVisible(found is not None)
        if found is None:
            return
        shown = filled(found.losses, found.known)
        self.limits = range_of(shown, self.is_log, self.percent)
        self._draw_image(found, shown)
        self._draw_lines(found)
        self._draw_path(found)
        self._draw_live()

    def loss_at(self, place: Place) -> float | None:
        """The loss of the nearest computed place; None beyond the plane and where nothing is computed yet."""
        found = self._found
        if found is None:
            return None
        side = len(found.losses)
        at = [
            round((value - low) / (high - low) * (side - 1))
            for value, (low, high) in zip(place, (found.across, found.up), strict=True)
        ]
        if not all(0 <= number < side for number in at) or not found.known[at[1], at[0]]:
            return None
        return float(found.losses[at[1], at[0]])

    def show_cursor(self, place: Place | None) -> None:
        """A cross where the reader looks, None for nowhere."""
        for stroke, value in zip(self._cross, (place[1], place[0]) if place else (0, 0), strict=True):
            stroke.setVisible(place is not None)
            stroke.setPos(value)

    def labels(self) -> list[str]:
        """What is written on the lines."""
        return [label.toPlainText() for label in self._labels]

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        self.getAxis("left").setWidth(LEFT_ROOM * (0.5 + theme.text_size() / 200))
        self.getPlotItem().showGrid(x=False, y=False)
        self._lines.setPen(pyqtgraph.mkPen(QColor(255, 255, 255, 150), width=1))
        self._halo.setPen(pyqtgraph.mkPen("#ffffff", width=4))
        self._path.setPen(pyqtgraph.mkPen("#23252b", width=1.6))
        self._trail.setPen(pyqtgraph.mkPen("#ffffff", width=2, style=Qt.PenStyle.DotLine))
        for stroke in self._cross:
            stroke.setPen(pyqtgraph.mkPen("#ffffff", width=1, style=Qt.PenStyle.DotLine))
        self._show_names()
        self.draw()
        if self._found is None:
            self.getViewBox().setBackgroundColor(QColor(now.panel))

    # --- parts -------------------------------------------------------------------------------------------------------

    def _draw_image(self, found: LandscapeFound, shown: NDArray[np.float32]) -> None:
        is_done = bool(found.known.all())
        self._image.setImage(pixels(shown, self.limits, is_done), autoLevels=False, levels=(0, 255))
        (left, right), (bottom, top) = found.across, found.up
        rim = 0.0 if is_done else 0.5 / (len(shown) - 1)
        width, height = right - left, top - bottom
        around = QRectF(left - rim * width, bottom - rim * height, (1 + 2 * rim) * width, (1 + 2 * rim) * height)
        self._image.setRect(around)

    def _draw_lines(self, found: LandscapeFound) -> None:
        """Once all is computed: half a plane has none."""
        if not self.has_lines or not found.known.all():
            self._lines.setData([], [])
            return
        side = len(found.losses)
        across, up = np.linspace(*found.across, side), np.linspace(*found.up, side)
        values = found.losses.astype(np.float64)
        pieces = {one: lines(values, across, up, one) for one in levels(self.limits.low, self.limits.high, self.is_log)}
        ends = np.concatenate([np.zeros((0, 2)), *(piece.reshape(-1, 2) for piece in pieces.values())])
        self._lines.setData(ends[:, 0], ends[:, 1])
        corner = np.array([found.across[0], found.up[0]])
        size = np.array([found.across[1] - found.across[0], found.up[1] - found.up[0]])
        taken = [found.path[-1, :2].astype(np.float64), found.path[0, :2].astype(np.float64)]
        for level, piece in pieces.items():
            place = label_place(piece, taken, corner, size)
            if place is not None:
                taken.append(place)
                self._write(f"{level:.3g}", place)

    def _write(self, text: str, place: NDArray[np.float64]) -> None:
        label = pyqtgraph.TextItem(text, color="#ffffff", anchor=(0.5, 0.5), fill=QColor(20, 22, 28, 130))
        label.setFont(theme.font("small"))
        label.setPos(*place.tolist())
        self.addItem(label, ignoreBounds=True)
        self._labels.append(label)

    def _draw_path(self, found: LandscapeFound) -> None:
        across, up = found.path[:, 0].astype(np.float64), found.path[:, 1].astype(np.float64)
        for line in (self._halo, self._path):
            line.setData(across, up)
        table, count = theme.lut("cividis"), max(len(across) - 1, 1)
        brushes = [pyqtgraph.mkBrush(*table[round(255 * number / count)]) for number in range(len(across))]
        self._dots.setData(across, up, size=DOT, brush=brushes, pen=pyqtgraph.mkPen("#ffffff", width=0.8))

    def _draw_live(self) -> None:
        found, (trail, is_now) = self._found, self._live
        if found is None:
            return
        places = np.array([found.path[-1, :2].tolist(), *trail], np.float64)
        self._trail.setData(places[:, 0], places[:, 1])
        start, white = found.path[0, :2].tolist(), pyqtgraph.mkPen("#ffffff", width=1.4)
        marks = [{"pos": start, "symbol": "s", "size": START, "brush": pyqtgraph.mkBrush("#23252b"), "pen": white}]
        if is_now:
            orange = pyqtgraph.mkBrush(theme.LIGHT.positive)
            marks.append({"pos": places[-1].tolist(), "symbol": "star", "size": NOW, "brush": orange, "pen": white})
        self._marks.setData(marks)

    def _show_names(self) -> None:
        is_low = self.height() < LOWEST
        for side, words in zip(("bottom", "left"), self._names, strict=True):
            self.setLabel(side, words)
            self.getPlotItem().showLabel(side, bool(words) and not is_low)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 130)

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_names"):  # pyqtgraph resizes before there is anything
            self._show_names()

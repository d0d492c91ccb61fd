"""One neuron in full: its answer everywhere, the line where it is zero, and the points."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.probes import REACH, Points
from playground.probes.neurons import Enlarged
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.class_colours import class_colour
from widgets.viewing.still_plot import StillPlot

POINT_SIZE = 5.0
LEAST_FOR_AXES = 180  # pixels of width


class EnlargedPlot(StillPlot):
    """The plane of the two inputs as one neuron sees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("neuronsEnlarged")
        self.setAccessibleName(self.tr("The chosen neuron"))
        self.setToolTip(self.tr("What the chosen neuron answers everywhere: blue below zero, orange above."))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = self.getViewBox()
        box.setAspectLocked(True)
        box.setRange(xRange=(-REACH, REACH), yRange=(-REACH, REACH), padding=0)
        self.setLabel("bottom", self.tr("x, the first input"))
        self.setLabel("left", self.tr("y, the second input"))
        self._fill = pyqtgraph.ImageItem(axisOrder="row-major")
        self._points = pyqtgraph.ScatterPlotItem(pxMode=True)
        self._line = pyqtgraph.PlotCurveItem()
        for item in (self._fill, self._points, self._line):
            self.addItem(item, ignoreBounds=True)
        self.limit = 1.0
        self.follow_theme()
        self.hide()

    def show_neuron(self, seen: Enlarged, points: Points, classes: int, line: NDArray[np.float64] | None) -> None:
        """Show a neuron; ``line`` are two points where a first-layer neuron is zero, float [2, 2], None for none."""
        finite = np.abs(seen.outputs[np.isfinite(seen.outputs)])
        self.limit = max(float(finite.max(initial=0.0)), 1e-9)
        entries = np.clip((np.nan_to_num(seen.outputs) / self.limit + 1) * 127.5 + 0.5, 0, 255).astype(np.uint8)
        self._fill.setImage(theme.lut("blue-orange")[entries], autoLevels=False, levels=(0, 255))
        self._fill.setRect(QRectF(-REACH, -REACH, 2 * REACH, 2 * REACH))
        inks = [pyqtgraph.mkBrush(QColor(class_colour(number, classes))) for number in range(classes)]
        outline = pyqtgraph.mkPen(theme.colours().panel, width=0.8)
        self._points.setData(
            pos=points.places.astype(np.float64),
            size=POINT_SIZE,
            pen=outline,
            brush=[inks[number] for number in points.classes],
        )
        self._line.setData(*(np.zeros((2, 0)) if line is None else line.T))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Where there is little room the plane has all of it: the boundary beside it has the same axes."""
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls this, too, before there is anything in it
            for side in ("left", "bottom"):
                self.getPlotItem().showAxis(side, self.width() >= LEAST_FOR_AXES)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        self.getPlotItem().showGrid(x=False, y=False)
        self._line.setPen(pyqtgraph.mkPen(theme.colours().text, width=1.6))


def zero_line(weights: NDArray[np.float32], bias: float) -> NDArray[np.float64] | None:
    """Two far points of the line where ``weights`` [2] times the inputs plus ``bias`` is 0; None where none is."""
    normal = weights.astype(np.float64)
    length = float(np.hypot(*normal))
    if not np.isfinite(length) or length < 1e-9 or not np.isfinite(bias):
        return None
    foot, along = -bias * normal / length**2, np.array([-normal[1], normal[0]]) / length
    return np.stack([foot - 4 * REACH * along, foot + 4 * REACH * along])

"""The codes of held-out examples as points in the colours of their classes; a place is pointed at to be decoded."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from playground.probes.reconstruction import CodeMap
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.class_colours import class_colour, class_symbol
from widgets.viewing.still_plot import StillPlot

POINT_SIZE = 5.0
STRIDES = 40  # so many presses of an arrow key cross the map

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class CodePlot(StillPlot):
    """Shows one ``CodeMap``.

    Signals:
        pointed: (x, y), a place is to be decoded.
    """

    pointed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reconstructionMap")
        self.setAccessibleName(self.tr("Map of codes"))
        self.setToolTip(self.tr("Point at a place, or walk with the arrow keys, to see the picture painted from it."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._points = pyqtgraph.ScatterPlotItem(pxMode=True)
        self._place = pyqtgraph.ScatterPlotItem(pxMode=True)
        for item in (self._points, self._place):
            self.addItem(item, ignoreBounds=True)
        self._seen: CodeMap | None = None
        self._at: tuple[float, float] | None = None
        self.scene().sigMouseMoved.connect(self._follow_pointer)
        self.follow_theme()

    def show_map(self, seen: CodeMap, classes: int) -> None:
        """Show codes; the place that is being decoded is marked."""
        before, self._seen = self._seen, seen
        if before is None or not _are_same(before, seen):  # a pointer asks for place after place of one map
            self._draw(seen, classes)
        if seen.point is not None:
            self._place.setData(pos=np.array([seen.point]))

    def _draw(self, seen: CodeMap, classes: int) -> None:
        known = np.isfinite(seen.places).all(axis=1)
        labels = seen.labels[known]
        brushes = [pyqtgraph.mkBrush(QColor(class_colour(number, classes))) for number in range(classes)]
        self._points.setData(
            pos=seen.places[known].astype(np.float64),
            size=POINT_SIZE,
            pen=None,
            brush=[brushes[label] for label in labels],
            symbol=[class_symbol(label) for label in labels],
        )
        (x0, y0), (x1, y1) = seen.low.tolist(), seen.high.tolist()
        self.getViewBox().setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0.08)
        is_plain = seen.share >= 1.0
        self.setLabel("bottom", self.tr("first number of the code") if is_plain else self.tr("first component"))
        self.setLabel("left", self.tr("second number of the code") if is_plain else self.tr("second component"))

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        pen = pyqtgraph.mkPen(theme.colours().text, width=2)
        self._place.setData(pos=np.zeros((0, 2)), size=14, symbol="o", pen=pen, brush=None)

    def _follow_pointer(self, position: QPointF) -> None:
        box = self.getViewBox()
        if self._seen is not None and box.sceneBoundingRect().contains(position):
            at = box.mapSceneToView(position)
            self._go(at.x(), at.y())

    def _go(self, x: float, y: float) -> None:
        self._at = x, y
        self.pointed.emit(x, y)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is None or self._seen is None:
            super().keyPressEvent(event)
            return
        low, high = self._seen.low, self._seen.high
        here = self._at or tuple(float(one) for one in (low + high) / 2)
        stride = (high - low) / STRIDES
        self._go(here[0] + direction[0] * float(stride[0]), here[1] + direction[1] * float(stride[1]))


def _are_same(one: CodeMap, other: CodeMap) -> bool:
    """Whether they differ in nothing but the place that is decoded."""
    is_alike = np.array_equal(one.places, other.places, equal_nan=True) and np.array_equal(one.labels, other.labels)
    return is_alike and one.share == other.share

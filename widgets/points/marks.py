"""What shows a hand at work over a plot: rings around chosen points, the brush's circle, the frame."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt

from widgets import theme
from widgets.points.hand import BRUSH, ERASE, Hand

RING = 13.0  # pixels across
HEIGHT = 6.0  # above the points
_AROUND = np.linspace(0, 2 * np.pi, 49)


class Marks:
    """Items of a plot that follow a hand."""

    def __init__(self, plot: pyqtgraph.PlotWidget, hand: Hand) -> None:
        self._hand = hand
        self._place: tuple[float, float] | None = None
        self._rings = pyqtgraph.ScatterPlotItem(pxMode=True, size=RING)
        self._circle, self._frame = pyqtgraph.PlotCurveItem(), pyqtgraph.PlotCurveItem()
        for item in (self._rings, self._circle, self._frame):
            item.setZValue(HEIGHT)
            plot.addItem(item, ignoreBounds=True)
        self.follow_theme()

    def point(self, place: tuple[float, float] | None) -> None:
        """The hand is over this place, None for nowhere."""
        self._place = place
        self._draw_circle()

    def draw(self) -> None:
        """Draw what is chosen, framed and touched now."""
        hand = self._hand
        places = hand.points.arrays()[0][hand.chosen].astype(np.float64)
        self._rings.setData(pos=places)
        corners = np.array(hand.frame) if hand.frame is not None else np.empty((0, 2))
        if len(corners):
            corners = np.stack([corners[[0, 1, 1, 0, 0], 0], corners[[0, 0, 1, 1, 0], 1]], axis=1)
        self._frame.setData(corners[:, 0], corners[:, 1])
        self._draw_circle()

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        now = theme.colours()
        self._rings.setBrush(pyqtgraph.mkBrush(None))
        self._rings.setPen(pyqtgraph.mkPen(now.text, width=1.6))
        self._circle.setPen(pyqtgraph.mkPen(now.text, width=1.2))
        self._frame.setPen(pyqtgraph.mkPen(now.text, width=1.2, style=Qt.PenStyle.DashLine))
        self.draw()

    def _draw_circle(self) -> None:
        if self._place is None or self._hand.tool not in (BRUSH, ERASE):
            self._circle.setData([], [])
            return
        x, y = self._place
        across, up = self._hand.radius * self._hand.unit
        self._circle.setData(x + across * np.cos(_AROUND), y + up * np.sin(_AROUND))

"""The examples of a regression and what is predicted: over the input, or where there are many, one over the other."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from playground.datasets import OwnPoints
from playground.probes.fit import Fit, Predictions
from widgets import theme
from widgets.points import LOOK, Hand, HandPlot
from widgets.theme.plots import style_plot

POINT_SIZE = 5.0
MARGIN = 0.15  # of the height of the data, above and below: a wild curve does not make them small
TRAIN, HELD_OUT = 0, 1  # places in the theme's series of colours


class FitPlot(HandPlot):
    """Shows one ``Fit``: points, the curve through them, and on demand the residuals as sticks.

    Of more than one input it shows each prediction over the right number, and the line where both are the same.
    """

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(hand, parent)
        self.setObjectName("fitPlot")
        self._own: OwnPoints | None = None
        self._seen: Fit | None = None
        self.shows_sticks = False
        self.shows_held_out = True
        self._sticks = pyqtgraph.PlotCurveItem(connect="pairs", antialias=False)
        self._train, self._held_out = (pyqtgraph.ScatterPlotItem(pxMode=True, size=POINT_SIZE) for _ in range(2))
        self._curve = pyqtgraph.PlotCurveItem(antialias=True)
        self._cursor, self._height = (pyqtgraph.InfiniteLine(angle=angle) for angle in (90, 0))
        self.add(self._sticks, self._train, self._held_out, self._curve, self._cursor, self._height)
        self.show_cursor(None)
        self._drawn: tuple[bytes, ...] = ()
        self.follow_theme()

    def show_fit(self, seen: Fit) -> None:
        """Draw what was found, as the switches say; while points are put down, the axes stay as they are."""
        is_first, self._seen = self._seen is None, seen
        is_curve = seen.train.inputs.shape[1:] == (1,)
        shown = [seen.train, *([seen.held_out] if self.shows_held_out else [])]
        self._draw_points([_places(one, is_curve) for one in shown] if self._own is None else self._own_places())
        right = np.concatenate([seen.train.right, seen.held_out.right]).astype(np.float64)
        low, high = float(right.min()), float(right.max())
        room = MARGIN * max(high - low, 1e-3)
        self._draw_curve(seen, is_curve, (low, high))
        across = (float(seen.places[0]), float(seen.places[-1])) if is_curve else (low - room, high + room)
        if is_first or self._hand.tool == LOOK:
            self.setRange(xRange=across, yRange=(low - room, high + room), padding=0)
        self._draw_sticks(shown, is_curve)
        self.setLabel("bottom", self.tr("Input") if is_curve else self.tr("Right number"))
        self.setLabel("left", self.tr("Number") if is_curve else self.tr("Prediction"))

    def forget(self) -> None:
        """What was shown is of other data."""
        self._seen = None

    def show_own(self, own: OwnPoints | None) -> None:
        self._own = own
        if own is not None:
            self._draw_points(self._own_places())
        elif self._seen is not None:
            self.show_fit(self._seen)

    def show_cursor(self, place: tuple[float, float] | None) -> None:
        """A line where the reader looks, None for nowhere; a second one where points are put down."""
        self._cursor.setVisible(place is not None)
        self._height.setVisible(place is not None and self._hand.tool != LOOK)
        for stroke, value in zip((self._cursor, self._height), place or (0.0, 0.0), strict=True):
            stroke.setPos(value)

    def curve(self) -> tuple[np.ndarray, np.ndarray]:
        """The line that is drawn, x and y, float64 [n] each."""
        x, y = self._curve.getData()
        return (np.empty(0), np.empty(0)) if x is None else (x, y)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        ink, other = QColor(now.series[TRAIN]), QColor(now.series[HELD_OUT])
        self._train.setPen(pyqtgraph.mkPen(now.panel, width=0.6))
        self._train.setBrush(pyqtgraph.mkBrush(ink))
        self._held_out.setPen(pyqtgraph.mkPen(other, width=1.2))
        self._held_out.setBrush(pyqtgraph.mkBrush(None))
        self._curve.setPen(pyqtgraph.mkPen(now.text, width=2.4))
        self._sticks.setPen(pyqtgraph.mkPen(theme.mixed(now.muted, now.panel, 0.4), width=1))
        for stroke in (self._cursor, self._height):
            stroke.setPen(pyqtgraph.mkPen(now.muted, width=1, style=Qt.PenStyle.DotLine))

    def _own_places(self) -> list[tuple[np.ndarray, np.ndarray]]:
        assert self._own is not None
        train, _, held_out, _ = self._own.split_arrays()
        return [(one[:, 0], one[:, 1]) for one in ((train, held_out) if self.shows_held_out else (train,))]

    def _draw_points(self, places: list[tuple[np.ndarray, np.ndarray]]) -> None:
        state = tuple(part.tobytes() for pair in places for part in pair)
        if state == self._drawn:
            return
        self._drawn = state
        for item, number in ((self._train, 0), (self._held_out, 1)):
            x, y = places[number] if number < len(places) else (np.empty(0), np.empty(0))
            item.setData(x.astype(np.float64), y.astype(np.float64))

    def _draw_curve(self, seen: Fit, is_curve: bool, ends: tuple[float, float]) -> None:
        if not is_curve:
            self._curve.setData(np.array(ends), np.array(ends))
            return
        known = np.isfinite(seen.answers)
        self._curve.setData(seen.places[known].astype(np.float64), seen.answers[known].astype(np.float64))

    def _draw_sticks(self, shown: list[Predictions], is_curve: bool) -> None:
        if not self.shows_sticks:
            self._sticks.setData([], [])
            return
        x = np.concatenate([one.inputs[:, 0] if is_curve else one.right for one in shown])
        right = np.concatenate([one.right for one in shown])
        predicted = np.concatenate([one.predicted for one in shown])
        known = np.isfinite(predicted)
        ends = np.stack([right[known], predicted[known]], axis=1).ravel()
        self._sticks.setData(np.repeat(x[known], 2).astype(np.float64), ends.astype(np.float64))


def _places(one: Predictions, is_curve: bool) -> tuple[np.ndarray, np.ndarray]:
    if is_curve:
        return one.inputs[:, 0], one.right
    known = np.isfinite(one.predicted)
    return one.right[known], one.predicted[known]

"""The plane of two inputs: what the network answers everywhere, the line between the answers, and the points."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from playground.datasets import OwnPoints
from playground.probes import REACH, Boundary, Points
from widgets import theme
from widgets.points import Hand, HandPlot
from widgets.theme.plots import style_plot
from widgets.viewing.class_colours import class_colour, filled, line, symbol_of

POINT_SIZE = 6.0
LARGER = 8.0  # where shapes tell the classes
LEFT_ROOM = 44  # pixels, with text of its usual size


class BoundaryPlot(HandPlot):
    """Shows one ``Boundary``, as large as it goes, with equal units along both axes."""

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(hand, parent)
        self.setObjectName("boundaryPlot")
        box = self.getViewBox()
        box.setAspectLocked(True)
        box.setRange(xRange=(-REACH, REACH), yRange=(-REACH, REACH), padding=0)
        self._seen: Boundary | None = None
        self._own: OwnPoints | None = None
        self.is_discrete = False
        self.shows_held_out = True
        self._fill, self._line = (pyqtgraph.ImageItem(axisOrder="row-major") for _ in range(2))
        self._train, self._held_out = (pyqtgraph.ScatterPlotItem(pxMode=True) for _ in range(2))
        self._cross = [pyqtgraph.InfiniteLine(angle=angle) for angle in (0, 90)]
        for item in (self._fill, self._line, self._train, self._held_out, *self._cross):
            self.addItem(item, ignoreBounds=True)
        self._line.setZValue(1)  # with room between, and below the points, for what else is drawn
        for item in (self._train, self._held_out, *self._cross):
            item.setZValue(4)
        for stroke in self._cross:
            stroke.hide()
        self._drawn_points: tuple[object, ...] = ()
        self.follow_theme()

    def show_boundary(self, seen: Boundary) -> None:
        """Show what was computed."""
        self._seen = seen
        self.draw()

    def forget(self) -> None:
        """Answer nothing from what was computed; it stays in sight until there is something newer."""
        self._seen = None

    def show_own(self, own: OwnPoints | None) -> None:
        """Show these points by hand, or with None those the boundary came with."""
        self._own = own
        self._draw_points()

    def draw(self) -> None:
        """Draw it as the switches now say."""
        self._draw_points()
        if self._seen is None:
            return
        reach = self._seen.reach
        around = QRectF(-reach, -reach, 2 * reach, 2 * reach)
        for item, pixels in (
            (self._fill, filled(self._seen.probabilities, self.is_discrete)),
            (self._line, line(self._seen.probabilities)),
        ):
            item.setImage(pixels, autoLevels=False, levels=(0, 255))
            item.setRect(around)

    def probabilities_at(self, x: float, y: float) -> np.ndarray | None:
        """The answer at a place, float32 [classes]; None beyond what was computed."""
        if self._seen is None:
            return None
        side, reach = len(self._seen.probabilities), self._seen.reach
        column, row = (int(np.floor((place + reach) / (2 * reach) * side)) for place in (x, y))
        is_inside = 0 <= row < side and 0 <= column < side
        answer: np.ndarray | None = self._seen.probabilities[row, column] if is_inside else None
        return answer

    def show_cursor(self, place: tuple[float, float] | None) -> None:
        """A cross where the reader looks, None for nowhere."""
        for stroke, value in zip(self._cross, (place[1], place[0]) if place else (0, 0), strict=True):
            stroke.setVisible(place is not None)
            stroke.setPos(value)

    def keep_square(self, width: int) -> None:
        """Be no higher than the plane is with so many pixels across."""
        axis = self.getAxis("bottom").height()
        self.setMaximumHeight(max(round(width - _left_room() + axis), self.minimumSizeHint().height()))

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        self.getAxis("left").setWidth(_left_room())
        self.getPlotItem().showGrid(x=False, y=False)
        for stroke in self._cross:
            stroke.setPen(pyqtgraph.mkPen(theme.colours().text, width=1, style=Qt.PenStyle.DotLine))
        self._drawn_points = ()
        self.draw()

    def _draw_points(self) -> None:
        found = self._points()
        if found is None:
            return
        train, held_out, classes = found
        state = (train.places.tobytes(), train.classes.tobytes(), held_out.places.tobytes(), held_out.classes.tobytes())
        if (*state, self.shows_held_out, classes) == self._drawn_points:
            return
        self._drawn_points = (*state, self.shows_held_out, classes)
        self._scatter(self._train, train, classes, is_hollow=False)
        nobody = Points(held_out.places[:0], held_out.classes[:0])
        self._scatter(self._held_out, held_out if self.shows_held_out else nobody, classes, is_hollow=True)

    def _points(self) -> tuple[Points, Points, int] | None:
        """Points for training, points held out, and of how many classes they are."""
        if self._own is not None:
            places, classes, held_out, of = self._own.split_arrays()
            return Points(places, classes), Points(held_out, of), self._own.class_count
        seen = self._seen
        return None if seen is None else (seen.train, seen.held_out, seen.probabilities.shape[-1])

    def _scatter(self, item: pyqtgraph.ScatterPlotItem, points: Points, classes: int, is_hollow: bool) -> None:
        now = theme.colours()
        inks = [QColor(class_colour(number, classes)) for number in range(classes)]
        hollow = pyqtgraph.mkBrush(now.panel)
        pens = [pyqtgraph.mkPen(ink if is_hollow else now.panel, width=1.6 if is_hollow else 0.8) for ink in inks]
        brushes = [hollow if is_hollow else pyqtgraph.mkBrush(ink) for ink in inks]
        symbols = [symbol_of(number, classes) for number in range(classes)]
        numbers = points.classes.tolist()
        item.setData(
            pos=points.places.astype(np.float64),
            size=POINT_SIZE if classes == 2 else LARGER,
            pen=[pens[number] for number in numbers],
            brush=[brushes[number] for number in numbers],
            symbol=[symbols[number] for number in numbers],
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 180)


def _left_room() -> float:
    """For the numbers of the vertical axis and its name."""
    return LEFT_ROOM * (0.5 + theme.text_size() / 200)

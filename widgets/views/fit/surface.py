"""The number that is predicted all over the plane of two inputs, as colours, and the examples in the same colours."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from playground.probes.fit import Fit, Predictions
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import PointedPlot

POINT_SIZE = 7.0


class SurfacePlot(PointedPlot):
    """Shows one ``Fit`` of two inputs, blue below zero and orange above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.getViewBox().setAspectLocked(True)
        self.shows_held_out = True
        self.reach = 1.0
        self._seen: Fit | None = None
        self._fill = pyqtgraph.ImageItem(axisOrder="row-major")
        self._train, self._held_out = (
            pyqtgraph.ScatterPlotItem(pxMode=True, size=POINT_SIZE, symbol=symbol) for symbol in ("o", "s")
        )
        self._cross = [pyqtgraph.InfiniteLine(angle=angle) for angle in (90, 0)]
        self.add(self._fill, self._train, self._held_out, *self._cross)
        self.show_cursor(None)
        self.setLabel("bottom", self.tr("First input"))
        self.setLabel("left", self.tr("Second input"))
        self._drawn: tuple[object, ...] = ()
        self.follow_theme()

    def show_fit(self, seen: Fit) -> None:
        """Draw what was found; the colours reach as far from zero as the right numbers do."""
        self._seen = seen
        right = np.abs(np.concatenate([seen.train.right, seen.held_out.right]))
        self.reach = max(float(np.quantile(right, 0.99)), 1e-6)
        # What is no number takes no colour at all.
        self._fill.setImage(_pixels(seen.answers, self.reach), autoLevels=False, levels=(0, 255))
        cell = float(seen.places[1] - seen.places[0])
        low, width = float(seen.places[0]) - cell / 2, len(seen.places) * cell
        self._fill.setRect(QRectF(low, low, width, width))
        self.setRange(xRange=(low, low + width), yRange=(low, low + width), padding=0)
        self._draw_points(seen)

    def show_cursor(self, place: tuple[float, float] | None) -> None:
        """A cross where the reader looks, None for nowhere."""
        for stroke, value in zip(self._cross, place or (0.0, 0.0), strict=True):
            stroke.setVisible(place is not None)
            stroke.setPos(value)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        self.getPlotItem().showGrid(x=False, y=False)
        for stroke in self._cross:
            stroke.setPen(pyqtgraph.mkPen(theme.colours().text, width=1, style=Qt.PenStyle.DotLine))
        self._drawn = ()
        if self._seen is not None:
            self.show_fit(self._seen)

    def _draw_points(self, seen: Fit) -> None:
        state = (seen.train.right.tobytes(), seen.held_out.right.tobytes(), self.shows_held_out)
        if state == self._drawn:
            return
        self._drawn = state
        self._scatter(self._train, seen.train)
        shown = seen.held_out if self.shows_held_out else Predictions(*(part[:0] for part in _parts(seen.held_out)))
        self._scatter(self._held_out, shown)

    def _scatter(self, item: pyqtgraph.ScatterPlotItem, some: Predictions) -> None:
        table = theme.lut("blue-orange")
        inks = [QColor(*map(int, table[place])) for place in _entries(some.right, self.reach)]
        item.setData(
            pos=some.inputs.astype(np.float64),
            pen=[pyqtgraph.mkPen(theme.colours().muted, width=0.8)] * len(inks),
            brush=[pyqtgraph.mkBrush(ink) for ink in inks],
        )


def _parts(some: Predictions) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return some.inputs, some.right, some.predicted


def _entries(values: np.ndarray, reach: float) -> np.ndarray:
    """Places in a map of 256 colours for values from ``-reach`` to ``reach``."""
    scaled = np.nan_to_num(values.astype(np.float64) / reach, nan=0.0, posinf=1.0, neginf=-1.0)
    return np.clip((scaled + 1) / 2 * 255, 0, 255).astype(int)


def _pixels(answers: np.ndarray, reach: float) -> np.ndarray:
    """Answers [side, side] as uint8 [side, side, 4], clear where an answer is no number."""
    pixels = np.full((*answers.shape, 4), 255, np.uint8)
    pixels[..., :3] = theme.lut("blue-orange")[_entries(answers, reach)]
    pixels[..., 3] = np.where(np.isnan(answers), 0, 255)
    return pixels

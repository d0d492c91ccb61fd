"""Two lines through the plane: the loss along each of its directions, through one place."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from playground.studies.landscape import LandscapeFound
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.axes import KeptAxis, ValueAxis
from widgets.viewing.still_plot import StillPlot
from widgets.views.landscape.colouring import SMALLEST

Place = tuple[float, float]
Line = tuple[NDArray[np.float64], NDArray[np.float64]]


def sections(found: LandscapeFound, place: Place) -> tuple[Line, Line]:
    """The losses along the first direction and along the second, through the computed place nearest to ``place``.

    Each is offsets and losses, float64 [n], of the places that are computed and have a number.
    """
    side = len(found.losses)
    across, up = np.linspace(*found.across, side), np.linspace(*found.up, side)
    column, row = int(np.abs(across - place[0]).argmin()), int(np.abs(up - place[1]).argmin())
    lines = []
    for offsets, losses, known in (
        (across, found.losses[row], found.known[row]),
        (up, found.losses[:, column], found.known[:, column]),
    ):
        there = known & np.isfinite(losses)
        lines.append((offsets[there], losses[there].astype(np.float64)))
    return lines[0], lines[1]


class SectionPlot(StillPlot):
    """Draws both lines over the offset, and where they cross."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, {"bottom": KeptAxis("bottom"), "left": ValueAxis("left")})
        self.setObjectName("landscapeSectionPlot")
        self.setAccessibleName(self.tr("Loss along both directions"))
        self.setToolTip(
            self.tr("The loss along the first direction and along the second, through the place looked at.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLabel("left", self.tr("Loss"))
        self.setLabel("bottom", self.tr("Offset along the direction"))
        self._lines = tuple(pyqtgraph.PlotDataItem(antialias=True) for _ in range(2))
        self._marks = tuple(pyqtgraph.InfiniteLine() for _ in range(2))
        self.add(*self._marks)
        for line in self._lines:
            self.addItem(line)
        self.follow_theme()

    def show_sections(self, found: LandscapeFound | None, place: Place, is_log: bool) -> None:
        """Draw the lines through a place; None for nothing."""
        self.setLogMode(y=is_log)
        empty = np.zeros(0), np.zeros(0)
        lines = (empty, empty) if found is None or not found.known.any() else sections(found, place)
        for line, (offsets, losses) in zip(self._lines, lines, strict=True):
            line.setData(offsets, np.maximum(losses, SMALLEST) if is_log else losses)
        for mark, value in zip(self._marks, place, strict=True):
            mark.setValue(value)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        for line, mark, colour in zip(self._lines, self._marks, now.series[:2], strict=True):
            line.setPen(pyqtgraph.mkPen(colour, width=2))
            mark.setPen(pyqtgraph.mkPen(theme.mixed(colour, now.panel, 0.4), width=1, style=Qt.PenStyle.DashLine))

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 100)

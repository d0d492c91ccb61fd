"""How both accuracies went while the network was taught."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from playground.probes.forgetting import Forgetting
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot

PARTS = ("own", "older")
"""Held-out drawings, and older digits: the series 1 and 0 of the theme."""

SERIES = {"own": 1, "older": 0}
PERCENT = 100.0


class Course(StillPlot):
    """A line for each, over the steps; a dashed one where it began."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("forgettingCourse")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found: list[Forgetting] = []
        self._lines = {part: pyqtgraph.PlotCurveItem() for part in PARTS}
        self._dots = {part: pyqtgraph.ScatterPlotItem(size=6, pen=None) for part in PARTS}
        self._starts = {part: pyqtgraph.InfiniteLine(angle=0) for part in PARTS}
        self.add(*self._starts.values(), *self._lines.values(), *self._dots.values())
        self.setLabel("bottom", self.tr("Step"))
        self.setLabel("left", self.tr("Read rightly (%)"))
        self.follow_theme()
        self._draw()

    def steps(self) -> list[int]:
        """The steps that are shown."""
        return [one.step for one in self._found]

    def clear_course(self) -> None:
        """Forget what was."""
        self._found = []
        self._draw()

    def add_record(self, record: Forgetting) -> None:
        """Show one more; what was of later steps, or of another beginning, is gone."""
        self._found = [one for one in self._found if one.step < record.step and one.began == record.began]
        self._found.append(record)
        self._draw()

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        now = theme.colours()
        style_plot(self.getPlotItem())
        for part in PARTS:
            colour = now.series[SERIES[part]]
            self._lines[part].setPen(pyqtgraph.mkPen(colour, width=2))
            self._dots[part].setBrush(pyqtgraph.mkBrush(colour))
            self._starts[part].setPen(pyqtgraph.mkPen(colour, width=1, style=Qt.PenStyle.DashLine))

    def _draw(self) -> None:
        lowest = PERCENT
        for part in PARTS:
            shares = [(one.step, getattr(one, part).share) for one in self._found]
            known = [(step, PERCENT * share) for step, share in shares if share is not None]
            x, y = [step for step, _ in known], [share for _, share in known]
            self._lines[part].setData(x, y)
            self._dots[part].setData(x, y)
            before = getattr(self._found[-1], part).share_before if self._found else None
            self._starts[part].setVisible(before is not None)
            if before is not None:
                self._starts[part].setValue(PERCENT * before)
            lowest = min([lowest, *y, *([] if before is None else [PERCENT * before])])
        first, last = (self._found[0].step, self._found[-1].step) if self._found else (0, 1)
        self.setRange(xRange=(first, max(last, first + 10)), yRange=(max(lowest - 3, 0), 101), padding=0.02)

"""A formula and its slope as curves, with a read-out under the pointer."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.formulas import Formula, value_and_slope
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot

REACH = 4.0  # to either side of 0: where activations bend
SAMPLES = 401
HIGHEST = 8.0  # what grows beyond would flatten everything else
HEIGHT = 190


class FormulaPlot(QWidget):
    """Draws f and f′ over x; the line below reads both where the pointer is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formulaPlot")
        self.setAccessibleName(self.tr("The formula and its slope as curves"))
        self._formula: Formula | None = None
        self.setToolTip(self.tr("What the formula makes of each number x, and how steep it is there."))
        # A title inside the plot would keep it as wide as its words, and cut the curves off at the side.
        self._title = QLabel(self)
        self._title.setObjectName("formulaTitle")
        self._title.setWordWrap(True)
        self._title.setProperty("role", "small")
        self._plot = StillPlot(self)
        self._plot.setObjectName("formulaCurves")
        self._plot.setAccessibleName(self.tr("Curves of the formula and its slope"))
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setFixedHeight(HEIGHT)
        self._plot.addLegend(offset=(6, 4))
        self._value = self._plot.plot(name="f", connect="finite")
        self._slope = self._plot.plot(name="f′", connect="finite")
        self._cursor = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self._cursor.hide()
        self._plot.addItem(self._cursor, ignoreBounds=True)
        self._readout = QLabel(self)
        self._readout.setObjectName("formulaReadout")
        self._readout.setProperty("role", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._title)
        layout.addWidget(self._plot)
        layout.addWidget(self._readout)
        self._plot.scene().sigMouseMoved.connect(self._follow_pointer)
        self._plot.installEventFilter(self)
        theme.changes().changed.connect(self._follow_theme)
        self._say_words()
        self._follow_theme()

    def show_formula(self, formula: Formula | None) -> None:
        """Draw this formula; None hides the plot."""
        self._formula = formula
        self.setVisible(formula is not None)
        if formula is None:
            return
        x = np.linspace(-REACH, REACH, SAMPLES)
        value, slope = (np.where(np.isfinite(y), y, np.nan) for y in value_and_slope(formula, x))
        self._value.setData(x, value)
        self._slope.setData(x, slope)
        seen = np.concatenate([value, slope, [0.0]])
        seen = np.clip(seen[np.isfinite(seen)], -HIGHEST, HIGHEST)
        low, high = float(seen.min()), float(seen.max())
        room = 0.06 * max(high - low, 1.0)
        self._plot.setRange(xRange=(-REACH, REACH), yRange=(low - room, high + room), padding=0)
        self.read_out(None)

    def read_out(self, x: float | None) -> None:
        """Say what f and f′ are at ``x`` and mark the place; None says how to ask."""
        self._cursor.setVisible(x is not None)
        if x is None or self._formula is None:
            self._readout.setText(self.tr("Point at the curves to read them."))
            return
        self._cursor.setValue(x)
        value, slope = (float(y[0]) for y in value_and_slope(self._formula, np.array([x])))
        words = self.tr("x = {x}: f = {value}, f′ = {slope}")
        self._readout.setText(words.format(x=f"{x:.2f}", value=f"{value:.4g}", slope=f"{slope:.4g}"))

    def _follow_pointer(self, place: QPointF) -> None:
        box = self._plot.getViewBox()
        inside = box.sceneBoundingRect().contains(place)
        self.read_out(box.mapSceneToView(place).x() if inside else None)

    def _say_words(self) -> None:
        self._title.setText(self.tr("The formula f and its derivative f′, the slope"))
        self._plot.setLabel("bottom", self.tr("x, the number that comes in"))
        self._plot.setLabel("left", self.tr("what goes out"))
        self.read_out(None)

    def _follow_theme(self) -> None:
        colours = theme.colours()
        self._value.setPen(pyqtgraph.mkPen(colours.series[0], width=2))
        self._slope.setPen(pyqtgraph.mkPen(colours.series[1], width=2, style=Qt.PenStyle.DashLine))
        self._cursor.setPen(pyqtgraph.mkPen(colours.muted))
        style_plot(self._plot.getPlotItem())

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT + 2 * self.fontMetrics().lineSpacing() + 8)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.read_out(None)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()
        super().changeEvent(event)

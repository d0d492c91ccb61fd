"""The plots of the curves: loss, accuracy or R², and where they are asked for gradient and learning rate."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from widgets import theme
from widgets.views.curves.plot import MetricPlot

LOSS, ACCURACY, R2, GRADIENT, RATE = "loss", "accuracy", "r2", "gradient_norm", "learning_rate"
MORE = (GRADIENT, RATE)
"""What is shown only when it is asked for."""

ASPECT = 1.5  # width by height that a plot is good to read at
R2_SHOWN = (-1.05, 1.05)  # of a fit that is worse than this, it only matters that it is bad
GAP = 0.4  # how bad a place without a plot is, beside plots of other shapes


class PlotWall(QWidget):
    """Keeps the plots beside and below one another, whichever is better to read, over the same steps.

    Signals:
        pointed: the pointer is over this step (float), or has left (None).
        zoomed: the reader has changed a range by hand.
    """

    pointed = Signal(object)
    zoomed = Signal(object)

    def __init__(self, loss: MetricPlot, accuracy: MetricPlot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plots: dict[str, MetricPlot] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(3, 3, 3, 3)  # room for the ring of the focus
        self._grid.setSpacing(theme.SPACING)
        self._columns = 0
        self._add(LOSS, loss, self.tr("Loss (nats)"))
        self._add(ACCURACY, accuracy, self.tr("Accuracy (%)"))
        self._arrange()

    def shown(self) -> list[str]:
        """The plots that are there to be seen, in order."""
        return [name for name, plot in self.plots.items() if not plot.isHidden()]

    def set_shown(self, name: str, wanted: bool) -> None:
        """Show a plot or put it away; all but loss and accuracy are made when they are first shown."""
        if wanted and name not in self.plots:
            plot = MetricPlot(self, limits=R2_SHOWN) if name == R2 else MetricPlot(self, from_zero=name == RATE)
            self._add(name, plot, self._title(name))
            self.plots[name].set_log(name == GRADIENT)  # it may fall by powers of ten
            self._arrange()
        elif name in self.plots and wanted == self.plots[name].isHidden():
            self.plots[name].setVisible(wanted)
            self._arrange()

    def _title(self, name: str) -> str:
        if name == R2:
            return self.tr("R² (held-out)")
        return self.tr("Gradient norm") if name == GRADIENT else self.tr("Learning rate")

    def _add(self, name: str, plot: MetricPlot, title: str) -> None:
        plot.setParent(self)
        plot.show()
        plot.setLabel("left", title)
        plot.setAccessibleName(title)
        plot.pointed.connect(self.pointed)
        plot.zoomed.connect(self.zoomed)
        if self.plots:
            plot.setXLink(self.plots[LOSS])
        self.plots[name] = plot

    def _best_columns(self, count: int) -> int:
        def fault(columns: int) -> float:
            rows = -(-count // columns)
            width, height = self.width() / columns, self.height() / rows
            return abs(math.log(max(width, 1) / max(height, 1) / ASPECT)) + GAP * (rows * columns - count)

        return min(range(1, count + 1), key=fault, default=1)

    def _arrange(self) -> None:
        shown = self.shown()
        self._columns = self._best_columns(len(shown))
        for plot in self.plots.values():
            self._grid.removeWidget(plot)
        for place, name in enumerate(shown):
            self._grid.addWidget(self.plots[name], *divmod(place, self._columns))
        for column in range(len(self.plots)):
            self._grid.setColumnStretch(column, int(column < self._columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._best_columns(len(self.shown())) != self._columns:
            self._arrange()

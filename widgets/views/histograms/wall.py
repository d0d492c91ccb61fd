"""The plots of all layers side by side and below one another, or one of them large."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.views.histograms.layer_plot import LayerPlot

NARROWEST = 170  # pixels a plot needs across
ASPECT = 1.6  # width by height


class Wall(pyqtgraph.GraphicsLayoutWidget):
    """Keeps a plot for each layer shown.

    Signals:
        pointed: (layer, place), the pointer is over this place along the lower axis of a layer's plot; ("", 0) nowhere.
        chosen: (layer), a plot was double-clicked.
    """

    pointed = Signal(str, float)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.plots: dict[str, LayerPlot] = {}
        self._columns = 0
        super().__init__(parent)  # it resizes itself at once
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.scene().sigMouseMoved.connect(self._report_pointer)
        self.scene().sigMouseClicked.connect(self._report_click)
        self.follow_theme()

    def set_layers(self, titles: Mapping[str, str]) -> None:
        """Have a plot for each of these layers, in this order, under these titles; those there already stay."""
        if {layer: plot.title for layer, plot in self.plots.items()} != titles or list(self.plots) != list(titles):
            self.plots = {layer: LayerPlot(title) for layer, title in titles.items()}
            self._arrange()

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        self.setBackground(QColor(theme.colours().panel))
        for plot in self.plots.values():
            plot.follow_theme()

    def _arrange(self) -> None:
        self._columns = self._best_columns()
        self.ci.clear()
        for place, plot in enumerate(self.plots.values()):
            self.ci.addItem(plot, *divmod(place, self._columns))

    def _best_columns(self) -> int:
        """So many that the plots are about as wide as they are good to read, and wide enough for their numbers."""

        def fault(columns: int) -> float:
            width, height = self.width() / columns, self.height() / -(-len(self.plots) // columns)
            return abs(math.log(max(width / max(height, 1), 0.01) / ASPECT)) + 10 * (width < NARROWEST)

        return min(range(1, len(self.plots) + 1), key=fault, default=1)

    def _plot_at(self, position: QPointF) -> tuple[str, LayerPlot] | None:
        found = (pair for pair in self.plots.items() if pair[1].vb.sceneBoundingRect().contains(position))
        return next(found, None)

    def _report_pointer(self, position: QPointF) -> None:
        found = self._plot_at(position)
        if found is None:
            self.pointed.emit("", 0.0)
        else:
            self.pointed.emit(found[0], found[1].vb.mapSceneToView(position).x())

    def _report_click(self, click: object) -> None:
        found = self._plot_at(click.scenePos())
        if click.double() and found is not None:
            self.chosen.emit(found[0])

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.plots and self._columns != self._best_columns():
            self._arrange()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit("", 0.0)

"""A plot that cannot be moved and tells where the pointer is."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from widgets.theme.plots import style_plot


class PointedPlot(pyqtgraph.PlotWidget):
    """What the plots of the fit have in common.

    Signals:
        pointed: the pointer is over this place, (x, y) in units of the data, or has left (None).
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.getViewBox().setMouseEnabled(False, False)
        for side in ("left", "bottom"):
            self.getAxis(side).enableAutoSIPrefix(False)
        self.scene().sigMouseMoved.connect(self._report_pointer)

    def add(self, *items: object) -> None:
        """Put these into the plot, the first at the bottom; none of them changes what part is seen."""
        for item in items:
            self.addItem(item, ignoreBounds=True)

    def style(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())

    def _report_pointer(self, position: QPointF) -> None:
        box = self.getViewBox()
        at = box.mapSceneToView(position)
        self.pointed.emit((at.x(), at.y()) if box.sceneBoundingRect().contains(position) else None)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 110)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

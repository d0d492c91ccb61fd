"""Plots as views show them: without menu and buttons, not moved by the mouse, numbers written out."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from widgets.viewing.axes import Axis, plain_axes


class StillPlot(pyqtgraph.PlotWidget):
    """A plot that stays as it is laid.

    Args:
        axes: of one's own, by side.
    """

    def __init__(self, parent: QWidget | None = None, axes: dict[str, Axis] | None = None) -> None:
        super().__init__(parent, axisItems=plain_axes() | (axes or {}))
        self.setMenuEnabled(False)
        self.hideButtons()
        self.getViewBox().setMouseEnabled(False, False)
        for side in ("bottom", "left"):
            self.getAxis(side).enableAutoSIPrefix(False)

    def add(self, *items: object) -> None:
        """Put these into the plot, the first at the bottom; none of them changes what part is seen."""
        for item in items:
            self.addItem(item, ignoreBounds=True)


class PointedPlot(StillPlot):
    """One that tells where the pointer is; the keyboard is its view's.

    Signals:
        pointed: the pointer is over this place, (x, y) in units of the data, or has left (None).
    """

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None, axes: dict[str, Axis] | None = None) -> None:
        super().__init__(parent, axes)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scene().sigMouseMoved.connect(self._report_pointer)

    def _report_pointer(self, position: QPointF) -> None:
        box = self.getViewBox()
        at = box.mapSceneToView(position)
        self.pointed.emit((at.x(), at.y()) if box.sceneBoundingRect().contains(position) else None)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 110)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

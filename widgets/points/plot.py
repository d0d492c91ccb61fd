"""A plot in which points can be put down by the mouse."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from playground.datasets import OwnPoints
from widgets.points.hand import LOOK, Hand
from widgets.viewing.still_plot import PointedPlot

NEAR = 9.0  # pixels from a point that count as on it


class HandPlot(PointedPlot):
    """Tells a hand what the mouse does; with the tool that looks it is like any other plot.

    Args:
        hand: whose tool counts.
    """

    def __init__(self, hand: Hand, parent: QWidget | None = None, axes: dict[str, Any] | None = None) -> None:
        super().__init__(parent, axes)
        self._hand = hand
        self.getViewBox().sigTransformChanged.connect(self._follow_scale)

    def show_own(self, own: OwnPoints | None) -> None:
        """Show these points by hand, or with None those of the view's record; the subclass's own."""
        raise NotImplementedError

    def near(self) -> tuple[float, float]:
        """How far from a point counts as on it, across and up, in units of the data."""
        across, up = self.getViewBox().viewPixelSize()
        return NEAR * across, NEAR * up

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, inside = self._place(event.position().toPoint())
        if self._hand.tool == LOOK or event.button() != Qt.MouseButton.LeftButton or not inside:
            super().mousePressEvent(event)
            return
        self._hand.press(place, self.near(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        event.accept()
        view = self.parentWidget()
        while view is not None and view.focusPolicy() == Qt.FocusPolicy.NoFocus:
            view = view.parentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._hand.is_at_work:
            super().mouseMoveEvent(event)
            return
        place, inside = self._place(event.position().toPoint())
        self._hand.drag(place)
        self.pointed.emit(place if inside else None)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hand.is_at_work and event.button() == Qt.MouseButton.LeftButton:
            self._hand.release()
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def _follow_scale(self) -> None:
        """Brush and eraser are round to the eye, whatever the units of the axes."""
        across, up = self.getViewBox().viewPixelSize()
        if across > 0 and up > 0:
            self._hand.unit = np.array([1.0, up / across])

    def _place(self, position: QPoint) -> tuple[tuple[float, float], bool]:
        box, at = self.getViewBox(), self.mapToScene(position)
        place = box.mapSceneToView(at)
        return (place.x(), place.y()), box.sceneBoundingRect().contains(at)

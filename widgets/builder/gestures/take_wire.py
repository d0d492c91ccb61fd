"""Choosing a wire."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from playground.graph import Edge
from widgets.builder.gestures.gesture import Gesture, Modifiers
from widgets.builder.surface import Surface


class TakeWire(Gesture):
    """Begins on the middle of a wire: a click chooses it, and Delete takes it away."""

    def __init__(self, surface: Surface, pressed_at: QPoint, edge: Edge) -> None:
        super().__init__(surface, pressed_at)
        self._edge = edge

    def click(self, position: QPoint, modifiers: Modifiers) -> None:
        self.surface.select_wire(self._edge)

    def drop(self, position: QPoint, modifiers: Modifiers) -> None:
        self.surface.select_wire(self._edge)

"""Moving what is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from widgets.builder import finding
from widgets.builder.gestures.gesture import Gesture, Modifiers
from widgets.builder.surface import Surface


class Pan(Gesture):
    """Drags the whole network; where nothing is edited, a click with it opens the block under it."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, surface: Surface, pressed_at: QPoint, opens: bool = False) -> None:
        super().__init__(surface, pressed_at)
        self._at = pressed_at
        self._opens = opens

    def click(self, position: QPoint, modifiers: Modifiers) -> None:
        if not self._opens:
            return
        node_id = finding.block_at(self.surface.network, self.surface.mapToScene(position))
        if node_id is None:
            self.surface.select()
        else:
            self.surface.open(node_id)

    def drag(self, position: QPoint, modifiers: Modifiers) -> None:
        self.surface.pan(position - self._at)
        self._at = position

"""What every gesture is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter

from widgets.builder.surface import Surface

Modifiers = Qt.KeyboardModifier


class Gesture:
    """Alive from press to release. Ends with exactly one of ``click``, ``drop`` and ``cancel``.

    A gesture shows what would be, and edits only at its end: one gesture is one step of undo.
    """

    cursor: Qt.CursorShape | None = None

    def __init__(self, surface: Surface, pressed_at: QPoint) -> None:
        self.surface = surface
        self.pressed_at = pressed_at

    def click(self, position: QPoint, modifiers: Modifiers) -> None:
        """The button was released where it was pressed."""

    def drag(self, position: QPoint, modifiers: Modifiers) -> None:
        """The pointer has moved, with the button held."""

    def drop(self, position: QPoint, modifiers: Modifiers) -> None:
        """The button was released elsewhere."""

    def cancel(self) -> None:
        """Leave everything as it was."""

    def marks(self) -> tuple[QRectF, ...] | None:
        """Where ``paint`` draws now, in coordinates of the scene; None for anywhere."""
        return None

    def paint(self, painter: QPainter) -> None:
        """Draw what would be, over the scene and in its coordinates."""

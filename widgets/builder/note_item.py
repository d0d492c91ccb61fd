"""A note as an item: a piece of paper with text on it, and a corner by which it is made larger."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from playground.graph import Note
from widgets import theme
from widgets.theme import mixed

PADDING = 8.0
CORNER = 14.0
"""Side of the square, in pixels of the scene, in which the corner can be grasped."""


def how_to_change() -> str:
    """What can be done with a note, by mouse and by keyboard."""
    return QCoreApplication.translate(
        "NetworkCanvas", "Double-click or Enter writes on it; its corner, or Alt+Shift with the arrow keys, resizes it."
    )


class NoteItem(QGraphicsItem):
    """Draws one note, beneath blocks and wires."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.note = note
        self._size = (note.width, note.height)
        self._is_chosen = self._is_focused = self._is_hovered = False
        self.setZValue(-2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setAcceptHoverEvents(True)
        self.show_note(note)

    def show_note(self, note: Note) -> None:
        """Take text, place and size of ``note``; it has the id of the one before."""
        self.note = note
        self.setPos(note.x, note.y)
        self.setToolTip(f"{note.text}\n\n{how_to_change()}".strip())
        self.show_size(note.width, note.height)

    def show_size(self, width: float, height: float) -> None:
        """Be so large for now, as while the corner is dragged; ``show_note`` ends it."""
        self.prepareGeometryChange()
        self._size = (width, height)
        self.update()

    def show_state(self, *, focused: bool, chosen: bool) -> None:
        """Say whether the keyboard is on it, and whether it is among what is chosen."""
        if (focused, chosen) != (self._is_focused, self._is_chosen):
            self._is_focused, self._is_chosen = focused, chosen
            self.update()

    def rectangle(self) -> QRectF:
        """The paper, in the note's own coordinates."""
        return QRectF(0, 0, *self._size)

    def corner(self) -> QRectF:
        """Where it can be taken hold of to be made larger or smaller, in the note's own coordinates."""
        width, height = self._size
        return QRectF(width - CORNER, height - CORNER, CORNER + 2, CORNER + 2)

    def boundingRect(self) -> QRectF:
        return self.rectangle().adjusted(-6, -6, 6, 6)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        now = theme.colours()
        paper = mixed(now.panel, now.warning, 0.14)
        edge = mixed(paper, now.warning, 0.4)
        painter.setPen(QPen(QColor(now.accent if self._is_chosen else edge), 1.6 if self._is_chosen else 1.2))
        painter.setBrush(QColor(paper))
        painter.drawRoundedRect(self.rectangle(), 4, 4)
        painter.setPen(QColor(now.text))
        painter.setFont(theme.font("small"))
        inside = self.rectangle().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        painter.drawText(inside, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), self.note.text)
        if self._is_chosen or self._is_focused or self._is_hovered:
            self._paint_grip(painter, mixed(now.muted, paper, 0.2))
        if self._is_focused:
            theme.draw_focus_ring(painter, self.rectangle().adjusted(-4, -4, 4, 4), 7)

    def _paint_grip(self, painter: QPainter, colour: str) -> None:
        """Two slanting lines in the corner, as everywhere where something can be made larger."""
        right, bottom = self.rectangle().bottomRight().toTuple()
        painter.setPen(QPen(QColor(colour), 1.2))
        for length in (4.0, 8.0):
            painter.drawLine(QPointF(right - 3 - length, bottom - 3), QPointF(right - 3, bottom - 3 - length))

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        is_corner = self.corner().contains(event.pos())
        self.setCursor(Qt.CursorShape.SizeFDiagCursor if is_corner else Qt.CursorShape.PointingHandCursor)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._is_hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._is_hovered = False
        self.update()

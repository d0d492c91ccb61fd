"""A note as an item: a piece of paper with text on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.graph import Note
from widgets import theme
from widgets.theme import mixed

PADDING = 8.0
CORNER = 12.0  # the corner by which a note is made larger


class NoteItem(QGraphicsItem):
    """Draws one note, beneath blocks and wires."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self.note = note
        self._is_chosen = False
        self.setZValue(-2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.show_note(note)

    def show_note(self, note: Note) -> None:
        """Take text, place and size of ``note``; it has the id of the one before."""
        self.prepareGeometryChange()
        self.note = note
        self.setPos(note.x, note.y)
        self.setToolTip(note.text)
        self.update()

    def show_chosen(self, chosen: bool) -> None:
        """Say whether it is among what is chosen."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self.update()

    def rectangle(self) -> QRectF:
        """The paper, in the note's own coordinates."""
        return QRectF(0, 0, self.note.width, self.note.height)

    def boundingRect(self) -> QRectF:
        return self.rectangle().adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        now = theme.colours()
        paper = mixed(now.panel, now.warning, 0.14)
        painter.setPen(QPen(QColor(now.accent if self._is_chosen else mixed(paper, now.warning, 0.4)), 1.2))
        painter.setBrush(QColor(paper))
        painter.drawRoundedRect(self.rectangle(), 4, 4)
        painter.setPen(QColor(now.text))
        painter.setFont(theme.font("small"))
        inside = self.rectangle().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        painter.drawText(inside, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), self.note.text)

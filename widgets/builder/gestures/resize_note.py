"""Making a note larger or smaller by its corner."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from widgets.builder.arranger import SMALLEST_NOTE
from widgets.builder.gestures.gesture import Gesture, Modifiers
from widgets.builder.gestures.rubber_band import ADDING
from widgets.builder.note_item import NoteItem
from widgets.builder.surface import Surface


class ResizeNote(Gesture):
    """Begins on the corner of a note, which follows the pointer; a click chooses the note."""

    cursor = Qt.CursorShape.SizeFDiagCursor

    def __init__(self, surface: Surface, pressed_at: QPoint, note_id: str) -> None:
        super().__init__(surface, pressed_at)
        self._id = note_id

    def click(self, position: QPoint, modifiers: Modifiers) -> None:
        if modifiers & ADDING:
            self.surface.toggle(self._id)
        else:
            self.surface.take(self._id)

    def drag(self, position: QPoint, modifiers: Modifiers) -> None:
        self._item().show_size(*self._size(position))

    def drop(self, position: QPoint, modifiers: Modifiers) -> None:
        size = self._size(position)
        self.surface.take(self._id)
        self.cancel()
        if self.surface.editor is not None:
            self.surface.editor.resize_notes({self._id: size})

    def cancel(self) -> None:
        if self._id in {item.note.id for item in self.surface.network.notes()}:
            self._item().show_note(self._item().note)

    def _item(self) -> NoteItem:
        return next(item for item in self.surface.network.notes() if item.note.id == self._id)

    def _size(self, position: QPoint) -> tuple[float, float]:
        moved = self.surface.mapToScene(position) - self.surface.mapToScene(self.pressed_at)
        note = self._item().note
        width, height = round(note.width + moved.x()), round(note.height + moved.y())
        return float(max(width, SMALLEST_NOTE[0])), float(max(height, SMALLEST_NOTE[1]))

"""Fields over the canvas: a block's name, and the text of a note."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from widgets.builder import words
from widgets.builder.surface import Surface


class NameField(QLineEdit):
    """Lies over a block until Enter, or until the focus goes elsewhere; Escape leaves the name as it was."""

    def __init__(self, surface: Surface, node_id: str) -> None:
        super().__init__(surface.viewport())
        self.setObjectName("renameField")
        self.setAccessibleName(self.tr("Name of the block"))
        self.setToolTip(self.tr("Empty, the block shows its kind again."))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._surface = surface
        self._id = node_id
        self._is_done = False
        self.editingFinished.connect(self._take)

    def open(self) -> None:
        """Show it over the block, with the name chosen so that typing replaces it."""
        item = self._surface.network.item(self._id)
        block = self._surface.in_viewport(item.mapRectToScene(item.rectangle()))
        width = max(block.width() + 40, 130)
        self.setGeometry(block.center().x() - width // 2, block.top() - 2, width, self.sizeHint().height())
        self.setPlaceholderText(words.title(replace(item.block.node, name="")))
        self.setText(item.block.node.name)
        self.selectAll()
        self.show()
        self.setFocus()

    def _take(self) -> None:
        self._close(keeps=True)

    def _close(self, keeps: bool) -> None:
        if self._is_done:
            return
        self._is_done = True
        editor = self._surface.editor
        if keeps and editor is not None and self._id in editor.graph().by_id:
            editor.rename(self._id, self.text())
        self._surface.setFocus()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(keeps=False)
        else:
            super().keyPressEvent(event)


class NoteField(QPlainTextEdit):
    """Lies over a note until the focus goes elsewhere or Ctrl+Enter; Escape leaves the text as it was."""

    def __init__(self, surface: Surface, note_id: str) -> None:
        super().__init__(surface.viewport())
        self.setObjectName("noteText")
        self.setAccessibleName(self.tr("Text of the note"))
        self.setToolTip(self.tr("Ctrl+Enter keeps it, Esc leaves it as it was."))
        self.setTabChangesFocus(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._surface = surface
        self._id = note_id
        self._is_done = False
        self.installEventFilter(self)

    def open(self) -> None:
        """Show it over the note."""
        item = next(item for item in self._surface.network.notes() if item.note.id == self._id)
        self.setGeometry(self._surface.in_viewport(item.mapRectToScene(item.rectangle())))
        self.setPlainText(item.note.text)
        self.selectAll()
        self.show()
        self.setFocus()

    def _close(self, keeps: bool) -> None:
        if self._is_done:
            return
        self._is_done = True
        editor = self._surface.editor
        notes = {note.id: note for note in editor.graph().notes} if editor is not None else {}
        if keeps and editor is not None and self._id in notes:
            editor.change_note(replace(notes[self._id], text=self.toPlainText()))
        self._surface.setFocus()
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._close(keeps=True)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(keeps=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._close(keeps=True)
        else:
            super().keyPressEvent(event)

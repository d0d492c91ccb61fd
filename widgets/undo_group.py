"""Which steps Undo and Redo are for: those of the pad, of the kept drawings, or of the document."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoGroup, QUndoStack

from widgets.document import Document


class UndoGroup(QUndoGroup):
    """The stacks of a window; the one of the panel with the focus is active, that of the pad at first.

    Args:
        document: its stack is for all panels without one of their own; it has another while a lesson is open.
        own: the stack of the pad and that of the kept drawings, by the panel's name.
    """

    def __init__(self, document: Document, own: dict[str, QUndoStack], parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._own = own
        for stack in (document.undo_stack, *own.values()):
            self.addStack(stack)
        self.setActiveStack(own["drawing"])
        document.stack_changed.connect(self._exchange)

    def follow(self, panel: str) -> None:
        """The focus is in this panel."""
        self.setActiveStack(self._own.get(panel, self._document.undo_stack))

    def _exchange(self, before: QUndoStack, now: QUndoStack) -> None:
        was_active = self.activeStack() is before
        self.removeStack(before)
        self.addStack(now)
        if was_active:
            self.setActiveStack(now)

"""The view as a place to drop layers on that are dragged out of the palette."""

from __future__ import annotations

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QWidget

from playground.groups import KINDS
from widgets.builder.editor import LAYER_MIME, Editor
from widgets.builder.gestures import PaletteDrop
from widgets.builder.surface import Surface


class DropTarget(Surface):
    """Takes layers from the palette and nothing else; files are for the window around it."""

    def __init__(self, editor: Editor | None, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self._drop: PaletteDrop | None = None
        self.setAcceptDrops(editor is not None)

    def paint_drop(self, painter: QPainter) -> None:
        """Draw where a layer would go, while one is dragged over the network."""
        if self._drop is not None:
            self._drop.paint(painter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        kind = bytes(event.mimeData().data(LAYER_MIME).data()).decode(errors="replace")
        if kind in KINDS:
            self._drop = PaletteDrop(self, kind)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._drop is None:
            event.ignore()
            return
        self._drop.drag(event.position().toPoint(), event.modifiers())
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end_drop()

    def dropEvent(self, event: QDropEvent) -> None:
        drop, self._drop = self._drop, None
        if drop is not None:
            drop.drop(event.position().toPoint(), event.modifiers())
            event.acceptProposedAction()
            self.setFocus()
            self.viewport().update()

    def _end_drop(self) -> None:
        drop, self._drop = self._drop, None
        if drop is not None:
            drop.cancel()
            self.viewport().update()

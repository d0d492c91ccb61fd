"""The network under mouse and keyboard: presses become gestures, keys do what the table of keys says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from widgets.builder import finding
from widgets.builder.dropping import DropTarget
from widgets.builder.editor import Editor
from widgets.builder.gestures import Gesture, Pan, begin
from widgets.builder.keyboard import Keyboard
from widgets.builder.naming import NoteField
from widgets.builder.spots import ROOM


class HandledView(DropTarget):
    """Everything that is done with the pointer and with keys; what is looked at and edited is shown by others."""

    def __init__(self, editor: Editor | None, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.setMouseTracking(editor is not None)
        self._gesture: Gesture | None = None
        self._pressed_at = QPoint()
        self._marks: tuple[QRectF, ...] = ()
        self._is_dragged = False
        self._space_is_held = self._space_was_used = False
        self._keyboard = Keyboard(self)

    # --- gestures ------------------------------------------------------------------------------------------------

    def cancel_gesture(self) -> None:
        """Leave what is being dragged where it was, and let what glides be where it goes."""
        self.gliding.end()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self.viewport().unsetCursor()
            self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._gesture is not None and self._is_dragged:
            self._gesture.paint(painter)
        self.paint_drop(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self.show_hint("", at)
        self.cancel_gesture()
        self._pressed_at, self._is_dragged = at, False
        if self._space_is_held and event.button() == Qt.MouseButton.LeftButton:
            self._space_was_used = True
            self._gesture = Pan(self, at)
        elif badge := self._badge_at(at):
            self.ask_fix(badge)
        else:
            self._gesture = begin(self, at, event.button())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._gesture is None:
            return
        at = event.position().toPoint()
        if self._is_dragged or (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            if self._gesture.cursor is not None:
                self.viewport().setCursor(self._gesture.cursor)
            self._gesture.drag(at, event.modifiers())
            self._repaint_marks(self._gesture.marks())

    def _repaint_marks(self, marks: tuple[QRectF, ...] | None) -> None:
        """Repaint no more than what the gesture has drawn and will draw: of many blocks that is what takes long."""
        if marks is None:
            self.viewport().update()
            return
        for mark in (*self._marks, *marks):
            self.viewport().update(self.in_viewport(mark.normalized()).adjusted(-3, -3, 3, 3))
        self._marks = marks

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        self.viewport().unsetCursor()
        if gesture is None:
            return
        at = event.position().toPoint()
        (gesture.drop if self._is_dragged else gesture.click)(at, event.modifiers())
        self._is_dragged = False
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        editor, at = self.editor, event.position().toPoint()
        if editor is None or event.button() != Qt.MouseButton.LeftButton:
            return
        point = self.mapToScene(at)
        node_id, note_id = finding.block_at(self.network, point), finding.note_at(self.network, point)
        if node_id is not None:
            editor.open_group(node_id)
        elif note_id is not None:
            NoteField(self, note_id).open()
        elif finding.wire_at(self.network, point) is None:
            corner = (point.x() - ROOM[0] / 2, point.y() - ROOM[1] / 2)
            self.ask_layer(at, lambda kind: editor.add(kind, at=corner))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.editor is None:
            return
        point = self.mapToScene(event.pos())
        some_id = finding.block_at(self.network, point) or finding.note_at(self.network, point)
        if some_id is not None and some_id not in (*self.selection(), *self.chosen_notes()):
            self.take(some_id)
        from widgets.builder.context_menu import context_menu  # noqa: PLC0415 - not before it is asked for

        menu = context_menu(self, self._keyboard, event.pos())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _badge_at(self, at: QPoint) -> str | None:
        return finding.badge_at(self.network, self.mapToScene(at)) if self.editor is not None else None

    # --- keys ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape and (self._gesture is not None or self.hint() != "")
            if self.editor is not None and (is_escape or self._keyboard.knows(event)):
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return False if self._keyboard.wire is not None else super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and self._gesture is not None:
            self.cancel_gesture()
        elif is_escape and self.hint() and self._keyboard.wire is None:
            self.show_hint("", self._pressed_at)
        elif self.editor is not None and event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self._space_is_held, self._space_was_used = True, False
        elif not self._keyboard.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._space_is_held:
            self._space_is_held = False
            if not self._space_was_used:
                self._keyboard.quick_add()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.show_state()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space_is_held = False
        self.show_state()

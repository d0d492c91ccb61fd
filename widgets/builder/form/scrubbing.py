"""Changing a number by dragging: along its label, or up and down on the number itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget

PIXELS = 8
"""How far the pointer goes for one step."""


class Scrub(QObject):
    """Watches a handle and turns drags into steps of a number field; a drag is one step of undo.

    Args:
        field: whose number is changed; it tells ``editing_ended`` when the drag ends.
        handle: where the drag begins.
        upright: whether up is more, otherwise right is more.
    """

    def __init__(self, field: QAbstractSpinBox, handle: QWidget, upright: bool = False) -> None:
        super().__init__(handle)
        self._field = field
        self._upright = upright
        self._start: QPoint | None = None
        self._done: int | None = None
        handle.installEventFilter(self)
        if not upright:
            handle.setCursor(Qt.CursorShape.SizeHorCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and self._field.isEnabled():
            if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._start, self._done = event.globalPosition().toPoint(), None
                return not self._upright  # a label has nothing of its own to do with it
            if event.type() == QEvent.Type.MouseMove and self._start is not None:
                return self._drag(event.globalPosition().toPoint() - self._start)
            if event.type() == QEvent.Type.MouseButtonRelease and self._start is not None:
                return self._end()
        return super().eventFilter(watched, event)

    def _drag(self, moved: QPoint) -> bool:
        along, across = (-moved.y(), moved.x()) if self._upright else (moved.x(), moved.y())
        if self._done is None:
            if abs(along) < QApplication.startDragDistance() or abs(along) <= abs(across):
                return False  # it may become a selection of digits
            self._done = 0
        steps = int(along / PIXELS)
        if steps != self._done:
            self._field.stepBy(steps - self._done)
            self._done = steps
        return True

    def _end(self) -> bool:
        was_dragged = self._done is not None
        self._start = self._done = None
        if was_dragged:
            self._field.editing_ended.emit()
        elif not self._upright:
            self._field.setFocus(Qt.FocusReason.MouseFocusReason)
            self._field.selectAll()
        return was_dragged

"""Mouse, finger and stylus: whatever touches the pad becomes a pen that is put down, moved and lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent

from widgets.drawing.sheet import Sheet

if TYPE_CHECKING:
    from widgets.drawing.pad import DrawingPad

MOUSE_BUTTONS = {Qt.MouseButton.LeftButton: None, Qt.MouseButton.RightButton: True}  # what each button erases


class Pointers:
    """Reads the events of pointing devices for a pad; one pointer draws at a time, the others are ignored."""

    def __init__(self, pad: DrawingPad, sheet: Sheet) -> None:
        self._pad, self._sheet = pad, sheet
        self._button: Qt.MouseButton | None = None
        self._finger: int | None = None
        self._readers = {
            QEvent.Type.MouseButtonPress: self._mouse_press,
            # The second press of a double click is a press like any other: a dot beside a dot.
            QEvent.Type.MouseButtonDblClick: self._mouse_press,
            QEvent.Type.MouseMove: self._mouse_move,
            QEvent.Type.MouseButtonRelease: self._mouse_release,
            QEvent.Type.TabletPress: self._stylus_press,
            QEvent.Type.TabletMove: self._stylus_move,
            QEvent.Type.TabletRelease: self._stylus_release,
            QEvent.Type.TouchBegin: self._touch,
            QEvent.Type.TouchUpdate: self._touch,
            QEvent.Type.TouchEnd: self._touch,
            QEvent.Type.TouchCancel: self._touch_cancel,
        }

    def read(self, event: QEvent) -> bool:
        """Draw with an event of a pointing device; False when it is another event or of no concern to the pad."""
        reader = self._readers.get(event.type())
        return reader is not None and reader(event)

    def _mouse_press(self, event: QMouseEvent) -> bool:
        if self._button is not None or event.button() not in MOUSE_BUTTONS:
            return False
        self._button = event.button()
        self._pad.setFocus(Qt.FocusReason.MouseFocusReason)
        self._put_down(event.position(), MOUSE_BUTTONS[self._button])
        return True

    def _mouse_move(self, event: QMouseEvent) -> bool:
        self._pad.hover_at(self._pad.to_pad(event.position()))
        if self._button is not None:
            self._sheet.move_pen(self._pad.to_pad(event.position()))
        return True

    def _mouse_release(self, event: QMouseEvent) -> bool:
        if event.button() != self._button:
            return False
        self._button = None
        self._sheet.move_pen(self._pad.to_pad(event.position()))
        self._sheet.lift_pen()
        return True

    def _stylus_press(self, event: QTabletEvent) -> bool:
        eraser_end = event.pointerType() == QPointingDevice.PointerType.Eraser
        erases = True if eraser_end or event.button() == Qt.MouseButton.RightButton else None
        self._pad.setFocus(Qt.FocusReason.MouseFocusReason)
        self._put_down(event.position(), erases, event.pressure())
        return True

    def _stylus_move(self, event: QTabletEvent) -> bool:
        self._pad.hover_at(self._pad.to_pad(event.position()))
        self._sheet.move_pen(self._pad.to_pad(event.position()), event.pressure())
        return True

    def _stylus_release(self, event: QTabletEvent) -> bool:
        self._sheet.lift_pen()
        return True

    def _touch(self, event: QTouchEvent) -> bool:
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed and self._finger is None:
                self._finger = point.id()
                self._put_down(point.position(), None)
            elif point.id() == self._finger and point.state() == QEventPoint.State.Updated:
                self._sheet.move_pen(self._pad.to_pad(point.position()))
            elif point.id() == self._finger and point.state() == QEventPoint.State.Released:
                self._finger = None
                self._sheet.lift_pen()
        return True

    def _touch_cancel(self, event: QTouchEvent) -> bool:
        self._finger = None
        self._sheet.abandon_stroke()
        return True

    def _put_down(self, position: QPointF, erases: bool | None, pressure: float = 0.5) -> None:
        self._sheet.put_pen_down(self._pad.to_pad(position), erases, pressure)

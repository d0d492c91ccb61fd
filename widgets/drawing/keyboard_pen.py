"""Drawing by keyboard: the arrow keys move a pen across the pad, Space puts it down and lifts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from widgets.drawing.sheet import Sheet
from widgets.drawing.smoothing import Point

if TYPE_CHECKING:
    from widgets.drawing.pad import DrawingPad

STEP = 0.03  # pad units a press of an arrow key moves the pen; with Shift a third of it
WIDTH_STEP = 0.01

DIRECTIONS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class KeyboardPen:
    """Reads the keys of a pad.

    Two arrow keys held together move the pen diagonally. Space pressed and released puts the pen down until the next
    Space; Space held while the arrows move it lifts the pen when it is released.
    """

    def __init__(self, pad: DrawingPad, sheet: Sheet) -> None:
        self._pad, self._sheet = pad, sheet
        self.at: Point = (0.5, 0.5)
        self.in_use = False
        self._held: list[int] = []
        self._space_began = False  # the Space now held down is the one that put the pen down
        self._moved_since = False
        self._actions = {
            Qt.Key.Key_Delete: pad.clear,
            Qt.Key.Key_Backspace: pad.clear,
            Qt.Key.Key_E: lambda: sheet.set_erasing(not sheet.is_erasing()),
            Qt.Key.Key_BracketLeft: lambda: sheet.set_pen_width(sheet.pen_width() - WIDTH_STEP),
            Qt.Key.Key_BracketRight: lambda: sheet.set_pen_width(sheet.pen_width() + WIDTH_STEP),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; False when it means nothing to the pad."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._sheet.undo_stack.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_shifted_undo(event):
            self._sheet.undo_stack.redo()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._pad.paste()
        elif event.key() in DIRECTIONS:
            self._move(event)
        elif event.key() == Qt.Key.Key_Space:
            self._space(event)
        elif event.key() == Qt.Key.Key_Escape and self._sheet.is_drawing():
            self._sheet.abandon_stroke()
        elif event.key() in self._actions and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._actions[event.key()]()
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Act on a key that is let go; False when it means nothing to the pad."""
        if event.isAutoRepeat():
            return event.key() in DIRECTIONS or event.key() == Qt.Key.Key_Space
        if event.key() in self._held:
            self._held.remove(event.key())
            return True
        if event.key() == Qt.Key.Key_Space:
            if self._space_began and self._moved_since:
                self._sheet.lift_pen()
            self._space_began = False
            return True
        return False

    def leave(self) -> None:
        """The keyboard is elsewhere: let everything go."""
        self._held.clear()
        self.in_use = self._space_began = False

    def _move(self, event: QKeyEvent) -> None:
        if event.key() not in self._held:
            self._held.append(event.key())
        step = STEP / 3 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        x, y = (sum(parts) for parts in zip(*(DIRECTIONS[key] for key in self._held), strict=True))
        self.at = (_within(self.at[0] + x * step), _within(self.at[1] + y * step))
        self.in_use = self._moved_since = True
        self._sheet.move_pen(self.at)
        self._pad.update()

    def _space(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        self.in_use = True
        if self._sheet.is_drawing():
            self._sheet.lift_pen()
        else:
            self._space_began, self._moved_since = True, False
            self._sheet.put_pen_down(self.at)


def _within(coordinate: float) -> float:
    return min(max(coordinate, 0.0), 1.0)


def _is_shifted_undo(event: QKeyEvent) -> bool:
    """Ctrl+Shift+Z, which on Windows is not among the standard keys for "redo"."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Z and event.modifiers() & both == both

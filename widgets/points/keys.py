"""The hand by the keyboard: a key for each tool, Space where the cursor is, and keys for what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from playground.datasets.own import MOST_CLASSES
from widgets.points.hand import ADD, BRUSH, ERASE, LOOK, MOVE, Hand, Place

BROADER = 1.25  # times, by one press
STEP = 0.1  # units of the data; ten times as far with Shift

Key, Modifier = Qt.Key, Qt.KeyboardModifier

TOOL_KEYS = {Key.Key_L: LOOK, Key.Key_A: ADD, Key.Key_B: BRUSH, Key.Key_M: MOVE, Key.Key_E: ERASE}

ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, 1), Key.Key_Down: (0, -1)}


class HandKeys:
    """Does what a key says.

    Args:
        hand: who does it.
        near: how far from a point counts as on it, across and up.
        take_tool: chooses a tool.
        go_to: moves the cursor.
    """

    def __init__(
        self,
        hand: Hand,
        near: Callable[[], Place],
        take_tool: Callable[[str], None],
        go_to: Callable[[Place], None],
    ) -> None:
        self._hand = hand
        self._near = near
        self._take_tool = take_tool
        self._go_to = go_to

    def is_mine(self, event: QKeyEvent) -> bool:
        """Whether a key of the window's own has to stand back."""
        is_all = event.key() == Key.Key_A and event.modifiers() == Modifier.ControlModifier
        is_at_work = self._hand.tool != LOOK
        return is_at_work and (is_all or event.key() in (Key.Key_Delete, Key.Key_Backspace, Key.Key_Space))

    def press(self, event: QKeyEvent, cursor: Place | None) -> bool:
        """Whether the key meant something here; ``cursor`` is where the reader looks."""
        key, modifiers = Key(event.key()), event.modifiers() & ~Modifier.KeypadModifier
        if not modifiers and key in TOOL_KEYS:
            self._take_tool(TOOL_KEYS[key])
            return True
        if self._hand.tool == LOOK:
            return False
        if modifiers == Modifier.ControlModifier and key == Key.Key_A:
            self._hand.choose_all()
            return True
        if modifiers & Modifier.ControlModifier and key in ARROWS:
            far = STEP * (10 if modifiers & Modifier.ShiftModifier else 1)
            self._hand.nudge((ARROWS[key][0] * far, ARROWS[key][1] * far))
            return True
        is_held = key == Key.Key_Space and event.isAutoRepeat()
        return is_held or self._act(key, modifiers, cursor or (0.0, 0.0))

    def _act(self, key: Key, modifiers: Modifier, cursor: Place) -> bool:
        hand = self._hand
        if key in (Key.Key_Space, Key.Key_Return, Key.Key_Enter):
            hand.press(cursor, self._near(), bool(modifiers & Modifier.ShiftModifier))
            hand.release()
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            hand.erase_chosen(cursor)
        elif Key.Key_0 <= key < Key.Key_0 + MOST_CLASSES:
            hand.take_class(key - Key.Key_0)
        elif key == Key.Key_H:
            hand.hold_out(not hand.holds_out)
        elif key in (Key.Key_Plus, Key.Key_Minus):
            hand.broaden(BROADER if key == Key.Key_Plus else 1 / BROADER)
        elif key in (Key.Key_N, Key.Key_P):
            self._take_tool(MOVE)
            if (place := hand.choose_next(1 if key == Key.Key_N else -1)) is not None:
                self._go_to(place)
        elif key == Key.Key_Escape and hand.chosen.any():
            hand.unchoose()
        else:
            return False
        return True

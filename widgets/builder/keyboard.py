"""The canvas by keyboard alone: every key in one table, and what each does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from widgets.builder import walking
from widgets.builder.clipboard import Clipboard
from widgets.builder.input_order import InputOrder
from widgets.builder.key_wire import KeyWire
from widgets.builder.naming import NameField, NoteField
from widgets.builder.surface import Surface
from widgets.builder.view import ZOOM_STEP
from widgets.builder.walking import Direction

Key, Modifiers = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CONTROL, ALT = (
    Modifiers.NoModifier,
    Modifiers.ShiftModifier,
    Modifiers.ControlModifier,
    Modifiers.AltModifier,
)
MOVE = 10.0  # pixels of the scene a block goes, or a note grows, with one key

ARROWS: dict[int, Direction] = {Key.Key_Left: "left", Key.Key_Right: "right", Key.Key_Up: "up", Key.Key_Down: "down"}
_STEPS = {"left": (-MOVE, 0.0), "right": (MOVE, 0.0), "up": (0.0, -MOVE), "down": (0.0, MOVE)}

_PLACES: dict[Direction, int] = {"up": -1, "down": 1}


class Keyboard:
    """Does what a key asks for; says of each whether it was one of the canvas."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self.wire: KeyWire | None = None
        if surface.editor is not None:
            self._clipboard = Clipboard(surface.editor)
            self._order = InputOrder(surface, surface.editor)
        looking: dict[tuple[int, Modifiers], Callable[[], object]] = {
            (Key.Key_0, CONTROL): surface.zoom_to_fit,
            (Key.Key_9, CONTROL): surface.zoom_to_selection,
            (Key.Key_Plus, CONTROL): lambda: surface.zoom(ZOOM_STEP),
            (Key.Key_Equal, CONTROL): lambda: surface.zoom(ZOOM_STEP),
            (Key.Key_Minus, CONTROL): lambda: surface.zoom(1 / ZOOM_STEP),
            (Key.Key_Home, NONE): lambda: self._go(walking.first(surface.network.graph)),
            (Key.Key_End, NONE): lambda: self._go(walking.last(surface.network.graph)),
            (Key.Key_Return, NONE): self._open,
            (Key.Key_Enter, NONE): self._open,
        }
        editing: dict[tuple[int, Modifiers], Callable[[], object]] = {
            (Key.Key_A, CONTROL): surface.select_all,
            (Key.Key_Delete, NONE): surface.delete_chosen,
            (Key.Key_F2, NONE): self.rename,
            (Key.Key_C, CONTROL): lambda: self._clipboard.copy(surface.selection(), surface.chosen_notes()),
            (Key.Key_X, CONTROL): lambda: self._clipboard.cut(surface.selection(), surface.chosen_notes()),
            (Key.Key_V, CONTROL): lambda: self._choose(self._clipboard.paste()),
            (Key.Key_D, CONTROL): lambda: self._choose(
                self._clipboard.duplicate(surface.selection(), surface.chosen_notes())
            ),
            (Key.Key_L, CONTROL): self._connect,
            (Key.Key_Space, CONTROL): self._toggle,
            (Key.Key_Backspace, NONE): self._leave,
            (Key.Key_Escape, NONE): self._leave,
            (Key.Key_PageUp, NONE): lambda: self._look_at_repetition(-1),
            (Key.Key_PageDown, NONE): lambda: self._look_at_repetition(1),
        }
        self._table = looking | (editing if surface.editor is not None else {(Key.Key_Space, NONE): self._open})

    def knows(self, event: QKeyEvent) -> bool:
        """Whether a key is the canvas's, so that no shortcut of the window takes it."""
        if self.wire is not None or event.key() in ARROWS:
            return True
        if event.key() in (Key.Key_Escape, Key.Key_Backspace):
            return self._surface.editor is not None and bool(self._surface.editor.path)
        return (event.key(), _plain(event)) in self._table or self._begins_typing(event)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False where it is none of the canvas's."""
        if self.wire is not None:
            if self.wire.press(event):
                self.wire = None
            return True
        if event.key() in ARROWS:
            self._arrow(ARROWS[event.key()], _plain(event))
        elif action := self._table.get((event.key(), _plain(event))):
            action()
        elif self._begins_typing(event):
            self.quick_add(event.text())
        else:
            return False
        return True

    def quick_add(self, typed: str = "") -> None:
        """The quick-add menu beside the focused block; what is chosen comes after it."""
        surface, focused = self._surface, self._surface.focused_node()
        editor = surface.editor
        if editor is None:
            return
        near = surface.viewport().rect().center()
        if focused is not None:
            near = surface.in_viewport(surface.network.item(focused).sceneBoundingRect()).bottomLeft()
        surface.ask_layer(near, lambda kind: editor.add(kind, after=focused), typed, before=focused)

    def rename(self) -> None:
        """A field over the focused block for its name, over a note for its text."""
        block, note = self._surface.focused_node(), self._surface.focused_note()
        if block is not None and self._surface.editor is not None:
            NameField(self._surface, block).open()
        elif note is not None and self._surface.editor is not None:
            NoteField(self._surface, note).open()

    def _choose(self, ids: tuple[str, ...]) -> None:
        if ids:
            self._surface.select(*ids)
            self._surface.walk_to(ids[0])

    def _begins_typing(self, event: QKeyEvent) -> bool:
        is_letter = event.text().isalpha() and _plain(event) in (NONE, SHIFT)
        return self._surface.editor is not None and is_letter

    def _arrow(self, direction: Direction, modifiers: Modifiers) -> None:
        editor = self._surface.editor
        if modifiers == SHIFT | CONTROL and direction in _PLACES and editor is not None:
            self._order.move_by_key(_PLACES[direction])
            return
        if modifiers & ALT and editor is not None:
            (self._resize if modifiers & SHIFT else self._move)(*_STEPS[direction])
            return
        before = self._surface.focused()
        if before is None:
            return
        boxes = self._surface.network.boxes() | self._surface.network.note_boxes()
        middles = {i: (x + width / 2, y + height / 2) for i, (x, y, width, height) in boxes.items()}
        here = walking.step(self._surface.network.graph, middles, before, direction)
        if modifiers & SHIFT and editor is not None:
            self._surface.walk_to(here)
            self._surface.select(*self._surface.selection(), *self._surface.chosen_notes(), before, here)
        elif modifiers & CONTROL or here == before:
            self._surface.walk_to(here)
        else:
            self._go(here)

    def _go(self, some_id: str | None) -> None:
        self._surface.walk_to(some_id)
        if some_id is not None and self._surface.editor is not None:
            self._surface.select(some_id)

    def _move(self, x: float, y: float) -> None:
        surface, focused = self._surface, self._surface.focused()
        chosen = (*surface.selection(), *surface.chosen_notes()) or ((focused,) if focused else ())
        places = {i: (surface.network.thing(i).x() + x, surface.network.thing(i).y() + y) for i in chosen}
        if surface.editor is not None and places:
            surface.editor.move(places, ("keys", chosen))

    def _resize(self, wider: float, higher: float) -> None:
        """Notes that are chosen, or the one with the focus, become larger or smaller; blocks have their own size."""
        surface = self._surface
        wanted = surface.chosen_notes() or tuple(filter(None, [surface.focused_note()]))
        notes = {item.note.id: item.note for item in surface.network.notes()}
        sizes = {i: (notes[i].width + wider, notes[i].height + higher) for i in wanted if i in notes}
        if surface.editor is not None and sizes:
            surface.editor.resize_notes(sizes, ("note size", wanted))

    def _toggle(self) -> None:
        if focused := self._surface.focused():
            self._surface.toggle(focused)

    def _open(self) -> None:
        if focused := self._surface.focused_node():
            self._surface.enter(focused)
        else:
            self.rename()

    def _connect(self) -> None:
        focused = self._surface.focused_node()
        if focused is not None:
            self.wire = KeyWire.begun(self._surface, focused)

    def _look_at_repetition(self, by: int) -> None:
        editor = self._surface.editor
        if editor is not None and editor.path:
            editor.look_at_repetition(editor.rounds[-1] + by)

    def _leave(self) -> None:
        if self._surface.editor is not None:
            self._surface.editor.leave_group()


def _plain(event: QKeyEvent) -> Modifiers:
    """The modifiers that matter: a key of the number pad is the key."""
    return event.modifiers() & ~Modifiers.KeypadModifier

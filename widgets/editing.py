"""What the actions of the Network menu do with the canvas and its editor."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Qt

from playground.graph import Graph
from playground.groups import Group
from widgets.actions import Actions
from widgets.builder.aligning import Direction, Line
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.clipboard import Clipboard
from widgets.builder.editor import Editor
from widgets.builder.naming import NoteField
from widgets.builder.spots import beside
from widgets.document import Document
from widgets.network_actions import NETWORK

ZOOM = 1.25
FOR_CHOSEN = ("cut", "copy", "duplicate", "delete")
"""Actions that need a chosen block or note."""


class Editing(QObject):
    """Connects the actions; their keys count while the canvas has the focus, so that texts keep theirs."""

    def __init__(
        self,
        document: Document,
        editor: Editor,
        canvas: NetworkCanvas,
        actions: Actions,
        rename: Callable[[], None],
    ) -> None:
        super().__init__(canvas)
        self._document = document
        self._editor = editor
        self._canvas = canvas
        self._actions = actions
        self._clipboard = Clipboard(editor)
        slots = {**self._for_blocks(), **self._for_canvas(), **self._for_places(), "rename": rename}
        for entry in itertools.chain.from_iterable(NETWORK.values()):
            action, slot = actions[entry.name], slots[entry.name]
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            canvas.addAction(action)
            action.triggered.connect(lambda _=False, slot=slot: slot())
        canvas.selection_changed.connect(self._show_state)
        editor.graph_changed.connect(self._show_state)
        self._show_state()

    def _for_blocks(self) -> dict[str, Callable[[], object]]:
        clipboard, canvas = self._clipboard, self._canvas
        return {
            "cut": lambda: clipboard.cut(canvas.selection(), canvas.chosen_notes()),
            "copy": lambda: clipboard.copy(canvas.selection(), canvas.chosen_notes()),
            "paste": lambda: self._choose(clipboard.paste()),
            "duplicate": lambda: self._choose(clipboard.duplicate(canvas.selection(), canvas.chosen_notes())),
            "delete": canvas.delete_chosen,
            "select_all": canvas.select_all,
            "group": self._group,
            "ungroup": self._ungroup,
        }

    def _for_canvas(self) -> dict[str, Callable[[], object]]:
        canvas = self._canvas
        return {
            "arrange": canvas.tidy_up,
            "zoom_in": lambda: canvas.zoom(ZOOM),
            "zoom_out": lambda: canvas.zoom(1 / ZOOM),
            "zoom_fit": canvas.zoom_to_fit,
            "zoom_chosen": canvas.zoom_to_selection,
            "add_note": self._add_note,
            "empty_canvas": self._empty,
        }

    def _for_places(self) -> dict[str, Callable[[], object]]:
        canvas, editor = self._canvas, self._editor

        def align(line: Line) -> Callable[[], object]:
            return lambda: editor.align(canvas.selection(), line)

        def distribute(direction: Direction) -> Callable[[], object]:
            return lambda: editor.distribute(canvas.selection(), direction)

        return {
            **{f"align_{line}": align(line) for line in get_args(Line)},
            **{f"distribute_{direction}": distribute(direction) for direction in get_args(Direction)},
        }

    def _choose(self, ids: tuple[str, ...]) -> None:
        if ids:
            self._canvas.select(*ids)

    def _group(self) -> None:
        if (group := self._editor.group(self._canvas.selection())) is not None:
            self._canvas.select(group)

    def _ungroup(self) -> None:
        self._editor.ungroup(self._canvas.selection()[0])

    def _add_note(self) -> None:
        network = self._canvas.network
        below = beside(network.boxes() | network.note_boxes(), None)  # where it covers nothing
        note_id = self._editor.add_note(self.tr("A note"), below)
        if note_id is not None:
            self._canvas.take(note_id)
            NoteField(self._canvas, note_id).open()

    def _empty(self) -> None:
        empty = replace(self._document.experiment(), graph=Graph(), start="seed")
        self._document.change(empty, self.tr("Begin with an empty canvas"))

    def _show_state(self) -> None:
        known = self._editor.graph().by_id
        chosen = [known[i] for i in self._canvas.selection() if i in known]
        for name in FOR_CHOSEN:
            self._actions[name].setEnabled(bool(chosen or self._canvas.chosen_notes()))
        self._actions["group"].setEnabled(bool(chosen))
        for line in get_args(Line):
            self._actions[f"align_{line}"].setEnabled(len(chosen) > 1)
        for direction in get_args(Direction):
            self._actions[f"distribute_{direction}"].setEnabled(len(chosen) > 2)
        self._actions["rename"].setEnabled(len(chosen) == 1)
        self._actions["ungroup"].setEnabled(len(chosen) == 1 and isinstance(chosen[0].layer, Group))

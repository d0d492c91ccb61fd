"""What the actions of the Network menu do with the canvas and its editor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from playground.graph import Graph
from playground.groups import Group
from widgets.actions import TABLE, Actions
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.clipboard import Clipboard
from widgets.builder.editor import Editor
from widgets.document import Document

ZOOM = 1.25
FOR_CHOSEN = ("cut", "copy", "duplicate", "delete", "group")
"""Actions that need a chosen block."""


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
        slots: dict[str, Callable[[], object]] = {**self._for_blocks(), **self._for_canvas(), "rename": rename}
        for entry in (*TABLE["blocks"], *TABLE["canvas"]):
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
            "cut": lambda: clipboard.cut(canvas.selection()),
            "copy": lambda: clipboard.copy(canvas.selection()),
            "paste": lambda: self._choose(clipboard.paste()),
            "duplicate": lambda: self._choose(clipboard.duplicate(canvas.selection())),
            "delete": canvas.delete_chosen,
            "select_all": lambda: canvas.select(*canvas.node_ids()),
            "group": self._group,
            "ungroup": self._ungroup,
        }

    def _for_canvas(self) -> dict[str, Callable[[], object]]:
        canvas = self._canvas
        return {
            "align": self._align,
            "arrange": self._editor.arrange,
            "zoom_in": lambda: canvas.zoom(ZOOM),
            "zoom_out": lambda: canvas.zoom(1 / ZOOM),
            "zoom_fit": canvas.zoom_to_fit,
            "zoom_chosen": canvas.zoom_to_selection,
            "add_note": self._add_note,
            "empty_canvas": self._empty,
        }

    def _choose(self, ids: tuple[str, ...]) -> None:
        if ids:
            self._canvas.select(*ids)

    def _group(self) -> None:
        if (group := self._editor.group(self._canvas.selection())) is not None:
            self._canvas.select(group)

    def _ungroup(self) -> None:
        self._editor.ungroup(self._canvas.selection()[0])

    def _align(self) -> None:
        """At the height of the middle one, each where it is from left to right."""
        boxes = {i: box for i, box in self._canvas.network.boxes().items() if i in self._canvas.selection()}
        middles = sorted(top + height / 2 for _, top, _, height in boxes.values())
        middle = middles[len(middles) // 2]
        self._editor.move({i: (left, middle - height / 2) for i, (left, _, _, height) in boxes.items()})

    def _add_note(self) -> None:
        at = self._canvas.mapToScene(self._canvas.viewport().rect().topLeft())
        self._editor.add_note(self.tr("A note"), (at.x() + 16, at.y() + 16))

    def _empty(self) -> None:
        empty = replace(self._document.experiment(), graph=Graph(), start="seed")
        self._document.change(empty, self.tr("Begin with an empty canvas"))

    def _show_state(self) -> None:
        known = self._editor.graph().by_id
        chosen = [known[i] for i in self._canvas.selection() if i in known]
        for name in FOR_CHOSEN:
            self._actions[name].setEnabled(bool(chosen))
        self._actions["align"].setEnabled(len(chosen) > 1)
        self._actions["rename"].setEnabled(len(chosen) == 1)
        self._actions["ungroup"].setEnabled(len(chosen) == 1 and isinstance(chosen[0].layer, Group))

"""What networks are built with, beside the canvas: palette and form, around one editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from playground.graph import Graph
from playground.groups import KINDS
from playground.layers import Input, Output
from widgets.builder.beginning_hint import BeginningHint
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import Editor
from widgets.builder.minimap import Minimap

if TYPE_CHECKING:
    from widgets.builder.form import SettingsForm
    from widgets.builder.palette import LayerPalette


class Building(QObject):
    """Adds what the palette is asked for where it fits, and shows the settings of what is chosen on the canvas."""

    def __init__(self, editor: Editor, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self._editor = editor
        self._canvas = canvas
        self._palette: LayerPalette | None = None
        self._form: SettingsForm | None = None
        self.hint = BeginningHint(editor, canvas)
        self.map = Minimap(canvas)
        canvas.selection_changed.connect(self._follow_selection)

    @property
    def palette(self) -> LayerPalette:
        """Every kind of layer; made when first asked for."""
        from widgets.builder.palette import LayerPalette  # noqa: PLC0415 - loaded when it is first looked at

        if self._palette is None:
            self._palette = LayerPalette(KINDS.values())
            self._palette.asked.connect(self.add)
        return self._palette

    @property
    def form(self) -> SettingsForm:
        """The settings of what is chosen on the canvas; made when first asked for."""
        from widgets.builder.form import SettingsForm  # noqa: PLC0415 - loaded when it is first looked at

        if self._form is None:
            self._form = SettingsForm(self._editor)
            self._form.open_asked.connect(self._open_group)
            self._follow_selection()
        return self._form

    def add(self, kind: str) -> None:
        """Add a layer after the chosen block, else before the output, and choose it: the next one follows it."""
        added = self._editor.add(kind, **_place(self._editor.graph(), self._canvas.selection(), kind))
        if added is not None:
            self._canvas.select(added)

    def _open_group(self, group_id: str) -> None:
        self._canvas.setFocus()
        self._editor.open_group(group_id)

    def _follow_selection(self) -> None:
        if self._form is not None:
            self._form.show_blocks(self._canvas.selection())


def _place(graph: Graph, chosen: tuple[str, ...], kind: str) -> dict[str, Any]:
    """Where a new layer goes when nobody said where, as arguments of ``Editor.add``."""
    if kind == Input.kind:
        return {}
    if len(chosen) == 1 and not isinstance(graph.node(chosen[0]).layer, Output):
        return {"after": chosen[0]}
    output = graph.only(Output)
    if output is not None and kind != Output.kind and (wires := graph.incoming.get(output.id)):
        return {"edge": wires[0]}
    ends = [node.id for node in graph.nodes if not graph.followers(node.id) and not isinstance(node.layer, Output)]
    return {"after": ends[0]} if len(ends) == 1 else {}

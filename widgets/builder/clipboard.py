"""Blocks and notes on the clipboard, as text that another window or another program can take."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from playground import edits
from playground.problems import ProblemError
from widgets.builder.editor import Editor

BESIDE = 40.0
"""Pixels by which pasted blocks lie to the right of and below what was copied."""


class Clipboard(QObject):
    """Copies blocks and notes out of the network and into it; what is no text of blocks is refused by the editor."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor

    def copy(self, ids: tuple[str, ...], notes: tuple[str, ...] = ()) -> bool:
        """Put blocks, the wires between them, and notes on the clipboard; whether that could be done."""
        if not ids and not notes:
            return False
        from playground.files import fragments  # noqa: PLC0415 - what checks files is slow to load

        try:
            text = fragments.to_text(edits.copy(self._editor.placed_graph(), ids, notes))
        except ProblemError as error:
            self._editor.refused.emit(error.problems[0])
            return False
        QGuiApplication.clipboard().setText(text)
        return True

    def cut(self, ids: tuple[str, ...], notes: tuple[str, ...] = ()) -> None:
        """Take them away as well."""
        if self.copy(ids, notes):
            self._editor.remove(ids, notes)

    def paste(self) -> tuple[str, ...]:
        """Put in what is on the clipboard; the ids of the new blocks and notes, none where it is refused."""
        from playground.files import fragments  # noqa: PLC0415 - what checks files is slow to load

        try:
            fragment = fragments.from_text(QGuiApplication.clipboard().text())
        except ProblemError as error:
            self._editor.refused.emit(error.problems[0])
            return ()
        x, y = fragment.corner
        beside = (x + BESIDE, y + BESIDE)
        return self._editor.add_things(
            lambda graph: edits.paste(graph, fragment, beside), self.tr("Paste"), only_notes=not fragment.graph.nodes
        )

    def duplicate(self, ids: tuple[str, ...], notes: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Put copies of blocks and notes beside them; their ids."""
        if not ids and not notes:
            return ()
        return self._editor.add_things(
            lambda graph: edits.duplicate(graph, ids, notes), self.tr("Duplicate"), only_notes=not ids
        )

"""Connecting by keyboard: a walk over the blocks that would take the wire."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from widgets.builder import words
from widgets.builder.finding import Port
from widgets.builder.surface import Surface
from widgets.builder.wiring import Offer, offers

_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Tab)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backtab)


class KeyWire:
    """Begins at a block; arrows or Tab go from target to target, Enter connects, Escape leaves."""

    def __init__(self, surface: Surface, source: str, found: dict[str, Offer]) -> None:
        self._surface = surface
        self._source = source
        self._offers = found
        # Those that fit come first, then those that their shapes forbid.
        self._targets = sorted(found, key=lambda node_id: found[node_id].problem is not None)
        self._at = 0
        for node_id, offer in found.items():
            item = surface.network.item(node_id)
            item.show_marks({("in", index): offer.problem is None for index in range(item.block.inputs)})
        self._show()

    @classmethod
    def begun(cls, surface: Surface, source: str) -> KeyWire | None:
        """A walk from this block, None where nothing would take a wire from it."""
        editor = surface.editor
        if editor is None:
            return None
        every = offers(editor, Port(source, "out", 0))
        found = {node_id: offer for node_id, offer in every.items() if offer.may_be_made}
        if not found:
            text = QCoreApplication.translate("NetworkCanvas", "No block would take a wire from here.")
            surface.show_hint(text, surface.in_viewport(surface.network.item(source).sceneBoundingRect()).bottomLeft())
            return None
        return cls(surface, source, found)

    @property
    def target(self) -> str:
        """The block that Enter would connect."""
        return self._targets[self._at]

    def press(self, event: QKeyEvent) -> bool:
        """Take a key; whether the walk is over with it."""
        if event.key() in _ON or event.key() in _BACK:
            self._at = (self._at + (1 if event.key() in _ON else -1)) % len(self._targets)
            self._show()
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end()
            offer = self._offers[self.target]
            assert self._surface.editor is not None
            self._surface.editor.connect(offer.edge, offer.replaces)
            self._surface.walk_to(self.target)
            self._surface.select(self.target)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._end()
            self._surface.walk_to(self._source)
            return True
        return False

    def _show(self) -> None:
        offer = self._offers[self.target]
        self._surface.walk_to(self.target)
        block = self._surface.network.block(self.target)
        text = QCoreApplication.translate("NetworkCanvas", "Connect to {block}? Enter connects, Esc leaves.")
        said = text.format(block=block.title)
        if offer.problem is not None:
            said = f"{said}\n{words.sentence(offer.problem)}"
        rectangle = self._surface.in_viewport(self._surface.network.item(self.target).sceneBoundingRect())
        self._surface.show_hint(said, rectangle.bottomLeft())
        self._surface.setAccessibleDescription(f"{said} {block.spoken()}")

    def _end(self) -> None:
        for node_id in self._surface.network.node_ids():
            self._surface.network.item(node_id).show_marks({})
        self._surface.show_hint("", self._surface.viewport().rect().center())

"""Which other layer's weights a layer uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from playground.graph import Graph, ancestors
from playground.layers import Dense
from widgets.builder import words
from widgets.controls.choice import Choice, Item


class TieField(Choice):
    """One of the dense layers before the block, or none.

    Signals:
        edited: (id or None), the learner chose.
    """

    edited = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.setMinimumContentsLength(6)
        self.setPlaceholderText(QCoreApplication.translate("LayerNumber", "several"))
        self.offer(Graph(), ())
        self.chosen.connect(self._tell_tie)

    def offer(self, graph: Graph, node_ids: Sequence[str]) -> None:
        """Offer the layers that come before all these blocks of a graph, and what they are tied to as it is."""
        before = [ancestors(graph, node_id) for node_id in node_ids]
        lenders = [
            node
            for node in graph.nodes
            if isinstance(node.layer, Dense) and node.layer.tie is None and all(node.id in ids for ids in before)
        ]
        ties = [tie for node_id in node_ids if (tie := graph.by_id[node_id].layer.tie) is not None]
        lost = [Item(tie, tie) for tie in dict.fromkeys(ties) if tie not in {node.id for node in lenders}]
        none = Item("", QCoreApplication.translate("TieField", "None"))
        known = [Item(node.id, _called(node.id, words.title(node))) for node in lenders]
        self.set_items([none, *known, *lost])

    def show_value(self, value: str | None) -> None:
        """Show one without telling anybody."""
        self.show_choice(value or "")

    def show_mixed(self, _value: str | None) -> None:
        """Show that the blocks differ."""
        self.show_choice(None)

    def _tell_tie(self, tie: str) -> None:
        self.edited.emit(tie or None)


def _called(node_id: str, title: str) -> str:
    """The block as the canvas calls it and, since several may be called so, its id."""
    return f"{title} ({node_id})"

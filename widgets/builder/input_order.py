"""The order of the wires into a join: concatenated maps come out in it, and the wires are drawn in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.graph import Edge, Graph
from widgets.builder import words
from widgets.builder.editor import Editor
from widgets.builder.surface import Surface


def reordered(graph: Graph, edge: Edge, by: int) -> tuple[str, ...] | None:
    """What feeds a join, with one wire further down by so many places, up where negative; None where there is none."""
    incoming = graph.incoming.get(edge.target, ())
    if edge not in incoming or not graph.node(edge.target).layer.many_inputs:
        return None
    at, sources = incoming.index(edge), [other.source for other in incoming]
    if not 0 <= at + by < len(sources):
        return None
    sources.insert(at + by, sources.pop(at))
    return tuple(sources)


class InputOrder:
    """Moves a wire up or down among those into its join, and says what the order is then."""

    def __init__(self, surface: Surface, editor: Editor) -> None:
        self._surface = surface
        self._editor = editor

    def is_possible(self, edge: Edge, by: int) -> bool:
        """Whether there is a place that far up or down."""
        return reordered(self._editor.graph(), edge, by) is not None

    def move(self, edge: Edge, by: int) -> None:
        """Move a wire by so many places; it stays chosen where it was."""
        graph = self._editor.graph()
        sources = reordered(graph, edge, by)
        if sources is None:
            return
        was_chosen = self._surface.chosen_wire() == edge
        place = graph.incoming[edge.target].index(edge) + by
        self._editor.reorder_inputs(edge.target, sources)
        if was_chosen:
            self._surface.select_wire(self._editor.graph().incoming[edge.target][place])
        self._say(edge.target)

    def move_by_key(self, by: int) -> None:
        """Move the chosen wire, or else the one from the focused block into a join."""
        chosen, focused = self._surface.chosen_wire(), self._surface.focused_node()
        graph = self._editor.graph()
        edges = (chosen,) if chosen is not None else graph.outgoing.get(focused or "", ())
        edge = next((edge for edge in edges if graph.node(edge.target).layer.many_inputs), None)
        if edge is not None:
            self.move(edge, by)

    def _say(self, node_id: str) -> None:
        graph = self._editor.graph()
        titles = [words.title(graph.node(source)) for source in graph.sources(node_id)]
        numbered = ", ".join(f"{number} {title}" for number, title in enumerate(titles, 1))
        text = QCoreApplication.translate("NetworkCanvas", "Inputs of {block}: {order}")
        said = text.format(block=words.title(graph.node(node_id)), order=numbered)
        rectangle = self._surface.in_viewport(self._surface.network.item(node_id).sceneBoundingRect())
        self._surface.show_hint(said, rectangle.bottomLeft())
        self._surface.setAccessibleDescription(said)

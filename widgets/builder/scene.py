"""The scene: one item for every block and wire of the graph it was last given, found by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtWidgets import QGraphicsScene

from playground.graph import Edge, Graph
from playground.shapes import Inputs
from widgets.builder.block import Block, blocks, with_whole_edges
from widgets.builder.block_item import BlockItem
from widgets.builder.layout import Arrangement, Columns, columns, placed_by_hand, wrap
from widgets.builder.note_item import NoteItem
from widgets.builder.spots import Box, is_placed
from widgets.builder.thumbnails import Values
from widgets.builder.wire_item import WireItem

MARGIN = 26.0  # room for wires that swing from one row to the next
MOST_ROWS = 6


class NetworkScene(QGraphicsScene):
    """Shows exactly the graph it was last given. Items of nodes that stay are kept, so their pictures are too.

    Signals:
        placed: blocks, notes and wires lie where they now belong.
    """

    placed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._graph = Graph()
        self._blocks: dict[str, BlockItem] = {}
        self._wires: dict[Edge, WireItem] = {}
        self._notes: dict[str, NoteItem] = {}
        self._arrangement = Arrangement({}, {}, 0.0, 0.0)
        self._columns: Columns | None = None
        self._rows = 0

    @property
    def graph(self) -> Graph:
        """The graph shown, without wires to nowhere."""
        return self._graph

    def block(self, node_id: str) -> Block:
        """What the block of this id shows; KeyError where there is none."""
        return self._blocks[node_id].block

    def item(self, node_id: str) -> BlockItem:
        """The item of this id; KeyError where there is none."""
        return self._blocks[node_id]

    def node_ids(self) -> tuple[str, ...]:
        """Every block's id, in the graph's order."""
        return self._graph.ids

    def edges(self) -> tuple[Edge, ...]:
        """The edge of every wire shown."""
        return tuple(self._wires)

    def wire(self, edge: Edge) -> WireItem:
        """The wire of this edge; KeyError where there is none."""
        return self._wires[edge]

    def notes(self) -> tuple[NoteItem, ...]:
        """The notes shown."""
        return tuple(self._notes.values())

    def thing(self, some_id: str) -> BlockItem | NoteItem:
        """The block or the note of this id; KeyError where there is none."""
        return self._blocks[some_id] if some_id in self._blocks else self._notes[some_id]

    def boxes(self) -> dict[str, Box]:
        """Where every block lies."""
        return {node_id: (item.x(), item.y(), *item.size) for node_id, item in self._blocks.items()}

    def show_graph(self, graph: Graph, inputs: Inputs, is_edited: bool = False) -> None:
        """Make, change and remove items until they are the graph's; ``arrange`` then places them."""
        made = blocks(graph, inputs, is_edited)
        self._graph = with_whole_edges(graph)
        for node_id in set(self._blocks) - set(made):
            self.removeItem(self._blocks.pop(node_id))
        for edge in set(self._wires) - set(self._graph.edges):
            self.removeItem(self._wires.pop(edge))
        for node_id, block in made.items():
            self._show_block(node_id, block)
        for edge in self._graph.edges:
            if edge not in self._wires:
                self._wires[edge] = WireItem(edge)
                self.addItem(self._wires[edge])
        self._show_notes(graph)
        self._forget_places()

    def _show_notes(self, graph: Graph) -> None:
        for note_id in set(self._notes) - {note.id for note in graph.notes}:
            self.removeItem(self._notes.pop(note_id))
        for note in graph.notes:
            if note.id in self._notes:
                self._notes[note.id].show_note(note)
            else:
                self._notes[note.id] = NoteItem(note)
                self.addItem(self._notes[note.id])

    def _show_block(self, node_id: str, block: Block) -> None:
        item = self._blocks.get(node_id)
        if item is not None and item.block.node.layer.kind != block.node.layer.kind:
            self.removeItem(self._blocks.pop(node_id))
            item = None
        if item is None:
            self._blocks[node_id] = BlockItem(block)
            self.addItem(self._blocks[node_id])
        elif item.block != block:
            item.show_block(block)

    def arrange(self, room: QSizeF) -> None:
        """Place everything: where the nodes say, or in as many rows as show the blocks largest in ``room``."""
        if is_placed(self._graph):
            self._place(placed_by_hand(self._graph, self._sizes()))
            return
        if self._columns is None:
            self._columns = columns(self._graph, self._sizes())
        found = [wrap(self._columns, rows) for rows in range(1, MOST_ROWS + 1)]
        scales = [_scale(arrangement, room) for arrangement in found]
        # Another row has to be worth it: fewer rows are easier to follow.
        rows = next(row for row, scale in enumerate(scales) if scale >= 0.93 * max(scales))
        if rows + 1 != self._rows:
            self._rows = rows + 1
            self._place(found[rows])

    def show_outputs(self, outputs: Mapping[str, Values]) -> None:
        """Give every block its output; a block without one shows none."""
        for node_id, item in self._blocks.items():
            item.thumbnail.show_values(outputs.get(node_id))

    def show_state(self, focused: str | None, chosen: Iterable[str]) -> None:
        """Say where the keyboard is and which blocks are chosen."""
        marked = set(chosen)
        for node_id, item in self._blocks.items():
            item.show_state(focused=node_id == focused, chosen=node_id in marked)

    def repaint_in_theme(self) -> None:
        """Make every picture anew in the colours and fonts now in force."""
        for item in self._blocks.values():
            item.repaint_in_theme()
        for wire in self._wires.values():
            wire.repaint_in_theme()
        for note in self._notes.values():
            note.update()
        self._forget_places()

    def _forget_places(self) -> None:
        self._columns, self._rows = None, 0

    def _sizes(self) -> dict[str, tuple[float, float]]:
        return {node_id: item.size for node_id, item in self._blocks.items()}

    def preview(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Show some blocks and notes elsewhere, as while they are dragged; ``put_back`` ends it."""
        for some_id, (x, y) in places.items():
            self.thing(some_id).setPos(x, y)
        for edge, wire in self._wires.items():
            if edge.source in places or edge.target in places:
                start, end = self._ends(edge)
                wire.lead(start, (), end)

    def put_back(self) -> None:
        """Show everything where the graph has it."""
        self._place(self._arrangement)

    def _place(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        for node_id, (x, y) in arrangement.corners.items():
            self._blocks[node_id].setPos(x, y)
        for note in self._notes.values():
            note.setPos(note.note.x, note.note.y)
        for edge, wire in self._wires.items():
            start, end = self._ends(edge)
            wire.lead(start, arrangement.routes.get(edge, ()), end)
        around = QRectF()
        for item in (*self._blocks.values(), *self._notes.values()):
            around = around.united(item.mapRectToScene(item.rectangle()))
        self.setSceneRect(around.adjusted(-MARGIN, -MARGIN / 2, MARGIN, MARGIN / 2))
        self.placed.emit()

    def _ends(self, edge: Edge) -> tuple[QPointF, QPointF]:
        source, target = self._blocks[edge.source], self._blocks[edge.target]
        return source.mapToScene(source.port("out", 0)), target.mapToScene(target.port("in", self.place_of(edge)))

    def place_of(self, edge: Edge) -> int:
        """Which of its target's ports, from the top, a wire enters."""
        incoming = self._graph.incoming[edge.target]
        fixed = self._graph.by_id[edge.target].layer.ports or 1
        # A join has as many ports as wires, whatever their numbers; a group has its own.
        return edge.port if fixed > 1 and edge.port < fixed else incoming.index(edge)


def _scale(arrangement: Arrangement, room: QSizeF) -> float:
    width, height = arrangement.width + 2 * MARGIN, arrangement.height + MARGIN
    return min(room.width() / width, room.height() / height, 1.0)

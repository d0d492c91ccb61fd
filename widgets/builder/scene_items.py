"""What is on the scene: one item for every block, wire and note of the graph it was last given, found by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGraphicsScene

from playground.graph import Edge, Graph
from playground.shapes import Inputs
from widgets.builder.block import Block, blocks, with_whole_edges
from widgets.builder.block_item import BlockItem
from widgets.builder.note_item import NoteItem
from widgets.builder.ration import Ration
from widgets.builder.spots import Box
from widgets.builder.thumbnails import Values
from widgets.builder.wire_item import WireItem


class SceneItems(QGraphicsScene):
    """Shows exactly the graph it was last given. Items of nodes that stay are kept, so their pictures are too.

    What has to be placed and led anew is noted: of hundreds of blocks that is what takes long.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ration = Ration(self)
        self._graph = Graph()
        self._shown: dict[str, Block] = {}
        self._blocks: dict[str, BlockItem] = {}
        self._wires: dict[Edge, WireItem] = {}
        self._notes: dict[str, NoteItem] = {}
        self._boxes: dict[str, Box] = {}
        self._unsettled: set[str] = set()
        """Blocks that may not lie where they belong, or whose ports may be elsewhere."""
        self._changed: set[str] = set()
        """Blocks that make something else of what comes than in the graph before."""
        self._is_stale = True  # blocks, wires or notes are not those that were placed
        self._marked: set[str] = set()
        self._chosen_wire: Edge | None = None

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
        return dict(self._boxes)

    def note_boxes(self) -> dict[str, Box]:
        """Where every note lies."""
        return {i: (item.x(), item.y(), *item.rectangle().size().toTuple()) for i, item in self._notes.items()}

    def box(self, node_id: str) -> Box:
        """Where a block lies; KeyError where there is none."""
        return self._boxes[node_id]

    def show_graph(self, graph: Graph, inputs: Inputs, is_edited: bool = False) -> None:
        """Make, change and remove items until they are the graph's; they have yet to be placed.

        What a block has shown of a drawing goes where the block, or one before it, makes something else of it now.
        """
        self._changed = set()
        shown, self._shown = self._shown, blocks(graph, inputs, is_edited, self._shown)
        before, self._graph = self._graph, with_whole_edges(graph)
        for node_id in self._blocks.keys() - self._shown.keys():
            self._remove_block(node_id)
        for node_id, block in self._shown.items():
            if shown.get(node_id) is not block:
                self._show_block(node_id, block)
        if self._graph.edges is not before.edges:
            self._show_wires()
        if self._graph.ids != before.ids:
            self._is_stale = True  # the order counts where nothing else decides
        self._show_notes(graph)
        self._forget_outputs()

    def _forget_outputs(self) -> None:
        behind, outgoing = list(self._changed), self._graph.outgoing
        for node_id in behind:
            self._blocks[node_id].thumbnail.show_values(None)
            for edge in outgoing.get(node_id, ()):  # by wire, not by follower: it is asked of every block behind
                if edge.target not in self._changed:
                    self._changed.add(edge.target)
                    behind.append(edge.target)

    def _show_wires(self) -> None:
        wanted = set(self._graph.edges)
        gone, new = self._wires.keys() - wanted, wanted - self._wires.keys()
        for edge in gone:
            self.removeItem(self._wires.pop(edge))
        for edge in self._graph.edges:
            if edge in new:
                self._wires[edge] = WireItem(edge)
                self.addItem(self._wires[edge])
        if gone or new:
            # With a wire come or gone the others may enter a join elsewhere.
            targets = {edge.target for edge in (*gone, *new)} & self._blocks.keys()
            self._unsettled |= targets
            self._changed |= targets
            self._is_stale = True

    def _show_notes(self, graph: Graph) -> None:
        for note_id in self._notes.keys() - {note.id for note in graph.notes}:
            self.removeItem(self._notes.pop(note_id))
            self._is_stale = True
        for note in graph.notes:
            if note.id in self._notes and self._notes[note.id].note is note:
                continue
            self._is_stale = True
            if note.id in self._notes:
                self._notes[note.id].show_note(note)
            else:
                self._notes[note.id] = NoteItem(note)
                self.addItem(self._notes[note.id])

    def _show_block(self, node_id: str, block: Block) -> None:
        item = self._blocks.get(node_id)
        if item is not None and item.block.node.layer.kind != block.node.layer.kind:
            self._remove_block(node_id)
            item = None
        if item is None:
            item = self._blocks[node_id] = BlockItem(block, self.ration)
            self.addItem(item)
            self._changed.add(node_id)
            self._note_form(node_id)
        elif item.block != block:
            if item.block.node.layer != block.node.layer or item.block.shape != block.shape:
                self._changed.add(node_id)
            before = _form(item)
            item.show_block(block)
            if _form(item) != before:
                self._note_form(node_id)

    def _remove_block(self, node_id: str) -> None:
        self.removeItem(self._blocks.pop(node_id))
        self._boxes.pop(node_id, None)
        self._unsettled.discard(node_id)
        self._marked.discard(node_id)
        self._is_stale = True

    def _note_form(self, node_id: str) -> None:
        """A block has another size or place: it has to be placed, and its wires led, anew."""
        item = self._blocks[node_id]
        self._boxes[node_id] = (item.x(), item.y(), *item.size)
        self._unsettled.add(node_id)
        self._is_stale = True

    def show_outputs(self, outputs: Mapping[str, Values]) -> None:
        """Give every block its output; a block without one, or that makes something else by now, shows none."""
        for node_id, item in self._blocks.items():
            values = outputs.get(node_id)
            is_its_own = values is not None and values.shape == item.block.shape
            item.thumbnail.show_values(values if is_its_own else None)

    def show_state(self, focused: str | None, chosen: Iterable[str]) -> None:
        """Say where the keyboard is and which blocks are chosen."""
        marked = set(chosen)
        shown = (marked | {focused}) & self._blocks.keys()
        for node_id in shown | self._marked:
            self._blocks[node_id].show_state(focused=node_id == focused, chosen=node_id in marked)
        self._marked = shown

    def show_chosen_wire(self, edge: Edge | None) -> None:
        """Say which wire is chosen, None for none."""
        before, self._chosen_wire = self._chosen_wire, edge
        if before is not None and before != edge and before in self._wires:
            self._wires[before].show_chosen(False)
        if edge is not None and edge in self._wires:
            self._wires[edge].show_chosen(True)

    def repaint_in_theme(self) -> None:
        """Make every picture anew in the colours and fonts now in force."""
        for node_id, item in self._blocks.items():
            item.repaint_in_theme()
            self._note_form(node_id)
        for wire in self._wires.values():
            wire.repaint_in_theme()
        for note in self._notes.values():
            note.update()

    def place_of(self, edge: Edge) -> int:
        """Which of its target's ports, from the top, a wire enters."""
        incoming = self._graph.incoming[edge.target]
        fixed = self._graph.by_id[edge.target].layer.ports or 1
        # A join has as many ports as wires, whatever their numbers; a group has its own.
        return edge.port if fixed > 1 and edge.port < fixed else incoming.index(edge)


def _form(item: BlockItem) -> tuple[object, ...]:
    """What decides where a block lies and where its wires end."""
    block = item.block
    return item.size, block.inputs, block.outputs, block.node.x, block.node.y

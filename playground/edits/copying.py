"""Copying blocks and notes: within a canvas, to another, and through the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from playground.edits.notes import with_notes
from playground.edits.places import Place, checked_place
from playground.graph import Edge, Graph, Node, Note, new_ids, within_limits
from playground.problems import MissingNote, ProblemError, UnknownNode, closest

_BESIDE = 40.0
"""Pixels by which a duplicate lies to the right of and below what it was made of."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Blocks taken out of a network with the wires between them, and notes: what is cut and pasted."""

    graph: Graph

    @property
    def corner(self) -> Place:
        """The upper left corner of its blocks and notes, in pixels at 100 % zoom; (0, 0) where there are none."""
        things: tuple[Node | Note, ...] = (*self.graph.nodes, *self.graph.notes)
        return min((thing.x for thing in things), default=0.0), min((thing.y for thing in things), default=0.0)


def copy(graph: Graph, ids: Iterable[str], notes: Iterable[str] = ()) -> Fragment:
    """Blocks of a graph and notes, in its order, and the wires between the blocks.

    Raises:
        ProblemError: ``UnknownNode`` or ``MissingNote`` for each that is not there.
    """
    chosen, written = set(ids), set(notes)
    if missing := sorted(written.difference(note.id for note in graph.notes)):
        raise ProblemError(*map(MissingNote, missing))
    if unknown := sorted(chosen.difference(graph.ids)):
        raise ProblemError(*(UnknownNode(node_id, closest(node_id, graph.ids)) for node_id in unknown))
    edges = tuple(edge for edge in graph.edges if edge.source in chosen and edge.target in chosen)
    nodes = tuple(node for node in graph.nodes if node.id in chosen)
    return Fragment(Graph(nodes, edges, tuple(note for note in graph.notes if note.id in written)))


def paste(graph: Graph, fragment: Fragment, at: Place | None = None) -> tuple[Graph, tuple[str, ...]]:
    """The graph with a fragment's blocks and notes added, and their ids: new ones, in its order, those of notes last.

    Args:
        graph: the graph.
        fragment: the blocks and notes.
        at: the place of the fragment's upper left corner; None leaves everything where it was.

    Raises:
        ProblemError: ``TooManyBlocks`` where the canvas has no room for the blocks, ``BadSetting`` for the notes.
    """
    corner = fragment.corner
    by_x, by_y = (0.0, 0.0) if at is None else (at[0] - corner[0], at[1] - corner[1])
    within_limits(Graph((*graph.nodes, *fragment.graph.nodes)))
    ids = new_ids(graph, (node.layer.kind for node in fragment.graph.nodes))
    names = dict(zip(fragment.graph.ids, ids, strict=True))
    nodes: list[Node] = []
    for node in fragment.graph.nodes:
        x, y = checked_place(names[node.id], (node.x + by_x, node.y + by_y))
        layer = node.layer.retied(lambda tie: names.get(tie, tie))
        nodes.append(replace(node, id=names[node.id], layer=layer, x=x, y=y))
    edges = (Edge(names[edge.source], names[edge.target], edge.port) for edge in fragment.graph.edges)
    grown = replace(graph, nodes=(*graph.nodes, *nodes), edges=(*graph.edges, *edges))
    moved = [replace(note, x=note.x + by_x, y=note.y + by_y) for note in fragment.graph.notes]
    written, notes = with_notes(grown, moved)
    return written, (*ids, *notes)


def duplicate(graph: Graph, ids: Iterable[str], notes: Iterable[str] = ()) -> tuple[Graph, tuple[str, ...]]:
    """The graph with some blocks, the wires between them and notes once more, a little aside, and the new ids."""
    fragment = copy(graph, ids, notes)
    x, y = fragment.corner
    return paste(graph, fragment, (x + _BESIDE, y + _BESIDE))

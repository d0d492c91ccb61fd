"""Which blocks would take a wire, and which wire that would be."""

from __future__ import annotations

from dataclasses import dataclass

from playground.graph import Edge, Graph, check_connection, disconnect
from playground.problems import Problem
from widgets.builder.editor import Editor
from widgets.builder.finding import Port


@dataclass(frozen=True, slots=True)
class Offer:
    """A wire that a block is offered: why it does not fit, and the wires that go when it comes.

    A wire that only its shapes forbid may be made all the same: the block then says how to mend it.
    """

    edge: Edge
    problem: Problem | None
    may_be_made: bool
    replaces: tuple[Edge, ...] = ()


def offers(editor: Editor, fixed: Port, instead_of: Edge | None = None) -> dict[str, Offer]:
    """What every other block would say to a wire from, or to, ``fixed``."""
    graph = _without(editor.graph(), instead_of)
    others = (node_id for node_id in graph.ids if node_id != fixed.node_id)
    return {node_id: _offer(editor, graph, fixed, node_id, instead_of) for node_id in others}


def offer(editor: Editor, fixed: Port, other: str, instead_of: Edge | None = None) -> Offer:
    """What one block would say to a wire from, or to, ``fixed``.

    Args:
        editor: knows the network.
        fixed: the end that stays.
        other: the block at the other end.
        instead_of: a wire that goes when the new one comes, as when its end is led elsewhere.
    """
    return _offer(editor, _without(editor.graph(), instead_of), fixed, other, instead_of)


def _without(graph: Graph, edge: Edge | None) -> Graph:
    return graph if edge is None else disconnect(graph, edge)


def _offer(editor: Editor, graph: Graph, fixed: Port, other: str, gone: Edge | None) -> Offer:
    """The same in the network without the wire that goes."""
    source, target = (fixed.node_id, other) if fixed.side == "out" else (other, fixed.node_id)
    incoming = graph.incoming.get(target, ())
    # A block with a single input gives up its wire for the new one.
    old = incoming[0] if graph.node(target).layer.ports == 1 and incoming else None
    taken = {edge.port for edge in incoming if edge != old}
    free = next(port for port in range(len(taken) + 1) if port not in taken)
    wanted = fixed.index if fixed.side == "in" else free
    edge = Edge(source, target, free if wanted in taken else wanted)
    problem = editor.why_not(graph, edge, old)
    may_be_made = problem is None or check_connection(graph, edge, old) is None
    return Offer(edge, problem, may_be_made, tuple(wire for wire in (gone, old) if wire is not None))

"""Which blocks would take a wire, and which wire that would be."""

from __future__ import annotations

from dataclasses import dataclass

from playground.graph import Edge, check_connection, disconnect
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
    others = (node_id for node_id in editor.graph().ids if node_id != fixed.node_id)
    return {node_id: offer(editor, fixed, node_id, instead_of) for node_id in others}


def offer(editor: Editor, fixed: Port, other: str, instead_of: Edge | None = None) -> Offer:
    """What one block would say to a wire from, or to, ``fixed``.

    Args:
        editor: knows the network.
        fixed: the end that stays.
        other: the block at the other end.
        instead_of: a wire that goes when the new one comes, as when its end is led elsewhere.
    """
    source, target = (fixed.node_id, other) if fixed.side == "out" else (other, fixed.node_id)
    graph = editor.graph()
    if instead_of is not None:
        graph = disconnect(graph, instead_of)
    layer = graph.node(target).layer
    incoming = graph.incoming.get(target, ())
    replaces = () if instead_of is None else (instead_of,)
    if layer.ports == 1 and incoming:
        # A block with a single input gives up its wire for the new one.
        replaces = (*replaces, incoming[0])
        graph = disconnect(graph, incoming[0])
    taken = {edge.port for edge in graph.incoming.get(target, ())}
    free = next(port for port in range(len(taken) + 1) if port not in taken)
    wanted = fixed.index if fixed.side == "in" else free
    edge = Edge(source, target, free if wanted in taken else wanted)
    problem = editor.why_not(graph, edge)
    return Offer(edge, problem, check_connection(graph, edge) is None, replaces)

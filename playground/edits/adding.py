"""Edits that bring a new block: alone, behind another, or on a wire."""

from __future__ import annotations

from dataclasses import replace

from playground.edits.places import Place, checked_place
from playground.graph import Edge, Graph, Node, add_node, connect, disconnect, new_id, within_limits
from playground.layers import Input, Layer, Output
from playground.problems import MissingWire, NoSuchPort, ProblemError


def add(graph: Graph, layer: Layer, at: Place | None = None) -> tuple[Graph, str]:
    """The graph with one more block, not yet connected, and its id; ``TooManyBlocks`` where the canvas is full."""
    node_id = new_id(graph, layer.kind)
    x, y = checked_place(node_id, at or (0.0, 0.0))
    return within_limits(add_node(graph, Node(node_id, layer, "", x, y))), node_id


def add_after(
    graph: Graph, source: str, layer: Layer, at: Place | None = None, inline: bool = True
) -> tuple[Graph, str]:
    """The graph with a new block fed by ``source``, and its id.

    Args:
        graph: the graph.
        source: the block before the new one; an output takes the new one in front of it instead, for nothing follows
            an output.
        layer: the new block's layer; an input is added unconnected.
        at: its place.
        inline: whether it goes on the wire between ``source`` and its follower, where there is exactly one.
    """
    before = graph.node(source)
    if isinstance(layer, Input):
        return add(graph, layer, at)
    if isinstance(before.layer, Output):
        incoming = graph.incoming.get(source, ())
        return insert(graph, incoming[0], layer, at) if incoming else _in_front(graph, source, layer, at)
    wires = graph.outgoing.get(source, ())
    if inline and len(wires) == 1 and not isinstance(layer, Output):
        return insert(graph, wires[0], layer, at)
    grown, node_id = add(graph, layer, at)
    return connect(grown, Edge(source, node_id)), node_id


def insert(graph: Graph, edge: Edge, layer: Layer, at: Place | None = None) -> tuple[Graph, str]:
    """The graph with a new block on a wire, and its id: ``source`` feeds it, and it feeds ``target``."""
    if edge not in graph.edges:
        raise ProblemError(MissingWire(edge.source, edge.target))
    if isinstance(layer, Input | Output):
        end = (edge.source, layer.kind) if isinstance(layer, Input) else (layer.kind, edge.target)
        raise ProblemError(NoSuchPort(*end))
    grown, node_id = add(graph, layer, at)
    grown = connect(disconnect(grown, edge), Edge(edge.source, node_id))
    return connect(grown, replace(edge, source=node_id)), node_id


def _in_front(graph: Graph, target: str, layer: Layer, at: Place | None) -> tuple[Graph, str]:
    grown, node_id = add(graph, layer, at)
    if isinstance(layer, Output):
        return grown, node_id
    return connect(grown, Edge(node_id, target)), node_id

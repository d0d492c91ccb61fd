"""Taking blocks away, and closing the gaps they leave."""

from __future__ import annotations

from collections.abc import Iterable

from playground.connecting import check_wire
from playground.graph import Edge, Graph, check_connection
from playground.problems import ProblemError, UnknownNode, closest
from playground.shapes import Inputs


def remove(graph: Graph, ids: Iterable[str], inputs: Inputs | None = None) -> Graph:
    """The graph without some blocks and their wires.

    A block with one wire into it leaves a bridge: what it fed is fed by what fed it.

    Args:
        graph: the graph.
        ids: the blocks to take away.
        inputs: the shape of the input; where it is given, only bridges that fit by their shapes are made.
    """
    gone = dict.fromkeys(ids)
    if unknown := [node_id for node_id in gone if node_id not in graph.by_id]:
        raise ProblemError(*(UnknownNode(node_id, closest(node_id, graph.ids)) for node_id in unknown))
    bridges = [bridge for edge in graph.edges if (bridge := _bridge(graph, edge, gone))]
    nodes = tuple(node for node in graph.nodes if node.id not in gone)
    edges = tuple(edge for edge in graph.edges if edge.source not in gone and edge.target not in gone)
    left = Graph(nodes, edges, graph.notes)
    for bridge in bridges:
        refused = check_connection(left, bridge) if inputs is None else check_wire(left, inputs, bridge)
        if refused is None:
            left = Graph(left.nodes, (*left.edges, bridge), left.notes)
    return left


def _bridge(graph: Graph, edge: Edge, gone: dict[str, None]) -> Edge | None:
    """The wire that takes the place of one out of a gap, from the nearest block that stays."""
    if edge.source not in gone or edge.target in gone:
        return None
    source, seen = edge.source, {edge.source}
    while source in gone:
        before = graph.incoming.get(source, ())
        if len(before) != 1 or before[0].source in seen or before[0].source not in graph.by_id:
            return None
        source = before[0].source
        seen.add(source)
    return Edge(source, edge.target, edge.port)

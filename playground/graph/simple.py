"""The simplest edits: one node, one wire. What a gesture does is in ``playground.edits``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from playground.graph.value import MOST_BLOCKS, MOST_NODES, Edge, Graph, Node
from playground.graph.wiring import check_connection
from playground.layers import Input, Layer, Output
from playground.problems import ProblemError, RepeatedNode, TooManyBlocks


def chain(layers: Iterable[Layer]) -> Graph:
    """Layers one after another, named by kind and number: ``dense-1``, ``dense-2`` …"""
    graph = Graph()
    for layer in layers:
        node = Node(new_id(graph, layer.kind), layer)
        previous = graph.nodes[-1:]
        graph = add_node(graph, node)
        if previous:
            graph = connect(graph, Edge(previous[0].id, node.id))
    return graph


def new_id(graph: Graph, kind: str) -> str:
    """An id not yet used: the kind itself for inputs and outputs, else kind and number."""
    return new_ids(graph, (kind,))[0]


def new_ids(graph: Graph, kinds: Iterable[str]) -> tuple[str, ...]:
    """An id for each of several nodes to be added, by kind; see ``new_id``."""
    # The ids of the layers inside a group begin with its own and a dot, so no group is called like such a beginning.
    taken = {*graph.by_id, *(node_id.partition(".")[0] for node_id in graph.by_id)}
    numbers: dict[str, int] = {}
    found: list[str] = []
    for kind in kinds:
        is_end = kind in {Input.kind, Output.kind}
        number = numbers.get(kind, 0 if is_end else 1)
        while (name := f"{kind}-{number}" if number else kind) in taken:
            number += 1
        numbers[kind] = number + 1
        taken.add(name)
        found.append(name)
    return tuple(found)


def within_limits(graph: Graph) -> Graph:
    """The graph itself; ``ProblemError`` with ``TooManyBlocks`` where no canvas or no engine could take it."""
    for number, limit in ((len(graph.nodes), MOST_NODES), (graph.blocks, MOST_BLOCKS)):
        if number > limit:
            raise ProblemError(TooManyBlocks("graph", number, limit))
    return graph


def add_node(graph: Graph, node: Node) -> Graph:
    """The graph with one more node, not yet connected."""
    if node.id in graph.by_id:
        raise ProblemError(RepeatedNode(node.id))
    return replace(graph, nodes=(*graph.nodes, node))


def remove_node(graph: Graph, node_id: str) -> Graph:
    """The graph without a node and its wires."""
    graph.node(node_id)
    edges = tuple(edge for edge in graph.edges if node_id not in (edge.source, edge.target))
    return Graph(tuple(node for node in graph.nodes if node.id != node_id), edges, graph.notes)


def replace_node(graph: Graph, node: Node) -> Graph:
    """The graph with the node of the same id replaced: other settings, name or place."""
    graph.node(node.id)
    return replace(graph, nodes=tuple(node if other.id == node.id else other for other in graph.nodes))


def connect(graph: Graph, edge: Edge) -> Graph:
    """The graph with one more wire; ``ProblemError`` where ``check_connection`` objects."""
    if problem := check_connection(graph, edge):
        raise ProblemError(problem)
    return replace(graph, edges=(*graph.edges, edge))


def disconnect(graph: Graph, edge: Edge) -> Graph:
    """The graph without a wire; nothing changes where it is not there."""
    return replace(graph, edges=tuple(other for other in graph.edges if other != edge))

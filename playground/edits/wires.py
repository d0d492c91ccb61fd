"""Edits of wires that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from playground.graph import Edge, Graph, check_connection, disconnect
from playground.problems import MissingWire, ProblemError


def rewire(graph: Graph, old: Edge, new: Edge) -> Graph:
    """The graph with one wire in another's place, as when one of its ends is dragged to another port."""
    if old not in graph.edges:
        raise ProblemError(MissingWire(old.source, old.target))
    if problem := check_connection(disconnect(graph, old), new):
        raise ProblemError(problem)
    return replace(graph, edges=tuple(new if edge == old else edge for edge in graph.edges))


def reorder_inputs(graph: Graph, node_id: str, sources: Sequence[str]) -> Graph:
    """The graph with the wires into a block in another order, as its ``sources`` say: port 0 first.

    Raises:
        ProblemError: where the order names other blocks than those that feed it.
    """
    graph.node(node_id)
    incoming = graph.incoming.get(node_id, ())
    wrong = Counter(sources)
    wrong.subtract(edge.source for edge in incoming)
    if strange := [source for source, count in wrong.items() if count]:
        raise ProblemError(*(MissingWire(source, node_id) for source in strange))
    waiting = list(incoming)
    ports: dict[Edge, int] = {}
    for port, source in enumerate(sources):
        edge = next(edge for edge in waiting if edge.source == source)
        waiting.remove(edge)
        ports[edge] = port
    return replace(graph, edges=tuple(replace(e, port=ports[e]) if e in ports else e for e in graph.edges))

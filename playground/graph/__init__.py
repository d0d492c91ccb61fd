"""A network as a value: nodes, edges, notes, and the simplest edits, each of which returns a new graph.

Nodes are layers with an id of their own; edges are wires from an output to a numbered input port. A graph may be
unfinished or wrong: ``graph_problems`` here and ``shapes.survey`` say what it lacks. What a gesture does to a graph is
in ``playground.edits``.
"""

from __future__ import annotations

from playground.graph.simple import (
    add_node,
    chain,
    connect,
    disconnect,
    new_id,
    new_ids,
    remove_node,
    replace_node,
    within_limits,
)
from playground.graph.value import MOST_BLOCKS, MOST_NODES, Edge, Graph, Node, Note, essence
from playground.graph.wiring import ancestors, check_connection, graph_problems, order

__all__ = [
    "MOST_BLOCKS",
    "MOST_NODES",
    "Edge",
    "Graph",
    "Node",
    "Note",
    "add_node",
    "ancestors",
    "chain",
    "check_connection",
    "connect",
    "disconnect",
    "essence",
    "graph_problems",
    "new_id",
    "new_ids",
    "order",
    "remove_node",
    "replace_node",
    "within_limits",
]

"""A network as a value: nodes, edges, and pure edits that return a new graph.

Nodes are layers with an id of their own; edges are wires from an output to a numbered input port. A graph may be
unfinished or wrong: ``graph_problems`` here and ``shapes.infer_shapes`` say what it lacks.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from playground.layers import Input, Layer, Output
from playground.problems import (
    Cycle,
    MissingInput,
    NoSuchPort,
    Problem,
    ProblemError,
    RepeatedEdge,
    RepeatedNode,
    TooManyInputs,
    UnknownNode,
    WrongCount,
    closest,
)

_GUESSES = 20
"""For so many unknown names of one graph a near one is looked for."""


@dataclass(frozen=True, slots=True)
class Node:
    """A layer in a graph. ``x`` and ``y`` place its block on the canvas, in pixels at 100 % zoom."""

    id: str
    layer: Layer
    name: str = ""
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Edge:
    """A wire from the output of ``source`` to input ``port`` of ``target``."""

    source: str
    target: str
    port: int = 0


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges in the order they were made."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def node(self, node_id: str) -> Node:
        """The node of this id; ``ProblemError`` with a suggestion where there is none."""
        for node in self.nodes:
            if node.id == node_id:
                return node
        raise ProblemError(UnknownNode(node_id, closest(node_id, self.ids)))

    @property
    def ids(self) -> tuple[str, ...]:
        """Every node's id."""
        return tuple(node.id for node in self.nodes)

    def sources(self, node_id: str) -> tuple[str, ...]:
        """The ids of the nodes that feed ``node_id``, by port."""
        incoming = sorted((edge for edge in self.edges if edge.target == node_id), key=lambda edge: edge.port)
        return tuple(edge.source for edge in incoming)

    def only(self, layer: type[Layer]) -> Node | None:
        """The one node of this kind, or None where there is none or several."""
        found = [node for node in self.nodes if isinstance(node.layer, layer)]
        return found[0] if len(found) == 1 else None


def essence(graph: Graph) -> Graph:
    """The graph without what only the canvas knows: names and places."""
    return replace(graph, nodes=tuple(replace(node, name="", x=0.0, y=0.0) for node in graph.nodes))


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
    taken = set(graph.ids)
    if kind in {Input.kind, Output.kind} and kind not in taken:
        return kind
    number = 1
    while f"{kind}-{number}" in taken:
        number += 1
    return f"{kind}-{number}"


def add_node(graph: Graph, node: Node) -> Graph:
    """The graph with one more node, not yet connected."""
    if node.id in graph.ids:
        raise ProblemError(RepeatedNode(node.id))
    return replace(graph, nodes=(*graph.nodes, node))


def remove_node(graph: Graph, node_id: str) -> Graph:
    """The graph without a node and its wires."""
    graph.node(node_id)
    edges = tuple(edge for edge in graph.edges if node_id not in (edge.source, edge.target))
    return Graph(tuple(node for node in graph.nodes if node.id != node_id), edges)


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


def check_connection(graph: Graph, edge: Edge) -> Problem | None:
    """Why this wire cannot be added, or None. Every rule about connecting is here, shapes excepted."""
    for end in (edge.source, edge.target):
        if end not in graph.ids:
            return UnknownNode(end, closest(end, graph.ids))
    source, target = graph.node(edge.source), graph.node(edge.target)
    if isinstance(source.layer, Output) or isinstance(target.layer, Input):
        return NoSuchPort(edge.source, edge.target)
    if edge.source == edge.target or edge.source in _reachable(graph, edge.target):
        return Cycle(edge.source, edge.target)
    incoming = [other for other in graph.edges if other.target == edge.target]
    if not target.layer.many_inputs and incoming:
        return TooManyInputs(edge.target, 1, len(incoming) + 1)
    if any(other.port == edge.port for other in incoming):
        return RepeatedEdge(edge.source, edge.target)
    return None


def order(graph: Graph) -> tuple[str, ...]:
    """Node ids so that every node comes after those that feed it (Kahn, 1962).

    Nodes on a loop and behind one are left out; wires that lead nowhere are passed over.
    """
    waiting = {node.id: 0 for node in graph.nodes}
    followers: dict[str, list[str]] = {node.id: [] for node in graph.nodes}
    for edge in graph.edges:
        if edge.source in waiting and edge.target in waiting:
            waiting[edge.target] += 1
            followers[edge.source].append(edge.target)
    ready = deque(node_id for node_id, count in waiting.items() if count == 0)
    done: list[str] = []
    while ready:
        current = ready.popleft()
        done.append(current)
        for follower in followers[current]:
            waiting[follower] -= 1
            if waiting[follower] == 0:
                ready.append(follower)
    return tuple(done)


def graph_problems(graph: Graph) -> list[Problem]:
    """What is wrong with the wiring, whatever the shapes: for graphs that come from files or are half built."""
    problems: list[Problem] = []
    ids = list(graph.ids)
    known = Counter(ids)
    problems += [RepeatedNode(node_id) for node_id in sorted(i for i, count in known.items() if count > 1)]
    unknown = dict.fromkeys(end for edge in graph.edges for end in (edge.source, edge.target) if end not in known)
    # Looking for a near name takes long, and a file may hold thousands of wires that lead nowhere.
    problems += [UnknownNode(end, closest(end, ids) if n < _GUESSES else "") for n, end in enumerate(unknown)]
    if problems:
        return problems
    for kind in (Input, Output):
        found = sum(isinstance(node.layer, kind) for node in graph.nodes)
        if found != 1:
            problems.append(WrongCount("graph", kind.kind, found))
    incoming: dict[str, list[Edge]] = {node_id: [] for node_id in ids}
    for edge in graph.edges:
        incoming[edge.target].append(edge)
    outputs = {node.id for node in graph.nodes if isinstance(node.layer, Output)}
    for node in graph.nodes:
        problems += _input_problems(node, incoming[node.id], outputs)
    on_loop = set(ids) - set(order(graph))
    problems += [Cycle(e.source, e.target) for e in graph.edges if e.source in on_loop and e.target in on_loop][:1]
    return problems


def _input_problems(node: Node, incoming: list[Edge], outputs: set[str]) -> list[Problem]:
    if isinstance(node.layer, Input):
        return [NoSuchPort(edge.source, node.id) for edge in incoming]
    if not incoming:
        return [MissingInput(node.id)]
    if len(incoming) > 1 and not node.layer.many_inputs:
        return [TooManyInputs(node.id, 1, len(incoming))]
    ports = {edge.port for edge in incoming}
    problems: list[Problem] = [NoSuchPort(edge.source, node.id) for edge in incoming if edge.source in outputs]
    return problems + ([RepeatedEdge(incoming[0].source, node.id)] if len(ports) < len(incoming) else [])


def _reachable(graph: Graph, start: str) -> set[str]:
    found: set[str] = set()
    frontier = [start]
    while frontier:
        current = frontier.pop()
        for edge in graph.edges:
            if edge.source == current and edge.target not in found:
                found.add(edge.target)
                frontier.append(edge.target)
    return found

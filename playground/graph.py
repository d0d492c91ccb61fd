"""A network as a value: nodes, edges, notes, and the simplest edits, each of which returns a new graph.

Nodes are layers with an id of their own; edges are wires from an output to a numbered input port. A graph may be
unfinished or wrong: ``graph_problems`` here and ``shapes.survey`` say what it lacks. What a gesture does to a graph is
in ``playground.edits``.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from playground.layers import Input, Layer, Output
from playground.problems import (
    AmbiguousId,
    Cycle,
    MissingInput,
    NoFreePort,
    NoSuchPort,
    Problem,
    ProblemError,
    RepeatedEdge,
    RepeatedNode,
    TooManyBlocks,
    TooManyInputs,
    UnknownNode,
    WrongCount,
    closest,
)

MOST_NODES = 2_000
"""The most blocks on one canvas."""

MOST_BLOCKS = 20_000
"""The most layers of a network, every group written out."""

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
class Note:
    """A text on the canvas, in a box of ``width`` by ``height`` pixels at 100 % zoom."""

    id: str
    text: str
    x: float = 0.0
    y: float = 0.0
    width: float = 200.0
    height: float = 80.0


@dataclass(frozen=True)
class Graph:
    """Nodes, edges and notes in the order they were made.

    A graph never changes, so what is looked up often is worked out once and kept with it: the index by id, the wires
    at each node, the order, and in ``known`` whatever a function of the graph wants to find again. Comparing, copying
    and pickling see none of it.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    notes: tuple[Note, ...] = ()

    def node(self, node_id: str) -> Node:
        """The node of this id; ``ProblemError`` with a suggestion where there is none."""
        if node := self.by_id.get(node_id):
            return node
        raise ProblemError(UnknownNode(node_id, closest(node_id, self.ids)))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every node's id."""
        return tuple(node.id for node in self.nodes)

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        """The node of each id; the first where an id is used twice."""
        return {node.id: node for node in reversed(self.nodes)}

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Edge, ...]]:
        """The wires into each node that has any, by port."""
        gathered: dict[str, list[Edge]] = {}
        for edge in self.edges:
            gathered.setdefault(edge.target, []).append(edge)
        return {target: tuple(sorted(edges, key=_port)) for target, edges in gathered.items()}

    @cached_property
    def outgoing(self) -> Mapping[str, tuple[Edge, ...]]:
        """The wires out of each node that has any, in the order they were made."""
        gathered: dict[str, list[Edge]] = {}
        for edge in self.edges:
            gathered.setdefault(edge.source, []).append(edge)
        return {source: tuple(edges) for source, edges in gathered.items()}

    @cached_property
    def blocks(self) -> int:
        """How many layers it has, every group written out."""
        return sum(node.layer.blocks for node in self.nodes)

    @cached_property
    def depth(self) -> int:
        """How deep groups lie in one another; 0 where there is none."""
        return max((node.layer.depth for node in self.nodes), default=0)

    @cached_property
    def known(self) -> dict[Any, Any]:
        """What functions of the graph have worked out and will want again, by a key of their own."""
        return {}

    def __reduce__(self) -> tuple[type[Graph], tuple[Any, ...]]:
        return Graph, (self.nodes, self.edges, self.notes)

    def sources(self, node_id: str) -> tuple[str, ...]:
        """The ids of the nodes that feed ``node_id``, by port."""
        return tuple(edge.source for edge in self.incoming.get(node_id, ()))

    def followers(self, node_id: str) -> tuple[str, ...]:
        """The ids of the nodes that ``node_id`` feeds, each once."""
        return tuple(dict.fromkeys(edge.target for edge in self.outgoing.get(node_id, ())))

    def only(self, layer: type[Layer]) -> Node | None:
        """The one node of this kind, or None where there is none or several."""
        found = [node for node in self.nodes if isinstance(node.layer, layer)]
        return found[0] if len(found) == 1 else None


def essence(graph: Graph) -> Graph:
    """The graph without what only the canvas knows: names, places and notes, inside of groups as well."""
    return Graph(tuple(Node(node.id, node.layer.essence()) for node in graph.nodes), graph.edges)


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
    taken = graph.by_id
    if kind in {Input.kind, Output.kind} and kind not in taken:
        return kind
    # Inside a group's id and a dot begin the ids of its layers, so no other id may begin so.
    prefixes = {node_id.partition(".")[0] for node_id in taken if "." in node_id}
    number = 1
    while f"{kind}-{number}" in taken or f"{kind}-{number}" in prefixes:
        number += 1
    return f"{kind}-{number}"


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


def check_connection(graph: Graph, edge: Edge) -> Problem | None:
    """Why this wire cannot be added, or None. Every rule about connecting is here, shapes excepted."""
    for end in (edge.source, edge.target):
        if end not in graph.by_id:
            return UnknownNode(end, closest(end, graph.ids))
    source, target = graph.by_id[edge.source].layer, graph.by_id[edge.target].layer
    if isinstance(source, Output) or isinstance(target, Input):
        return NoSuchPort(edge.source, edge.target)
    if edge.source == edge.target or edge.target in ancestors(graph, edge.source):
        return Cycle(edge.source, edge.target)
    incoming, ports = graph.incoming.get(edge.target, ()), target.ports
    if ports is not None and len(incoming) >= ports:
        return TooManyInputs(edge.target, ports, len(incoming) + 1)
    if ports is not None and ports > 1 and edge.port >= ports:
        return NoFreePort(edge.target, edge.port, ports)
    if any(other.port == edge.port for other in incoming):
        return RepeatedEdge(edge.source, edge.target)
    return None


def ancestors(graph: Graph, node_id: str) -> frozenset[str]:
    """Every node from which wires lead to ``node_id``; itself only where it is on a loop."""
    result: frozenset[str]
    asked, result = graph.known.get("ancestors", (None, frozenset()))
    if asked != node_id:
        found: set[str] = set()
        frontier = [node_id]
        while frontier:
            before = {edge.source for edge in graph.incoming.get(frontier.pop(), ())} - found
            found |= before
            frontier += before
        result = frozenset(found)
        graph.known["ancestors"] = node_id, result
    return result


def order(graph: Graph) -> tuple[str, ...]:
    """Node ids so that every node comes after those that feed it (Kahn, 1962).

    Nodes on a loop and behind one are left out; wires that lead nowhere are passed over.
    """
    waiting = dict.fromkeys(graph.ids, 0)
    for edge in graph.edges:
        if edge.source in waiting and edge.target in waiting:
            waiting[edge.target] += 1
    ready = deque(node_id for node_id, count in waiting.items() if count == 0)
    done: list[str] = []
    while ready:
        current = ready.popleft()
        done.append(current)
        for edge in graph.outgoing.get(current, ()):
            if edge.target in waiting:
                waiting[edge.target] -= 1
                if waiting[edge.target] == 0:
                    ready.append(edge.target)
    return tuple(done)


def graph_problems(graph: Graph, inside: bool = False) -> list[Problem]:
    """What is wrong with the wiring, whatever the shapes: for graphs that come from files or are half built.

    ``inside`` says that the graph is that of a group, which may have several inputs.
    """
    if graph.blocks > MOST_BLOCKS:
        return [TooManyBlocks("graph", graph.blocks, MOST_BLOCKS)]
    problems = _name_problems(graph)
    if problems:
        return problems
    for kind in (Input, Output):
        found = sum(isinstance(node.layer, kind) for node in graph.nodes)
        if found != 1 and not (inside and found and kind is Input):
            problems.append(WrongCount("graph", kind.kind, found))
    outputs = {node.id for node in graph.nodes if isinstance(node.layer, Output)}
    for node in graph.nodes:
        problems += _input_problems(node, graph.incoming.get(node.id, ()), outputs)
    in_order = order(graph)
    if len(in_order) < len(graph.nodes):
        on_loop = set(graph.ids) - set(in_order)
        problems += [Cycle(e.source, e.target) for e in graph.edges if e.source in on_loop and e.target in on_loop][:1]
    return problems


def _name_problems(graph: Graph) -> list[Problem]:
    problems: list[Problem] = []
    if len(graph.by_id) < len(graph.nodes):
        doubled = sorted(node_id for node_id, count in Counter(graph.ids).items() if count > 1)
        problems += [RepeatedNode(node_id) for node_id in doubled]
    for node_id in graph.ids:
        problems += _ambiguous(graph, node_id) if "." in node_id else []
    ends = dict.fromkeys(end for edge in graph.edges for end in (edge.source, edge.target))
    unknown = [end for end in ends if end not in graph.by_id]
    # Looking for a near name takes long, and a file may hold thousands of wires that lead nowhere.
    problems += [UnknownNode(end, closest(end, graph.ids) if n < _GUESSES else "") for n, end in enumerate(unknown)]
    return problems


def _ambiguous(graph: Graph, node_id: str) -> list[Problem]:
    """Layers inside a group are called by its id, a dot and more: no id beside it may begin so."""
    dots = (n for n, sign in enumerate(node_id) if sign == ".")
    groups = (graph.by_id[node_id[:n]] for n in dots if node_id[:n] in graph.by_id)
    found = next((group.id for group in groups if group.layer.depth), None)
    return [] if found is None else [AmbiguousId(node_id, found)]


def _input_problems(node: Node, incoming: tuple[Edge, ...], outputs: set[str]) -> list[Problem]:
    ports = node.layer.ports
    if ports == 0:
        return [NoSuchPort(edge.source, node.id) for edge in incoming]
    if len(incoming) < (ports or 1):
        return [MissingInput(node.id)]
    if ports is not None and len(incoming) > ports:
        return [TooManyInputs(node.id, ports, len(incoming))]
    if ports is not None and ports > 1 and incoming[-1].port >= ports:
        return [NoFreePort(node.id, incoming[-1].port, ports)]
    problems: list[Problem] = [NoSuchPort(edge.source, node.id) for edge in incoming if edge.source in outputs]
    doubled = len({edge.port for edge in incoming}) < len(incoming)
    return problems + ([RepeatedEdge(incoming[0].source, node.id)] if doubled else [])


def _port(edge: Edge) -> int:
    return edge.port

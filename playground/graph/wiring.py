"""The rules of wiring, and the order in which a network is worked out."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable

from playground.graph.value import MOST_BLOCKS, Edge, Graph, Node
from playground.layers import Input, Output
from playground.problems import (
    AmbiguousId,
    Cycle,
    MissingInput,
    NoFreePort,
    NoSuchPort,
    Problem,
    RepeatedEdge,
    RepeatedNode,
    TooManyBlocks,
    TooManyInputs,
    UnknownNode,
    WrongCount,
    closest,
)

_GUESSES = 20
"""For so many unknown names of one graph a near one is looked for."""


def check_connection(graph: Graph, edge: Edge, instead_of: Edge | None = None) -> Problem | None:
    """Why this wire cannot be added, or None. Every rule about connecting is here, shapes excepted.

    ``instead_of`` is a wire into the same node that goes when this one comes.
    """
    for end in (edge.source, edge.target):
        if end not in graph.by_id:
            return UnknownNode(end, closest(end, graph.ids))
    source, target = graph.by_id[edge.source].layer, graph.by_id[edge.target].layer
    if isinstance(source, Output) or isinstance(target, Input):
        return NoSuchPort(edge.source, edge.target)
    if edge.source == edge.target or _leads(graph, edge.target, edge.source):
        return Cycle(edge.source, edge.target)
    incoming = tuple(other for other in graph.incoming.get(edge.target, ()) if other != instead_of)
    ports = target.ports
    if ports is not None and len(incoming) >= ports:
        return TooManyInputs(edge.target, ports, len(incoming) + 1)
    if ports is not None and (ports > 1 or target.depth) and edge.port >= ports:
        return NoFreePort(edge.target, edge.port, ports)
    if any(other.port == edge.port for other in incoming):
        return RepeatedEdge(edge.source, edge.target)
    return None


def ancestors(graph: Graph, node_id: str) -> frozenset[str]:
    """Every node from which wires lead to ``node_id``; itself only where it is on a loop."""
    before = graph.incoming
    return _reached(graph, "ancestors", node_id, lambda at: (edge.source for edge in before.get(at, ())))


def _descendants(graph: Graph, node_id: str) -> frozenset[str]:
    """Every node to which wires lead from ``node_id``; itself only where it is on a loop."""
    after = graph.outgoing
    return _reached(graph, "descendants", node_id, lambda at: (edge.target for edge in after.get(at, ())))


def _reached(graph: Graph, what: str, start: str, beside: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """What is reached step by step from a node; kept for the node asked about last."""
    result: frozenset[str]
    asked, result = graph.known.get(what, (None, frozenset()))
    if asked != start:
        found: set[str] = set()
        frontier = [start]
        while frontier:
            new = set(beside(frontier.pop())) - found
            found |= new
            frontier += new
        result = frozenset(found)
        graph.known[what] = start, result
    return result


def _leads(graph: Graph, start: str, end: str) -> bool:
    """Whether wires lead from one node to another; for many starts of one end, or ends of one start, walked once."""
    last, graph.known["leads from"] = graph.known.get("leads from"), start
    is_walked = graph.known.get("ancestors", ("",))[0] == end
    return start in ancestors(graph, end) if is_walked or last != start else end in _descendants(graph, start)


def order(graph: Graph) -> tuple[str, ...]:
    """Node ids so that every node comes after those that feed it (Kahn, 1962).

    Nodes on a loop and behind one are left out; wires that lead nowhere are passed over.
    """
    if "order" not in graph.known:
        graph.known["order"] = _order(graph)
    result: tuple[str, ...] = graph.known["order"]
    return result


def _order(graph: Graph) -> tuple[str, ...]:
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
    key = "wiring inside" if inside else "wiring"
    if key not in graph.known:
        graph.known[key] = tuple(_graph_problems(graph, inside))
    return list(graph.known[key])


def _graph_problems(graph: Graph, inside: bool) -> list[Problem]:
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
    if ports is not None and (ports > 1 or node.layer.depth) and incoming[-1].port >= ports:
        return [NoFreePort(node.id, incoming[-1].port, ports)]
    problems: list[Problem] = [NoSuchPort(edge.source, node.id) for edge in incoming if edge.source in outputs]
    doubled = len({edge.port for edge in incoming}) < len(incoming)
    return problems + ([RepeatedEdge(incoming[0].source, node.id)] if doubled else [])

"""Wires that are too many, or go where none can."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playground import edits
from playground.connecting import next_port
from playground.fixes.fix import Broken, Fix
from playground.graph import Edge, Graph, connect, disconnect
from playground.layers import Add, Concatenate, Layer
from playground.problems import Cycle, NoSuchPort, RepeatedEdge
from playground.wording import QT_TRANSLATE_NOOP

_REMOVE_WIRE = QT_TRANSLATE_NOOP("wording", "Remove the wire from “{source}” to “{target}”")
_REPLACE = QT_TRANSLATE_NOOP("wording", "Replace the wire from “{source}”")
_ADD = QT_TRANSLATE_NOOP("wording", "Add both up before “{target}”")
_CONCATENATE = QT_TRANSLATE_NOOP("wording", "Put both side by side before “{target}”")
_NEXT_PORT = QT_TRANSLATE_NOOP("wording", "Connect to the next free input of “{target}”")

Propose = Callable[[Broken], Iterator[Fix]]


def superfluous_wire(broken: Broken) -> Iterator[Fix]:
    """A wire that closes a loop, doubles another or leads to no port: away with it."""
    problem, graph = broken.problem, broken.graph
    if isinstance(problem, Cycle | NoSuchPort | RepeatedEdge):
        wrong = [e for e in graph.edges if (e.source, e.target) == (problem.where, problem.target)]
    else:
        wrong = list(broken.entering(problem.where))
    for edge in wrong[-1:]:
        values = {"source": edge.source, "target": edge.target}
        yield Fix("remove-wire", _REMOVE_WIRE, values, _without(graph, graph.edges.index(edge)))


def too_many_inputs(broken: Broken) -> Iterator[Fix]:
    """Several wires into a block for one: joined before it, or all but the first removed."""
    where = broken.problem.where
    wires = broken.entering(where)
    bare = broken.graph
    for edge in wires:
        bare = disconnect(bare, edge)
    for fix_id, template, layer in _JOINS:
        graph, join = edits.add(bare, layer)
        for port, edge in enumerate(wires):
            graph = connect(graph, Edge(edge.source, join, port))
        yield Fix(fix_id, template, {"target": where}, connect(graph, Edge(join, where)))
    last = wires[-1]
    values = {"source": last.source, "target": where}
    yield Fix("remove-wire", _REMOVE_WIRE, values, disconnect(broken.graph, last))


def occupied(edge: Edge) -> Propose:
    """A wire to a block that has one: in its place, or joined with it."""

    def propose(broken: Broken) -> Iterator[Fix]:
        for old in broken.entering(edge.target)[:1]:
            values = {"source": old.source}
            yield Fix(
                "replace-wire",
                _REPLACE,
                values,
                edits.rewire(broken.graph, old, Edge(edge.source, edge.target, old.port)),
            )
            for fix_id, template, layer in _JOINS:
                graph, join = edits.insert(broken.graph, old, layer)
                yield Fix(fix_id, template, {"target": edge.target}, connect(graph, Edge(edge.source, join, 1)))

    return propose


def taken_port(edge: Edge) -> Propose:
    """A wire to a port that has one: to the next that is free."""

    def propose(broken: Broken) -> Iterator[Fix]:
        port = next_port(broken.graph, edge.target)
        if port is not None:
            grown = connect(broken.graph, Edge(edge.source, edge.target, port))
            yield Fix("next-port", _NEXT_PORT, {"target": edge.target}, grown)

    return propose


def _without(graph: Graph, index: int) -> Graph:
    return Graph(graph.nodes, (*graph.edges[:index], *graph.edges[index + 1 :]), graph.notes)


_JOINS: tuple[tuple[str, str, Layer], ...] = (
    ("join-by-add", _ADD, Add()),
    ("join-by-concatenate", _CONCATENATE, Concatenate()),
)

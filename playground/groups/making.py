"""Making a group of blocks that are there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from playground.graph import Edge, Graph, Node, ancestors, new_id
from playground.groups.group import group_of
from playground.layers import Input, Output
from playground.naming import checked_name
from playground.problems import (
    BadSetting,
    GroupAround,
    ProblemError,
    SeveralOutlets,
    UnknownNode,
    closest,
)
from playground.wording import QT_TRANSLATE_NOOP

_NOTHING = QT_TRANSLATE_NOOP("wording", "a group needs at least one block besides inputs and outputs")

_ASIDE = 220.0
"""Pixels from the outermost block to the ends that a new group gets, where blocks have places."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """The wires that lead into the blocks that are to be grouped and the one block whose output leads out."""

    members: tuple[Node, ...]
    sources: tuple[str, ...]  # outside, each once: port k is the k-th
    unfed: tuple[str, ...]  # members without any wire into them that could take one: each gets a port of its own
    outlet: str


def make_group(graph: Graph, ids: Iterable[str], name: str) -> tuple[Graph, str]:
    """The graph with some blocks put into a group, and the group's id.

    Inputs and outputs among them stay outside. Every block outside that feeds them becomes one port.

    Raises:
        ProblemError: ``SeveralOutlets`` where the outputs of several of the blocks are used outside; ``GroupAround``
            where a block left outside lies between them; ``TooDeep`` where groups would lie too deep in one another.
    """
    name = checked_name("group", name)
    cut = _cut(graph, dict.fromkeys(ids), name)
    group_id = new_id(graph, "group")
    chosen = {node.id for node in cut.members}
    group = group_of(group_id, _content(graph, cut, chosen), 1)
    x, y = (sum(getattr(node, axis) for node in cut.members) / len(cut.members) for axis in ("x", "y"))
    first = cut.members[0].id
    nodes: list[Node] = []
    for node in graph.nodes:
        if node.id == first:
            nodes.append(Node(group_id, group, name, x, y))
        if node.id not in chosen:
            nodes.append(node)
    edges = [Edge(source, group_id, port) for port, source in enumerate(cut.sources)]
    for edge in graph.edges:
        if edge.target not in chosen:
            edges.append(replace(edge, source=group_id) if edge.source in chosen else edge)
    return Graph(tuple(nodes), tuple(edges), graph.notes), group_id


def _cut(graph: Graph, ids: dict[str, None], name: str) -> _Cut:
    if unknown := [node_id for node_id in ids if node_id not in graph.by_id]:
        raise ProblemError(*(UnknownNode(node_id, closest(node_id, graph.ids)) for node_id in unknown))
    members = tuple(n for n in graph.nodes if n.id in ids and not isinstance(n.layer, Input | Output))
    chosen = {node.id for node in members}
    if not chosen:
        raise ProblemError(BadSetting(name or "group", _NOTHING))
    into = [e for node in members for e in graph.incoming.get(node.id, ()) if e.source not in chosen]
    _refuse_around(graph, chosen, dict.fromkeys(edge.source for edge in into), name)
    out = [i for i in chosen if any(edge.target not in chosen for edge in graph.outgoing.get(i, ()))]
    last = out or [node_id for node_id in chosen if not graph.outgoing.get(node_id)]
    if len(last) != 1:
        named = ", ".join(node.id for node in members if node.id in last)
        raise ProblemError(SeveralOutlets(name or "group", named, len(last)))
    unfed = tuple(node.id for node in members if node.layer.ports != 0 and not graph.incoming.get(node.id))
    return _Cut(members, tuple(dict.fromkeys(edge.source for edge in into)), unfed, last[0])


def _refuse_around(graph: Graph, chosen: set[str], sources: dict[str, None], name: str) -> None:
    """A block outside, fed from inside, must not feed back into the group: the wires would close a loop."""
    for source in sources:
        if between := (ancestors(graph, source) | {source}) & chosen:
            raise ProblemError(GroupAround(name or "group", min(between), source))


def _content(graph: Graph, cut: _Cut, chosen: set[str]) -> Graph:
    """What is inside: an input for each port, the blocks as they are, the output."""
    placed = any(node.x or node.y for node in graph.nodes)
    left = min(node.x for node in cut.members) - _ASIDE if placed else 0.0
    right = max(node.x for node in cut.members) + _ASIDE if placed else 0.0
    top = min(node.y for node in cut.members)
    content = Graph(cut.members)
    entrances: list[Node] = []
    edges: list[Edge] = []
    for source in cut.sources:
        entrance = _entrance(content, entrances, left, top)
        into = (e for node in cut.members for e in graph.incoming.get(node.id, ()) if e.source == source)
        edges += [replace(edge, source=entrance.id) for edge in into]
    for node_id in cut.unfed:
        edges.append(Edge(_entrance(content, entrances, left, top).id, node_id))
    edges += [edge for edge in graph.edges if edge.source in chosen and edge.target in chosen]
    output = Node(new_id(content, Output.kind), Output(), "", right, graph.by_id[cut.outlet].y)
    edges.append(Edge(cut.outlet, output.id))
    return Graph((*entrances, *cut.members, output), tuple(edges))


def _entrance(content: Graph, entrances: list[Node], left: float, top: float) -> Node:
    """One more input, below those before it; it is put into ``entrances``."""
    node_id = new_id(Graph((*content.nodes, *entrances)), Input.kind)
    y = top + 100.0 * len(entrances) if left else top
    entrances.append(Node(node_id, Input(), "", left, y))
    return entrances[-1]

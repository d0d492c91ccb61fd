"""Taking a group apart again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from playground.graph import MOST_NODES, Edge, Graph, Node, new_id
from playground.groups.group import Group
from playground.layers import Input, Output
from playground.limits import LONGEST_ID
from playground.problems import ProblemError, TooManyBlocks, UnknownNode


def ungroup(graph: Graph, group_id: str) -> tuple[Graph, tuple[str, ...]]:
    """The graph with a group's blocks in its place, and their ids.

    Repetitions become copies, one behind the other. A block keeps the id it has in the expanded graph,
    ``<group>.<repetition>.<id>``, so that the engine finds its weights again.

    Raises:
        ProblemError: ``UnknownNode`` where there is no such group, ``TooManyBlocks`` where the copies are too many for
            one canvas.
    """
    group = graph.node(group_id).layer
    if not isinstance(group, Group):
        raise ProblemError(UnknownNode(group_id))
    count = len(graph.nodes) - 1 + group.repeat * sum(map(_is_inner, group.inside.nodes))
    if count > MOST_NODES:
        raise ProblemError(TooManyBlocks(group_id, count, MOST_NODES))
    feeds: dict[int, str | None] = {edge.port: edge.source for edge in graph.incoming.get(group_id, ())}
    nodes: list[Node] = []
    edges: list[Edge] = []
    leaving: str | None = None
    for number in range(1, group.repeat + 1):
        prefix = f"{group_id}.{number}."
        leaving = _copy(graph, group, prefix, feeds, nodes, edges)
        feeds = dict.fromkeys(range(group.ports), leaving)
    around = [edge for edge in graph.edges if group_id not in (edge.source, edge.target)]
    onward = [replace(edge, source=leaving) for edge in graph.outgoing.get(group_id, ()) if leaving is not None]
    placed = _beside(graph.node(group_id), nodes, group.repeat)
    at = graph.ids.index(group_id)
    all_nodes = (*graph.nodes[:at], *placed, *graph.nodes[at + 1 :])
    return Graph(all_nodes, (*around, *edges, *onward), graph.notes), tuple(node.id for node in placed)


def _copy(
    graph: Graph,
    group: Group,
    prefix: str,
    feeds: Mapping[int, str | None],
    nodes: list[Node],
    edges: list[Edge],
) -> str | None:
    """Write one repetition into ``nodes`` and ``edges``; returns the id of the block whose output leaves it."""
    names: dict[str, str | None] = {}
    for port, entrance in enumerate(group.entrances):
        names[entrance.id] = feeds.get(port)
    leaving: str | None = None
    copied: list[Node] = []
    for node in filter(_is_inner, group.inside.nodes):
        wanted = prefix + node.id  # free: nothing beside a group begins with its id and a dot
        short = len(wanted) <= LONGEST_ID
        names[node.id] = wanted = wanted if short else new_id(Graph((*graph.nodes, *nodes, *copied)), node.layer.kind)
        copied.append(replace(node, id=wanted))
    nodes += [replace(node, layer=node.layer.retied(lambda tie: names.get(tie) or tie)) for node in copied]
    for edge in group.inside.edges:
        source, target = names.get(edge.source), names.get(edge.target)
        if source is not None and isinstance(group.inside.by_id[edge.target].layer, Output):
            leaving = source
        elif source is not None and target is not None:
            edges.append(replace(edge, source=source, target=target))
    return leaving


def _beside(group: Node, nodes: list[Node], repeat: int) -> list[Node]:
    """The blocks around the place of their group, one repetition to the right of the other."""
    if not nodes or not any(node.x or node.y for node in nodes):
        return [replace(node, x=group.x, y=group.y) for node in nodes]
    left, top = min(node.x for node in nodes), min(node.y for node in nodes)
    width = max(node.x for node in nodes) - left + 220.0
    each = len(nodes) // repeat
    return [
        replace(node, x=group.x + node.x - left + width * (n // each), y=group.y + node.y - top)
        for n, node in enumerate(nodes)
    ]


def _is_inner(node: Node) -> bool:
    return not isinstance(node.layer, Input | Output)

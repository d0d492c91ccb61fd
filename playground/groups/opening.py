"""Into a group and back: the graph that an opened group shows, and the whole with that graph changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from playground.graph import Edge, Graph, replace_node, within_limits
from playground.groups.group import Group, group_of
from playground.layers import Output, Shape
from playground.problems import MissingInput, Problem, ProblemError, UnknownNode, Unreached, closest
from playground.shapes import Inputs, infer_shapes


def inside(graph: Graph, path: tuple[str, ...]) -> Graph:
    """The graph inside the group at ``path``, ids of groups from the top; the graph itself for an empty path.

    Raises:
        ProblemError: ``UnknownNode`` where the path leads nowhere.
    """
    for group_id in path:
        graph = _group(graph, group_id).inside
    return graph


def with_inside(graph: Graph, path: tuple[str, ...], inner: Graph) -> Graph:
    """The whole graph with another graph inside the group at ``path``.

    Wires outside follow the inputs inside by their ids: those to an input that is gone are removed.

    Raises:
        ProblemError: where the path leads nowhere or the group would become too large or too deep.
    """
    if not path:
        return within_limits(inner)
    group_id, *rest = path
    before = _group(graph, group_id)
    after = group_of(group_id, with_inside(before.inside, tuple(rest), inner), before.repeat)
    if after == before:
        return graph
    changed = replace_node(graph, replace(graph.node(group_id), layer=after))
    ports = {node.id: port for port, node in enumerate(after.entrances)}
    moved = {port: ports.get(node.id) for port, node in enumerate(before.entrances)}
    edges = (_followed(edge, moved) if edge.target == group_id else edge for edge in changed.edges)
    return within_limits(replace(changed, edges=tuple(edge for edge in edges if edge is not None)))


def input_shapes_at(
    graph: Graph, path: tuple[str, ...], inputs: Inputs, rounds: tuple[int, ...] = ()
) -> dict[str, Shape | Problem]:
    """What enters each input of the group at ``path``, by the input's id.

    Args:
        graph: the whole graph.
        path: ids of groups from the top, at least one.
        inputs: what enters the whole graph.
        rounds: which repetition of each group of the path, from 1; the first where none is said.

    Returns:
        A shape, ``MissingInput`` where no wire leads to the port, ``Unreached`` where what feeds it has a problem.
    """
    entering: Inputs = inputs
    for place, group_id in enumerate(path):
        entering, group = _entering(graph, group_id, entering), _group(graph, group_id)
        for _ in range(1, rounds[place] if place < len(rounds) else 1):
            entering = _next_round(group, entering)
        graph = group.inside
    return dict(entering) if isinstance(entering, Mapping) else {}


def _entering(graph: Graph, group_id: str, inputs: Inputs) -> dict[str, Shape | Problem]:
    shapes = infer_shapes(graph, inputs)
    sources = {edge.port: edge.source for edge in graph.incoming.get(group_id, ())}
    result: dict[str, Shape | Problem] = {}
    for port, node in enumerate(_group(graph, group_id).entrances):
        source = sources.get(port, "")
        shape = shapes.get(source, MissingInput(node.id))
        result[node.id] = Unreached(node.id, source) if isinstance(shape, Problem) and source in shapes else shape
    return result


def _next_round(group: Group, entering: Mapping[str, Shape | Problem]) -> dict[str, Shape | Problem]:
    """What enters a repetition: the output of the one before."""
    shapes, output = infer_shapes(group.inside, entering), group.inside.only(Output)
    made = shapes.get(output.id) if output is not None else None
    return {
        node.id: Unreached(node.id, output.id if output else "") if made is None or isinstance(made, Problem) else made
        for node in group.entrances
    }


def _followed(edge: Edge, moved: Mapping[int, int | None]) -> Edge | None:
    port = moved.get(edge.port)
    return None if port is None else replace(edge, port=port)


def _group(graph: Graph, group_id: str) -> Group:
    layer = graph.node(group_id).layer
    if not isinstance(layer, Group):
        groups = [node.id for node in graph.nodes if isinstance(node.layer, Group)]
        raise ProblemError(UnknownNode(group_id, closest(group_id, groups)))
    return layer

"""A network with every group written out, as the engine runs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from playground.graph import MOST_BLOCKS, Edge, Graph, Node, order
from playground.groups.group import Group
from playground.layers import Input, Output
from playground.problems import ProblemError, TooManyBlocks, UnknownNode, closest


def expanded(graph: Graph) -> Graph:
    """The same network without groups.

    A layer inside is called ``<group>.<repetition, from 1>.<its id>``, nested groups again so; the inputs and outputs
    inside are gone and the wires through them joined. The graph itself where it has no groups. Wires that lead nowhere
    and loops through a group, which ``graph_problems`` reports, leave gaps.

    Raises:
        ProblemError: ``TooManyBlocks`` for more than ``MOST_BLOCKS`` layers.
    """
    return _written(graph)[0] if graph.depth else graph


def outlet(graph: Graph, node_id: str, path: tuple[str, ...] = (), rounds: tuple[int, ...] = ()) -> str:
    """The id in the expanded graph of the layer whose output is this node's output.

    Args:
        graph: the whole network.
        node_id: a node of it, or of the group that ``path`` leads to.
        path: ids of groups from the top.
        rounds: which repetition of each of them, from 1; the first where none is said.

    Raises:
        ProblemError: ``UnknownNode`` for a node that is not there or, as a group without wires, gives nothing.
    """
    if not graph.depth:
        return graph.node(node_id).id
    outlets = _written(graph)[1]
    found = outlets.get(prefix(path, rounds) + node_id)
    if found is None:
        raise ProblemError(UnknownNode(node_id, closest(node_id, graph.ids)))
    return found


def prefix(path: tuple[str, ...], rounds: tuple[int, ...] = ()) -> str:
    """What stands before the id of a layer in the expanded graph: ``group.1.`` for the first repetition of a group."""
    return "".join(f"{group}.{number}." for group, number in zip(path, _numbers(path, rounds), strict=True))


def _numbers(path: tuple[str, ...], rounds: tuple[int, ...]) -> tuple[int, ...]:
    return (*rounds[: len(path)], *(1 for _ in path[len(rounds) :]))


def names(graph: Graph) -> dict[str, str]:
    """What every node is called, groups written out: its name, the id of one that has none."""
    return {node.id: node.name or node.id for node in expanded(graph).nodes}


def outlets(graph: Graph) -> dict[str, str]:
    """For everything that writing out takes away, at every level, the layer whose output is its output.

    These are groups, and the inputs and outputs inside, called as ``expanded`` calls layers; empty without groups.
    """
    if not graph.depth:
        return {}
    return {name: layer for name, layer in _written(graph)[1].items() if layer is not None and layer != name}


def _written(graph: Graph) -> tuple[Graph, Mapping[str, str | None]]:
    if graph.blocks > MOST_BLOCKS:
        raise ProblemError(TooManyBlocks("graph", graph.blocks, MOST_BLOCKS))
    if "expanded" not in graph.known:
        writer = _Writer()
        writer.write(graph, "", None)
        graph.known["expanded"] = Graph(tuple(writer.nodes), tuple(writer.edges)), writer.outlets
    written: tuple[Graph, Mapping[str, str | None]] = graph.known["expanded"]
    return written


class _Writer:
    """Writes a graph out, level by level; ``outlets`` says for every id at every level whose output is its output."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.outlets: dict[str, str | None] = {}

    def write(self, graph: Graph, prefix: str, feeds: Mapping[str, str | None] | None) -> str | None:
        """Write one level out and return whose output leaves it.

        Args:
            graph: the level.
            prefix: what stands before its ids.
            feeds: what feeds each of its inputs; None at the top, whose ends stay.
        """
        leaving: str | None = None
        for node in graph.nodes:
            if not isinstance(node.layer, Group):
                self.outlets[prefix + node.id] = prefix + node.id
        in_order = order(graph)
        rest = set(graph.ids).difference(in_order)
        for node_id in (*in_order, *(i for i in graph.ids if i in rest)):
            node, full = graph.by_id[node_id], prefix + node_id
            sources = {e.port: self.outlets.get(prefix + e.source) for e in graph.incoming.get(node_id, ())}
            if isinstance(node.layer, Group):
                self.outlets[full] = self._write_group(node.layer, full, sources)
            elif feeds is not None and isinstance(node.layer, Input):
                self.outlets[full] = feeds.get(node_id)
            elif feeds is not None and isinstance(node.layer, Output):
                self.outlets[full] = leaving = next(iter(sources.values()), None)
            else:
                layer = node.layer.retied(lambda tie: prefix + tie)
                self.nodes.append(replace(node, id=full, layer=layer))
                self.edges += [Edge(source, full, port) for port, source in sources.items() if source is not None]
        return leaving

    def _write_group(self, group: Group, full: str, sources: Mapping[int, str | None]) -> str | None:
        entrances = group.entrances
        feeds = {node.id: sources.get(port) for port, node in enumerate(entrances)}
        leaving: str | None = None
        for number in range(1, group.repeat + 1):
            leaving = self.write(group.inside, f"{full}.{number}.", feeds)
            feeds = {node.id: leaving for node in entrances}
        return leaving

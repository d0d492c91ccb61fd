"""What a network is: nodes, edges and notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from playground.layers import Layer
from playground.problems import ProblemError, UnknownNode, closest

MOST_NODES = 2_000
"""The most blocks on one canvas."""

MOST_BLOCKS = 20_000
"""The most layers of a network, every group written out."""


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
        return {target: tuple(sorted(edges, key=attrgetter("port"))) for target, edges in gathered.items()}

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

    def with_nodes(self, nodes: tuple[Node, ...]) -> Graph:
        """The graph with other nodes of the same ids in the same order; what was worked out of ids and wires stays."""
        changed = Graph(nodes, self.edges, self.notes)
        vars(changed).update({name: vars(self)[name] for name in ("ids", "incoming", "outgoing") if name in vars(self)})
        pairs = [(one, other) for one, other in zip(self.nodes, nodes, strict=True) if one.layer is not other.layer]
        if all(_is_wired_alike(one.layer, other.layer) for one, other in pairs):
            kept = ("order", "wiring", "wiring inside", *(() if pairs else ("essence",)))
            changed.known.update({name: self.known[name] for name in kept if name in self.known})
        return changed

    def forget(self) -> None:
        """Drop all that was worked out, to be worked out anew when it is wanted: for a graph kept only for undo."""
        for name in vars(self).keys() - {"nodes", "edges", "notes"}:
            vars(self).pop(name, None)

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


def _is_wired_alike(one: Layer, other: Layer) -> bool:
    """Whether the rules of wiring say the same of two layers; of groups that is not known without looking inside."""
    return type(one) is type(other) and one.ports == other.ports and not one.depth and not other.depth


def essence(graph: Graph) -> Graph:
    """The graph without what only the canvas knows: names, places and notes, inside of groups as well."""
    if "essence" not in graph.known:
        graph.known["essence"] = Graph(tuple(Node(node.id, node.layer.essence()) for node in graph.nodes), graph.edges)
    found: Graph = graph.known["essence"]
    return found

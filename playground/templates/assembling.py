"""How large networks are put together: named steps in line, and branches that are joined again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from playground.graph import Edge, Graph, Node, Note, new_id
from playground.groups import Group
from playground.layers import Activation, BatchNorm, Convolution, Input, Layer, Output

Step = Layer | tuple[str, Layer]
"""A layer, with an id of its own where its kind and a number say too little."""

_NOTE_WIDTH, _NOTE_HEIGHT = 560.0, 48.0


def in_line(*steps: Step) -> Graph:
    """An input, the steps one after another, and an output."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    _append(nodes, edges, "", [("input", Input()), *steps, ("output", Output())])
    return Graph(tuple(nodes), tuple(edges))


def branched(branches: Mapping[str, Iterable[Layer]], join: Layer, *after: Layer) -> Graph:
    """An input that feeds several branches, which ``join`` brings together in their order, and what comes after.

    Args:
        branches: the layers of each by a name that its blocks' ids begin with; a branch without layers is the input
            itself, as in a skip connection.
        join: add or concatenate.
        after: layers behind the join.
    """
    nodes = [Node("input", Input())]
    edges: list[Edge] = []
    ends = []
    for name, layers in branches.items():
        prefix = f"{name}-" if name else ""
        ends.append(_append(nodes, edges, prefix, layers, "input"))
    joined = _append(nodes, edges, "", [join])
    edges += [Edge(end, joined, port) for port, end in enumerate(ends)]
    _append(nodes, edges, "", [*after, ("output", Output())], joined)
    return Graph(tuple(nodes), tuple(edges))


def repeated(repeat: int, *layers: Layer) -> Group:
    """Layers in line as one group, so many times over."""
    return Group(inside=in_line(*layers), repeat=repeat)


def normed(filters: int, kernel: int, stride: int = 1, padding: int = 0, epsilon: float = 1e-5) -> list[Layer]:
    """A convolution without a bias and the batch norm that brings one."""
    convolution = Convolution(filters=filters, kernel=kernel, stride=stride, padding=padding, bias=False)
    return [convolution, BatchNorm(epsilon=epsilon)]


def normed_relu(filters: int, kernel: int, stride: int = 1, padding: int = 0, epsilon: float = 1e-5) -> list[Layer]:
    """A convolution, batch norm, ReLU."""
    return [*normed(filters, kernel, stride, padding, epsilon), Activation()]


def noted(graph: Graph, text: str) -> Graph:
    """The network with a note above it."""
    note = Note("note-1", text, 0.0, -_NOTE_HEIGHT - 24.0, _NOTE_WIDTH, _NOTE_HEIGHT)
    return Graph(graph.nodes, graph.edges, (note,))


def _append(
    nodes: list[Node], edges: list[Edge], prefix: str, steps: Iterable[Step], previous: str | None = None
) -> str:
    """Put steps behind ``previous``, one after another; the id of the last of them, or ``previous`` without any."""
    for step in steps:
        name, layer = step if isinstance(step, tuple) else ("", step)
        node_id = name or new_id(Graph(tuple(nodes)), prefix + layer.kind)
        nodes.append(Node(node_id, layer, node_id.replace("-", " ").capitalize() if isinstance(layer, Group) else ""))
        if previous is not None:
            edges.append(Edge(previous, node_id))
        previous = node_id
    if previous is None:
        raise ValueError("nothing to begin with")
    return previous

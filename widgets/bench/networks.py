"""The networks that benchmarks build with."""

from __future__ import annotations

from playground.graph import Edge, Graph, Node
from playground.layers import Activation, Add, BatchNorm, Convolution, Dense, GlobalAveragePooling, Input, Layer, Output


def residual(count: int) -> Graph:
    """A network of ``count`` blocks: convolution, batch norm, ReLU and a sum with a shortcut, again and again."""
    nodes = [Node("input", Input())]
    edges: list[Edge] = []

    def put(node_id: str, layer: Layer, *sources: str) -> str:
        nodes.append(Node(node_id, layer))
        edges.extend(Edge(source, node_id, port) for port, source in enumerate(sources))
        return node_id

    last = put("begin", Convolution(filters=8), "input")
    for number in range((count - 5) // 4):
        first = put(f"convolution-{number}", Convolution(filters=8), last)
        norm = put(f"norm-{number}", BatchNorm(), first)
        last = put(f"sum-{number}", Add(), last, put(f"relu-{number}", Activation(), norm))
    for number in range((count - 5) % 4):
        last = put(f"extra-{number}", Activation(), last)
    put("output", Output(), put("scores", Dense(units=10), put("mean", GlobalAveragePooling(), last)))
    return Graph(tuple(nodes), tuple(edges))

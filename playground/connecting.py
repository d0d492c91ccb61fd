"""Whether a wire may be: the rules of wiring, and whether its target would take the shape."""

from __future__ import annotations

from playground.graph import Edge, Graph, Node, check_connection
from playground.layers import Shape
from playground.problems import Problem
from playground.shapes import Inputs, survey


def check_wire(graph: Graph, inputs: Inputs, edge: Edge, instead_of: Edge | None = None) -> Problem | None:
    """Why this wire, not yet in the graph, cannot be; None where it can.

    A wire from a block without a shape, or to a block that waits for others, is refused only by the rules of wiring.

    Args:
        graph: the graph without the wire.
        inputs: the shape of the input.
        edge: the wire.
        instead_of: a wire into the same block that goes when this one comes.
    """
    if problem := check_connection(graph, edge, instead_of):
        return problem
    # What comes before a block has the same shape whichever wires lead into it.
    shapes = survey(graph, inputs).shapes
    target = graph.by_id[edge.target]
    there = (wire for wire in graph.incoming.get(edge.target, ()) if wire != instead_of)
    wires = sorted((*there, edge), key=lambda wire: wire.port)
    if target.layer.ports is not None and len(wires) < target.layer.ports:
        return None
    known: list[Shape] = []
    for wire in wires:
        shape = shapes.get(wire.source)
        if shape is None or isinstance(shape, Problem):
            return None
        known.append(shape)
    result = target.layer.output_shape(edge.target, tuple(known))
    return result if isinstance(result, Problem) else None


def next_port(graph: Graph, node_id: str) -> int | None:
    """The first input of a block that takes one more wire; None where all are taken."""
    return _free_port(graph, graph.node(node_id))


def open_ports(graph: Graph) -> tuple[tuple[str, int], ...]:
    """The inputs that would take one more wire, as block and port, in the order of the blocks."""
    found = ((node.id, _free_port(graph, node)) for node in graph.nodes)
    return tuple((node_id, port) for node_id, port in found if port is not None)


def _free_port(graph: Graph, node: Node) -> int | None:
    taken = {edge.port for edge in graph.incoming.get(node.id, ())}
    ports = node.layer.ports
    if ports is not None and len(taken) >= ports:
        return None
    return next(port for port in range(len(taken) + 1) if port not in taken)

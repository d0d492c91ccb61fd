"""The shape at every node, parameters and operations, by plain arithmetic: microseconds, no JAX."""

from __future__ import annotations

from dataclasses import dataclass

from playground.graph import Graph, graph_problems, order
from playground.layers import LARGEST, Input, Shape, size
from playground.problems import Cycle, MissingInput, Problem, TooLarge, TooManyInputs, Unreached


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What a node makes and costs: shape of one example, trained numbers, forward operations an example."""

    shape: Shape
    parameters: int
    flops: int


def infer_shapes(graph: Graph, input_shape: Shape) -> dict[str, Shape | Problem]:
    """The output shape of every node, or the problem that keeps it from having one.

    Args:
        graph: any graph, finished or not; on a loop every node has a ``Cycle`` problem, and wires that lead nowhere
            are passed over.
        input_shape: the shape of one example of the dataset.
    """
    shapes: dict[str, Shape | Problem] = {}
    nodes = {node.id: node for node in graph.nodes}
    sources: dict[str, list[tuple[int, str]]] = {node_id: [] for node_id in nodes}
    for edge in graph.edges:
        if edge.source in nodes and edge.target in nodes:
            sources[edge.target].append((edge.port, edge.source))
    for node_id in order(graph):
        layer = nodes[node_id].layer
        incoming = [source for _, source in sorted(sources[node_id])]
        if isinstance(layer, Input):
            shapes[node_id] = input_shape
        elif not incoming:
            shapes[node_id] = MissingInput(node_id)
        elif len(incoming) > 1 and not layer.many_inputs:
            shapes[node_id] = TooManyInputs(node_id, 1, len(incoming))
        else:
            before = [(source, shapes[source]) for source in incoming]
            broken = [source for source, shape in before if isinstance(shape, Problem)]
            known = tuple(shape for _, shape in before if not isinstance(shape, Problem))
            shape = Unreached(node_id, broken[0]) if broken else layer.output_shape(node_id, known)
            shapes[node_id] = _within_limits(node_id, shape)
    return shapes | {node_id: Cycle(node_id, node_id) for node_id in nodes if node_id not in shapes}


def problems(graph: Graph, input_shape: Shape) -> list[Problem]:
    """Everything that keeps the graph from running on examples of this shape, wiring first; empty when nothing does."""
    wiring = graph_problems(graph)
    if wiring:
        return wiring
    shapes = infer_shapes(graph, input_shape)
    found = [s for s in shapes.values() if isinstance(s, Problem) and not isinstance(s, Unreached)]
    if found:
        return found
    for node in graph.nodes:
        inputs = _known(shapes, graph.sources(node.id))
        largest = max((size(s) for s in node.layer.parameters(inputs).values()), default=0) if inputs else 0
        if largest > LARGEST:
            found.append(TooLarge(node.id, largest, LARGEST))
    return found


def facts(graph: Graph, input_shape: Shape) -> dict[str, NodeFacts]:
    """Shape, parameters and operations of every node that has a shape."""
    shapes = infer_shapes(graph, input_shape)
    result: dict[str, NodeFacts] = {}
    for node in graph.nodes:
        shape = shapes[node.id]
        if isinstance(shape, Problem):
            continue
        inputs = _known(shapes, graph.sources(node.id)) or (input_shape,)
        parameters = sum(size(s) for s in node.layer.parameters(inputs).values())
        result[node.id] = NodeFacts(shape, parameters, node.layer.flops(inputs, shape))
    return result


def input_shapes(graph: Graph, shapes: dict[str, Shape | Problem], node_id: str) -> tuple[Shape, ...]:
    """The shapes that flow into a node of a graph without problems, by port."""
    return _known(shapes, graph.sources(node_id)) or _known(shapes, (node_id,))


def _known(shapes: dict[str, Shape | Problem], ids: tuple[str, ...]) -> tuple[Shape, ...]:
    found = (shapes[i] for i in ids if i in shapes)
    return tuple(shape for shape in found if not isinstance(shape, Problem))


def _within_limits(node_id: str, shape: Shape | Problem) -> Shape | Problem:
    if isinstance(shape, Problem) or size(shape) <= LARGEST:
        return shape
    return TooLarge(node_id, size(shape), LARGEST)

"""Random networks for property tests: ``graphs`` that run, and ``any_graphs`` that may be wrong in every way."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from playground import layers
from playground.graph import Edge, Graph, Node, add_node, connect, disconnect, new_id, remove_node, replace_node
from playground.layers import ActivationFunction, Layer, Shape, size
from playground.problems import Problem
from playground.shapes import infer_shapes

small = st.integers(1, 5)
sizes = st.integers(1, 9)
paddings: st.SearchStrategy[Any] = st.one_of(st.sampled_from(["same", "valid"]), st.integers(0, 4))
vectors: st.SearchStrategy[Shape] = st.tuples(st.integers(1, 12))
pictures: st.SearchStrategy[Shape] = st.tuples(sizes, sizes, st.integers(1, 4))
input_shapes: st.SearchStrategy[Shape] = st.one_of(pictures, pictures, vectors)

_functions = st.sampled_from(ActivationFunction.__args__)  # type: ignore[attr-defined]
_pooling: dict[str, Any] = {"window": small, "stride": small, "padding": paddings}

LAYER_STRATEGIES: dict[str, st.SearchStrategy[Layer]] = {
    "dense": st.builds(layers.Dense, units=sizes, bias=st.booleans()),
    "activation": st.builds(layers.Activation, function=_functions, slope=st.floats(0, 1)),
    "formula": st.builds(layers.Formula, expression=st.sampled_from(["x*sigmoid(x)", "max(x, -1)", "2 - x^2/3", "1"])),
    "convolution": st.builds(
        layers.Convolution,
        filters=st.sampled_from([1, 4, 6, 12]),
        kernel=small,
        stride=st.integers(1, 4),
        padding=paddings,
        dilation=st.sampled_from([1, 1, 2, 3]),
        groups=st.sampled_from([1, 1, 1, 1, 2, 3]),
        bias=st.booleans(),
    ),
    "transposed-convolution": st.builds(
        layers.TransposedConvolution,
        filters=small,
        kernel=small,
        stride=st.integers(1, 6),
        padding=st.sampled_from(["same", "valid"]),
        bias=st.booleans(),
    ),
    "max-pooling": st.builds(layers.MaxPooling, **_pooling),
    "average-pooling": st.builds(layers.AveragePooling, **_pooling),
    "global-average-pooling": st.just(layers.GlobalAveragePooling()),
    "flatten": st.just(layers.Flatten()),
    "reshape": st.builds(layers.Reshape, shape=st.one_of(vectors, st.tuples(small, small), pictures)),
    "upsample": st.builds(layers.Upsample, factor=st.integers(1, 3), method=st.sampled_from(["nearest", "linear"])),
    "dropout": st.builds(layers.Dropout, rate=st.floats(0, 0.95)),
    "batch-norm": st.builds(layers.BatchNorm, scale=st.booleans(), offset=st.booleans()),
    "layer-norm": st.just(layers.LayerNorm()),
    "noise": st.builds(layers.Noise, deviation=st.floats(0, 2)),
    "add": st.just(layers.Add()),
    "concatenate": st.just(layers.Concatenate()),
}
inner_layers: st.SearchStrategy[Layer] = st.one_of(*LAYER_STRATEGIES.values())


@st.composite
def graphs(draw: st.DrawFn, most: int = 8) -> tuple[Graph, Shape]:
    """A network without problems, with branches and joins, and the shape of its input."""
    input_shape = draw(input_shapes)
    graph = add_node(Graph(), Node("input", layers.Input()))
    for _ in range(draw(st.integers(1, most))):
        layer, shapes = draw(inner_layers), infer_shapes(graph, input_shape)
        sources = _sources(draw, layer, shapes)
        if isinstance(layer, layers.Reshape):
            layer = layers.Reshape(shape=draw(_arrangements(shapes[sources[0]])))
        node = Node(new_id(graph, layer.kind), layer)
        grown = add_node(graph, node)
        for port, source in enumerate(sources):
            grown = connect(grown, Edge(source, node.id, port))
        if not isinstance(infer_shapes(grown, input_shape)[node.id], Problem):
            graph = grown
    last = draw(st.sampled_from(graph.ids))
    graph = add_node(graph, Node("output", layers.Output()))
    return connect(graph, Edge(last, "output")), input_shape


def _sources(draw: st.DrawFn, layer: Layer, shapes: dict[str, Any]) -> list[str]:
    """Nodes to feed a layer; a join gets two to four of shapes that may go together, a node more than once too."""
    rank = (
        {"dense": 1, "convolution": 3, "pooling": 3}.get(layer.family, 0)
        if layer.kind not in {"activation", "formula"}
        else 0
    )
    suitable = [node for node, shape in shapes.items() if len(shape) == rank]
    first = draw(st.sampled_from(suitable or list(shapes)))
    if not layer.many_inputs:
        return [first]
    alike = [node for node, shape in shapes.items() if shape[:-1] == shapes[first][:-1]]
    return [first, *draw(st.lists(st.sampled_from(alike), min_size=1, max_size=3))]


def _arrangements(shape: Any) -> st.SearchStrategy[Shape]:
    """Shapes that hold as many numbers."""
    return st.sampled_from([(size(shape),), (1, size(shape)), (1, 1, size(shape)), shape[::-1], shape])


@st.composite
def any_graphs(draw: st.DrawFn) -> tuple[Graph, Shape]:
    """Whatever a file or a half-built canvas may hold: loops, wires to nowhere, ids used twice, no output."""
    every_layer = st.one_of(inner_layers, st.just(layers.Input()), st.just(layers.Output()))
    ids = st.sampled_from(["a", "b", "c", "d", "input", "output"])
    nodes = draw(st.lists(st.builds(Node, id=ids, layer=every_layer), max_size=6))
    ends = st.sampled_from([*(node.id for node in nodes), "nowhere", "{where}"])
    edges = draw(st.lists(st.builds(Edge, source=ends, target=ends, port=st.integers(0, 3)), max_size=8))
    return Graph(tuple(nodes), tuple(edges)), draw(input_shapes)


@st.composite
def spoilt_graphs(draw: st.DrawFn) -> tuple[Graph, Shape]:
    """A sound network after a few careless edits: blocks taken out, settings changed, wires added or cut."""
    graph, input_shape = draw(graphs())
    for _ in range(draw(st.integers(1, 3))):
        if not graph.nodes:
            break
        node = draw(st.sampled_from(graph.nodes))
        match draw(st.sampled_from(["remove", "settings", "connect", "disconnect"])):
            case "remove":
                graph = remove_node(graph, node.id)
            case "settings":
                graph = replace_node(graph, Node(node.id, draw(inner_layers)))
            case "connect":
                wire = Edge(node.id, draw(st.sampled_from(graph.ids)), draw(st.integers(0, 3)))
                graph = Graph(graph.nodes, (*graph.edges, wire))
            case _ if graph.edges:
                graph = disconnect(graph, draw(st.sampled_from(graph.edges)))
    return graph, draw(st.one_of(st.just(input_shape), input_shapes))

"""Which units a network has that may want something."""

from __future__ import annotations

from playground.experiment import Experiment
from playground.graph import order
from playground.groups import expanded
from playground.shapes import infer_shapes

_HAS_NONE_OF_ITS_OWN = frozenset({"input", "flatten", "reshape", "dropout", "noise"})


def layers(experiment: Experiment) -> dict[str, tuple[int, ...]]:
    """The output shapes of layers with units or maps of their own, by id, in order, the network written out."""
    graph = expanded(experiment.graph)
    shapes = infer_shapes(graph, experiment.data.shape)
    found = {}
    for node_id in order(graph):
        shape = shapes[node_id]
        if isinstance(shape, tuple) and graph.node(node_id).layer.kind not in _HAS_NONE_OF_ITS_OWN:
            found[node_id] = shape
    return found

"""The networks that are trained: the ladder's, LeNet-5, a residual one, an autoencoder and a small one for points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from playground import templates
from playground.experiment import Experiment
from playground.graph import order
from playground.groups import Group, expanded
from playground.layers import Activation, Add, Dense, GlobalAveragePooling, Layer
from playground.templates.assembling import branched, in_line, normed, normed_relu

Nodes = list[tuple[str, Layer, tuple[str, ...]]]
"""Id, layer and sources, in the order in which they are computed."""


def nodes(experiment: Experiment) -> Nodes:
    """The blocks of an experiment, groups written out."""
    flat = expanded(experiment.graph)
    return [(name, flat.node(name).layer, flat.sources(name)) for name in order(flat)]


def _template(name: str) -> Callable[[str], Experiment]:
    return lambda dataset: replace(templates.find(name).experiment(), dataset=dataset)


def residual(dataset: str, first: int = 16) -> Experiment:
    """ResNet-18's eight blocks of two convolutions for 28x28 pictures, its first stage ``first`` filters wide.

    A 3x3 stem without pooling, as He et al., 2016, have it for small pictures; ResNet-18 itself is four times as wide.
    """
    blocks: list[Group] = []
    for stage in range(4):
        filters = first << stage
        for block in range(2):
            stride = 2 if stage and not block else 1
            path = [*normed_relu(filters, 3, stride, 1), *normed(filters, 3, 1, 1)]
            shortcut = normed(filters, 1, stride) if stride > 1 else []
            blocks.append(Group(inside=branched({"": path, "shortcut": shortcut}, Add(), Activation())))
    graph = in_line(*normed_relu(first, 3, 1, 1), *blocks, GlobalAveragePooling(), Dense(units=10))
    return replace(templates.find("cnn").experiment(), graph=graph, dataset=dataset)


def points(_: str) -> Experiment:
    """2-8-8-1 with tanh on the spiral, in batches of 10."""
    return replace(templates.find("spiral").experiment(), graph=templates.perceptron((8, 8), 1, "tanh", flat=True))


NETWORKS: dict[str, Callable[[str], Experiment]] = {
    **{name: _template(name) for name in ("softmax", "five-layer", "cnn-small", "cnn", "cnn-batch-norm", "lenet-5")},
    "residual, 18 layers, 16 filters": residual,
    "autoencoder": _template("autoencoder"),
    "2-8-8-1": points,
}
"""By name, each made for a dataset of 28x28 pictures by its id; the last has its own points."""

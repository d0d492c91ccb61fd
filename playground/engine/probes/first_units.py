"""The weights of the dense layers that the input goes straight into: each of their units is a straight line."""

from __future__ import annotations

import numpy as np

from playground.engine.network import arrays_of
from playground.engine.programs import Plan
from playground.engine.training import Trainer
from playground.probes.boundary import FirstUnits

TRAINING_ONLY = {"dropout", "noise"}
"""Kinds of layers that do nothing but while training: what is behind them hears the input itself."""


def first_units(trainer: Trainer) -> tuple[FirstUnits, ...]:
    """Every such layer of a network with two inputs, in the order of the network."""
    found = []
    layers = {node: layer for node, layer, _ in trainer.plan.structure.nodes}
    for node in _nodes(trainer.plan):
        arrays = arrays_of(layers[node], node, trainer.parameters)
        weights = np.asarray(arrays["weights"])
        biases = np.asarray(arrays["bias"]) if "bias" in arrays else np.zeros(weights.shape[1], np.float32)
        found.append(FirstUnits(node, weights, biases))
    return tuple(found)


def _nodes(plan: Plan) -> list[str]:
    kinds = {node: layer.kind for node, layer, _ in plan.structure.nodes}
    sources = {node: given for node, _, given in plan.structure.nodes}

    def hears_input(node: str) -> bool:
        (source,) = sources[node]
        while kinds[source] in TRAINING_ONLY:
            (source,) = sources[source]
        return kinds[source] == "input"

    return [node for node, kind in kinds.items() if kind == "dense" and hears_input(node)]

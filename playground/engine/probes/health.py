"""How long the gradients are layer by layer, and which units say nothing or are saturated."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from playground.engine.probes import sampling
from playground.engine.training import Trainer
from playground.probes import Wish
from playground.probes.health import FunctionFigures, HealthFigures, LayerFigures

CUT_OFF = ("relu",)
"""Functions that answer exactly 0 on one side, so that a unit can be dead."""

FLAT = 0.05
"""A function counts as saturated where its slope is below this share of its greatest."""


def health(trainer: Trainer, wish: Wish) -> HealthFigures:
    """The figures of the moment, over the examples of ``sampling``; a frozen layer has no gradient to speak of."""
    gradients, outputs = sampling.gradients(trainer), sampling.outputs(trainer)
    layers, functions, broken = [], [], 0
    for node, layer, _ in trainer.plan.structure.nodes:
        for array in trainer.parameters.get(node, {}).values():
            broken += int((~np.isfinite(np.asarray(array))).sum())
        if "weights" in trainer.parameters.get(node, {}) and not layer.is_frozen:
            weights = np.asarray(trainer.parameters[node]["weights"])
            layers.append(LayerFigures(node, _length(gradients[node]["weights"]), _length(weights)))
        if layer.kind == "activation":
            function: str = layer.function  # type: ignore[attr-defined]
            found = outputs[node]
            functions.append(FunctionFigures(node, function, dead(function, found), saturated(function, found)))
    return HealthFigures(trainer.step, tuple(layers), tuple(functions), broken)


def dead(function: str, outputs: NDArray[np.float32]) -> float | None:
    """The share of units that answer 0 to every example: outputs [n, …, units]; a feature map is one unit."""
    if function not in CUT_OFF:
        return None
    units = outputs.reshape(-1, outputs.shape[-1])
    return float((units == 0).all(axis=0).mean())


def saturated(function: str, outputs: NDArray[np.float32]) -> float | None:
    """The share of outputs where a sigmoid, s(1 - s) < FLAT / 4, or a tanh, 1 - t² < FLAT, is all but flat."""
    if function == "sigmoid":
        return float((4 * outputs * (1 - outputs) < FLAT).mean())
    if function == "tanh":
        return float((1 - outputs**2 < FLAT).mean())
    return None


def _length(values: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(np.square(values.astype(np.float64)))))

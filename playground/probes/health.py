"""Figures by which a training network is judged: how long the gradients are, which units say nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LayerFigures:
    """A layer with weights. ``gradient`` and ``weight`` are root mean squares over its weights, NaN if any is none."""

    node: str
    gradient: float
    weight: float


@dataclass(frozen=True, slots=True)
class FunctionFigures:
    """An activation layer, looked at with some training examples.

    ``dead`` is the share of units, 0 to 1, whose output is 0 for every example; None for functions that have no such
    side. ``saturated`` is the share of outputs where the function is all but flat (below a twentieth of its greatest
    slope); None for functions that never are on both sides.
    """

    node: str
    function: str
    dead: float | None
    saturated: float | None


@dataclass(frozen=True, slots=True)
class HealthFigures:
    """All layers in the order of the network, at one step; ``broken`` weights are not finite numbers."""

    step: int
    layers: tuple[LayerFigures, ...]
    functions: tuple[FunctionFigures, ...]
    broken: int

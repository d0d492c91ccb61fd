"""What a network predicts of numbers: for the examples, and along the input or all over the plane of two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from playground.experiment import Experiment
from playground.layers import Dense, Input, Output
from playground.probes.base import Array


class Figures(NamedTuple):
    """How good predictions are: ``bias`` is the mean residual, ``r2`` None where the right numbers do not differ."""

    rmse: float
    mae: float
    r2: float | None
    bias: float


@dataclass(frozen=True, slots=True)
class Predictions:
    """Some of the examples of a dataset, the first: ``inputs`` float32 [n, inputs], ``right`` and ``predicted`` [n].

    Inputs are as the network gets them, numbers in the data's own units.
    """

    inputs: Array
    right: Array
    predicted: Array

    @property
    def residuals(self) -> Array:
        """The right number minus the predicted one, float32 [n]."""
        residuals: Array = self.right - self.predicted
        return residuals

    def figures(self) -> Figures | None:
        """The figures over these examples; None where there are none, or a prediction is not a number."""
        residuals = self.residuals.astype(np.float64)
        if not len(residuals) or not np.isfinite(residuals).all():
            return None
        squares, spread = float(np.mean(residuals**2)), float(np.var(self.right, dtype=np.float64))
        r2 = 1 - squares / spread if spread else None
        return Figures(squares**0.5, float(np.mean(np.abs(residuals))), r2, float(np.mean(residuals)))


def line_node(experiment: Experiment) -> str | None:
    """The only neuron of a network that draws a straight line through points; None where the network is more."""
    inner = [node for node in experiment.graph.nodes if not isinstance(node.layer, Input | Output)]
    is_line = experiment.data.kind == "points" and experiment.data.shape == (1,) and len(inner) == 1
    layer = inner[0].layer if is_line else None
    return inner[0].id if isinstance(layer, Dense) and layer.units == 1 and layer.bias else None


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line in the data's own units: ``weight`` times the input plus ``bias``."""

    weight: float
    bias: float


@dataclass(frozen=True, slots=True)
class Fit:
    """What is predicted after ``step`` steps.

    ``places`` and ``answers`` are what lies between the examples. Of one input, both are float32 [n] from left to
    right. Of two, ``places`` is float32 [side], the middles of cells along both axes, and ``answers`` [side, side]:
    rows go up (the second input), columns right (the first). Of more there are none, and both are empty.
    ``line`` is there where the network is nothing but a straight line, see ``line_node``.
    """

    step: int
    train: Predictions
    held_out: Predictions
    places: Array
    answers: Array
    line: Line | None = None

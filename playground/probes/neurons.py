"""What every neuron of a network with two inputs answers everywhere on the plane."""

from __future__ import annotations

from dataclasses import dataclass

from playground.experiment import Experiment
from playground.probes.base import Array, Wish
from playground.probes.boundary import Points
from playground.problems import BadWish, Problem

Unit = tuple[str, int]
"""A dense layer by its node id, and a unit of it from 0."""


@dataclass(frozen=True, slots=True)
class NeuronsWish(Wish):
    """``enlarged`` is the neuron whose picture is wanted in full; ``off`` are neurons that nobody after them hears."""

    enlarged: Unit | None = None
    off: tuple[Unit, ...] = ()

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Units are counted from 0."""
        for node, unit in (*self.off, *((self.enlarged,) if self.enlarged else ())):
            if unit < 0:
                return BadWish("neurons", f"unit {unit} of “{node}”", "units from 0")
        return None

    def program(self) -> bool:
        """A picture in full is computed by a program of its own."""
        return self.enlarged is not None


@dataclass(frozen=True, slots=True)
class Column:
    """One dense layer, with the element-wise layers behind it that make its output what the next layer hears.

    ``maps`` is float32 [units, side, side], rows going up as a ``Boundary``'s; ``weights`` float32 [inputs, units] with
    the inputs in the order of the column ``source`` names, a dense layer's id or ``""`` for the two inputs, None where
    something else lies between; ``biases`` float32 [units], zeros where the layer has none, which ``has_bias`` tells.
    """

    node: str
    maps: Array
    weights: Array
    biases: Array
    source: str | None
    has_bias: bool = True


@dataclass(frozen=True, slots=True)
class Enlarged:
    """The output of one neuron on a finer grid, float32 [side, side]; the outputs follow from ``unit``'s column."""

    unit: Unit
    outputs: Array


@dataclass(frozen=True, slots=True)
class Neurons:
    """Every dense layer in the order of the network, at one step, on a grid from ``-reach`` to ``reach``."""

    step: int
    reach: float
    columns: tuple[Column, ...]
    off: tuple[Unit, ...]
    enlarged: Enlarged | None
    train: Points

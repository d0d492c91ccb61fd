"""What a network with two inputs answers everywhere, and the points it learns from."""

from __future__ import annotations

from dataclasses import dataclass

from playground.probes.base import Array

REACH = 6.0
"""Sets of points lie between -6 and 6 in both coordinates, as TensorFlow Playground's do."""


@dataclass(frozen=True, slots=True)
class Points:
    """Some of the points of a dataset: ``places`` float32 [n, 2], ``classes`` int32 [n]."""

    places: Array
    classes: Array


@dataclass(frozen=True, slots=True)
class FirstUnits:
    """A dense layer that hears the two inputs: ``weights`` float32 [2, units], ``biases`` float32 [units]."""

    node: str
    weights: Array
    biases: Array


@dataclass(frozen=True, slots=True)
class Boundary:
    """What a network with two inputs answers everywhere.

    ``probabilities`` is float32 [side, side, classes] for a grid of places from ``-reach`` to ``reach``: rows go up
    (the second coordinate), columns go right (the first); each value belongs to the middle of its cell.
    ``first`` are the dense layers that the input goes straight into.
    """

    probabilities: Array
    reach: float
    train: Points
    held_out: Points
    first: tuple[FirstUnits, ...] = ()

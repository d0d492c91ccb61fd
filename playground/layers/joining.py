"""Layers that join several wires into one."""

from __future__ import annotations

from playground.layers.base import Layer, Shape, size
from playground.problems import Problem, ShapeMismatch
from playground.wording import QT_TRANSLATE_NOOP


class Add(Layer):
    """The sum of its inputs, number by number: the join of a skip connection."""

    kind = "add"
    family = "joining"
    title = QT_TRANSLATE_NOOP("wording", "Add")
    help = QT_TRANSLATE_NOOP("wording", "Adds its inputs number by number; the join of a skip connection.")
    many_inputs = True

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The shape all inputs share."""
        different = [shape for shape in inputs if shape != inputs[0]]
        return ShapeMismatch(where, inputs[0], different[0]) if different else inputs[0]

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """An addition for each number of each further input."""
        return (len(inputs) - 1) * size(output)


class Concatenate(Layer):
    """Its inputs side by side along the last axis, in the order of its ports."""

    kind = "concatenate"
    family = "joining"
    title = QT_TRANSLATE_NOOP("wording", "Concatenate")
    help = QT_TRANSLATE_NOOP("wording", "Puts its inputs side by side, channel after channel.")
    many_inputs = True

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The shape all inputs share but for the last axis, which adds up."""
        different = [shape for shape in inputs if shape[:-1] != inputs[0][:-1] or len(shape) != len(inputs[0])]
        if different:
            return ShapeMismatch(where, inputs[0], different[0])
        return (*inputs[0][:-1], sum(shape[-1] for shape in inputs))

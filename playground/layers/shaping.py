"""Layers that only rearrange numbers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from playground.layers.base import Layer, Shape, size
from playground.layers.convolution import needs_picture
from playground.problems import Problem, ShapeMismatch
from playground.wording import QT_TRANSLATE_NOOP


class Flatten(Layer):
    """A picture as one long vector, row by row."""

    kind = "flatten"
    family = "shape"
    title = QT_TRANSLATE_NOOP("wording", "Flatten")
    help = QT_TRANSLATE_NOOP("wording", "Writes the picture as one long row of numbers, for a dense layer to read.")

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """A vector of all numbers."""
        return (size(inputs[0]),)


class Reshape(Layer):
    """The same numbers in another shape, row by row."""

    kind = "reshape"
    family = "shape"
    title = QT_TRANSLATE_NOOP("wording", "Reshape")
    help = QT_TRANSLATE_NOOP("wording", "Arranges the same numbers in another shape, such as a vector into a picture.")

    shape: tuple[int, ...] = Field((28, 28, 1), min_length=1, max_length=3)

    @field_validator("shape")
    @classmethod
    def _positive(cls, shape: Shape) -> Shape:
        if min(shape) < 1 or max(shape) > 2**20:
            raise ValueError("each size of a shape is from 1 to 1,048,576")
        return shape

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The shape asked for, where it holds as many numbers as the input."""
        return self.shape if size(self.shape) == size(inputs[0]) else ShapeMismatch(where, self.shape, inputs[0])


class Upsample(Layer):
    """A larger picture by repeating or blending pixels."""

    kind = "upsample"
    family = "shape"
    title = QT_TRANSLATE_NOOP("wording", "Upsample")
    help = QT_TRANSLATE_NOOP("wording", "Makes the picture larger by repeating each pixel, or by blending neighbours.")

    factor: int = Field(2, ge=1, le=16)
    method: Literal["nearest", "linear"] = "nearest"

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """Height and width times ``factor``."""
        if problem := needs_picture(where, inputs[0]):
            return problem
        rows, columns, channels = inputs[0]
        return (rows * self.factor, columns * self.factor, channels)

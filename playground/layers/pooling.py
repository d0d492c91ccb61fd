"""Layers that make pictures smaller by summing them up."""

from __future__ import annotations

from pydantic import Field

from playground.layers.base import Layer, Shape, size
from playground.layers.convolution import Padding, needs_picture, window_count
from playground.problems import Problem, TooMuchPadding, TooSmall
from playground.wording import QT_TRANSLATE_NOOP


class _Pooling(Layer):
    family = "pooling"

    window: int = Field(2, ge=1, le=31)
    stride: int = Field(2, ge=1, le=31)
    padding: Padding = Field("valid", union_mode="left_to_right")

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """One number for each place of the window, channel by channel."""
        if problem := needs_picture(where, inputs[0]):
            return problem
        if isinstance(self.padding, int) and self.padding >= self.window:
            return TooMuchPadding(where, self.padding, self.window)
        rows, columns, channels = inputs[0]
        counts = [window_count(n, self.window, self.stride, self.padding) for n in (rows, columns)]
        if min(counts) < 1:
            return TooSmall(where, self.window, inputs[0])
        return (*counts, channels)

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """One operation for each number in each window."""
        return size(output) * self.window**2


class MaxPooling(_Pooling):
    """The largest number in each window."""

    kind = "max-pooling"
    title = QT_TRANSLATE_NOOP("wording", "Max pooling")
    help = QT_TRANSLATE_NOOP("wording", "Keeps the largest number in each window: was the pattern found anywhere here?")


class AveragePooling(_Pooling):
    """The mean of each window; zeros of the padding are not counted."""

    kind = "average-pooling"
    title = QT_TRANSLATE_NOOP("wording", "Average pooling")
    help = QT_TRANSLATE_NOOP("wording", "Keeps the mean of each window: how much of the pattern is here?")


class GlobalAveragePooling(Layer):
    """The mean of each channel over the whole picture."""

    kind = "global-average-pooling"
    family = "pooling"
    title = QT_TRANSLATE_NOOP("wording", "Global average pooling")
    help = QT_TRANSLATE_NOOP("wording", "Sums up each map by its mean, wherever the pattern was: one number a channel.")

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """A vector of channels."""
        return needs_picture(where, inputs[0]) or (inputs[0][-1],)

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """An addition for each number."""
        return size(inputs[0])

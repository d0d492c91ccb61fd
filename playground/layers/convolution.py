"""Convolutions and transposed convolutions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playground.layers.base import Frozen, Layer, Shape, size
from playground.layers.initialisers import He, Initialiser, Zeros
from playground.problems import DoesNotDivide, Problem, TooSmall, WrongRank
from playground.wording import QT_TRANSLATE_NOOP

Padding = Literal["same", "valid"] | Annotated[int, Field(ge=0, le=31)]
"""``same``: the output has ceil(input / stride) rows; ``valid``: none; a number: that many zeros on every side."""


def window_padding(size: int, window: int, stride: int, padding: Padding, dilation: int = 1) -> tuple[int, int]:
    """Zeros before and after one axis of ``size``; ``same`` puts the odd one after, as TensorFlow does."""
    if isinstance(padding, int):
        return padding, padding
    if padding == "valid":
        return 0, 0
    reach = (window - 1) * dilation + 1
    total = max((-(-size // stride) - 1) * stride + reach - size, 0)
    return total // 2, total - total // 2


def window_count(size: int, window: int, stride: int, padding: Padding, dilation: int = 1) -> int:
    """How many places a window takes along an axis of ``size``; less than 1 where it does not fit."""
    before, after = window_padding(size, window, stride, padding, dilation)
    reach = (window - 1) * dilation + 1
    return (size + before + after - reach) // stride + 1


def needs_picture(where: str, shape: Shape) -> Problem | None:
    """The problem of a layer for pictures whose input is none."""
    if len(shape) == 3:
        return None
    fix = QT_TRANSLATE_NOOP("wording", "Insert a reshape layer, or choose a dataset of pictures.")
    return WrongRank(where, "a picture (height×width×channels)", shape, fix)


class Convolution(Layer):
    """Small filters slide over the picture; each makes a map of where its pattern is found."""

    kind = "convolution"
    family = "convolution"
    title = QT_TRANSLATE_NOOP("wording", "Convolution")
    help = QT_TRANSLATE_NOOP(
        "wording", "Slides small filters over the picture; each makes a map of where it finds its pattern."
    )

    filters: int = Field(8, ge=1, le=4096)
    kernel: int = Field(3, ge=1, le=31)
    stride: int = Field(1, ge=1, le=8)
    padding: Padding = Field("same", union_mode="left_to_right")
    dilation: int = Field(1, ge=1, le=8)
    groups: int = Field(1, ge=1, le=4096)
    bias: bool = True
    weights_start: Initialiser = He()
    bias_start: Initialiser = Zeros()
    frozen: Frozen = False

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """One map of window positions for each filter."""
        if problem := needs_picture(where, inputs[0]):
            return problem
        rows, columns, channels = inputs[0]
        for what, number in (("channels", channels), ("filters", self.filters)):
            if number % self.groups:
                return DoesNotDivide(where, what, number, self.groups)
        counts = [window_count(n, self.kernel, self.stride, self.padding, self.dilation) for n in (rows, columns)]
        if min(counts) < 1:
            return TooSmall(where, (self.kernel - 1) * self.dilation + 1, inputs[0])
        return (*counts, self.filters)

    def parameters(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """``weights`` [kernel, kernel, channels / groups, filters] and ``bias`` [filters]."""
        weights = (self.kernel, self.kernel, inputs[0][-1] // self.groups, self.filters)
        return {"weights": weights} | ({"bias": (self.filters,)} if self.bias else {})

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """A multiply-add for each weight at each place, an addition for each bias."""
        window = self.kernel**2 * inputs[0][-1] // self.groups
        return size(output) * (2 * window + self.bias)


class TransposedConvolution(Layer):
    """The reverse of a strided convolution: each number paints a filter, and the picture grows by the stride."""

    kind = "transposed-convolution"
    family = "convolution"
    title = QT_TRANSLATE_NOOP("wording", "Transposed convolution")
    help = QT_TRANSLATE_NOOP("wording", "Makes a larger picture: each number paints a small filter, and they add up.")

    filters: int = Field(8, ge=1, le=4096)
    kernel: int = Field(3, ge=1, le=31)
    stride: int = Field(2, ge=1, le=8)
    padding: Literal["same", "valid"] = "same"
    bias: bool = True
    weights_start: Initialiser = He()
    bias_start: Initialiser = Zeros()
    frozen: Frozen = False

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """``same``: input x stride; ``valid``: input x stride + max(kernel - stride, 0)."""
        if problem := needs_picture(where, inputs[0]):
            return problem
        more = max(self.kernel - self.stride, 0) if self.padding == "valid" else 0
        rows, columns, _ = inputs[0]
        return (rows * self.stride + more, columns * self.stride + more, self.filters)

    def parameters(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """``weights`` [kernel, kernel, channels, filters] and ``bias`` [filters]."""
        weights = (self.kernel, self.kernel, inputs[0][-1], self.filters)
        return {"weights": weights} | ({"bias": (self.filters,)} if self.bias else {})

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """A multiply-add for each weight at each input place, an addition for each bias."""
        return 2 * size(inputs[0]) * self.kernel**2 * self.filters + self.bias * size(output)

"""Which form each convolution of a network has: what was timed best on this machine, and a rule where nothing was.

A run keeps the forms that it began with (``Structure.forms``): forms agree to rounding only.
"""

from __future__ import annotations

from dataclasses import dataclass

from playground import layers
from playground.engine.forms import Forms, KernelForm
from playground.engine.product_form import Crossed, Tiling
from playground.layers import Layer


@dataclass(frozen=True, slots=True, order=True)
class Case:
    """A convolution, as far as its best form depends on it.

    ``rows`` of the pictures that come in; ``kernel`` rows, columns, channels, filters; ``stride`` of the window.
    """

    rows: int
    kernel: tuple[int, ...]
    stride: int

    def __str__(self) -> str:
        return f"{self.rows} {'x'.join(map(str, self.kernel))} {self.stride}"

    @staticmethod
    def parse(text: str) -> Case:
        """What ``str`` wrote, such as ``28 5x5x1x6 1``; ``ValueError`` for anything else."""
        rows, kernel, stride = text.split(" ")
        sizes = tuple(map(int, kernel.split("x")))
        if len(sizes) != 4 or min(*sizes, int(rows), int(stride)) < 1:
            raise ValueError(text)
        return Case(int(rows), sizes, int(stride))


Chosen = tuple[tuple[Case, Forms], ...]
"""Convolutions and their forms, in order; those that are missing have theirs by the rule."""


def case_of(layer: Layer, rows: int, weights: tuple[int, ...]) -> Case:
    """The case of a layer of windows that takes pictures of so many rows and has weights of this shape.

    A transposed convolution is the gradient of the convolution that shrinks the larger picture.
    """
    if isinstance(layer, layers.TransposedConvolution):
        height, width, channels, filters = weights
        return Case(rows * layer.stride, (height, width, filters, channels), layer.stride)
    assert isinstance(layer, layers.Convolution)
    return Case(rows, weights, layer.stride)


def has_choice(layer: Layer) -> bool:
    """Whether there are several forms of a layer: of windows, neither dilated nor with channels in groups."""
    if isinstance(layer, layers.Convolution):
        return layer.dilation == layer.groups == 1
    return isinstance(layer, layers.TransposedConvolution)


def form_of(case: Case, chosen: Chosen) -> Forms:
    """The forms of a convolution on a CPU: those chosen for it, else those of the rule."""
    return next((forms for one, forms in chosen if one == case), None) or by_rule(case)


ENOUGH = 12
"""Channels from which XLA's own convolution pays: with fewer, its inner products are too short."""

MANY = 16
"""Filters from which the value by products costs more in sums than it saves, channels being few."""

FEW = 16
"""Channels, or filters, up to which matrices are so narrow that wider windows pay."""

CROSSED = range(4, 24)
"""Channels with which the gradient by the kernel is soonest one crossed product."""

TALL = 5
"""Rows of a kernel up to which it is: slopes are copied for each of them."""


def by_rule(case: Case) -> Forms:
    """The forms on a CPU where nothing was timed yet, by shapes alone.

    Milliseconds a step, batch 100, inside a loop, two cores, the least of several calls: the best products / XLA's own
    convolution; of the gradient by the kernel also the crossed product. What is chosen is marked.

    | layer | value | by the input | by the kernel |
    | 28x28x1 to 6, 6x6 | *0.7* / 4.1 | *1.0* / 4.2 | *0.8* / 0.9 / 2.5 |
    | 28x28x1 to 24, 6x6 | *1.2* / 4.4 | *2.0* / 7.7 | 2.1 / *1.8* / 14 |
    | 28x28x4 to 8, 5x5, stride 2 | *1.0* / 1.2 | 0.8 / *0.8* | 1.2 / 1.5 / *0.8* |
    | 28x28x6 to 12, 5x5, stride 2 | 1.7 / *1.6* | 1.2 / *1.5* | 2.0 / 2.2 / *1.8* |
    | 14x14x12 to 24, 4x4, stride 2 | 0.8 / *0.6* | 0.6 / *0.5* | 1.0 / 0.8 / *0.6* |
    | 28x28x3 to 64, 3x3 | 2.2 / *3.6* | *3.9* / 8 | 4.4 / *3.0* / 17 |
    | 28x28x16 to 1, 5x5 | 6.9 / *4.3* | 5.8 / *3.1* | 16 / 3.5 / *3.2* |
    | 28x28x16 to 16, 3x3 | 6.2 / *4.0* | 5.1 / *3.7* | 8.1 / 9.0 / *6.0* |
    | 14x14x32 to 32, 3x3 | 3.4 / *2.0* | 3.1 / *2.0* | 5.9 / *4.5* / 5.5 |
    | 28x28x64 to 64, 3x3 | 60 / *30* | 53 / *31* | 80 / *60* / 72 |
    | 4x4x128 to 128, 3x3 | 2.6 / *2.1* | 2.7 / *2.1* | 4.0 / *2.4* / 4.6 |
    | 28x28x24 to 48, 5x5, stride 2 | 12 / *5.9* | 9.2 / *8.5* | 14 / *13* / 16 |
    | 14x14x48 to 64, 4x4, stride 2 | 4.6 / *2.8* | 2.9 / *2.8* | 6.9 / *4.3* / 5.8 |
    | 28x28x64 to 128, 3x3, stride 2 | 26 / *17* | 25 / *20* | 34 / *38* / 39 |

    The gradients that XLA derives itself take inside a loop up to 200 times as long.
    """
    rows, _, channels, filters = case.kernel
    products = Tiling(4 if channels <= FEW else 2, by_row=True)
    is_wide, is_strided = channels >= ENOUGH, case.stride > 1
    by_kernel: KernelForm = None
    if case.kernel[:2] == (1, 1):
        by_kernel = Tiling(1, by_row=True)  # pixels, as they lie there
    elif channels in CROSSED and filters <= 2 * channels and rows <= TALL:
        by_kernel = Crossed(1 if is_wide else 2)
    if channels == 1:
        return Forms(Tiling(4), Tiling(4), Tiling(7) if filters <= FEW else by_kernel)
    return Forms(
        None if is_wide or filters >= MANY or (is_strided and channels > CROSSED.start) else products,
        None if is_wide or is_strided else products,
        by_kernel,
    )

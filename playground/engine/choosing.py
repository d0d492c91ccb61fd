"""Which form each convolution of a network has: what was timed best on this machine, and a rule where nothing was.

A run keeps the forms that it began with (``Structure.forms``): forms agree to rounding only.
"""

from __future__ import annotations

from dataclasses import dataclass

from playground import layers
from playground.engine.forms import Forms
from playground.engine.product_form import Tiling
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

FEW, WIDE = 16, 32
"""Channels up to which matrices are so narrow that wider windows pay; from which strided windows need not overlap."""

SMALL = 14
"""Rows up to which the gradients of strided windows are as soon added up where they lie as taken apart by phase."""


def by_rule(case: Case) -> Forms:
    """The forms on a CPU where nothing was timed yet, by shapes alone.

    Milliseconds of processor time, all cores together, batch 100, inside a loop, the least of several calls on two
    cores that had other work as well: as the best products / as XLA's own convolution. What is chosen is marked.

    | layer | value | by the input | by the kernel |
    | 28x28x1 to 6, 6x6 | *1.4* / 8 | *2.1* / 9 | *1.4* / 1.8 |
    | 28x28x6 to 12, 5x5, stride 2 | *2.6* / 3 | *2.4* / 7 | *4* / 10 |
    | 28x28x3 to 64, 3x3 | 33 / *3* | *5* / 8 | *7* / 15 |
    | 28x28x16 to 1, 5x5 | 30 / *8* | 27 / *8* | *42* |
    | 28x28x16 to 16, 3x3 | 11 / *6* | 10 / *6* | *17* / 17 |
    | 28x28x64 to 64, 3x3 | 124 / *45* | 133 / *46* | *176* / 211 |
    | 14x14x128 to 128, 3x3 | 88 / *49* | 99 / *50* | *103* / 186 |
    | 28x28x64 to 128, 3x3, stride 2 | 54 / *23* | 51 / *27* | *78* / 138 |
    | 28x28x24 to 48, 5x5, stride 2 | 36 / *10* | 29 / *20* | *37* |
    | 14x14x48 to 64, 4x4, stride 2 | 9 / *5* | *6* / 10 | *14* |

    The gradients that XLA derives itself take inside a loop up to 200 times as long.
    """
    channels, filters = case.kernel[2:]
    if channels == 1:
        return Forms(Tiling(4), Tiling(4), Tiling(7))
    tile = 4 if channels <= FEW else 1 if case.stride > 1 and channels >= WIDE else 2
    products = Tiling(tile, by_row=True)
    is_wide = channels >= ENOUGH
    by_input = Tiling(1, by_row=True) if case.stride > 1 and case.rows <= SMALL else None
    return Forms(None if is_wide or filters >= MANY else products, by_input if is_wide else products, products)

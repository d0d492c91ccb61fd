"""DenseNet: Huang, Liu, van der Maaten and Weinberger, CVPR 2017; every layer sees all that came before it."""

from __future__ import annotations

from playground.graph import Graph
from playground.groups import Group
from playground.layers import (
    Activation,
    AveragePooling,
    BatchNorm,
    Concatenate,
    Convolution,
    Dense,
    GlobalAveragePooling,
    Layer,
    MaxPooling,
)
from playground.templates.assembling import Step, branched, in_line, normed_relu, repeated
from playground.templates.study import study
from playground.wording import QT_TRANSLATE_NOOP

_GROWTH = 32
_COUNTS = (6, 12, 24, 16)


def _before(filters: int, kernel: int) -> list[Layer]:
    """Batch norm, ReLU, and a convolution that keeps the picture's size."""
    return [
        BatchNorm(),
        Activation(),
        Convolution(filters=filters, kernel=kernel, padding=kernel // 2, bias=False),
    ]


def _densenet_121() -> Graph:
    layer = branched({"kept": [], "": [*_before(4 * _GROWTH, 1), *_before(_GROWTH, 3)]}, Concatenate())
    steps: list[Step] = [("stem", repeated(1, *normed_relu(64, 7, 2, 3))), MaxPooling(window=3, stride=2, padding=1)]
    channels = 64
    for number, count in enumerate(_COUNTS, start=1):
        steps += [(f"dense-block-{number}", Group(inside=layer, repeat=count))]
        channels += count * _GROWTH
        if number < len(_COUNTS):
            channels //= 2
            steps += [(f"transition-{number}", repeated(1, *_before(channels, 1), AveragePooling()))]
    return in_line(*steps, BatchNorm(), Activation(), GlobalAveragePooling(), Dense(units=1000))


DENSENET = (
    study(
        "densenet-121",
        QT_TRANSLATE_NOOP("wording", "DenseNet-121"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Huang et al., 2017, as torchvision has it: 58 layers in four blocks, each adding 32 channels to all "
            "before it. Like the authors' own code, batch norm and ReLU also follow the first convolution.",
        ),
        _densenet_121,
    ),
)
"""The entry."""

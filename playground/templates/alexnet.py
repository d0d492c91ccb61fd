"""AlexNet: Krizhevsky, 2014, one column of the network that won ImageNet's contest of 2012."""

from __future__ import annotations

from playground.graph import Graph
from playground.layers import Activation, Convolution, Dense, Dropout, Flatten, Layer, MaxPooling
from playground.templates.assembling import in_line
from playground.templates.study import study
from playground.wording import QT_TRANSLATE_NOOP

_FILTERS = (64, 192, 384, 256, 256)


def _alexnet() -> Graph:
    layers: list[Layer] = []
    for number, filters in enumerate(_FILTERS):
        kernel, stride, padding = ((11, 4, 2), (5, 1, 2))[number] if number < 2 else (3, 1, 1)
        layers += [Convolution(filters=filters, kernel=kernel, stride=stride, padding=padding), Activation()]
        if number in (0, 1, 4):
            layers += [MaxPooling(window=3, stride=2)]
    layers += [Flatten()]
    for _ in range(2):
        layers += [Dropout(rate=0.5), Dense(units=4096), Activation()]
    return in_line(*layers, Dense(units=1000))


ALEXNET = (
    study(
        "alexnet",
        QT_TRANSLATE_NOOP("wording", "AlexNet"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Krizhevsky et al., 2012, as torchvision has it after Krizhevsky, 2014: one column in place of two for two "
            "GPUs, 64 and 192 filters first in place of 96 and 256, no local response normalisation.",
        ),
        _alexnet,
        0.01,
    ),
)
"""The entry."""

"""Network in network: Lin, Chen and Yan, ICLR 2014; a small network slides over the picture in place of a filter."""

from __future__ import annotations

from playground.graph import Graph
from playground.layers import Activation, Convolution, Dropout, GlobalAveragePooling, Layer, MaxPooling
from playground.templates.assembling import Step, in_line, repeated
from playground.templates.study import study
from playground.wording import QT_TRANSLATE_NOOP


def _block(filters: int, kernel: int, stride: int, padding: int, *mixing: int) -> list[Layer]:
    """A convolution and two of 1x1 that mix its channels, each with ReLU."""
    layers: list[Layer] = [
        Convolution(filters=filters, kernel=kernel, stride=stride, padding=padding),
        Activation(),
    ]
    for count in mixing:
        layers += [Convolution(filters=count, kernel=1, padding=0), Activation()]
    return layers


def _network_in_network() -> Graph:
    steps: list[Step] = [
        ("block-1", repeated(1, *_block(96, 11, 4, 0, 96, 96))),
        MaxPooling(window=3, stride=2, padding="same"),  # 54 to 27, as Caffe's rounding up does
        ("block-2", repeated(1, *_block(256, 5, 1, 2, 256, 256))),
        MaxPooling(window=3, stride=2),
        ("block-3", repeated(1, *_block(384, 3, 1, 1, 384, 384))),
        MaxPooling(window=3, stride=2),
        Dropout(rate=0.5),
        ("block-4", repeated(1, *_block(1024, 3, 1, 1, 1024, 1000))),
        GlobalAveragePooling(),
    ]
    return in_line(*steps)


NIN = (
    study(
        "nin",
        QT_TRANSLATE_NOOP("wording", "Network in network"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The ImageNet model that the authors of Lin et al., 2014, published for Caffe: the paper itself describes "
            "networks for smaller pictures. Four blocks, each with two 1×1 convolutions, and no dense layer at all.",
        ),
        _network_in_network,
        0.01,
    ),
)
"""The entry."""

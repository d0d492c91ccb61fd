"""VGG: Simonyan and Zisserman, ICLR 2015; configurations A (11 layers with weights) and D (16)."""

from __future__ import annotations

from playground.graph import Graph
from playground.layers import Activation, Convolution, Dense, Dropout, Flatten, MaxPooling
from playground.templates.assembling import Step, in_line, repeated
from playground.templates.study import study
from playground.wording import QT_TRANSLATE_NOOP

_FILTERS = (64, 128, 256, 512, 512)


def _vgg(counts: tuple[int, int, int, int, int]) -> Graph:
    """So many 3x3 convolutions in each of the five stages, then three dense layers."""
    steps: list[Step] = []
    for number, (filters, count) in enumerate(zip(_FILTERS, counts, strict=True), start=1):
        stage = repeated(count, Convolution(filters=filters, kernel=3, padding=1), Activation())
        steps += [(f"stage-{number}", stage), MaxPooling()]
    steps += [Flatten()]
    for _ in range(2):
        steps += [Dense(units=4096), Activation(), Dropout(rate=0.5)]
    return in_line(*steps, Dense(units=1000))


VGG = (
    study(
        "vgg-11",
        QT_TRANSLATE_NOOP("wording", "VGG-11"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Configuration A of Simonyan and Zisserman, 2015, as torchvision has it: only 3×3 convolutions, stage "
            "after stage. Departs from the paper in its start alone: He's, in place of small normal numbers.",
        ),
        lambda: _vgg((1, 1, 2, 2, 2)),
        0.01,
    ),
    study(
        "vgg-16",
        QT_TRANSLATE_NOOP("wording", "VGG-16"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Configuration D of Simonyan and Zisserman, 2015, as torchvision has it: thirteen 3×3 convolutions, three "
            "dense layers. Departs from the paper in its start: He's, in place of the weights of configuration A.",
        ),
        lambda: _vgg((2, 2, 3, 3, 3)),
        0.01,
    ),
)
"""The entries."""

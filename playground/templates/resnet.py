"""ResNet: He, Zhang, Ren and Sun, CVPR 2016; every block adds to what it was given, so that deep networks learn."""

from __future__ import annotations

from collections.abc import Callable

from playground.graph import Graph
from playground.groups import Group
from playground.layers import Activation, Add, Dense, GlobalAveragePooling, Layer, MaxPooling
from playground.templates.assembling import Step, branched, in_line, normed, normed_relu, repeated
from playground.templates.study import study
from playground.wording import QT_TRANSLATE_NOOP

Path = Callable[[int, int], list[Layer]]
"""The long way through a block, for so many filters and a stride."""


def _basic(filters: int, stride: int) -> list[Layer]:
    """Two 3x3 convolutions; batch norm after each, ReLU between them."""
    return [*normed_relu(filters, 3, stride, 1), *normed(filters, 3, 1, 1)]


def _bottleneck(filters: int, stride: int) -> list[Layer]:
    """1x1 to few channels, 3x3 with the stride, 1x1 to four times as many."""
    return [*normed_relu(filters, 1), *normed_relu(filters, 3, stride, 1), *normed(4 * filters, 1)]


def _block(path: list[Layer], shortcut: list[Layer], repeat: int = 1) -> Group:
    return Group(inside=branched({"": path, "shortcut": shortcut}, Add(), Activation()), repeat=repeat)


def _stage(path: Path, filters: int, widening: int, count: int, stride: int, is_new: bool) -> Group:
    """So many blocks; where the first one's output is of another shape, its shortcut is a 1x1 convolution."""
    if not is_new:
        return _block(path(filters, 1), [], count)
    first = _block(path(filters, stride), normed(widening * filters, 1, stride))
    rest = "block-2" if count == 2 else f"blocks-2-to-{count}"
    return Group(inside=in_line(("block-1", first), (rest, _block(path(filters, 1), [], count - 1))))


def _resnet(path: Path, widening: int, counts: tuple[int, int, int, int]) -> Graph:
    steps: list[Step] = [("stage-1", repeated(1, *normed_relu(64, 7, 2, 3))), MaxPooling(window=3, stride=2, padding=1)]
    for number, count in enumerate(counts):
        is_new = number > 0 or widening > 1
        stage = _stage(path, 64 << number, widening, count, 2 if number else 1, is_new)
        steps += [(f"stage-{number + 2}", stage)]
    return in_line(*steps, GlobalAveragePooling(), Dense(units=1000))


RESNET = (
    study(
        "resnet-18",
        QT_TRANSLATE_NOOP("wording", "ResNet-18"),
        QT_TRANSLATE_NOOP(
            "wording",
            "He et al., 2016, as torchvision has it: eight blocks of two convolutions, each with a shortcut around it. "
            "A shortcut to another shape is a 1×1 convolution (the paper's option B).",
        ),
        lambda: _resnet(_basic, 1, (2, 2, 2, 2)),
    ),
    study(
        "resnet-34",
        QT_TRANSLATE_NOOP("wording", "ResNet-34"),
        QT_TRANSLATE_NOOP(
            "wording",
            "He et al., 2016, as torchvision has it: sixteen blocks of two convolutions. A shortcut to another shape "
            "is a 1×1 convolution (the paper's option B).",
        ),
        lambda: _resnet(_basic, 1, (3, 4, 6, 3)),
    ),
    study(
        "resnet-50",
        QT_TRANSLATE_NOOP("wording", "ResNet-50"),
        QT_TRANSLATE_NOOP(
            "wording",
            "He et al., 2016, as torchvision has it: sixteen blocks that narrow the channels, look and widen them "
            "again. The stride is in the 3×3 convolution, where the paper has it in the 1×1 before.",
        ),
        lambda: _resnet(_bottleneck, 4, (3, 4, 6, 3)),
    ),
)
"""The entries."""

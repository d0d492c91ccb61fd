"""GoogLeNet: Szegedy et al., CVPR 2015; inception blocks look at several sizes at once."""

from __future__ import annotations

from playground.graph import Graph
from playground.groups import Group
from playground.layers import Concatenate, Dense, Dropout, GlobalAveragePooling, Layer, MaxPooling
from playground.templates.assembling import Step, branched, in_line, normed_relu, repeated
from playground.templates.study import study
from playground.wording import QT_TRANSLATE_NOOP

_EPSILON = 1e-3

_INCEPTIONS: dict[str, tuple[tuple[int, int, int, int, int, int], ...]] = {
    "3": ((64, 96, 128, 16, 32, 32), (128, 128, 192, 32, 96, 64)),
    "4": (
        (192, 96, 208, 16, 48, 64),
        (160, 112, 224, 24, 64, 64),
        (128, 128, 256, 24, 64, 64),
        (112, 144, 288, 32, 64, 64),
        (256, 160, 320, 32, 128, 128),
    ),
    "5": ((256, 160, 320, 32, 128, 128), (384, 192, 384, 48, 128, 128)),
}
"""Filters as in the paper's table 1: 1x1, 3x3 reduce, 3x3, 5x5 reduce, 5x5, pool projection."""


def _inception(narrow: int, reduce: int, wide: int, reduce_more: int, wider: int, pooled: int) -> Group:
    branches: dict[str, list[Layer]] = {
        "narrow": _unit(narrow, 1),
        "wide": [*_unit(reduce, 1), *_unit(wide, 3)],
        "wider": [*_unit(reduce_more, 1), *_unit(wider, 3)],
        "pool": [MaxPooling(window=3, stride=1, padding=1), *_unit(pooled, 1)],
    }
    return Group(inside=branched(branches, Concatenate()))


def _unit(filters: int, kernel: int, stride: int = 1) -> list[Layer]:
    return normed_relu(filters, kernel, stride, kernel // 2, _EPSILON)


def _googlenet() -> Graph:
    # ``same`` puts the odd zero after the picture, which is what rounding up does to an even one.
    halve = MaxPooling(window=3, stride=2, padding="same")
    steps: list[Step] = [
        ("stem-1", repeated(1, *_unit(64, 7, 2))),
        halve,
        ("stem-2", repeated(1, *_unit(64, 1), *_unit(192, 3))),
        halve,
    ]
    for stage, blocks in _INCEPTIONS.items():
        steps += [(f"inception-{stage}{letter}", _inception(*filters)) for letter, filters in zip("abcde", blocks)]  # noqa: B905
        steps += [halve] if stage == "3" else [MaxPooling()] if stage == "4" else []
    return in_line(*steps, GlobalAveragePooling(), Dropout(rate=0.2), Dense(units=1000))


GOOGLENET = (
    study(
        "googlenet",
        QT_TRANSLATE_NOOP("wording", "GoogLeNet"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Szegedy et al., 2015, as torchvision has it: batch norm after every convolution in place of local "
            "response normalisation, 3×3 where the paper has 5×5, half the dropout, no auxiliary heads.",
        ),
        _googlenet,
        0.01,
    ),
)
"""The entry."""

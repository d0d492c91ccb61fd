"""Points of two classes, as TensorFlow Playground draws them (dataset.ts), with seeds and equal classes.

Coordinates run from about -6 to 6. Class 1 is TensorFlow Playground's positive class. Every function here takes how
many points of each class are wanted and gives them in that order; ``points`` mixes and splits them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from playground.datasets.points import PointSettings

Floats = NDArray[np.float64]
Counts = tuple[int, int]

Generator = Callable[[np.random.Generator, Counts, float], tuple[Floats, Floats]]

_RADIUS = 5.0


def points(
    dataset_id: str, settings: PointSettings
) -> tuple[NDArray[np.float32], NDArray[np.int32], NDArray[np.float32], NDArray[np.int32]]:
    """Training points [n, 2] and labels [n], test points [m, 2] and labels [m], each in mixed order.

    Both classes have equally many points, in training and in test, give or take one. ``dataset_id`` is one of
    ``GENERATORS``.
    """
    rng = np.random.default_rng(settings.seed)
    first = settings.count // 2
    drawn = GENERATORS[dataset_id](rng, (first, settings.count - first), settings.noise)
    x = np.empty((settings.count, 2), np.float32)
    y = np.empty(settings.count, np.int32)
    # Classes alternate, so that every stretch of the points has as many of one as of the other.
    for label, of_class in enumerate(drawn):
        x[label ^ 1 :: 2] = rng.permutation(of_class).astype(np.float32)
        y[label ^ 1 :: 2] = label
    train = settings.count - min(round(settings.count * settings.test_share), settings.count - 1)
    order = rng.permutation(train), train + rng.permutation(settings.count - train)
    return x[order[0]], y[order[0]], x[order[1]], y[order[1]]


def circle(rng: np.random.Generator, counts: Counts, noise: float) -> tuple[Floats, Floats]:
    """A disc of radius 2.5 (class 1) inside a ring from 3.5 to 5 (class 0).

    Noise decides the class by a place up to ``5 noise`` away: points stay, but near the edge classes mix.
    """

    def draw(count: int) -> tuple[Floats, NDArray[np.bool_]]:
        inside = rng.random(count) < 0.5
        radius = np.where(inside, rng.uniform(0, 0.5 * _RADIUS, count), rng.uniform(0.7 * _RADIUS, _RADIUS, count))
        angle = rng.uniform(0, 2 * np.pi, count)
        place = radius[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
        moved = place + noise * rng.uniform(-_RADIUS, _RADIUS, (count, 2))
        return place, np.hypot(moved[:, 0], moved[:, 1]) < 0.5 * _RADIUS

    return _of_each_class(draw, counts)


def xor(rng: np.random.Generator, counts: Counts, noise: float) -> tuple[Floats, Floats]:
    """Four squares with a gap of 0.6 between them; class 1 where both coordinates have one sign.

    Noise decides the class by a place up to ``5 noise`` away, as for ``circle``.
    """

    def draw(count: int) -> tuple[Floats, NDArray[np.bool_]]:
        place = rng.uniform(-_RADIUS, _RADIUS, (count, 2))
        place += np.where(place > 0, 0.3, -0.3)
        moved = place + noise * rng.uniform(-_RADIUS, _RADIUS, (count, 2))
        return place, moved[:, 0] * moved[:, 1] >= 0

    return _of_each_class(draw, counts)


def _corners(both: bool) -> Generator:
    """Four corners at (±2.5, ±2.5), of which (2.5, 2.5) is class 1 and (-2.5, -2.5) class 0.

    The other two belong to class 0 where ``both`` coordinates must be above 0, else to class 1. The corners of a class
    take turns; points stray by a normal distribution with a deviation of ``4 noise``.
    """

    def draw(rng: np.random.Generator, counts: Counts, noise: float) -> tuple[Floats, Floats]:
        mixed = [(2.5, -2.5), (-2.5, 2.5)]
        corners = [(-2.5, -2.5), *(mixed if both else [])], [(2.5, 2.5), *([] if both else mixed)]

        def of_class(label: int) -> Floats:
            places = np.array(corners[label])[np.arange(counts[label]) % len(corners[label])]
            moved: Floats = places + 4 * noise * rng.normal(size=places.shape)
            return moved

        return of_class(0), of_class(1)

    return draw


def clouds(rng: np.random.Generator, counts: Counts, noise: float) -> tuple[Floats, Floats]:
    """Normal distributions around (-2, -2) (class 0) and (2, 2) (class 1); their variance is 0.5 + 7 noise."""
    spread = np.sqrt(0.5 + 7 * noise)
    return rng.normal(-2, spread, (counts[0], 2)), rng.normal(2, spread, (counts[1], 2))


def spiral(rng: np.random.Generator, counts: Counts, noise: float) -> tuple[Floats, Floats]:
    """Two arms of one and three quarter turns, out to radius 5; noise moves points by up to ``noise``."""

    def arm(count: int, start: float) -> Floats:
        along = np.arange(count) / count
        angle = 1.75 * 2 * np.pi * along + start
        place = _RADIUS * along[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
        moved: Floats = place + noise * rng.uniform(-1, 1, (count, 2))
        return moved

    return arm(counts[0], np.pi), arm(counts[1], 0.0)


def moons(rng: np.random.Generator, counts: Counts, noise: float) -> tuple[Floats, Floats]:
    """Two half circles of radius 10/3, one hooked into the other; noise is normal, in radii.

    The shape is that of scikit-learn's ``make_moons``, moved into the middle and enlarged; TensorFlow Playground has
    none.
    """

    def half_circle(count: int, sign: float) -> Floats:
        angle = np.linspace(0, np.pi, count)
        # Around their common middle: the upper one's centre is (-0.5, -0.25), the lower one's (0.5, 0.25).
        place = sign * np.stack([np.cos(angle) - 0.5, np.sin(angle) - 0.25], axis=1)
        moved: Floats = (place + noise * rng.normal(size=(count, 2))) * (_RADIUS / 1.5)
        return moved

    return half_circle(counts[0], 1.0), half_circle(counts[1], -1.0)


GENERATORS: Final[dict[str, Generator]] = {
    "circle": circle,
    "xor": xor,
    "and": _corners(both=True),
    "or": _corners(both=False),
    "clouds": clouds,
    "spiral": spiral,
    "moons": moons,
}
"""One for each dataset of points in the catalogue."""


def _of_each_class(draw: Callable[[int], tuple[Floats, NDArray[np.bool_]]], counts: Counts) -> tuple[Floats, Floats]:
    """Draw places whose class turns out only afterwards, until there are enough of both."""
    found: list[Floats] = [np.empty((0, 2)), np.empty((0, 2))]
    while any(len(places) < count for places, count in zip(found, counts, strict=True)):
        places, is_first = draw(sum(counts))
        for label, of_class in enumerate((places[~is_first], places[is_first])):
            found[label] = np.concatenate([found[label], of_class])[: counts[label]]
    return found[0], found[1]

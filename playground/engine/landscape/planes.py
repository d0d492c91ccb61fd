"""Planes: two directions from a centre, where other weights lie on them, and those that views look at now."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from playground.engine.components import principal
from playground.engine.landscape.vectors import Floats, Place
from playground.problems import NothingToVary, PathTooShort, ProblemError
from playground.studies.landscape import LEAST_MOMENTS

Doubles = NDArray[np.float64]

KEPT = 4
"""Planes at hand, the newest."""

STRAIGHT = 1e-12
"""Share of the variance below which there is no second direction but rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """``centre`` is float32 [parameters], ``directions`` float32 [2, parameters], of the arrays in ``order``.

    ``held_out`` tells which examples its losses are of.
    """

    centre: Floats
    directions: Floats
    order: tuple[Place, ...]
    held_out: bool = False

    def project(self, weights: Floats) -> tuple[float, float, float]:
        """The nearest place of the plane, as offsets along both directions, and the distance from there."""
        directions = self.directions.astype(np.float64)
        away = weights.astype(np.float64) - self.centre
        offsets = np.linalg.lstsq(directions @ directions.T, directions @ away, rcond=None)[0]
        distance = float(np.linalg.norm(away - offsets @ directions))
        return float(offsets[0]), float(offsets[1]), distance


def random_directions(centre: Floats, order: tuple[Place, ...], seed: int) -> Floats:
    """Two directions of normal numbers, each filter and each unit as long as its weights: float32 [2, parameters].

    Biases, scales and offsets stay as they are. Li, Xu, Taylor, Studer and Goldstein, NeurIPS 2018.
    ``ProblemError`` where nothing would change.
    """
    rng = np.random.default_rng(seed)
    found = np.stack([_random_direction(centre, order, rng) for _ in range(2)])
    if not all(direction.any() for direction in found):
        raise ProblemError(NothingToVary("landscape"))
    return found


def _random_direction(centre: Floats, order: tuple[Place, ...], rng: np.random.Generator) -> Floats:
    parts = [np.empty(0, np.float32)]
    start = 0
    for _, name, shape in order:
        weights = centre[start : start + prod(shape)].reshape(shape)
        start += weights.size
        if name != "weights":
            parts.append(np.zeros(weights.size, np.float32))
            continue
        drawn = rng.standard_normal(shape, np.float32).reshape(-1, shape[-1])
        lengths = np.linalg.norm(weights.reshape(-1, shape[-1]), axis=0)
        drawn *= lengths / np.maximum(np.linalg.norm(drawn, axis=0), 1e-10)
        parts.append(drawn.ravel())
    return np.concatenate(parts)


def path_directions(path: Floats) -> tuple[Floats, tuple[float, float]]:
    """The first two principal components of a path, float32 [moments, parameters].

    Returns:
        Directions of length 1, float32 [2, parameters], and the share of the variance along each. ``ProblemError``
        where the path has no two directions.
    """
    if len(path) < LEAST_MOMENTS:
        raise ProblemError(PathTooShort("landscape", len(path), LEAST_MOMENTS))
    centred = path.astype(np.float64)
    centred -= centred.mean(axis=0)
    found = principal(centred)
    if found.squares[1] <= STRAIGHT * found.total:
        raise ProblemError(PathTooShort("landscape", len(np.unique(path, axis=0)), LEAST_MOMENTS))
    return found.axes.T.astype(np.float32), found.shares


class Planes:
    """The planes that studies have laid, by number: a probe finds the place of the weights of the moment on one."""

    def __init__(self, room: int = KEPT) -> None:
        self._room = room
        self._held: dict[int, Plane] = {}

    def keep(self, number: int, plane: Plane) -> None:
        """Hold a plane; the oldest goes where there are too many."""
        self._held.pop(number, None)
        self._held[number] = plane
        while len(self._held) > self._room:
            del self._held[next(iter(self._held))]

    def get(self, number: int) -> Plane | None:
        """The plane of this number, None where it is gone or was never laid."""
        return self._held.get(number)


PLANES = Planes()
"""Those of this engine."""

"""What a layer makes of the held-out examples, seen in two dimensions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from playground.experiment import Experiment
from playground.probes.base import Array, Wish
from playground.problems import BadWish, Problem

USUAL, MOST = 500, 2000
"""Examples that are shown while training, and that can be at most."""

NOTHING = -1
"""The answer where the network names no class."""


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingWish(Wish):
    """Which layer is looked at.

    ``layer`` is a node, "" the last before the one that answers (of an autoencoder the narrowest). ``examples`` are the
    first held-out ones. ``pictures`` asks for the pictures too, which do not change while training. ``drawing`` is
    one's own, float32 [28, 28], None for none. ``rests`` asks for nothing, while something else is shown.
    """

    layer: str = ""
    examples: int = USUAL
    pictures: bool = True
    drawing: Array | None = None
    rests: bool = False

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A number of examples that can be."""
        if 3 <= self.examples <= MOST:
            return None
        return BadWish("embedding", f"{self.examples} examples", f"3 to {MOST}")

    def program(self) -> tuple[str, int]:
        """Each layer has a program of its own, and each number of examples."""
        return self.layer, self.examples


@dataclass(frozen=True, slots=True)
class Cloud:
    """Examples as points.

    ``places`` is float32 [n, 2], NaN for an example whose outputs are not all numbers; ``labels`` and ``answers`` are
    int32 [n], the classes they have and the network gives (``NOTHING`` where it names none). ``pictures`` holds the
    inputs as stored, [n, height, width, channels] uint8, empty where there are none or they were not asked for.
    """

    places: Array
    labels: Array
    answers: Array
    pictures: Array

    @property
    def wrong(self) -> Array:
        """Which are answered wrongly: bool [n]."""
        wrong: Array = (self.answers != NOTHING) & (self.answers != self.labels)
        return wrong


@dataclass(frozen=True, slots=True)
class Embedding:
    """The two principal components of one layer's outputs.

    ``layers`` are the nodes that can be looked at, with the numbers each puts out; ``layer`` is the one that was.
    ``shares`` are those of the variance that the two axes hold, 0 to 1. ``drawing`` is the place of one's own, None
    where there is none.
    """

    step: int
    layer: str
    layers: tuple[tuple[str, int], ...]
    cloud: Cloud
    shares: tuple[float, float]
    drawing: tuple[float, float] | None = None


def aligned(places: Array, before: Array) -> Array:
    """Signs, float32 [2] of 1 and -1, by which the axes of ``places`` point as those of ``before`` do, both [n, 2].

    A principal component is only known up to its sign: without this the cloud would flip while a network trains.
    """
    if places.shape != before.shape:
        return np.ones(2, np.float32)
    both = np.isfinite(places).all(axis=1) & np.isfinite(before).all(axis=1)
    together = (places[both] * before[both]).sum(axis=0)
    return np.where(together < 0, -1, 1).astype(np.float32)

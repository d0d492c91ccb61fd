"""The learner's own drawings as arrays, with older digits mixed in among those that are trained on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.datasets import OWN_DRAWINGS, DataError
from playground.drawing import Drawing, prepare, rasterize
from playground.handwriting import LABELS, Collection, Kept, storage
from playground.handwriting.problems import NoOwnDrawings

EPOCH = 10_000
"""About so many examples there are in an epoch, where older digits are mixed in; each of one's own comes many times."""

_SEED = 0

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Replayed:
    """What is not to be forgotten: the held-out examples of an older dataset, uint8 [n, 28, 28, 1] and int32 [n]."""

    dataset: str
    test_x: NDArray[Any]
    test_y: NDArray[Any]


def read() -> Collection:
    """What is kept; ``DataError`` with ``NoOwnDrawings`` where there is nothing to learn from."""
    collection = storage.read().collection
    if not collection.training:
        raise DataError(NoOwnDrawings(OWN_DRAWINGS))
    return collection


def pictures(kept: Iterable[Kept]) -> tuple[Bytes, Ints]:
    """What a network sees of drawings, and which digits they are: uint8 [n, 28, 28, 1] and int32 [n]."""
    chosen = tuple(kept)
    seen = np.empty((len(chosen), 28, 28, 1), np.uint8)
    for number, one in enumerate(chosen):
        seen[number, :, :, 0] = _prepared(one.drawing)
    return seen, np.array([LABELS.index(one.label) for one in chosen], np.int32)


def mixed(own: tuple[Bytes, Ints], old: tuple[Bytes, Ints], replay: float) -> tuple[Bytes, Ints]:
    """Own examples and older ones in mixed order, of which the share ``replay`` is older.

    All own ones come equally often, and so do, as nearly as can be, the older ones that are taken. Batches drawn from
    this hold the share on average.
    """
    if not replay:
        return own
    times = max(1, round(EPOCH * (1 - replay) / len(own[0])))
    count = round(times * len(own[0]) * replay / (1 - replay))
    rng = np.random.default_rng(_SEED)
    taken = np.resize(rng.permutation(len(old[0])), count)
    order = rng.permutation(times * len(own[0]) + count)
    x = np.concatenate([np.tile(own[0], (times, 1, 1, 1)), old[0][taken]])[order]
    return x, np.concatenate([np.tile(own[1], times), old[1][taken]])[order]


@lru_cache(maxsize=4096)
def _prepared(drawing: Drawing) -> Bytes:
    seen: Bytes = np.rint(255 * prepare(rasterize(drawing))).astype(np.uint8)
    seen.flags.writeable = False
    return seen

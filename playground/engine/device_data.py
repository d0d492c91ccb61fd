"""A dataset on its device."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import jax
import numpy as np
from numpy.typing import NDArray

from playground.datasets import Answer, OwnPoints
from playground.engine.loading import Arrays, by_hand
from playground.engine.programs import Data

LEAST_ROOM = 512
"""Points by hand there is room for at least, in training and in what is held out; twice as many when it is full."""


class DeviceData:
    """A dataset put on a device once and shared by the runs that use it.

    ``room`` is for how many training and held-out examples its arrays there have room: where points are put down by
    hand, for more than there are.
    """

    def __init__(self, arrays: Arrays, device: jax.Device) -> None:
        self.device = device
        self.arrays = arrays
        counts = len(arrays.train_x), len(arrays.test_x)
        self.room = (_room(counts[0]), _room(counts[1])) if arrays.is_by_hand else counts
        numbers = (np.float32(arrays.scale), *map(np.int32, counts))
        train = (_filled(arrays.train_x, self.room[0]), _filled(arrays.train_y, self.room[0]))
        test = (_filled(arrays.test_x, self.room[1]), _filled(arrays.test_y, self.room[1]))
        self.tensors: Data = jax.device_put(Data(*train, *test, *numbers), device)  # type: ignore[arg-type]

    def settled(self) -> DeviceData:
        """The same data for who will not take others: with room for no more."""
        if not self.arrays.is_by_hand:
            return self
        return DeviceData(replace(self.arrays, is_by_hand=False), self.device)


def _room(count: int) -> int:
    """For how many points: a power of two, so that there is seldom too little of it."""
    return max(LEAST_ROOM, 1 << (max(count, 1) - 1).bit_length())


def _filled(array: NDArray[Any], room: int) -> NDArray[Any]:
    if len(array) == room:
        return array
    whole = np.zeros((room, *array.shape[1:]), array.dtype)
    whole[: len(array)] = array
    return whole


@lru_cache(maxsize=2)
def of_points_by_hand(points: OwnPoints, answer: Answer, device: jax.Device) -> DeviceData:
    """Points by hand on their device; each is asked for twice: whether it fits, and to be taken on."""
    return DeviceData(by_hand(points, answer), device)

"""The mean loss over a fixed sample of examples at many places of a plane, compiled once a network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from playground import memory
from playground.engine import devices, network
from playground.engine.device_data import DeviceData
from playground.engine.landscape.planes import Plane
from playground.engine.landscape.vectors import Floats, Place, parameters_of
from playground.engine.losses import LOSSES, targets
from playground.engine.network import Parameters, Structure, numbers
from playground.experiment import Experiment
from playground.groups import expanded
from playground.layers import size
from playground.problems import BadWish, ProblemError, TooLargeToLookAt
from playground.shapes import survey

MOST_POINTS, MOST_PICTURES = 512, 128
"""Examples the loss is averaged over: enough for its shape, few enough for thousands of places."""

AT_ONCE = 3e7
"""Operations of one call: a few milliseconds."""

MOST_AT_ONCE = 64
"""Places of one call."""

ROOM = 64 * 2**20
"""Bytes that the weights of the places of one call may take."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How the work is cut: so many places and so many examples a call."""

    places: int
    examples: int


def cut(experiment: Experiment, parameters: int, examples: int) -> Cut:
    """Calls of a few milliseconds each, as far as one example at one place is no longer than that."""
    facts = survey(expanded(experiment.graph), experiment.data.shape).facts.values()
    each = max(sum(fact.flops for fact in facts), 1) + 3 * parameters / max(examples, 1)
    at_once = int(min(AT_ONCE / (each * examples), ROOM / max(4 * parameters, 1), MOST_AT_ONCE))
    if at_once >= 1:
        return Cut(at_once, examples)
    return Cut(1, max(1, min(int(AT_ONCE / each), examples)))


def check_memory(
    experiment: Experiment, parameters: int, moments: int, taken: Cut, examples: int, device: jax.Device
) -> None:
    """``ProblemError`` where plane, path and one call take more than is free."""
    facts = survey(expanded(experiment.graph), experiment.data.shape).facts.values()
    outputs = sum(size(fact.shape) for fact in facts)
    weights = parameters * (8 + 2 * taken.places + 5 * moments)  # a path is looked at in double precision
    data = examples * size(experiment.data.shape) + taken.places * taken.examples * outputs
    need, free = memory.FLOAT * (weights + data), devices.free_memory(device)
    if need > free:
        name = devices.id_of(device)
        raise ProblemError(TooLargeToLookAt(name, memory.in_words(need), memory.in_words(free)))


class Sample:
    """The first examples of the training set, or of those held out, as the network sees them.

    Args:
        experiment: whose network and loss.
        data: its dataset.
        held_out: which examples; ``ProblemError`` where there are none.
    """

    def __init__(self, experiment: Experiment, data: DeviceData, held_out: bool = False) -> None:
        arrays = data.arrays
        x, y = (arrays.test_x, arrays.test_y) if held_out else (arrays.train_x, arrays.train_y)
        if not len(x):
            raise ProblemError(BadWish("landscape", "held-out example", "training examples only"))
        most = MOST_POINTS if len(experiment.data.shape) == 1 else MOST_PICTURES
        self.x: Floats = x[:most].astype(np.float32) * np.float32(arrays.scale)
        self.labels = y[:most].astype(np.int32)

    def __len__(self) -> int:
        return len(self.x)


class Losses:
    """Mean losses at places of a plane, with running averages and settings as they are in ``state`` and ``experiment``.

    Making one compiles nothing; the first ``at`` does.
    """

    def __init__(
        self,
        experiment: Experiment,
        net: Structure,
        plane: Plane,
        sample: Sample,
        state: Parameters,
        taken: Cut,
        device: jax.Device,
    ) -> None:
        self.taken = taken
        self._sample = sample
        self._device = device
        self._values: Any = numbers(experiment.graph)
        self._program = _program(net, plane.order, experiment.target, experiment.recipe.loss, device.platform)
        self._plane = jax.device_put((plane.centre, plane.directions), device)
        self._state = state
        self._blocks = [self._block(start) for start in range(0, len(sample), taken.examples)]

    @property
    def blocks(self) -> int:
        """Calls for each group of places."""
        return len(self._blocks)

    def part(self, offsets: Floats, block: int) -> Floats:
        """Sums of the losses of a block of examples at places [n, 2], of which ``taken.places`` are the most: [n]."""
        padded = np.zeros((self.taken.places, 2), np.float32)
        padded[: len(offsets)] = offsets
        sums = self._program(*self._plane, padded, self._state, *self._blocks[block], self._values)
        return np.asarray(sums)[: len(offsets)]

    def at(self, offsets: Floats) -> Floats:
        """Mean losses at so many places: float32 [places]."""
        sums = sum(
            (self.part(offsets, block).astype(np.float64) for block in range(self.blocks)), np.zeros(len(offsets))
        )
        return (sums / len(self._sample)).astype(np.float32)

    def _block(self, start: int) -> tuple[Any, Any, Any]:
        count = self.taken.examples
        x, labels = self._sample.x[start : start + count], self._sample.labels[start : start + count]
        missing = count - len(x)
        mask = np.arange(count) < len(x)
        x = np.concatenate([x, np.zeros((missing, *x.shape[1:]), np.float32)])
        block: tuple[Any, Any, Any] = jax.device_put((x, np.pad(labels, (0, missing)), mask), self._device)
        return block


@lru_cache(maxsize=16)
def _program(
    net: Structure, order: tuple[Place, ...], target: str, loss: str, platform: str
) -> Callable[..., jax.Array]:
    def sums(
        centre: jax.Array,
        directions: jax.Array,
        offsets: jax.Array,
        state: Parameters,
        x: jax.Array,
        labels: jax.Array,
        mask: jax.Array,
        values: Parameters,
    ) -> jax.Array:
        def one(offset: jax.Array) -> jax.Array:
            weights = centre + offset[0] * directions[0] + offset[1] * directions[1]
            parameters = parameters_of(weights, order)
            output = network.apply(net, parameters, state, x, values, platform)[0][net.output]
            wanted = x if target == "input" else targets(loss, labels, output.shape[-1])
            return jnp.sum(jnp.where(mask, LOSSES[loss](output, wanted), 0.0))

        return jax.vmap(one)(offsets)

    return jax.jit(sums)

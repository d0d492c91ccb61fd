"""An ensemble beside training: the same experiment from several seeds, asked what it answers on the plane."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground import racing
from playground.engine import losses, network, room
from playground.engine.device_data import DeviceData
from playground.engine.lanes.grouping import Lanes, groups, make
from playground.engine.network import Parameters
from playground.engine.pace import CHUNK_SECONDS
from playground.engine.probes.boundary import BLOCK, grid
from playground.engine.programs import CHUNK, Plan
from playground.engine.studies.context import Beside, Context, Course
from playground.experiment import Experiment
from playground.probes import REACH
from playground.problems import NotTrainedYet, ProblemError
from playground.racing import SETTINGS
from playground.studies.ensemble import NO_ANSWER, EnsembleFound, EnsembleRequest, counts, majority

Floats = NDArray[np.float32]

SIDE = 192
"""Cells of the grid along each axis."""

SHARE = 0.2
"""Of the time of the study for looking at the members."""

SOONEST = 0.3
"""Seconds from one look to the next, at least."""


def ensemble(request: EnsembleRequest, context: Context) -> Course:
    """Train all members to the end, the first from the run's own seed; see ``EnsembleFound``."""
    steps = request.steps or context.checkpoint.step
    if not steps:
        raise ProblemError(NotTrainedYet("boundary"))
    seed = SETTINGS["seed"]
    members = racing.race(context.experiment, seed, seed.suggest(context.experiment, request.members))
    experiments = tuple(member.experiment for member in members)
    room.check_together(experiments, context.device)
    at_work: Members = yield Beside(lambda: Members(experiments, context.data, steps))
    yield EnsembleFound(0, steps, at_work.seeds)
    yield Beside(at_work.compile)
    due = 0.0
    while True:
        is_done = at_work.turn()
        if time.perf_counter() < due and not is_done:
            yield None
            continue
        started = time.perf_counter()
        yield (yield Beside(at_work.found))
        if is_done:
            return
        due = time.perf_counter() + max((time.perf_counter() - started) * (1 / SHARE - 1), SOONEST)


@dataclass(slots=True)
class _Group:
    """Members that train together; ``numbers`` are theirs in the ensemble, ``chunk`` steps take about 10 ms."""

    numbers: list[int]
    lanes: Lanes
    chunk: int = 1

    @property
    def is_over(self) -> bool:
        return all(one is not None for one in self.lanes.diverged)


class Members:
    """The networks of an ensemble, trained for the same number of steps.

    Args:
        experiments: one a member, that differ in their seeds.
        data: their dataset on its device.
        steps: how far to go.
    """

    def __init__(self, experiments: Sequence[Experiment], data: DeviceData, steps: int) -> None:
        self.seeds = tuple(one.seed for one in experiments)
        self.steps = steps
        parts = groups(experiments, [data] * len(experiments))
        self._groups = [_Group(part, make([experiments[i] for i in part], data)) for part in parts]
        arrays = data.arrays
        self._held_out = _padded(arrays.test_x.astype(np.float32) * np.float32(arrays.scale))
        self._labels = arrays.test_y

    def compile(self) -> None:
        """Make ready to train and to be asked; takes a while."""
        for group in self._groups:
            group.lanes.compile()
        self.found()

    def turn(self) -> bool:
        """About ten milliseconds of training; whether all are done."""
        left = [group for group in self._groups if group.lanes.step < self.steps and not group.is_over]
        if not left:
            return True
        group = min(left, key=lambda one: one.lanes.step)
        count = min(group.chunk, self.steps - group.lanes.step, CHUNK)
        started = time.perf_counter()
        group.lanes.advance(count)
        took = max(time.perf_counter() - started, 1e-6)
        group.chunk = max(1, min(int(count * CHUNK_SECONDS / took), 2 * group.chunk, CHUNK))
        return False

    def found(self) -> EnsembleFound:
        """What all members answer now."""
        plane, sums = self._votes(grid(SIDE, REACH))
        answers = np.maximum((plane != NO_ANSWER).sum(axis=0), 1)
        accuracies, together = self._accuracies()
        return EnsembleFound(
            min([group.lanes.step for group in self._groups if not group.is_over], default=self.steps),
            self.steps,
            self.seeds,
            plane.reshape(-1, SIDE, SIDE),
            (sums / answers[:, None]).astype(np.float16).reshape(SIDE, SIDE, -1),
            REACH,
            accuracies,
            together,
        )

    def _accuracies(self) -> tuple[Floats, float]:
        """Those of the members and that of the majority on held-out examples; NaN where there are none."""
        labels = self._labels
        gone = [one is not None for one in self._by_member([group.lanes.diverged for group in self._groups])]
        if not len(labels):
            return np.full(len(self.seeds), np.nan, np.float32), float("nan")
        found, sums = self._votes(self._held_out)
        votes = found[:, : len(labels)]
        each = (votes == labels).mean(axis=1).astype(np.float32)
        each[gone] = np.nan
        together = majority(counts(votes, sums.shape[-1])) == labels
        return each, float("nan") if all(gone) else float(together.mean())

    def _votes(self, places: Floats) -> tuple[NDArray[np.uint8], Floats]:
        """The class each member answers at n places, [members, n], and the sum of the probabilities, [n, classes]."""
        votes, sums = [], []
        for group in self._groups:
            alive = np.array([one is None for one in group.lanes.diverged])
            found, total = jax.device_get(_asking(group.lanes.plan)(*group.lanes.weights(), alive, places))
            votes.append(list(found))
            sums.append(total)
        return np.stack(self._by_member(votes)), np.sum(sums, axis=0)

    def _by_member(self, found: Sequence[Sequence[Any]]) -> list[Any]:
        numbers = [number for group in self._groups for number in group.numbers]
        values = [value for part in found for value in part]
        return [value for _, value in sorted(zip(numbers, values, strict=True), key=lambda pair: pair[0])]


def _padded(places: Floats) -> Floats:
    """Places [n, 2] with as many zeros behind them as make whole blocks."""
    return np.pad(places, ((0, -len(places) % BLOCK), (0, 0)))


@lru_cache(maxsize=8)
def _asking(plan: Plan) -> Callable[..., tuple[jax.Array, jax.Array]]:
    """(parameters, state, values, alive), members first, and places [n, 2] to votes [members, n] and sums [n, classes].

    One member after the other and a block of places at a time: what wide layers make of all of them fits no memory.
    """
    net = plan.structure

    def shares(parameters: Parameters, state: Parameters, values: Parameters, places: jax.Array) -> jax.Array:
        def block(some: jax.Array) -> jax.Array:
            outputs, _ = network.apply(net, parameters, state, some, values, plan.platform)
            return losses.probabilities(outputs[net.output], plan.loss)

        found: jax.Array = jax.lax.map(block, places.reshape(-1, BLOCK, 2))
        return found.reshape(len(places), -1)

    def ask(
        parameters: Parameters, state: Parameters, values: Parameters, alive: jax.Array, places: jax.Array
    ) -> tuple[jax.Array, jax.Array]:
        def add(total: jax.Array, member: Any) -> tuple[jax.Array, jax.Array]:
            (weights, averages, settings), is_alive = member
            found = shares(weights, averages, settings, places)
            has_answer = is_alive & jnp.isfinite(found).all(axis=-1)
            vote = jnp.where(has_answer, jnp.argmax(found, axis=-1), NO_ANSWER).astype(jnp.uint8)
            return total + jnp.where(has_answer[:, None], found, 0.0), vote

        members = parameters, state, values
        first: Any = jax.tree.map(lambda array: array[0], members)
        kind = jax.eval_shape(shares, *first, places)
        nothing = jnp.zeros(kind.shape, kind.dtype)
        total, votes = jax.lax.scan(add, nothing, (members, alive))
        return votes, total

    return jax.jit(ask)

"""Lanes of one plan, trained together in one compiled step."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import network
from playground.engine.device_data import DeviceData
from playground.engine.form_book import BOOK
from playground.engine.lanes.programs import lane_programs
from playground.engine.network import Parameters
from playground.engine.optimizers import initial_state, recipe_numbers
from playground.engine.planning import plan_of
from playground.engine.programs import CHUNK, EVALUATION_BATCH, Carry
from playground.engine.training import checkpoint_of
from playground.experiment import Experiment, problems
from playground.messages import Checkpoint
from playground.problems import ProblemError
from playground.racing import DivergedAt

Floats = NDArray[np.float32]


class Together:
    """Several lanes at once; a lane that diverges stays where it was and leaves the others alone.

    Args:
        experiments: of equal plans and without problems, else ``ProblemError``.
        data: their dataset on its device.
    """

    def __init__(self, experiments: Sequence[Experiment], data: DeviceData) -> None:
        if found := [problem for one in experiments for problem in problems(one)]:
            raise ProblemError(*found)
        self.experiments = tuple(experiments)
        self.data = data.settled()
        self.plan = plan_of(experiments[0], self.data)
        self.diverged: list[DivergedAt | None] = [None] * len(experiments)
        self.seconds = 0.0
        seeds = np.array([one.seed % 2**32 for one in experiments], np.uint32)
        one_seed = bool((seeds == seeds[0]).all())
        self._seed: Any = seeds[0] if one_seed else seeds
        self._convolutions = BOOK.record(self.plan.structure, self.plan.platform)
        self._programs = lane_programs(self.plan, len(experiments), one_seed)
        self._numbers: Any = _stacked([recipe_numbers(one.recipe) for one in experiments])
        self._values: Any = _stacked([network.numbers(one.graph) for one in experiments])
        self._carry = self._start(one_seed)

    @property
    def step(self) -> int:
        """Steps done, by every lane that has not diverged."""
        return int(self._carry.step)

    def compile(self) -> float:
        """Make ready to train; seconds it took."""
        return self._programs.compile(self._carry, self.data.tensors, self._numbers, self._values, self._seed)

    def advance(self, steps: int) -> Floats:
        """Train so many steps, at most ``CHUNK``: the loss of each lane and step, float32 [lanes, steps].

        A lane whose loss or weights are no longer finite is marked in ``diverged``; its losses are then NaN.
        """
        self.compile()
        steps, started, first = min(steps, CHUNK), time.perf_counter(), self.step
        alive = np.array([one is None for one in self.diverged])
        arguments = (self._numbers, self._values, self._seed, np.int32(steps), alive)
        result = self._programs.advance(self._carry, self.data.tensors, *arguments)
        fine, losses = np.asarray(result.finite), np.array(result.losses)[:, :steps]
        self._carry = result.carry
        self.seconds += time.perf_counter() - started
        for lane in np.flatnonzero(alive & ~fine):
            wrong = np.flatnonzero(~np.isfinite(losses[lane]))
            self.diverged[lane] = DivergedAt(first + 1 + int(wrong[0] if wrong.size else steps - 1), first)
        losses[~fine] = np.nan
        return losses

    def evaluation(self) -> LaneEvaluation:
        """An evaluation over all held-out examples, to be done in slices."""
        return LaneEvaluation(self)

    def weights(self) -> tuple[Parameters, Parameters, Parameters]:
        """Parameters, running averages and settings by value of all lanes: arrays begin with [lanes]."""
        return self._carry.parameters, self._carry.state, self._values

    def checkpoint(self, lane: int) -> Checkpoint:
        """All that a run of its own needs to go on with this lane's weights."""
        kept, where = self._carry, self.diverged[lane]
        of_lane: Carry = kept._replace(step=jnp.int32(where.kept) if where else kept.step)
        for name in ("parameters", "state", "optimizer"):
            of_lane = of_lane._replace(**{name: jax.tree.map(lambda array: array[lane], getattr(kept, name))})
        return checkpoint_of(of_lane, self.seconds / len(self.experiments), self._convolutions)

    def _start(self, one_seed: bool) -> Carry:
        firsts = []
        for one in self.experiments:
            parameters, state = network.first_weights(one.graph, self.plan.structure, one.seed)
            trained = self.plan.structure.trained(parameters)  # type: ignore[arg-type]
            kind, values = one.recipe.optimizer.kind, recipe_numbers(one.recipe)["optimizer"]
            firsts.append((parameters, state, initial_state(kind, values, trained)))
        order = np.zeros(self.plan.steps_per_epoch * self.plan.batch_size, np.int32)
        orders = order if one_seed else np.tile(order, (len(firsts), 1))
        parameters, state, optimizer = _stacked(firsts)
        carry = Carry(parameters, state, optimizer, np.int32(0), orders)  # type: ignore[arg-type]
        placed: Carry = jax.device_put(carry, self.data.device)
        return placed


class LaneEvaluation:
    """An evaluation of several lanes in slices, with the weights of when it began."""

    def __init__(self, lanes: Together) -> None:
        self._lanes = lanes
        self._weights = lanes.weights()
        self._held_out = lanes.plan.held_out
        self._batches = -(-self._held_out // max(min(EVALUATION_BATCH, self._held_out), 1))
        self._next = 0
        self._sums = np.zeros((3, len(lanes.experiments)))

    @property
    def is_done(self) -> bool:
        """Whether every batch has been seen."""
        return self._next >= self._batches

    def advance(self, batches: int) -> None:
        """Evaluate so many batches more."""
        last = min(self._next + batches, self._batches)
        parameters, state, values = self._weights
        bounds = np.int32(self._next), np.int32(last)
        sums = self._lanes._programs.evaluate(parameters, state, self._lanes.data.tensors, values, *bounds)
        self._sums += np.asarray(sums)
        self._next = last

    def result(self) -> Floats:
        """Loss, accuracy and R² of each lane, NaN where they do not apply or none is held out: float32 [3, lanes]."""
        with np.errstate(invalid="ignore"):
            means: Floats = (self._sums / (self._held_out or np.nan)).astype(np.float32)
        spread = 0.0
        if self._lanes.plan.task == "regression" and self._held_out:
            spread = float(np.var(self._lanes.data.arrays.test_y, dtype=np.float64))
        means[2] = 1 - means[2] / spread if spread else np.nan
        means[:, [one is not None for one in self._lanes.diverged]] = np.nan
        return means


def _stacked(trees: Sequence[Any]) -> Any:
    """Trees of one shape as one tree, whose arrays have a leading axis of lanes."""
    return jax.tree.map(lambda *leaves: np.stack([np.asarray(leaf) for leaf in leaves]), *trees)

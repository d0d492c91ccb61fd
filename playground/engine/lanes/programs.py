"""The compiled programs of several lanes at once: those of one run, mapped over a leading axis of lanes.

Weights, averages, the optimizer's memory and every number of the recipe have a lane axis; step and data are shared, and
so is the order of the examples where all lanes have one seed. A lane that is no longer finite is held where it was.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp

from playground.engine.compiling import jit_fully
from playground.engine.network import Parameters
from playground.engine.programs import Advanced, Carry, Data, Plan, programs

WARM_UP = 1
"""Steps of the call that programs are compiled for; the count is an argument."""


class LanePrograms:
    """Compiled on demand, once each.

    Args:
        plan: what the programs of each lane depend on.
        lanes: how many there are.
        one_seed: whether all have the same seed, and so see the same examples in the same order.
    """

    def __init__(self, plan: Plan, lanes: int, one_seed: bool) -> None:
        self.plan = plan
        self.lanes = lanes
        self._lock = threading.Lock()
        order = None if one_seed else 0
        carry: Any = Carry(0, 0, 0, None, order)  # type: ignore[arg-type]
        of_one = programs(plan)
        result = Advanced(carry, 0, 0, 0, 0)  # type: ignore[arg-type]
        self._steps = jax.vmap(of_one.steps, (carry, None, 0, 0, order, None), result)
        self._evaluation = jax.vmap(of_one.evaluation, (0, 0, None, 0, None, None))
        self._advance: Any = None
        self._evaluate: Any = None

    def compile(self, carry: Carry, data: Data, numbers: Parameters, values: Parameters, seed: Any) -> float:
        """Compile for arguments like these; seconds it took, 0 when they were ready."""
        started = time.perf_counter()
        with self._lock:
            if self._advance is not None:
                return 0.0
            count, alive = jnp.int32(WARM_UP), jnp.ones(self.lanes, bool)
            with ThreadPoolExecutor(1, "compiling") as beside:
                if self.plan.held_out:
                    arguments = (carry.parameters, carry.state, data, values, count, count)
                    evaluation = beside.submit(jit_fully(self._evaluation).lower(*arguments).compile)
                advance = jit_fully(self._kept).lower(carry, data, numbers, values, seed, count, alive).compile()
                if self.plan.held_out:
                    self._evaluate = evaluation.result()
                self._advance = advance
        return time.perf_counter() - started

    def advance(
        self, carry: Carry, data: Data, numbers: Parameters, values: Parameters, seed: Any, count: Any, alive: Any
    ) -> Advanced:
        """Train ``count`` steps, at most ``CHUNK``: losses and accuracies are [lanes, CHUNK], ``finite`` [lanes].

        A lane that is not ``alive``, or that is not finite afterwards, keeps what it had before the call.
        """
        return self._advance(carry, data, numbers, values, seed, count, alive)  # type: ignore[no-any-return]

    def evaluate(
        self, parameters: Parameters, state: Parameters, data: Data, values: Parameters, first: Any, last: Any
    ) -> tuple[Any, Any]:
        """Sums of loss and correct answers of each lane over the held-out batches ``first`` to ``last``: [lanes]."""
        return self._evaluate(parameters, state, data, values, first, last)  # type: ignore[no-any-return]

    def _kept(
        self,
        carry: Carry,
        data: Data,
        numbers: Parameters,
        values: Parameters,
        seed: jax.Array,
        count: jax.Array,
        alive: jax.Array,
    ) -> Advanced:
        result = self._steps(carry, data, numbers, values, seed, count)
        fine = alive & result.finite

        def choose(new: jax.Array, old: jax.Array) -> jax.Array:
            return jnp.where(fine.reshape(-1, *(1,) * (new.ndim - 1)), new, old)

        learned = jax.tree.map(choose, _learned(result.carry), _learned(carry))
        after = result.carry._replace(parameters=learned[0], state=learned[1], optimizer=learned[2])
        return Advanced(after, result.losses, result.accuracies, result.norms, fine)


def _learned(carry: Carry) -> tuple[Any, Any, Any]:
    return carry.parameters, carry.state, carry.optimizer


@lru_cache(maxsize=8)
def lane_programs(plan: Plan, lanes: int, one_seed: bool) -> LanePrograms:
    """The programs of so many lanes of a plan, shared by all races that have them."""
    return LanePrograms(plan, lanes, one_seed)

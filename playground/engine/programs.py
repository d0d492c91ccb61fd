"""The compiled programs of a training run: advance and evaluate.

A ``Plan`` holds all they depend on; runs of equal plans share them, so a second network of the same shape never
compiles again. Everything else (weights, data, seed, every number of the recipe) is an argument.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from playground.engine import losses, network
from playground.engine.augmentation import augment
from playground.engine.choosing import has_choice
from playground.engine.compiling import jit_fully, jit_quickly
from playground.engine.functions import Tensors
from playground.engine.network import Parameters, Structure
from playground.engine.optimizers import DIRECTIONS, clip, rate
from playground.experiment import Target, Task
from playground.recipe import Precision

CHUNK = 2048
"""The most steps of one call of ``advance``."""

EVALUATION_BATCH = 200

Sums = tuple[jax.Array, jax.Array, jax.Array]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the programs depend on.

    Where ``has_room``, ``examples`` and ``held_out`` are how many the arrays have room for, and the data say how many
    there are: points put down by hand come and go while training, and nothing is compiled anew for them.
    """

    structure: Structure
    task: Task
    loss: str
    optimizer: str
    schedule: str
    augmented: bool
    precision: Precision
    batch_size: int
    examples: int
    held_out: int
    device: jax.Device
    has_room: bool = False

    @property
    def platform(self) -> str:
        """``cpu`` or ``gpu``: what the form of convolutions depends on."""
        return str(self.device.platform)

    @property
    def target(self) -> Target:
        """What outputs are compared with: the example itself, or what is known of it."""
        return "input" if self.task == "reconstruction" else "label"

    @property
    def steps_per_epoch(self) -> int:
        """Steps in which every example is used once; the last batch may be partly empty."""
        return -(-self.examples // self.batch_size)


class Data(NamedTuple):
    """A dataset on the device as stored: pictures uint8, points float32, labels int32, numbers to predict float32.

    ``scale`` brings pictures to 0..1. ``examples`` and ``held_out`` are how many are real, from the start of the
    arrays.
    """

    train_x: jax.Array
    train_y: jax.Array
    test_x: jax.Array
    test_y: jax.Array
    scale: jax.Array
    examples: jax.Array
    held_out: jax.Array


class Carry(NamedTuple):
    """What one step hands to the next. ``permutation`` is the order of the examples in the epoch at work."""

    parameters: Parameters
    state: Parameters
    optimizer: Any
    step: jax.Array
    permutation: jax.Array


class Advanced(NamedTuple):
    """The result of ``advance``; of ``losses``, ``accuracies`` and ``norms`` the first ``n`` belong to the steps done.

    ``norms`` are the global lengths of the gradients, penalties included, before clipping.
    """

    carry: Carry
    losses: jax.Array
    accuracies: jax.Array
    norms: jax.Array
    finite: jax.Array


class Programs:
    """Compiled on demand, once each; safe to compile from one thread while another uses what is ready."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.permute = jax.jit(self._permute)
        self._lock = threading.Lock()
        self._advance: Any = None
        self._evaluate: Future[Any] | None = None

    @property
    def can_evaluate(self) -> bool:
        """Whether ``evaluate`` can be called without delay."""
        return self._evaluate is not None and self._evaluate.done()

    def finish(self) -> None:
        """Wait until all that ``compile`` has begun is compiled."""
        if self._evaluate is not None:
            self._evaluate.result()

    def compile(self, carry: Carry, data: Data, numbers: Parameters, values: Parameters) -> float:
        """Compile for arguments like these; seconds until one can train, 0 when that was ready.

        ``evaluate`` follows while the first steps are trained: they are waited for, and it is not.
        """
        started = time.perf_counter()
        with self._lock:
            if self._advance is not None:
                return 0.0
            count, seed = np.int32(1), np.uint32(0)
            one_by_one = ThreadPoolExecutor(1, "compiling")  # XLA compiles without holding Python's lock
            steps = jit_fully(self.steps).lower(carry, data, numbers, values, seed, count)
            advance = one_by_one.submit(steps.compile)
            if self.plan.held_out:
                # What has convolutions is long compiled, and little of its time is in kernels of XLA's own.
                has_convolutions = any(has_choice(layer) for _, layer, _ in self.plan.structure.nodes)
                jit = jit_quickly if has_convolutions else jit_fully
                evaluation = jit(self.evaluation).lower(carry.parameters, carry.state, data, values, count, count)
                self._evaluate = one_by_one.submit(evaluation.compile)
            one_by_one.shutdown(wait=False)
            self._advance = advance.result()
        return time.perf_counter() - started

    def advance(
        self, carry: Carry, data: Data, numbers: Parameters, values: Parameters, seed: Any, count: Any
    ) -> Advanced:
        """Train ``count`` steps, at most ``CHUNK``; the count is an argument, so it never changes a bit."""
        return self._advance(carry, data, numbers, values, seed, count)  # type: ignore[no-any-return]

    def evaluate(
        self,
        parameters: Parameters,
        state: Parameters,
        data: Data,
        values: Parameters,
        first: Any,
        last: Any,
    ) -> tuple[Any, Any, Any]:
        """Sums over the held-out batches from ``first`` up to ``last``: loss, correct answers, squared errors.

        Correct answers are NaN where there are none to hit; squared errors are 0 but in a regression.
        """
        assert self._evaluate is not None, "compile() comes before"
        return self._evaluate.result()(parameters, state, data, values, first, last)  # type: ignore[no-any-return]

    def _permute(self, seed: jax.Array, epoch: jax.Array, examples: jax.Array | None = None) -> jax.Array:
        """The order of the examples in an epoch, filled up with zeros to whole batches: int32 [steps x batch].

        Of a plan that ``has_room``, only so many ``examples`` are real; what is none of them comes last.
        """
        key = jax.random.fold_in(jax.random.fold_in(jax.random.key(seed), 0), epoch)
        bits = jax.random.bits(key, (self.plan.examples,))
        if self.plan.has_room and examples is not None:
            bits = jnp.where(jnp.arange(self.plan.examples) < examples, bits, jnp.uint32(2**32 - 1))
        order = jnp.argsort(bits).astype(jnp.int32)
        return jnp.pad(order, (0, self.plan.steps_per_epoch * self.plan.batch_size - self.plan.examples))

    def steps(
        self, carry: Carry, data: Data, numbers: Parameters, values: Parameters, seed: jax.Array, count: jax.Array
    ) -> Advanced:
        """What ``advance`` compiles: steps within epochs within one call; an epoch's order is drawn where it begins."""
        first, end = carry.step, carry.step + count
        per_epoch = self._steps_per_epoch(data)

        def segment(held: tuple[Carry, jax.Array]) -> tuple[Carry, jax.Array]:
            now = held[0]
            epoch = now.step // per_epoch
            permutation = lax.cond(
                now.step % per_epoch == 0, lambda: self._permute(seed, epoch, data.examples), lambda: now.permutation
            )
            stop = jnp.minimum(end, (epoch + 1) * per_epoch)

            def one(_: jax.Array, inner: tuple[Carry, jax.Array]) -> tuple[Carry, jax.Array]:
                before, seen = inner
                after, measured = self._step(before._replace(permutation=permutation), data, numbers, values, seed)
                kept = after._replace(permutation=before.permutation)
                return kept, seen.at[before.step - first].set(jnp.stack(measured))

            after, seen = lax.fori_loop(now.step, stop, one, held)
            return after._replace(permutation=permutation), seen

        start = (carry, jnp.zeros((CHUNK, 3)))
        carry, seen = lax.while_loop(lambda held: held[0].step < end, segment, start)
        losses_seen, accuracies_seen, norms = seen.T
        sums = [jnp.sum(leaf) for leaf in jax.tree.leaves(carry.parameters)]
        finite = jnp.isfinite(jnp.sum(losses_seen)) & jnp.all(jnp.isfinite(jnp.stack([*sums, jnp.zeros(())])))
        return Advanced(carry, losses_seen, accuracies_seen, norms, finite)

    def _steps_per_epoch(self, data: Data) -> Any:
        if not self.plan.has_room:
            return self.plan.steps_per_epoch
        return (data.examples + self.plan.batch_size - 1) // self.plan.batch_size

    def _step(
        self, carry: Carry, data: Data, numbers: Parameters, values: Parameters, seed: jax.Array
    ) -> tuple[Carry, tuple[jax.Array, jax.Array, jax.Array]]:
        """One step, and its loss, its accuracy and the length of its gradient."""
        plan = self.plan
        key = jax.random.fold_in(jax.random.fold_in(jax.random.key(seed), 1), carry.step)
        start = (carry.step % self._steps_per_epoch(data)) * plan.batch_size
        index = lax.dynamic_slice(carry.permutation, (start,), (plan.batch_size,))
        mask = None
        if plan.has_room or plan.examples % plan.batch_size:
            examples = data.examples if plan.has_room else plan.examples
            mask = (start + jnp.arange(plan.batch_size) < examples).astype(jnp.float32)
        x, labels = data.train_x[index].astype(jnp.float32) * data.scale, data.train_y[index]
        if plan.augmented:
            x = augment(jax.random.fold_in(key, 0), x, numbers["augmentation"])

        def objective(trained: Parameters) -> tuple[jax.Array, tuple[jax.Array, jax.Array, Parameters]]:
            parameters = carry.parameters | trained
            own_key = jax.random.fold_in(key, 1)
            outputs, state = network.apply(
                plan.structure, parameters, carry.state, x, values, plan.platform, own_key, mask, plan.precision
            )
            loss, accuracy = self.scores(outputs[plan.structure.output], x, labels, numbers["general"])
            mean = _mean(loss, mask)
            penalty = losses.penalty(trained, numbers["general"]["l2"], numbers["general"]["l1"])
            penalty += losses.sparsity(plan.structure, outputs, values, mask)
            return mean + penalty, (mean, _mean(accuracy, mask), state)

        held = plan.structure.trained(carry.parameters)
        gradients, (loss, accuracy, state) = jax.grad(objective, has_aux=True)(held)
        gradients, norm = clip(gradients, numbers["general"]["clip_norm"])
        direction = DIRECTIONS[plan.optimizer](numbers["optimizer"])
        updates, optimizer = direction.update(gradients, carry.optimizer, held)
        lr = rate(plan.schedule, carry.step, numbers)
        parameters = carry.parameters | jax.tree.map(lambda p, u: p - lr * u, held, updates)
        return Carry(parameters, state, optimizer, carry.step + 1, carry.permutation), (
            loss,
            accuracy,
            norm,
        )

    def scores(
        self, output: jax.Array, x: jax.Array, labels: jax.Array, general: Tensors | None
    ) -> tuple[jax.Array, jax.Array]:
        """Loss and accuracy of each example; accuracy is NaN where there is no label to hit."""
        loss = losses.LOSSES[self.plan.loss]
        if self.plan.target == "input":
            return loss(output, x), jnp.full(x.shape[0], jnp.nan)
        target = losses.targets(self.plan.loss, labels, output.shape[-1])
        if general is not None and self.plan.loss in {"cross-entropy", "binary-cross-entropy"}:
            target = losses.smooth(target, general["label_smoothing"], self.plan.loss)
        return loss(output, target), losses.correct(output, labels, self.plan.loss)

    def evaluation(
        self,
        parameters: Parameters,
        state: Parameters,
        data: Data,
        values: Parameters,
        first: jax.Array,
        last: jax.Array,
    ) -> Sums:
        """What ``evaluate`` compiles."""
        plan = self.plan
        size = min(EVALUATION_BATCH, plan.held_out)

        def batch(number: jax.Array, sums: Sums) -> Sums:
            wanted = number * size + jnp.arange(size)
            index = jnp.minimum(wanted, plan.held_out - 1)
            real = (wanted < (data.held_out if plan.has_room else plan.held_out)).astype(jnp.float32)
            x = data.test_x[index].astype(jnp.float32) * data.scale
            outputs, _ = network.apply(plan.structure, parameters, state, x, values, plan.platform)
            output, labels = outputs[plan.structure.output], data.test_y[index]
            loss, accuracy = self.scores(output, x, labels, None)
            error = jnp.zeros(size)
            if plan.task == "regression":
                error = losses.LOSSES["mse"](output, losses.targets(plan.loss, labels, output.shape[-1]))
            return sums[0] + jnp.sum(loss * real), sums[1] + jnp.sum(accuracy * real), sums[2] + jnp.sum(error * real)

        sums: Sums = lax.fori_loop(first, last, batch, (jnp.zeros(()), jnp.zeros(()), jnp.zeros(())))
        return sums


@lru_cache(maxsize=16)
def programs(plan: Plan) -> Programs:
    """The programs of a plan, shared by all runs of it.

    Those used least lately go: each takes tens of megabytes and hundreds of the 65,530 mappings of memory that Linux
    grants a process. What was compiled comes back from the cache on disk.
    """
    return Programs(plan)


def _mean(values: jax.Array, mask: jax.Array | None) -> jax.Array:
    return jnp.mean(values) if mask is None else jnp.sum(values * mask) / jnp.sum(mask)

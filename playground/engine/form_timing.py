"""Times the forms of a convolution, inside a loop as in training, and says which is best here."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from playground.engine import forms
from playground.engine.choosing import ENOUGH, Case, by_rule
from playground.engine.compiling import jit_fully
from playground.engine.forms import Forms, KernelForm
from playground.engine.product_form import Crossed, Tiling
from playground.layers.convolution import window_count, window_padding

BATCH = 100
"""Examples of a batch, where they are small enough."""

LARGEST = 32 * 2**20
"""Bytes of a batch at most, as it comes in and as it goes out."""

SECONDS = 0.03
"""About so long one call takes, of which the shortest of ``CALLS`` counts."""

CALLS = 4
MOST_STEPS = 64

HOPELESS = 2.0
"""Times as long as the best so far, after which a form is not timed any further."""

WORTH = 0.9
"""Of the time of the rule's form: a form that takes more is left, for so much is noise."""

PARTS = ("value", "by_input", "by_kernel")
Part = Callable[[jax.Array, jax.Array, jax.Array], jax.Array]
"""Of pictures, kernel and slopes by the value, batch first."""

BY_ROW, TOGETHER, CROSSED = (1, 2, 4), (1, 4, 7), (1, 2)


class Contest:
    """The forms of one convolution, timed one after another.

    Value and gradients are timed each by itself, the form of the rule first. What they give is not looked at: forms
    agree to rounding, which the tests hold.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self._rule = by_rule(case)
        self._seconds: dict[str, dict[KernelForm, float]] = {part: {} for part in PARTS}
        self._waiting = [(part, form) for part in PARTS for form in _candidates(part, case, getattr(self._rule, part))]

    @property
    def is_done(self) -> bool:
        """Whether every form was timed."""
        return not self._waiting

    def step(self) -> None:
        """Compile and time one form more; some tenths of a second."""
        part, form = self._waiting.pop(0)
        seconds = self._seconds[part]
        seconds[form] = _seconds(part, self.case, form, min(seconds.values(), default=np.inf))
        if self.is_done:
            arguments_of.cache_clear()  # tens of megabytes

    def finish(self) -> None:
        """Time all forms now."""
        while not self.is_done:
            self.step()

    def seconds(self, part: str) -> dict[KernelForm, float]:
        """Of ``value``, ``by_input`` or ``by_kernel``: seconds a step by form, as far as they were timed."""
        return dict(self._seconds[part])

    def winner(self) -> Forms:
        """The best forms; the rule's where another is hardly better."""
        return Forms(*(self._best(part) for part in PARTS))

    def _best(self, part: str) -> Any:
        of_rule: KernelForm = getattr(self._rule, part)
        seconds = self._seconds[part]
        best = min(seconds, key=lambda form: seconds[form])
        return best if seconds[best] < WORTH * seconds[of_rule] else of_rule


def best_forms(case: Case) -> Forms:
    """Time all forms of a convolution now."""
    contest = Contest(case)
    contest.finish()
    return contest.winner()


def _candidates(part: str, case: Case, of_rule: KernelForm) -> list[KernelForm]:
    """What is worth timing, the rule's form first: windows laid beside each other only where channels are few."""
    together = TOGETHER if case.kernel[2] < ENOUGH else ()
    columns = window_count(case.rows, case.kernel[1], case.stride, "same")
    tilings = [*(Tiling(tile, by_row=True) for tile in BY_ROW), *map(Tiling, together)]
    crossed = map(Crossed, CROSSED) if part == "by_kernel" else ()
    fitting = [form for form in (*tilings, *crossed) if form.tile <= columns]
    return [of_rule, *(form for form in (None, *fitting) if form != of_rule)]


def _seconds(part: str, case: Case, form: KernelForm, best: float) -> float:
    """Seconds a step, the least of several calls; of one call where it takes far longer than the best so far."""
    arguments = arguments_of(case)
    program = jit_fully(_loop(part_of(part, case, form))).lower(*arguments, np.int32(1)).compile()

    def took(steps: int) -> float:
        started = time.perf_counter()
        program(*arguments, np.int32(steps)).block_until_ready()
        return time.perf_counter() - started

    took(1)
    one = took(1)
    if one > HOPELESS * best:
        return one
    steps = int(np.clip(round(SECONDS / one), 1, MOST_STEPS))
    return min(took(steps) for _ in range(CALLS)) / steps


@lru_cache(maxsize=1)
def arguments_of(case: Case) -> tuple[Any, Any, Any]:
    """Pictures, a kernel and slopes, of numbers without meaning."""
    rows, columns, channels, filters = case.kernel
    heights = [window_count(case.rows, size, case.stride, "same") for size in (rows, columns)]
    each = 4 * max(case.rows**2 * channels, heights[0] * heights[1] * filters)
    batch = int(np.clip(LARGEST // each, 1, BATCH))
    random = np.random.default_rng(0)
    shapes = ((batch, case.rows, case.rows, channels), case.kernel, (batch, *heights, filters))
    x, kernel, slope = (random.standard_normal(shape, np.float32) for shape in shapes)
    return x, kernel, slope


def part_of(part: str, case: Case, form: Any) -> Part:
    """A convolution's value or one of its gradients in a form, as a function of pictures, kernel and slopes."""
    height, width = (window_padding(case.rows, size, case.stride, "same") for size in case.kernel[:2])
    sides = height, width

    def compute(x: jax.Array, kernel: jax.Array, slope: jax.Array) -> jax.Array:
        if part == "value":
            return forms.value(x, kernel, case.stride, sides, form)
        if part == "by_input":
            return forms.by_input(x.shape, kernel, slope, case.stride, sides, form)
        return forms.by_kernel(x, case.kernel, slope, case.stride, sides, form)

    return compute


def _loop(compute: Part) -> Callable[..., jax.Array]:
    """So many steps, each of which needs the one before and leaves all its numbers to the next, as in training.

    Else XLA would do only one, or prepare before the loop what does not change in it, or never write a result down.
    """

    def run(x: jax.Array, kernel: jax.Array, slope: jax.Array, steps: jax.Array) -> jax.Array:
        def one(_: jax.Array, before: jax.Array) -> jax.Array:
            factor = 1.0 + 1e-30 * before[0, 0, 0, 0]
            return compute(x * factor, kernel * factor, slope * factor)

        result = jax.eval_shape(compute, x, kernel, slope)
        return jnp.sum(lax.fori_loop(0, steps, one, jnp.zeros(result.shape, result.dtype)))

    return run

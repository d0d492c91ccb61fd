"""How programs are compiled: what trains for long in full, what is waited for and runs seldom quickly."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import jax
from jax.errors import JaxRuntimeError

FULLY = {
    "xla_cpu_experimental_ynn_fusion_type": "LIBRARY_FUSION_TYPE_INDIVIDUAL_DOT,LIBRARY_FUSION_TYPE_REDUCE",
}
"""Convolutions by Eigen's kernels. XLA would take YNNPACK's, which need up to twice as long where the result is not
added up at once: 11.6 ms instead of 5.6 for 28x28x24 to 48, 5x5, stride 2, batch 100, two cores. Products and sums
stay YNNPACK's.
"""

QUICKLY = {"xla_cpu_use_fusion_emitters": False}
"""XLA's older way of writing kernels for a processor: compiled in half the time, and a third slower where they run."""


def jit_fully(function: Callable[..., Any]) -> jax.stages.Wrapped:
    """``jax.jit`` for what runs often: training steps, and the evaluation of MLPs."""
    return jax.jit(function, compiler_options=_known(**FULLY))


def jit_quickly(function: Callable[..., Any]) -> jax.stages.Wrapped:
    """``jax.jit`` for what runs once a drawing or once a run, so that the wait for it counts and not its speed.

    Training steps are compiled in full, and the evaluation of MLPs: they would take 1.5 and 2.4 times as long.
    """
    return jax.jit(function, compiler_options=_known(**FULLY) | _known(**QUICKLY))


@cache
def _known(**option: Any) -> dict[str, Any]:
    """An option if this version of XLA knows it; one that has gone must not keep anybody from training."""
    try:
        jax.jit(lambda number: number, compiler_options=option)(0)
    except JaxRuntimeError:
        return {}
    return option

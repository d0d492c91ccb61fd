"""How programs are compiled that are waited for, and run seldom."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import jax
from jax.errors import JaxRuntimeError

QUICKLY = {"xla_cpu_use_fusion_emitters": False}
"""XLA's older way of writing kernels for a processor: compiled in half the time, and a third slower where they run."""


def jit_quickly(function: Callable[..., Any]) -> jax.stages.Wrapped:
    """``jax.jit`` for what runs once a drawing or once a run, so that the wait for it counts and not its speed.

    Training steps are compiled in full, and the evaluation of MLPs: they would take 1.5 and 2.4 times as long.
    """
    return jax.jit(function, compiler_options=_options())


@cache
def _options() -> dict[str, bool]:
    """Those that this version of XLA knows; an option that has gone must not keep anybody from training."""
    try:
        jax.jit(lambda number: number, compiler_options=QUICKLY)(0)
    except JaxRuntimeError:
        return {}
    return QUICKLY

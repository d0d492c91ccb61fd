"""Optimizers and schedules as transformations whose numbers are arguments of the compiled step.

``NUMBERS`` collects them from the recipe, so that changing one never recompiles. Directions come from optax; the
learning rate is applied here, after the schedule.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from playground.engine.compiling import jit_quickly
from playground.recipe import LEAST_FACTOR, DrawnSchedule, Recipe

Values = dict[str, Any]
Direction = Callable[[Values], optax.GradientTransformation]

DIRECTIONS: dict[str, Direction] = {
    "sgd": lambda v: optax.identity(),
    "momentum": lambda v: optax.trace(v["momentum"]),
    "nesterov": lambda v: optax.trace(v["momentum"], nesterov=True),
    "adagrad": lambda v: optax.scale_by_rss(v["start"], v["epsilon"]),
    "rmsprop": lambda v: optax.scale_by_rms(v["decay"], v["epsilon"]),
    "adadelta": lambda v: optax.scale_by_adadelta(v["decay"], v["epsilon"]),
    "adam": lambda v: optax.scale_by_adam(v["beta1"], v["beta2"], v["epsilon"]),
    "adamw": lambda v: optax.chain(
        optax.scale_by_adam(v["beta1"], v["beta2"], v["epsilon"]), optax.add_decayed_weights(v["weight_decay"])
    ),
    "lion": lambda v: optax.scale_by_lion(v["beta1"], v["beta2"]),
}

RATES: dict[str, Callable[[Any, Values], Any]] = {
    "constant": lambda step, v: v["learning_rate"],
    # final + (lr - final) e^(-step / decay_steps)
    "exponential": lambda step, v: (
        v["final"] + (v["learning_rate"] - v["final"]) * _np(step).exp(-step / v["decay_steps"])
    ),
    # lr factor^floor(step / every)
    "step": lambda step, v: v["learning_rate"] * v["factor"] ** _np(step).floor(step / v["every"]),
    # final + (lr - final) (1 + cos(pi step / steps)) / 2
    "cosine": lambda step, v: v["final"] + (v["learning_rate"] - v["final"]) * _half_cosine(step / v["steps"]),
    # lr min((step + 1) / warm_up, 1)
    "warm-up": lambda step, v: v["learning_rate"] * _np(step).minimum((step + 1.0) / v["warm_up"], 1.0),
    "one-cycle": lambda step, v: _one_cycle(step / v["steps"], v["learning_rate"]),
    "drawn": lambda step, v: v["learning_rate"] * _drawn(step / v["steps"], v),
}
"""Of steps as float32, with the functions of their own library: JAX's in a program, else NumPy's."""

_MOST_POINTS = 32
"""Of a schedule that is drawn: with fewer the arrays are filled up, so that adding one never recompiles."""


def recipe_numbers(recipe: Recipe) -> dict[str, dict[str, Any]]:
    """Every number of a recipe that the compiled step takes as an argument, by group: float32, alone or in arrays."""

    def values(settings: Any) -> dict[str, Any]:
        fields = settings.model_dump()
        return {name: np.float32(value) for name, value in fields.items() if isinstance(value, int | float)}

    general = ("learning_rate", "l2", "l1", "clip_norm", "label_smoothing")
    return {
        "general": {name: np.float32(getattr(recipe, name)) for name in general},
        "optimizer": values(recipe.optimizer),
        "schedule": values(recipe.schedule) | _points(recipe.schedule),
        "augmentation": values(recipe.augmentation),
    }


def _points(schedule: Any) -> dict[str, Any]:
    """The points of a schedule that is drawn, logarithms of factors where it goes straight between these."""
    if not isinstance(schedule, DrawnSchedule):
        return {}
    shares, factors = np.array(schedule.points, np.float32).T
    is_log = schedule.between == "logarithmic"
    heights = np.log(np.maximum(factors, LEAST_FACTOR)) if is_log else factors
    beyond = np.arange(2, 2 + _MOST_POINTS - len(shares), dtype=np.float32)  # never reached
    return {
        "shares": np.concatenate([shares, beyond]),
        "heights": np.concatenate([heights, np.full(len(beyond), heights[-1])]).astype(np.float32),
        "is_log": np.float32(is_log),
    }


def initial_state(kind: str, numbers: Values, trained: Any) -> Any:
    """What an optimizer keeps, before the first step, of the parameters it trains; one program for all of them."""
    return _initial_state(kind)(numbers, trained)


@lru_cache
def _initial_state(kind: str) -> Callable[[Values, Any], Any]:
    return jit_quickly(lambda numbers, trained: DIRECTIONS[kind](numbers).init(trained))


def rate(kind: str, step: jax.Array, numbers: dict[str, Values]) -> jax.Array:
    """The learning rate of a step counted from 0, in a program."""
    return RATES[kind](jnp.asarray(step, jnp.float32), _rate_values(numbers))  # type: ignore[no-any-return]


def rates(kind: str, steps: NDArray[np.int64], numbers: dict[str, Values]) -> NDArray[np.float32]:
    """The learning rates of several steps, counted from 0: float32, of the same shape [n]; nothing is compiled."""
    found = RATES[kind](steps.astype(np.float32), _rate_values(numbers))
    return np.broadcast_to(found, steps.shape).astype(np.float32)


def _rate_values(numbers: dict[str, Values]) -> Values:
    return {**numbers["schedule"], "learning_rate": numbers["general"]["learning_rate"]}


def clip(gradients: Any, largest: jax.Array) -> tuple[Any, jax.Array]:
    """Gradients shortened to a global length of ``largest``, and the length they had; 0 leaves them as they are.

    Pascanu et al., 2013.
    """
    length = optax.tree.norm(gradients)
    factor = jnp.where((largest > 0) & (length > largest), largest / length, 1.0)
    return jax.tree.map(lambda g: g * factor, gradients), length


def _np(array: Any) -> Any:
    """The library an array is of."""
    return array.__array_namespace__()


def _half_cosine(share: Any) -> Any:
    xp = _np(share)
    return 0.5 * (1.0 + xp.cos(math.pi * xp.clip(share, 0.0, 1.0)))


def _drawn(share: Any, v: Values) -> Any:
    xp = _np(share)
    height = xp.interp(xp.clip(share, 0.0, 1.0), v["shares"], v["heights"])
    return xp.where(v["is_log"] > 0, xp.exp(height), height)


def _one_cycle(share: Any, peak: Any) -> Any:
    up, low, last = 0.3, peak / 25.0, peak / 1e4
    rising = peak + (low - peak) * _half_cosine(share / up)
    falling = last + (peak - last) * _half_cosine((share - up) / (1.0 - up))
    return _np(share).where(share < up, rising, falling)

"""Optimizers against optax's ready-made ones, schedules and clipping against their formulas."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from playground.engine.optimizers import DIRECTIONS, RATES, clip, rate, recipe_numbers
from playground.recipe import (
    OPTIMIZERS,
    SCHEDULES,
    AdamW,
    Augmentation,
    ConstantRate,
    Cosine,
    ExponentialDecay,
    OneCycle,
    Recipe,
    StepDecay,
    WarmUp,
)

# By kind: settings other than the usual, and the same in optax's words.
READY_MADE: dict[str, tuple[dict[str, float], Any]] = {
    "sgd": ({}, optax.sgd),
    "momentum": ({"momentum": 0.8}, lambda lr: optax.sgd(lr, momentum=0.8)),
    "nesterov": ({"momentum": 0.8}, lambda lr: optax.sgd(lr, momentum=0.8, nesterov=True)),
    "adagrad": (
        {"start": 0.2, "epsilon": 1e-6},
        lambda lr: optax.adagrad(lr, initial_accumulator_value=0.2, eps=1e-6),
    ),
    "rmsprop": ({"decay": 0.8, "epsilon": 1e-5}, lambda lr: optax.rmsprop(lr, decay=0.8, eps=1e-5)),
    "adadelta": ({"decay": 0.8, "epsilon": 1e-4}, lambda lr: optax.adadelta(lr, rho=0.8, eps=1e-4)),
    "adam": (
        {"beta1": 0.8, "beta2": 0.95, "epsilon": 1e-6},
        lambda lr: optax.adam(lr, b1=0.8, b2=0.95, eps=1e-6),
    ),
    "adamw": (
        {"beta1": 0.8, "beta2": 0.95, "epsilon": 1e-6, "weight_decay": 0.1},
        lambda lr: optax.adamw(lr, b1=0.8, b2=0.95, eps=1e-6, weight_decay=0.1),
    ),
    # Our Lion has no weight decay of its own; optax's ready-made one has some unless told otherwise.
    "lion": ({"beta1": 0.8, "beta2": 0.9}, lambda lr: optax.lion(lr, b1=0.8, b2=0.9, weight_decay=0.0)),
}


def slope(w: dict[str, Any]) -> dict[str, Any]:
    """The gradient of a bowl, steeper in some directions than in others."""
    return {"a": np.float32([0.1, 1, 10]) * (w["a"] - 1), "b": 3 * w["b"]}


def test_every_optimizer_of_the_catalogue_is_there_and_tested() -> None:
    assert set(DIRECTIONS) == set(OPTIMIZERS) == set(READY_MADE)
    assert set(RATES) == set(SCHEDULES)


@pytest.mark.parametrize("kind", READY_MADE)
def test_twenty_steps_are_those_of_optax(kind: str) -> None:
    settings, ready_made = READY_MADE[kind]
    recipe = Recipe.model_validate({"optimizer": {"kind": kind, **settings}, "learning_rate": 0.05})
    numbers = recipe_numbers(recipe)
    assert set(numbers["optimizer"]) == set(settings)
    oracle = ready_made(0.05)
    start = {"a": np.float32([3, -2, 1]), "b": np.float32([[0.5], [-4]])}

    @jax.jit
    def ours(values: Any, w: Any, state: Any) -> Any:
        # The numbers are arguments of a compiled step, as in training.
        updates, state = DIRECTIONS[kind](values).update(slope(w), state, w)
        return jax.tree.map(lambda p, u: p - values["lr"] * u, w, updates), state

    @jax.jit
    def theirs(w: Any, state: Any) -> Any:
        updates, state = oracle.update(slope(w), state, w)
        return optax.apply_updates(w, updates), state

    values = {**numbers["optimizer"], "lr": np.float32(0.05)}
    found, expected = (start, DIRECTIONS[kind](values).init(start)), (start, oracle.init(start))
    for _ in range(20):
        found, expected = ours(values, *found), theirs(*expected)
        for name in start:
            np.testing.assert_allclose(found[0][name], expected[0][name], rtol=2e-5, atol=1e-6)
    assert not np.array_equal(found[0]["a"], start["a"])


# --- schedules ---------------------------------------------------------------------------------------------------

STEPS = np.array([0, 1, 2, 7, 29, 30, 31, 99, 100, 101, 250, 100_000])


def cosine(share: Any) -> Any:
    return (1 + np.cos(np.pi * np.clip(share, 0, 1))) / 2


def one_cycle(step: Any, lr: float, steps: int) -> Any:
    share = step / steps
    rising = lr / 25 + (lr - lr / 25) * (1 - cosine(share / 0.3))
    falling = lr / 1e4 + (lr - lr / 1e4) * cosine((share - 0.3) / 0.7)
    return np.where(share < 0.3, rising, falling)


SCHEDULE_FORMULAS: list[tuple[Any, Any]] = [
    (ConstantRate(), lambda step, lr: np.full(len(step), lr)),
    (ExponentialDecay(final=0.02, decay_steps=40), lambda step, lr: 0.02 + (lr - 0.02) * np.exp(-step / 40)),
    (StepDecay(factor=0.3, every=10), lambda step, lr: lr * 0.3 ** (step // 10)),
    (Cosine(final=0.01, steps=100), lambda step, lr: 0.01 + (lr - 0.01) * cosine(step / 100)),
    (WarmUp(warm_up=30), lambda step, lr: lr * np.minimum((step + 1) / 30, 1)),
    (OneCycle(steps=100), lambda step, lr: one_cycle(step, lr, 100)),
]


@pytest.mark.parametrize(("schedule", "formula"), SCHEDULE_FORMULAS, ids=lambda value: getattr(value, "kind", ""))
def test_rates_follow_their_formulas(schedule: Any, formula: Any) -> None:
    numbers = recipe_numbers(Recipe(learning_rate=0.5, schedule=schedule))
    found = jax.jit(jax.vmap(lambda step: rate(schedule.kind, step, numbers)))(STEPS.astype(np.int32))
    np.testing.assert_allclose(np.broadcast_to(found, STEPS.shape), formula(STEPS, 0.5), rtol=1e-5, atol=1e-7)


def test_one_cycle_begins_low_peaks_and_ends_lower() -> None:
    numbers = recipe_numbers(Recipe(learning_rate=1.0, schedule=OneCycle(steps=1000)))
    rates = [float(rate("one-cycle", jnp.int32(step), numbers)) for step in (0, 300, 1000)]
    np.testing.assert_allclose(rates, [0.04, 1.0, 1e-4], rtol=1e-5)


# --- numbers and clipping ----------------------------------------------------------------------------------------


def test_every_number_of_a_recipe_is_an_argument_of_one_type() -> None:
    recipe = Recipe(
        optimizer=AdamW(weight_decay=0), schedule=Cosine(), l2=0.25, augmentation=Augmentation(shift=2, noise=0.1)
    )
    numbers = recipe_numbers(recipe)
    assert numbers["general"] == {
        "learning_rate": np.float32(0.001),
        "l2": np.float32(0.25),
        "l1": 0,
        "clip_norm": 0,
        "label_smoothing": 0,
    }
    assert set(numbers["optimizer"]) == {"beta1", "beta2", "epsilon", "weight_decay"}
    assert numbers["schedule"] == {"final": 0, "steps": 10_000}
    assert set(numbers["augmentation"]) == set(Augmentation.model_fields)
    assert {type(value) for group in numbers.values() for value in group.values()} == {np.float32}


@pytest.mark.parametrize("largest", [0.0, 0.1, 6.0, 1e6])
def test_gradients_are_cut_to_a_length(largest: float) -> None:
    gradients = {"a": np.float32([3, 0]), "b": np.float32([[4.0]])}  # of length 5
    found, length = clip(gradients, np.float32(largest))
    assert length == 5.0
    share = largest / 5 if 0 < largest < 5 else 1.0
    np.testing.assert_allclose(found["a"], share * gradients["a"], rtol=1e-6)
    np.testing.assert_allclose(found["b"], share * gradients["b"], rtol=1e-6)
    if largest:
        expected, _ = optax.clip_by_global_norm(largest).update(gradients, optax.EmptyState())
        np.testing.assert_allclose(found["a"], expected["a"], rtol=1e-6)


def test_no_gradient_is_cut_to_none() -> None:
    np.testing.assert_array_equal(clip({"a": np.zeros(3, np.float32)}, np.float32(1))[0]["a"], 0)

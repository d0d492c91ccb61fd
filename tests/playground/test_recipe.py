"""Recipes: defaults, limits, and what survives being written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from playground.recipe import (
    OPTIMIZERS,
    SCHEDULES,
    Adam,
    Augmentation,
    ConstantRate,
    Cosine,
    DrawnSchedule,
    ExponentialDecay,
    OneCycle,
    Recipe,
    StepDecay,
    StopRules,
    stretched,
)


def test_the_usual_recipe() -> None:
    recipe = Recipe()
    assert (recipe.loss, recipe.optimizer, recipe.schedule) == ("cross-entropy", Adam(), ConstantRate())
    assert (recipe.learning_rate, recipe.batch_size) == (0.001, 100)
    assert not recipe.augmentation.is_active
    assert set(recipe.stop.model_dump().values()) == {None}


def test_kinds_are_found_by_the_names_files_use() -> None:
    assert set(OPTIMIZERS) == {
        "sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion",
    }  # fmt: skip
    assert set(SCHEDULES) == {"constant", "exponential", "step", "cosine", "warm-up", "one-cycle", "drawn"}


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_combination_is_written_and_read(optimizer: str, schedule: str) -> None:
    recipe = Recipe.model_validate({"optimizer": {"kind": optimizer}, "schedule": {"kind": schedule}})
    assert type(recipe.optimizer) is OPTIMIZERS[optimizer] and type(recipe.schedule) is SCHEDULES[schedule]
    assert Recipe.model_validate_json(recipe.model_dump_json()) == recipe
    assert hash(recipe) == hash(recipe.model_copy(deep=True))


@settings(deadline=None, max_examples=50)
@given(
    st.builds(
        Recipe,
        loss=st.sampled_from(["cross-entropy", "binary-cross-entropy", "mse", "mae", "huber"]),
        learning_rate=st.floats(1e-9, 100),
        batch_size=st.integers(1, 65_536),
        l2=st.floats(0, 10),
        augmentation=st.builds(Augmentation, shift=st.floats(0, 10), rotate=st.floats(0, 180)),
        stop=st.builds(StopRules, steps=st.none() | st.integers(1, 10**12), target=st.none() | st.floats(0, 1)),
    )
)
def test_numbers_come_back_exactly(recipe: Recipe) -> None:
    assert Recipe.model_validate_json(recipe.model_dump_json()) == recipe


@pytest.mark.parametrize(
    "wrong",
    [
        {"learning_rate": 0},
        {"learning_rate": float("nan")},
        {"batch_size": 0},
        {"l2": -1},
        {"label_smoothing": 0.6},
        {"loss": "hinge"},
        {"optimizer": {"kind": "adamm"}},
        {"optimizer": {"kind": "adam", "beta1": 1.0}},
        {"optimizer": {"kind": "sgd", "momentum": 0.9}},
        {"schedule": {"kind": "cosine", "steps": 0}},
        {"augmentation": {"scale": 0.95}},
        {"stop": {"steps": 0}},
        {"lr": 0.1},
    ],
)
def test_what_is_outside_its_limits_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Recipe.model_validate(wrong)


@pytest.mark.parametrize("name", Augmentation.model_fields)
def test_any_amount_makes_augmentation_active(name: str) -> None:
    assert Augmentation.model_validate({name: 0.01}).is_active


def test_only_schedules_with_an_end_are_stretched() -> None:
    assert stretched(Cosine(final=0.1, steps=50), 700) == Cosine(final=0.1, steps=700)
    assert stretched(OneCycle(), 700) == OneCycle(steps=700)
    assert stretched(DrawnSchedule(), 700) == DrawnSchedule(steps=700)
    for schedule in (ConstantRate(), ExponentialDecay(), StepDecay()):
        assert stretched(schedule, 700) is schedule

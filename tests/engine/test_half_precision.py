"""Mixed precision: products rounded to 16 bits, everything else as ever."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from playground import templates
from playground.engine.half_precision import half_product
from playground.engine.loading import Arrays, load
from playground.engine.training import Trainer
from playground.experiment import Experiment

ROUNDING = 2.0**-8
"""Of one bfloat16 against the number it stands for."""


def experiment(precision: str, template: str = "five-layer") -> Experiment:
    found = replace(templates.find(template).experiment(), dataset="digits")
    return replace(found, recipe=found.recipe.model_copy(update={"precision": precision}))


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    return load("digits", Path("nowhere"))


def test_value_and_gradients_are_those_of_rounded_numbers() -> None:
    random = np.random.default_rng(0)
    x, weights, slope = (random.standard_normal(shape, np.float32) for shape in ((20, 50), (50, 40), (20, 40)))
    value, back = jax.vjp(half_product, x, weights)
    x16, weights16, slope16 = (np.asarray(jnp.asarray(a, jnp.bfloat16), np.float64) for a in (x, weights, slope))
    for found, expected in zip(
        (value, *back(jnp.asarray(slope))), (x16 @ weights16, slope16 @ weights16.T, x16.T @ slope16), strict=True
    ):
        assert found.dtype == jnp.float32
        np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-4)
    scale = np.sqrt(50)
    assert np.abs(np.asarray(value) - x @ weights).max() < 4 * ROUNDING * scale


def test_the_compiler_is_given_products_of_16_bits_that_add_up_in_32() -> None:
    def gradient(x: jax.Array, weights: jax.Array) -> jax.Array:
        return jax.grad(lambda w: jnp.sum(jnp.sin(half_product(x, w))))(weights)

    made = jax.jit(gradient).lower(jnp.ones((100, 64)), jnp.ones((64, 48))).as_text()
    products = re.findall(r"dot_general .*: \((\S+), (\S+)\) -> (\S+)", made)
    assert len(products) == 2
    for one, other, result in products:
        assert "bf16" in one and "bf16" in other and "f32" in result


def test_a_step_is_that_of_float32_to_rounding(arrays: Arrays) -> None:
    whole, half = (Trainer(experiment(precision), arrays) for precision in ("float32", "bfloat16"))
    assert whole.plan != half.plan
    (first, _), (second, _) = whole.advance(1), half.advance(1)
    assert first[0] != second[0]
    np.testing.assert_allclose(second, first, rtol=0.02)
    np.testing.assert_allclose(half.norms, whole.norms, rtol=0.05)


def test_it_learns_as_well(arrays: Arrays) -> None:
    reached = {}
    for precision in ("float32", "bfloat16"):
        trainer = Trainer(experiment(precision), arrays)
        trainer.advance(20 * trainer.steps_per_epoch)
        reached[precision] = trainer.evaluate().accuracy
    assert min(value or 0.0 for value in reached.values()) > 0.9
    assert (reached["bfloat16"] or 0.0) > (reached["float32"] or 0.0) - 0.03


def test_narrow_layers_stay_as_they_are(arrays: Arrays) -> None:
    whole, half = (Trainer(experiment(precision, "softmax"), arrays) for precision in ("float32", "bfloat16"))
    np.testing.assert_array_equal(whole.advance(5)[0], half.advance(5)[0])


def test_a_change_of_precision_is_another_program(arrays: Arrays) -> None:
    assert not Trainer(experiment("float32"), arrays).fits(experiment("bfloat16"))

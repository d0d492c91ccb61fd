"""Programs that are waited for: compiled another way, and the same in what they compute."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax import lax

from playground.engine import compiling


def blurred(x: jax.Array) -> jax.Array:
    return jnp.tanh(jnp.cumsum(jnp.sin(x).reshape(10, -1), 1)).sum(0)


@pytest.mark.parametrize("jit", [compiling.jit_quickly, compiling.jit_fully])
def test_it_computes_the_same_as_what_is_compiled_as_xla_likes(jit: Any, rng: np.random.Generator) -> None:
    x = rng.normal(size=1000).astype(np.float32)
    assert np.asarray(jit(blurred)(x)) == pytest.approx(np.asarray(jax.jit(blurred)(x)), abs=1e-5)


def test_this_version_of_xla_knows_the_ways() -> None:
    for options in (compiling.FULLY, compiling.QUICKLY):
        assert compiling._known(**options) == options


def test_a_way_that_has_gone_keeps_nobody_from_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, jit in (("QUICKLY", compiling.jit_quickly), ("FULLY", compiling.jit_fully)):
        monkeypatch.setattr(compiling, name, {"xla_cpu_no_such_option": False})
        assert float(jit(lambda x: 2 * x)(jnp.float32(3))) == 6


def test_convolutions_are_left_to_eigen_and_products_to_ynnpack() -> None:
    """On an x86 processor; elsewhere XLA may have no such kernels to choose from."""

    def both(x: jax.Array, kernel: jax.Array) -> tuple[jax.Array, jax.Array]:
        letters = ("NHWC", "HWIO", "NHWC")
        rows = x.reshape(-1, x.shape[-1])
        return lax.conv_general_dilated(x, kernel, (1, 1), "SAME", dimension_numbers=letters), rows @ kernel[0, 0]

    given = jnp.ones((100, 14, 14, 32)), jnp.ones((3, 3, 32, 32))
    compiled = {jit: jit(both).lower(*given).compile().as_text() for jit in (jax.jit, compiling.jit_fully)}
    assert compiled[compiling.jit_fully].count("__ynn_fusion") == compiled[jax.jit].count("__ynn_fusion") - 1

"""Programs that are waited for: compiled another way, and the same in what they compute."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from playground.engine import compiling


def blurred(x: jax.Array) -> jax.Array:
    return jnp.tanh(jnp.cumsum(jnp.sin(x).reshape(10, -1), 1)).sum(0)


def test_it_computes_the_same_as_what_is_compiled_in_full(rng: np.random.Generator) -> None:
    x = rng.normal(size=1000).astype(np.float32)
    assert np.asarray(compiling.jit_quickly(blurred)(x)) == pytest.approx(np.asarray(jax.jit(blurred)(x)), abs=1e-5)


def test_this_version_of_xla_knows_the_way() -> None:
    compiling._options.cache_clear()
    assert compiling._options() == compiling.QUICKLY


def test_a_way_that_has_gone_keeps_nobody_from_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "QUICKLY", {"xla_cpu_no_such_option": False})
    compiling._options.cache_clear()
    assert float(compiling.jit_quickly(lambda x: 2 * x)(jnp.float32(3))) == 6
    monkeypatch.undo()
    compiling._options.cache_clear()

"""What the engine's tests stand on: the CPU, on every machine, and one cache of compiled programs for the session."""

from __future__ import annotations

import os
from pathlib import Path

import jax
import numpy as np
import pytest

from playground.engine.process import keep_compiled

# Also for the engine's own processes: the same numbers on every machine, whatever devices it has.
os.environ.setdefault("JAX_PLATFORMS", "cpu")
jax.config.update("jax_platforms", os.environ["JAX_PLATFORMS"])


@pytest.fixture(scope="session", autouse=True)
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache folder of the session; what one test or process compiles, the next need not."""
    folder = tmp_path_factory.mktemp("cache")
    keep_compiled(folder)
    return folder


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(20)

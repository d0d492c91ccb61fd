"""What the engine's tests stand on: the CPU, on every machine, and one cache of compiled programs for the session."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import jax
import numpy as np
import pytest

from playground import folders
from playground.engine.process import keep_compiled
from playground.messages import Quit
from tests.engine.turned import Engine

# Also for the engine's own processes: the same numbers on every machine, whatever devices it has.
os.environ.setdefault("JAX_PLATFORMS", "cpu")
jax.config.update("jax_platforms", os.environ["JAX_PLATFORMS"])


@pytest.fixture(scope="session", autouse=True)
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache folder of the session; what one test or process compiles, the next need not."""
    folder = tmp_path_factory.mktemp("cache")
    keep_compiled(folder)
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of the tests' own for what the engine keeps besides, such as prepared digits."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        patch.setenv(folders.HOME_VARIABLE, str(folder))
        yield folder


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(20)


@pytest.fixture
def engine(compiled: Path, home: Path) -> Iterator[Engine]:
    made = Engine(compiled)
    yield made
    made.put(Quit())
    made.loop.run()
    # What it still compiles ends before the test does; nothing may compile while Python ends.
    made.loop._workshop._thread.join()
    made.loop._probing.wait()

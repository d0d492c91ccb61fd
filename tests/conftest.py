"""What every test stands on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count

import pytest

_tests = count(1)
OFTEN = 20


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """A window keeps collecting to its own event loop, which stands still between tests; so it is done here."""
    yield
    if not gc.isenabled() and next(_tests) % OFTEN == 0:
        gc.collect()

"""What every test stands on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count

import pytest

from tests.engine.lessons.table import lines

_tests = count(1)
OFTEN = 20


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """A window keeps collecting to its own event loop, which stands still between tests; so it is done here."""
    yield
    if not gc.isenabled() and next(_tests) % OFTEN == 0:
        gc.collect()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The lessons that were played, whichever process played them."""
    reports = [one for outcome in ("passed", "failed") for one in terminalreporter.stats.get(outcome, ())]
    found = lines(pair for report in reports for pair in report.user_properties)
    if found:
        terminalreporter.section("lessons played")
        for line in found:
            terminalreporter.write_line(line)

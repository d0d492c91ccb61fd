"""What every test stands on."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

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


@pytest.fixture(scope="session")
def home_at(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Makes a folder a home for the program, empty but for the programs that engines of other tests have compiled."""
    compiled = tmp_path_factory.mktemp("compiled")

    def make(home: Path) -> Path:
        (home / "cache").mkdir(parents=True)
        with suppress(OSError):  # without the link everything is compiled anew, and that is all
            (home / "cache" / "compiled").symlink_to(compiled, target_is_directory=True)
        return home

    return make

"""The command line run inside the test, its answer and its messages apart."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from playground.command_line.application import application


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    output: str
    messages: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output."""
        parsed = json.loads(self.output)
        assert isinstance(parsed, dict)
        return parsed


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, home_at: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """No command of a test touches the user's settings, cache or data."""
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(home_at(tmp_path / "home")))
    monkeypatch.setenv("NEURAL_PLAYGROUND_DATA", "")
    monkeypatch.setenv("COLUMNS", "200")


@pytest.fixture(scope="session")
def run() -> Run:
    """Run a command: ``run("describe", "cnn", "--json")``."""

    def run_command(*arguments: object) -> Outcome:
        result = CliRunner().invoke(
            application, [str(argument) for argument in arguments], prog_name="neural-playground"
        )
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run_command

"""Starting: what the command line loads, its exit codes, and how it says no."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import playground

Run = Any
KEPT = Path(__file__).parents[1] / "files" / "format-1.playground"

COMMANDS = ("open", "lessons", "datasets", "describe", "check", "prove", "train", "predict", "tour", "bench")
SLOW = ("jax", "optax", "sklearn", "scipy", "PySide6", "pyqtgraph", "widgets", "requests")

# Runs a command as the installed script does, then tells which of the slow packages it has loaded.
_PROBE = """
import sys
from playground.command_line.application import application
sys.argv[0] = "neural-playground"
try:
    application()
except SystemExit as ended:
    code = ended.code
print("loaded:", *[name for name in {slow!r} if name in sys.modules], file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["train", "--help"],
        ["lessons", "--json"],
        ["datasets", "--json"],
        ["describe", "cnn", "--json"],
        ["describe", "cnn"],
        ["check", str(KEPT), "--json"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_quick_commands_load_neither_engine_nor_window(arguments: list[str]) -> None:
    command = [sys.executable, "-c", _PROBE.format(slow=SLOW), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "loaded:\n"


def test_the_version(run: Run) -> None:
    outcome = run("--version")
    assert (outcome.code, outcome.output) == (0, f"neural-playground {playground.__version__}\n")


def test_help_names_every_command(run: Run) -> None:
    outcome = run("--help")
    assert outcome.code == 0
    for command in COMMANDS:
        assert f" {command} " in outcome.output
        assert run(command, "--help").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["--nonsense"],
        ["describe"],
        ["check"],
        ["predict", "pretrained"],
        ["train", "cnn", "--device", "tpu"],
        ["train", "cnn", "--steps", "many"],
        ["train", "cnn", "--steps", "-1"],
        ["train", "cnn", "--seed", "-1"],
        ["tour"],
        ["--theme", "pink"],
        ["open", str(KEPT), "--device", "tpu"],
        ["bench", "nonsense"],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.output == ""
    assert "Traceback" not in outcome.messages


def test_as_a_module_it_is_the_same_program() -> None:
    command = [sys.executable, "-m", "playground", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"neural-playground {playground.__version__}\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
@pytest.mark.parametrize("arguments", [[], ["open", str(KEPT)]], ids=["window", "open"])
def test_without_a_display_the_window_says_so(run: Run, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    outcome = run(*arguments)
    assert outcome.code == 1
    assert "There is no display" in outcome.messages


def test_a_file_that_is_not_there_opens_no_window(run: Run) -> None:
    outcome = run("open", "gone.playground")
    assert outcome.code == 1
    assert "“gone.playground” cannot be read: there is no such file." in outcome.messages

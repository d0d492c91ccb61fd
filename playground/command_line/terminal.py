"""How commands answer: results on standard output, everything else on standard error, problems in plain sentences."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from playground import folders
from playground.problems import Problem, ProblemError, advise, say

FINE, INPUT_WRONG, USAGE, CANCELLED = 0, 1, 2, 130
"""The exit codes."""

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds the datasets.", metavar="D", file_okay=False)
]


def _is_device(value: str | None) -> str | None:
    if value is None or value in {"cpu", "gpu"} or (value.startswith("gpu:") and value[4:].isdigit()):
        return value
    raise typer.BadParameter(f"“{value}” is no device; try cpu, gpu, or gpu:0, gpu:1 …")


Device = Annotated[
    str | None, typer.Option("--device", metavar="cpu|gpu", callback=_is_device, help="Where to compute.")
]


def answer(result: dict[str, Any], as_json: bool, show: Callable[[Console], None]) -> None:
    """Print a result: as one JSON object, or as ``show`` writes it for people."""
    if as_json:
        sys.stdout.write(json.dumps(result, ensure_ascii=False, allow_nan=False) + "\n")
    else:
        show(Console())


def prepare_window(data_dir: Path | None) -> None:
    """Make ready for a command that opens the window for itself: the data folder for all parts, a screen or none."""
    if data_dir is not None:
        os.environ[folders.DATA_VARIABLE] = str(data_dir)
    if has_no_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def has_no_display() -> bool:
    """Whether Qt would find no screen; only Linux can be without one."""
    chosen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return sys.platform.startswith("linux") and not chosen


def messages() -> Console:
    """Where everything goes that is not the result."""
    return Console(stderr=True)


def as_record(problem: Problem) -> dict[str, str]:
    """A problem as JSON holds it; ``suggestion`` is empty where there is none."""
    return {"where": problem.where, "message": say(problem), "suggestion": advise(problem)}


def print_problems(problems: Iterable[Problem], to: Console | None = None) -> None:
    """Each problem in a sentence or two, once."""
    console = to or messages()
    for sentence in dict.fromkeys(map(str, problems)):
        console.print(Text(sentence), soft_wrap=True)


@contextmanager
def plainly(as_json: bool) -> Iterator[None]:
    """Turn what is wrong with the input into sentences and exit code 1; with ``--json`` into an object as well."""
    try:
        yield
    except ProblemError as error:
        print_problems(error.problems)
        if as_json:
            records = [as_record(problem) for problem in error.problems]
            sys.stdout.write(json.dumps({"problems": records}, ensure_ascii=False) + "\n")
        raise typer.Exit(INPUT_WRONG) from None


class Cancellation:
    """Whether the user, or the system, has asked to end: Ctrl+C or a request to terminate.

    Inside the ``with`` block the first request is only noted, so that work can come to a good end; the second one
    interrupts at once.
    """

    def __init__(self) -> None:
        self.is_requested = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Cancellation:
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.is_requested:
            raise KeyboardInterrupt
        self.is_requested = True

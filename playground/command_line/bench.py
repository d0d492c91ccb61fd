"""``bench [NAME…]``: how fast the program is on this machine."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table

from playground import processor
from playground.benches import Row
from playground.command_line.bench_page import cells, page
from playground.command_line.terminal import AsJson, DataDir, answer, messages, plainly, prepare_window

BENCHES = {
    "window": "widgets.bench.window",
    "train": "playground.engine.bench.train",
    "convolutions": "playground.engine.bench.convolutions",
    "gpu": "playground.engine.bench.gpu",
    "engine": "playground.engine.bench.around",
    "builder": "widgets.bench.builder",
    "views": "widgets.bench.views",
    "lessons": "widgets.bench.lessons",
    "handwriting": "playground.engine.bench_handwriting",
    "scale": "playground.engine.bench.scale",
}
"""The module of every benchmark; its ``rows(quick)`` measures."""


def bench(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME…]", help=f"Of {', '.join(BENCHES)}.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="The main cases alone: a minute in all.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print a page of Markdown.")] = False,
    before: Annotated[
        list[Path] | None,
        typer.Option(
            "--rows", metavar="F", dir_okay=False, exists=True, help="Rows that --json told: not measured again."
        ),
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Measure how fast the program is on this machine; all there is to measure without a name.

    With --rows, given as often as there are files, what was measured before is put together.
    """
    told = [row for path in before or () for row in _read(path)]
    have = {row.bench for row in told}
    chosen = [name for name in names or filter(_is_there, BENCHES) if name not in have]
    for name in chosen:
        if name not in BENCHES:
            raise typer.BadParameter(f"There is no benchmark called “{name}”; there are {', '.join(BENCHES)}.")
        if not _is_there(name):
            raise typer.BadParameter(f"The benchmark “{name}” does not come with this version yet.")
    prepare_window(data_dir)
    with plainly(as_json):
        about = machine()
        rows = sorted([*told, *_measure(chosen, quick)], key=lambda row: list(BENCHES).index(row.bench))

        def show(console: Console) -> None:
            if markdown:
                options = [*(f"--rows {path.name}" for path in before or ()), *["--quick"] * quick, "--markdown"]
                command = " ".join(["neural-playground bench", *(names or ()), *options])
                console.print(page(about, rows, command, quick), markup=False, highlight=False, soft_wrap=True)
            else:
                _show(console, rows)

        answer({"machine": about, "rows": [asdict(row) for row in rows]}, as_json, show)


def machine() -> dict[str, Any]:
    """What is measured on, and its load at present: the processes at work, a mean over a minute."""
    found: dict[str, Any] = {
        "system": platform.platform(),
        "processor": processor.name(),
        "cores": processor.cores(),
        "python": platform.python_version(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
    }
    versions = ("jax", "jaxlib", "PySide6-Essentials", "numpy", "torch")
    return found | {name.lower(): metadata.version(name) for name in versions if _is_installed(name)}


def _read(path: Path) -> list[Row]:
    """The rows of a file that ``--json`` has written on this machine."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        rows = [Row(**row) for row in found["rows"]]
        measured_on = [found["machine"][name] for name in ("processor", "cores")]
    except (OSError, ValueError, KeyError, TypeError):
        raise typer.BadParameter(f"“{path}” holds no rows; make it with: bench NAME --json > {path.name}") from None
    if unknown := {row.bench for row in rows} - BENCHES.keys():
        raise typer.BadParameter(f"“{path}” has rows of {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}.")
    if measured_on != [processor.name(), processor.cores()]:
        raise typer.BadParameter(f"“{path}” was measured on another machine; measure again on this one.")
    return rows


def _is_installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _is_there(name: str) -> bool:
    try:
        return find_spec(BENCHES[name]) is not None
    except ModuleNotFoundError:
        return False


def _measure(names: list[str], quick: bool) -> list[Row]:
    rows: list[Row] = []
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=messages(), transient=True) as progress:
        for name in names:
            progress.add_task(f"measuring {name}", total=None)
            measure: Callable[[bool], list[Row]] = import_module(BENCHES[name]).rows
            rows += measure(quick)
    return rows


def _show(console: Console, rows: list[Row]) -> None:
    table = Table("Bench", "Case", "Value", "Unit", "Against", "Ratio", caption="A ratio above 1 says we are better.")
    for row in rows:
        table.add_row(*cells(row))
    console.print(table)

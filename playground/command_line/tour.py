"""``tour --out DIR``: the program shown station by station, without a display."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from playground.command_line.terminal import INPUT_WRONG, AsJson, DataDir, answer, plainly, prepare_window


def tour(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", file_okay=False, help="The folder for the pictures.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Walk through the program offscreen and write a picture of every station; exit code 1 where one failed."""
    prepare_window(data_dir)
    from widgets.tour import FAILED, main

    with plainly(as_json):
        result: dict[str, Any] = main(out, data_dir)
        answer(result, as_json, lambda console: _show(console, result, out))
    if any(FAILED in station["saw"] for station in result["stations"]):
        raise typer.Exit(INPUT_WRONG)


def _show(console: Console, result: dict[str, Any], out: Path) -> None:
    table = Table("Station", "Picture", "Seen", title=f"The tour, in {out}")
    for station in result["stations"]:
        seen = "\n".join(f"{what}: {value}" for what, value in station["saw"].items())
        table.add_row(station["name"], station["picture"], seen)
    console.print(table)

"""``tour --out DIR``: the program shown station by station, without a display."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from playground.command_line.terminal import AsJson, DataDir, answer, plainly, prepare_window


def tour(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", file_okay=False, help="The folder for the pictures.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Walk through the program offscreen and write a picture of every station."""
    prepare_window(data_dir)
    from widgets.tour import main

    with plainly(as_json):
        result: dict[str, Any] = main(out)
        answer(result, as_json, lambda console: _show(console, result, out))


def _show(console: Console, result: dict[str, Any], out: Path) -> None:
    table = Table("Station", "Picture", "Seen", title=f"The tour, in {out}")
    for station in result["stations"]:
        table.add_row(station["name"], station["picture"], str(station["saw"]))
    console.print(table)

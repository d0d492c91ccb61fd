"""``datasets`` and ``datasets get NAME``: what there is to train on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from playground import datasets as catalogue
from playground import folders
from playground.command_line.terminal import AsJson, DataDir, answer

group = typer.Typer(help="List the datasets, or get one.", invoke_without_command=True, no_args_is_help=False)


@group.callback()
def datasets(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the datasets, or get one."""
    if context.invoked_subcommand is None:
        list_datasets(folders.data_folder(data_dir), as_json)


def list_datasets(folder: Path, as_json: bool) -> None:
    """Print every dataset and whether it is in ``folder``."""
    listed = [
        {
            "id": entry.id,
            "title": entry.title,
            "examples": entry.examples,
            "available": catalogue.is_available(entry.id, folder),
        }
        for entry in catalogue.DATASETS.values()
    ]
    answer({"datasets": listed}, as_json, lambda console: _show(console, listed))


def _show(console: Console, listed: list[dict[str, Any]]) -> None:
    table = Table(
        "Dataset", "Title", "Examples", "Available", caption="Get one with: neural-playground datasets get NAME"
    )
    for entry in listed:
        table.add_row(entry["id"], entry["title"], f"{entry['examples']:,}", "yes" if entry["available"] else "no")
    console.print(table)

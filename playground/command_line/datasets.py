"""``datasets`` and ``datasets get NAME``: what there is to train on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from playground import datasets as catalogue
from playground import folders, messages
from playground.command_line import terminal
from playground.command_line.terminal import CANCELLED, AsJson, Cancellation, DataDir, answer, plainly
from playground.datasets.problems import NoPictures, NoTable
from playground.handwriting import storage
from playground.handwriting.problems import NoOwnDrawings
from playground.problems import ProblemError

group = typer.Typer(help="List the datasets, or get one.", invoke_without_command=True, no_args_is_help=False)


@group.callback()
def datasets(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the datasets, or get one."""
    if context.invoked_subcommand is None:
        listed = [_entry(entry, folders.data_folder(data_dir)) for entry in catalogue.DATASETS.values()]
        answer({"datasets": listed}, as_json, lambda console: _show(console, listed))
    elif data_dir is not None:
        os.environ[folders.DATA_VARIABLE] = str(data_dir)


@group.command()
def get(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A dataset's id.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Download a dataset into the data folder; what has arrived when it breaks off is kept for the next time."""
    folder = folders.data_folder(data_dir)
    with plainly(as_json), Cancellation() as cancellation:
        entry = catalogue.find(name)
        if entry.own and not catalogue.is_available(name, folder):
            raise ProblemError(NoOwnDrawings(name))
        if entry.is_imported:
            raise ProblemError((NoPictures if name == catalogue.OWN_PICTURES else NoTable)(name))
        _download(entry, folder, cancellation)
        listed = [_entry(entry, folder)]
        answer({"datasets": listed}, as_json, lambda console: _show_got(console, entry, folder))


def _download(entry: catalogue.Dataset, folder: Path, cancellation: Cancellation) -> None:
    from playground.engine import download

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=terminal.messages(), disable=not entry.files) as progress:
        task = progress.add_task(entry.title, total=None)

        def report(event: messages.Progress) -> bool:
            progress.update(task, completed=event.done, total=event.total)
            return not cancellation.is_requested

        try:
            download.get(entry, folder, report)
        except ProblemError as error:
            if not cancellation.is_requested:
                raise
            terminal.print_problems(error.problems)
            raise typer.Exit(CANCELLED) from None


def _entry(entry: catalogue.Dataset, folder: Path) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "examples": len(storage.read().collection) if entry.own else entry.examples,
        "available": catalogue.is_available(entry.id, folder),
    }


def _show_got(console: Console, entry: catalogue.Dataset, folder: Path) -> None:
    place = f"in {folder / entry.id}" if entry.files else "always there, it comes with the program"
    if entry.own:
        place = f"in {folders.own_drawings()}, drawn on this machine"
    console.print(f"{entry.title} is {place}.", markup=False, highlight=False, soft_wrap=True)


def _show(console: Console, listed: list[dict[str, Any]]) -> None:
    table = Table(
        "Dataset", "Title", "Examples", "Available", caption="Get one with: neural-playground datasets get NAME"
    )
    for entry in listed:
        known = catalogue.find(entry["id"])
        lacking = (
            "for study only"
            if known.for_study
            else "none kept yet"
            if known.own
            else "by import"
            if known.is_imported
            else "no"
        )
        table.add_row(entry["id"], entry["title"], f"{entry['examples']:,}", "yes" if entry["available"] else lacking)
    console.print(table)

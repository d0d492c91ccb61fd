"""The commands put together.

Starting is quick because nothing here imports the engine or Qt: a command that needs them does so itself, when it runs.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import Annotated

import typer

import playground
from playground import folders
from playground.command_line import datasets, window
from playground.command_line.bench import bench
from playground.command_line.check import check
from playground.command_line.describe import describe
from playground.command_line.export import export
from playground.command_line.lessons import lessons
from playground.command_line.predict import predict
from playground.command_line.prove import prove
from playground.command_line.terminal import INPUT_WRONG, DataDir, Device, print_problems
from playground.command_line.tour import tour
from playground.command_line.train import train
from playground.problems import InternalError, OutOfMemory, Problem

application = typer.Typer(
    name="neural-playground",
    help="Draw digits, build networks, watch them learn. Without a command the window opens.",
    invoke_without_command=True,
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"neural-playground {playground.__version__}")
        raise typer.Exit


@application.callback()
def start(
    context: typer.Context,
    data_dir: DataDir = None,
    device: Device = None,
    theme: window.Theme = None,
    language: window.Language = None,
    no_questions: window.NoQuestions = False,
    restore: window.Restore = False,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Draw digits, build networks, watch them learn. Without a command the window opens."""
    if data_dir is not None:
        # Given before the command, it holds for every command and for the engine's process.
        os.environ[folders.DATA_VARIABLE] = str(data_dir)
    if context.invoked_subcommand is None:
        window.open_window([], data_dir, device, theme, language, no_questions, restore)


application.command("open")(window.open_file)
application.command()(lessons)
application.add_typer(datasets.group, name="datasets")
application.command()(describe)
application.command()(check)
application.command()(prove)
application.command()(export)
application.command()(train)
application.command()(predict)
application.command()(tour)
application.command()(bench)


def main() -> None:
    """Run the command line and exit with its code; what nobody foresaw is said calmly, with a report to send."""
    try:
        application(prog_name="neural-playground")
    except Exception as error:
        print_problems([_unforeseen(error)])
        sys.exit(INPUT_WRONG)


def _unforeseen(error: Exception) -> Problem:
    if isinstance(error, MemoryError) or "RESOURCE_EXHAUSTED" in str(error):
        return OutOfMemory("the device")
    report = "".join(traceback.format_exception(error))
    typer.echo(report, err=True)
    return InternalError("the command line", report)

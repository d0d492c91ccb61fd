"""The window: without a command, and ``open FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from playground.command_line.terminal import INPUT_WRONG, DataDir, has_no_display, messages

NoQuestions = Annotated[bool, typer.Option("--no-questions", help="Let no dialog ever wait for an answer.")]


def open_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A project file.")],
    data_dir: DataDir = None,
    no_questions: NoQuestions = False,
) -> None:
    """Open a project file in the window."""
    open_window(file, data_dir, no_questions)


def open_window(file: Path | None, data_dir: Path | None, no_questions: bool) -> None:
    """Open the window and end with its exit code, when it is closed."""
    if has_no_display():
        messages().print(
            "There is no display, so no window can open. To see the program: neural-playground tour --out DIR"
        )
        raise typer.Exit(INPUT_WRONG)
    from widgets.app import main

    arguments = ["open", str(file)] if file else []
    arguments += ["--data-dir", str(data_dir)] if data_dir else []
    arguments += ["--no-questions"] if no_questions else []
    raise typer.Exit(main(arguments))

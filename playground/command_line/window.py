"""The window: without a command, and ``open FILE``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from playground.command_line.terminal import (
    INPUT_WRONG,
    DataDir,
    Device,
    has_no_display,
    messages,
    plainly,
)
from playground.problems import ProblemError, UnreadableFile

NoQuestions = Annotated[bool, typer.Option("--no-questions", help="Let no dialog ever wait for an answer.")]
Restore = Annotated[
    bool, typer.Option("--restore", help="Take up the work kept when the program last ended unexpectedly.")
]
Theme = Annotated[
    Literal["light", "dark", "system"] | None,
    typer.Option("--theme", metavar="light|dark|system", help="The window's colours."),
]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="The window's language; xx is one made up for tests.")
]


def open_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A project file.")],
    data_dir: DataDir = None,
    device: Device = None,
    theme: Theme = None,
    language: Language = None,
    no_questions: NoQuestions = False,
    restore: Restore = False,
) -> None:
    """Open a project file in the window."""
    with plainly(as_json=False):
        if not file.is_file():
            raise ProblemError(UnreadableFile(str(file), "there is no such file"))
    open_window(["open", str(file)], data_dir, device, theme, language, no_questions, restore)


def open_window(
    arguments: list[str],
    data_dir: Path | None,
    device: str | None,
    theme: str | None,
    language: str | None,
    no_questions: bool,
    restore: bool,
) -> None:
    """Open the window and end with its exit code, when it is closed."""
    if has_no_display():
        messages().print(
            "There is no display, so no window can open. To see the program: neural-playground tour --out DIR"
        )
        raise typer.Exit(INPUT_WRONG)
    from widgets.app import main

    given = {"--data-dir": data_dir, "--device": device, "--theme": theme, "--language": language}
    for name, value in given.items():
        arguments = [*arguments, name, str(value)] if value else arguments
    switches = {"--no-questions": no_questions, "--restore": restore}
    raise typer.Exit(main([*arguments, *(name for name, is_on in switches.items() if is_on)]))

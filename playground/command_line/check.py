"""``check PATH…``: everything that is wrong with project files and lessons, without opening them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from playground import experiment as experiments
from playground import files, lessons
from playground.command_line.terminal import INPUT_WRONG, AsJson, DataDir, answer, as_record, print_problems
from playground.datasets import OwnPictures
from playground.experiment import Experiment
from playground.pictures import storage
from playground.problems import Problem, ProblemError


def check(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Project files, lessons, folders of lessons.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Tell everything that is wrong with project files and lessons; exit with 1 where anything is."""
    found = [(path, problems_of(path)) for path in paths]
    checked: list[dict[str, Any]] = [
        {"file": str(path), "problems": [as_record(problem) for problem in problems]} for path, problems in found
    ]
    answer({"files": checked}, as_json, lambda console: _show(console, found))
    if any(problems for _, problems in found):
        raise typer.Exit(INPUT_WRONG)


def problems_of(path: Path) -> list[Problem]:
    """Everything wrong with a project file or a lesson, and with the network inside; empty where all is well."""
    if path.is_dir() or path.name.endswith(lessons.SUFFIX):
        return list(lessons.examine(path).problems)
    try:
        experiment = files.read(path).experiment
    except ProblemError as error:
        return list(error.problems)
    return [*experiments.problems(experiment), *_lost(experiment)]


def _lost(experiment: Experiment) -> list[Problem]:
    """Pictures that the project names, and that are neither kept nor where they were."""
    own = experiment.imported
    if not isinstance(own, OwnPictures) or storage.is_kept(own):
        return []
    from widgets.own_pictures.reading import may_read_again

    return [] if may_read_again(own) else [storage.lost(own)]


def _show(console: Console, found: list[tuple[Path, list[Problem]]]) -> None:
    for path, problems in found:
        heading = "fine" if not problems else "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        console.print(f"{path}: {heading}", markup=False, highlight=False, soft_wrap=True)
        print_problems(problems, console)

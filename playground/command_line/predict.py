"""``predict WHAT PICTURE…``: what a network reads in pictures."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from playground import experiment as experiments
from playground import folders
from playground.command_line import what as whats
from playground.command_line.terminal import AsJson, DataDir, answer, messages, plainly
from playground.datasets import OwnPictures
from playground.experiment import Experiment
from playground.files import Saved
from playground.problems import Problem, ProblemError
from playground.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class NamesNothing(Problem):
    """A network that does not sort pictures into classes."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” does not sort pictures into classes.")
    advice = QT_TRANSLATE_NOOP("wording", "Try the network that comes with the program: pretrained.")


def predict(
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="A project file, a lesson or template id, or pretrained.")
    ],
    pictures: Annotated[list[Path], typer.Argument(metavar="PICTURE…", help="Picture files, such as PNG or JPEG.")],
    raw: Annotated[bool, typer.Option("--raw", help="Only scale the pictures, without preparing them.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Read pictures with a network; they are prepared as the drawing pad does."""
    with plainly(as_json):
        saved = whats.find(what).saved
        _check(what, saved.experiment)
        if saved.checkpoint is None and saved.experiment.start != "pretrained":
            messages().print(f"“{what}” has not been trained yet: its answers are guesses.", soft_wrap=True)
        predictions = [
            {"file": str(path), "label": label, "probabilities": shares}
            for path, (label, shares) in zip(pictures, _answers(saved, pictures, raw), strict=True)
        ]
        answer({"predictions": predictions}, as_json, lambda console: _show(console, predictions))


def _check(what: str, experiment: Experiment) -> None:
    if problems := experiments.obstacles(experiment):
        raise ProblemError(*problems)
    if experiment.task != "classification" or experiment.data.kind != "pictures":
        raise ProblemError(NamesNothing(what))


def _answers(saved: Saved, pictures: list[Path], raw: bool) -> list[tuple[str, list[float]]]:
    """Label and probabilities, in the order of the classes, for every picture."""
    from playground.command_line.pictures import read
    from playground.engine import devices, room
    from playground.engine.process import keep_compiled
    from playground.engine.reading import Reader

    with contextlib.suppress(OSError):  # a cache that cannot be written costs seconds, nothing more
        keep_compiled(folders.cache_folder())
    experiment = saved.experiment
    own = experiment.imported if isinstance(experiment.imported, OwnPictures) else None
    examples = [read(path, experiment.data.shape, raw, own) for path in pictures]
    device = devices.find(None)
    room.check_reading(experiment, device)
    reader = Reader(experiment, device, saved.checkpoint)
    labels = experiment.data.labels
    answers = []
    for example in examples:  # one by one: a hundred pictures compile no more programs than one
        shares: NDArray[np.float32] = reader.probabilities(example[None])[0]
        answers.append((labels[int(shares.argmax())], [float(share) for share in shares]))
    return answers


def _show(console: Console, predictions: list[dict[str, Any]]) -> None:
    table = Table("Picture", "Read as", "Probability")
    for one in predictions:
        table.add_row(one["file"], one["label"], f"{max(one['probabilities']):.1%}")
    console.print(table)

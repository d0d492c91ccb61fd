"""Folders of pictures for the command line; Qt reads them, so that is imported only where there are any."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from playground.command_line.terminal import messages
from playground.datasets import OWN_PICTURES, OwnPictures
from playground.datasets.own_pictures import MOST_PICTURES
from playground.experiment import Experiment
from playground.pictures import folder, importing, storage
from playground.pictures.importing import Options
from playground.problems import say
from playground.suiting import with_last_units, with_loss


def on_folder(experiment: Experiment, root: Path) -> Experiment:
    """The experiment on a folder of pictures, in the size the network takes; 28 and grey where it takes no square."""
    from widgets.own_pictures.reading import read_folder

    found = folder.look_into(root.absolute(), MOST_PICTURES)
    options = Options()
    match experiment.data.shape:
        case (height, width, 1 | 3 as channels) if height == width and not experiment.data.for_study:
            options = Options(height, channels)
    with _progress() as progress:
        task = progress.add_task("reading pictures", total=found.count)
        read = read_folder(found, options, lambda done, _: progress.update(task, completed=done))
    for problem in read.refused:
        messages().print(say(problem), markup=False, highlight=False, soft_wrap=True)
    own = importing.own_pictures(found, options, read)
    storage.keep(own, read)
    settings = experiment.pictures.model_copy(update={"own": own})
    moved = replace(experiment, dataset=OWN_PICTURES, pictures=settings)
    return with_last_units(with_loss(moved, experiment))


def bring_back(experiment: Experiment) -> None:
    """Read the pictures of an experiment again where they are no longer kept; ``ProblemError`` where they are gone."""
    own = experiment.imported
    if not isinstance(own, OwnPictures) or storage.is_kept(own):
        return
    from widgets.own_pictures.reading import read_again

    with _progress() as progress:
        task = progress.add_task("reading pictures", total=own.count)
        read_again(own, lambda done, total: progress.update(task, completed=done, total=total))


def _progress() -> Progress:
    columns = TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn(), TimeRemainingColumn()
    return Progress(*columns, console=messages(), transient=True)

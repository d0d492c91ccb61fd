"""Stations about what is refused, in words, before it does harm."""

from __future__ import annotations

import json
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from playground import files
from playground.files import Saved
from playground.graph import chain
from playground.layers import Activation, Convolution, Dense, GlobalAveragePooling, Input, Output
from playground.problems import Problem, ProblemError, TooMuchMemory
from widgets import fitting
from widgets.questions import Questions, in_words
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for

WRONG = {"learning_rate": -1, "batch_size": "many"}
"""What is written into a file by another hand."""

WIDE, LAYERS, BATCH = 512, 24, 65_536
"""Filters, layers and batch of a network that no memory holds while it is trained, but for one picture alone."""

MOMENT = 300
"""Milliseconds after which a dialog is on the screen."""


def bad_file(guide: Guide) -> Seen:
    """A project file with two mistakes: both are named, and the work at hand stays as it is."""
    window = guide.window
    before = window.document.experiment()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wrong.playground"
        _write_wrong(guide, file)
        if window.filing.read(file):
            raise TourError("A file with mistakes was opened.")
        try:
            files.read(file)
        except ProblemError as error:
            said = in_words(error)
            _show(guide, error)
    if window.document.experiment() != before:
        raise TourError("The work at hand is no longer what it was.")
    return {"mistakes": len(said), "said": said, "work at hand": "as it was"}


def too_large(guide: Guide) -> Seen:
    """A network whose batches no memory holds: refused with the figures before it is tried, and undone."""
    window, heard = guide.window, list[Problem]()
    window.document.change(fitting.with_dataset(window.document.experiment(), "digits"), "Take the digits")
    wait_for(lambda: window.run.is_compiled, "the network on the digits")
    before = window.document.experiment()
    blocks = [layer for _ in range(LAYERS) for layer in (Convolution(filters=WIDE, kernel=1), Activation())]
    graph = chain([Input(), *blocks, GlobalAveragePooling(), Dense(units=10), Output()])
    window.run.troubled.connect(heard.append)
    recipe = before.recipe.model_copy(update={"batch_size": BATCH})
    window.document.change(replace(before, graph=graph, recipe=recipe), "Take a very large network")
    wait_for(lambda: any(isinstance(one, TooMuchMemory) for one in heard), "the network to be refused")
    window.run.troubled.disconnect(heard.append)
    guide.take_picture()
    window.document.undo_stack.undo()
    wait_for(lambda: window.run.is_compiled, "the network from before")
    if window.document.experiment() != before:
        raise TourError("Undo did not bring back the network from before.")
    (refused,) = (one for one in heard if isinstance(one, TooMuchMemory))
    return {"said": str(refused), "needed": refused.needed, "free": refused.available}


def _write_wrong(guide: Guide, file: Path) -> None:
    """The work at hand in a project file, with other numbers than there can be."""
    right = file.with_name("right.playground")
    files.write(right, Saved(guide.window.document.experiment()))
    with zipfile.ZipFile(right) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "experiment.json":
                told = json.loads(content)
                told["recipe"] |= WRONG
                content = json.dumps(told).encode()
            target.writestr(name, content)


def _show(guide: Guide, error: ProblemError) -> None:
    """Have the window say it in its dialog, which waits for an answer, and take the picture of that."""

    def look() -> None:
        box = hands.find(guide.window, QMessageBox, "problemsDialog")
        guide.take_picture()
        box.accept()

    QTimer.singleShot(MOMENT, guide.window, look)
    Questions(guide.window, silent=False).tell(error)

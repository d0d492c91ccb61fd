"""A station about what is refused, in words, before it does harm."""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from playground import files
from playground.files import Saved
from playground.problems import ProblemError
from widgets.questions import Questions, in_words
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError

WRONG = {"learning_rate": -1, "batch_size": "many"}
"""What is written into a file by another hand."""

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

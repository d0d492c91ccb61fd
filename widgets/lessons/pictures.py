"""The picture of each lesson in the list, made by the program: the lesson is done, and one of its views drawn.

``python -m widgets.lessons.pictures [LESSON…]`` writes ``picture.png`` into the folders of lessons in presets; those
that have one are left alone unless they are named.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from playground import folders
from playground.lessons import Entry, entries
from widgets.lessons.guidance import Guidance
from widgets.lessons.lesson_card import PICTURE
from widgets.main_window import MainWindow

SIZE = QSize(480, 270)
CROWDED = ("race", "histograms", "activations", "health", "curves")
"""Views that are tables or many small plots: a picture shows another where the lesson opens one."""
LONGEST = 240.0
"""Seconds for one goal; a picture is taken all the same."""


def main(names: list[str]) -> None:
    """Make the pictures of these lessons, or of all that have none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    cache = folders.cache_folder()
    with tempfile.TemporaryDirectory() as home:
        cache.mkdir(parents=True, exist_ok=True)
        (Path(home) / "cache").symlink_to(cache, target_is_directory=True)
        os.environ[folders.HOME_VARIABLE] = home
        application = QApplication([])
        from widgets.app import open_window  # noqa: PLC0415 - after the home is another

        window = open_window(["--no-questions", "--theme", "light"])
        window.resize(1440, 900)
        for entry in entries():
            if entry.id in names or (not names and not (entry.folder / PICTURE).exists()):
                is_written = make(window, entry)
                sys.stdout.write(f"{entry.id}: {'written' if is_written else 'nothing to be seen'}\n")
                sys.stdout.flush()
        window.close()
        application.processEvents()


def make(window: MainWindow, entry: Entry) -> bool:
    """Do a lesson to its end and write what its first view shows; whether there was something to show."""
    from widgets.tour.waiting import comes_true  # noqa: PLC0415 - a tool of its own

    comes_true(window.engine_is_ready, 60.0)
    window.lessons.open(entry.id)
    guidance: Guidance = window.lessons.guidance
    player = guidance.player
    if player.lesson is None:
        return False
    for page in player.lesson.pages:
        player.turn_to(page.id)
        for goal in page.goals:
            comes_true(lambda: window.run.is_compiled or bool(window.run.problems), LONGEST)
            guidance.help(goal.id)
            comes_true(lambda: not guidance.is_helping, LONGEST)
    part = _shown(window, player.lesson.record.setup.views or [])
    if part is None:
        return False
    comes_true(lambda: False, 1.5)  # what is still being drawn
    return _cut(part.grab()).save(str(entry.folder / PICTURE))


def _shown(window: MainWindow, views: list[str]) -> QWidget | None:
    """The largest picture in the first view that is one and can be seen, else the network."""
    bench = window.workbench
    shown: QWidget | None = bench.canvas
    for view in sorted(views, key=lambda view: view in CROWDED):
        opened = bench.viewing.view(view)
        if view == "curves" and bench.curves is not None:
            shown = bench.curves
            break
        if opened is not None and opened.view is not None and opened.view.applies:
            bench.viewing.open(view)
            shown = opened.view.body.parentWidget()
            break
    return shown


def _cut(picture: QPixmap) -> QPixmap:
    """The middle of it, 16 to 9."""
    size = picture.size()
    width = min(size.width(), round(size.height() * 16 / 9))
    height = min(size.height(), round(size.width() * 9 / 16))
    place = QRect((size.width() - width) // 2, (size.height() - height) // 2, width, height)
    cut = picture.copy(place)
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return cut.scaled(SIZE, keep, smooth)


if __name__ == "__main__":
    main(sys.argv[1:])

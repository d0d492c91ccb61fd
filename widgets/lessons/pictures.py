"""The picture of each lesson in the list, made by the program: the lesson is done, and one of its views drawn.

``python -m widgets.lessons.pictures [LESSON…]`` writes ``picture.png`` into the folders of lessons in presets; those
that have one are left alone unless they are named.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from playground import folders
from playground.lessons import Entry, entries
from widgets.lessons.guidance import Guidance
from widgets.lessons.lesson_card import PICTURE
from widgets.main_window import MainWindow
from widgets.views.curves.plot import MetricPlot

SIZE = QSize(480, 270)
CROWDED = ("race", "histograms", "activations", "health", "curves")
"""Views that are tables or many small plots: a picture shows another where the lesson opens one."""
INSTEAD = {
    "digits-convolution": "inside",
    "digits-bigger-convolution": "network",
    "digits-batch-norm": "network",
}
"""Lessons that another part of the window tells more of than the curves they open with."""
TAKEN = QSize(720, 405)
"""How large the part is while its picture is taken; its panel is a window of its own then, larger by what is around."""
TRIES = 4
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
    part = _shown(window, INSTEAD.get(entry.id), player.lesson.record.setup.views or [])
    return part is not None and _taken(window, part).save(str(entry.folder / PICTURE))


def _shown(window: MainWindow, instead: str | None, views: list[str]) -> QWidget | None:
    """What stands in ``INSTEAD``, else the largest picture in the first view that can be seen, else the network."""
    bench = window.workbench
    if instead is not None:
        return {"inside": bench.inside, "network": bench.canvas}[instead]
    for view in sorted(views, key=lambda view: view in CROWDED):
        if view == "curves" and bench.curves is not None:
            return [plot for plot in bench.curves.findChildren(MetricPlot) if not plot.isHidden()][-1]
        bench.viewing.open(view)
        opened = bench.viewing.view(view)
        if opened is not None and opened.view is not None and opened.view.applies:
            return opened.view.body.parentWidget()
    return bench.canvas


def _taken(window: MainWindow, part: QWidget) -> QPixmap:
    """Its picture, for which its panel floats, so that nothing of it is cut off."""
    from widgets.tour.waiting import comes_true  # noqa: PLC0415 - a tool of its own

    panel = window.workbench.panel_of(part)
    if panel is not None:
        panel.setFloating(True)
        for _ in range(TRIES):  # where the panel is wider, its parts may lie otherwise
            comes_true(lambda: False, 0.5)
            panel.resize(panel.size() + TAKEN - part.size())
    comes_true(lambda: False, 2.0)  # what is still being drawn
    picture = _fitted(part.grab())
    if panel is not None:
        panel.setFloating(False)
    return picture


def _fitted(picture: QPixmap) -> QPixmap:
    """All of it, as large as it can be, on the colour of its first corner."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(SIZE, keep, smooth)
    whole = QPixmap(SIZE)
    whole.fill(small.toImage().pixelColor(0, 0))
    with QPainter(whole) as painter:
        painter.drawPixmap((SIZE.width() - small.width()) // 2, (SIZE.height() - small.height()) // 2, small)
    return whole


if __name__ == "__main__":
    main(sys.argv[1:])

"""``bench lessons``: from opening a lesson to its first picture and to its first step, with programs compiled before.

A first window opens every lesson once, so that what is compiled is in the cache; a second one, with an engine of its
own, is measured. The same from a template, without a lesson, is the control.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from playground import lessons, templates
from playground.benches import Row
from widgets.app import open_window
from widgets.bench.gaps import run_for, wait_until
from widgets.main_window import MainWindow
from widgets.tour.home import home_of_its_own

PICTURE, STEP = 0.3, 2.0
"""Goals: seconds to the first picture of the page, and to the first step."""

QUICK = ("neuron-xor",)
CONTROL = "spiral"
EVERY = 0.002
"""Seconds between two looks at whether it is there."""


def rows(quick: bool) -> list[Row]:
    """Every lesson, or a few where ``quick``."""
    with home_of_its_own():  # panels are where they are at first, and those of the user stay as they are
        return measure(QUICK if quick else tuple(entry.id for entry in lessons.entries()))


def measure(ids: tuple[str, ...]) -> list[Row]:
    """Two rows for each of these lessons, after one of the control."""
    _application = QApplication.instance() or QApplication([])
    with _window() as window:
        _without_lesson(window)
        for lesson_id in ids:
            _opened(window, lesson_id)
    found: list[Row] = []
    with _window() as window:
        found.append(Row("lessons", f"first step, {CONTROL} without a lesson (control)", _without_lesson(window), "s"))
        for lesson_id in ids:
            picture, step = _opened(window, lesson_id)
            found.append(_row(f"first picture, {lesson_id}", picture, PICTURE))
            if step is not None:
                found.append(_row(f"first step, {lesson_id}", step, STEP))
    return found


@contextmanager
def _window() -> Iterator[MainWindow]:
    window = open_window(["--no-questions"])
    window.resize(1440, 900)
    wait_until(window.engine_is_ready, EVERY)
    run_for(0.5)
    yield window
    window.run.pause()
    window.lessons.leave()
    window.document.undo_stack.setClean()
    window.close()
    QApplication.processEvents()


def _without_lesson(window: MainWindow) -> float:
    """Seconds from beginning with a template to the first step."""
    started = time.perf_counter()
    window.document.begin(templates.find(CONTROL).experiment())
    return _first_step(window, started)


def _opened(window: MainWindow, lesson_id: str) -> tuple[float, float | None]:
    """Seconds from opening a lesson to the first picture of its page, and to its first step where it can be trained."""
    watch = _Painting()
    started = time.perf_counter()
    window.lessons.open(lesson_id)
    watch.begin()
    wait_until(lambda: watch.at is not None, EVERY)
    assert watch.at is not None
    picture = watch.at - started
    step = None if window.run.problems else _first_step(window, started)
    window.run.pause()
    run_for(0.3)
    return picture, step


def _first_step(window: MainWindow, started: float) -> float:
    window.run.step()
    wait_until(lambda: window.run.step_count > 0, EVERY)
    return time.perf_counter() - started


class _Painting(QObject):
    """When the page of a lesson was painted first."""

    def __init__(self) -> None:
        super().__init__()
        self.at: float | None = None

    def begin(self) -> None:
        """Watch from now on."""
        QApplication.instance().installEventFilter(self)
        for widget in QApplication.allWidgets():
            if widget.objectName() == "lessonPage":
                widget.update()  # it may have been painted while the lesson was opened

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at is None and watched.objectName() == "lessonPage":
            self.at = time.perf_counter()
            QApplication.instance().removeEventFilter(self)
        return False


def _row(case: str, value: float, goal: float) -> Row:
    return Row("lessons", case, value, "s", f"goal {goal:g}", goal / value)

"""What the lessons of the program point at is there: controls and panels by name; and formulas can be typeset."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from playground import lessons
from playground.lessons.text import formulas, links
from tests.playground.lessons.test_presets import spoken
from tests.widgets.quiet_window import quiet_window
from widgets.lessons.lesson_card import PICTURE
from widgets.main_window import MainWindow
from widgets.typeset_formula import typeset
from widgets.viewing.catalogue import CATALOGUE

LESSONS = [lessons.find(entry.id) for entry in lessons.entries()]


def by_id(lesson: lessons.Lesson) -> str:
    return lesson.id


def open_everything(qtbot: QtBot, window: MainWindow) -> None:
    bench = window.workbench
    for view in CATALOGUE:
        bench.viewing.open(view)
    for panel in list(bench.panels.values()):
        panel.reveal()
    for button in window.findChildren(QToolButton, "moreSettingsButton"):
        button.click()
    for node_id in bench.canvas.node_ids()[1:]:
        bench.canvas.open(node_id)
        bench.show_inside(node_id)
    opened = [bench.viewing.view(view) for view in CATALOGUE]
    qtbot.waitUntil(lambda: all(one.view is not None for one in opened))
    for _ in range(10):
        QApplication.processEvents()  # the form and the palette are made when they are seen


def controls_of(lesson: lessons.Lesson) -> set[str]:
    """Every control that a lesson names, in its text or to hide or lock it."""
    found = {target.partition(":")[2] for _, _, target in links(spoken(lesson.text)) if target.startswith("control:")}
    for page in lesson.pages:
        controls = lesson.controls(page.id)
        found |= {*controls.shown, *controls.hidden, *controls.locked}
    return found


def panels_of(lesson: lessons.Lesson) -> set[str]:
    """Every panel that a lesson puts away."""
    return {name for page in lesson.pages for name in lesson.setup(page.id).hide or ()}


def test_controls_and_panels_that_lessons_name_are_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, _):
        open_everything(qtbot, window)
        things = [*window.findChildren(QWidget), *window.findChildren(QAction)]
        names, panels = {thing.objectName() for thing in things}, set(window.workbench.panels)
    assert {lesson.id: found for lesson in LESSONS if (found := sorted(controls_of(lesson) - names))} == {}
    assert {lesson.id: found for lesson in LESSONS if (found := sorted(panels_of(lesson) - panels))} == {}


@pytest.mark.parametrize("lesson", LESSONS, ids=by_id)
def test_formulas_of_a_lesson_can_be_typeset(lesson: lessons.Lesson, qtbot: QtBot) -> None:
    assert [formula for formula in formulas(spoken(lesson.text)) if typeset(formula.strip()) is None] == []


def test_a_formula_that_is_none_would_be_found() -> None:
    assert typeset(r"\frac{a") is None


def test_the_folder_of_a_lesson_has_no_picture_that_nobody_sees() -> None:
    unused = []
    for lesson in LESSONS:
        shown = {target for is_picture, _, target in links(spoken(lesson.text)) if is_picture}
        unused += [f"{lesson.id}/{name}" for name in lesson.pictures if name not in shown and name != PICTURE]
    assert unused == []

"""Making a lesson by doing it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from playground import lessons, templates
from playground.history import History
from playground.lessons.doings import Change, OpenView, Reseed, Train
from playground.messages import Evaluation, Frame
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine
from widgets.lessons.made_goal import goal_of
from widgets.lessons.maker import LessonMaker
from widgets.main_window import MainWindow


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[MainWindow, LessonMaker]]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    with quiet_window(qtbot, tmp_path) as (window, engine):
        window.document.begin(templates.find("spiral").experiment())
        window.engine = engine  # type: ignore[attr-defined]
        yield window, window.lessons.guidance.make()


def test_it_begins_with_what_the_window_shows(opened: tuple[MainWindow, LessonMaker]) -> None:
    window, maker = opened
    assert maker.problems() == []
    assert maker.lesson is not None
    made, here = maker.lesson.experiment(), window.document.experiment()
    assert (made.dataset, made.recipe, made.seed) == (here.dataset, here.recipe, here.seed)
    assert [node.layer for node in made.graph.nodes] == [node.layer for node in here.graph.nodes]


def test_what_is_wrong_is_told_with_its_line(opened: tuple[MainWindow, LessonMaker], qtbot: QtBot) -> None:
    _, maker = opened
    data = part(maker, QPlainTextEdit, "lessonMakerData")
    data.setPlainText(data.toPlainText().replace("minutes = 10", 'minutes = "ten"'))
    qtbot.waitUntil(lambda: bool(maker.problems()))
    assert "lesson.toml, line 2, minutes" in maker.problems()[0]
    assert not part(maker, QPushButton, "lessonMakerSave").isEnabled()


def test_what_is_recorded_becomes_a_goal_with_its_solution(opened: tuple[MainWindow, LessonMaker]) -> None:
    window, maker = opened
    record = part(maker, QPushButton, "lessonMakerRecord")
    record.click()
    here = window.document.experiment()
    for rate in (0.25, 0.5):
        here = replace(here, recipe=here.recipe.model_copy(update={"learning_rate": rate}))
        window.document.change(here, "Rate")
    window.run.reseed()
    record.click()
    assert maker.problems() == []
    assert maker.lesson is not None
    (goal,) = maker.lesson.pages[0].goals
    assert [one for one in goal.solution if not isinstance(one, OpenView)] == [
        Change(path="recipe.learning_rate", value=0.5),
        Reseed(seed=here.seed + 1),
    ]
    assert goal.kind == "action" and goal.deed == "reseeded"


def test_training_that_is_recorded_asks_for_the_figure_it_reached(opened: tuple[MainWindow, LessonMaker]) -> None:
    history = History()
    history.add(40, np.full(40, 0.5), np.full(40, 0.9), [Evaluation(40, 0.4, 0.957)])
    goal = goal_of("goal-1", [Train(steps=40)], history)
    assert goal == {
        "id": "goal-1",
        "kind": "metric",
        "metric": "test_accuracy",
        "at_least": 0.94,
        "best": True,
        "solution": [{"do": "train", "steps": 40}],
    }


def test_frames_of_training_are_one_doing(opened: tuple[MainWindow, LessonMaker], qtbot: QtBot) -> None:
    window, maker = opened
    engine: ScriptedEngine = window.engine  # type: ignore[attr-defined]
    part(maker, QPushButton, "lessonMakerRecord").click()
    window.run.play()
    for step in (20, 40, 60):
        losses = np.full(20, 0.5, np.float32)
        engine.say(Frame(window.run.number, step, step / 20, True, 1.0, 0.03, 100.0, 1000.0, losses, losses))
        qtbot.waitUntil(lambda step=step: window.run.step_count == step)
    part(maker, QPushButton, "lessonMakerRecord").click()
    assert maker.lesson is not None
    assert [one for one in maker.lesson.pages[0].goals[0].solution if one.do == "train"] == [Train(steps=60)]


def test_a_saved_lesson_opens_again_and_can_be_done(opened: tuple[MainWindow, LessonMaker], tmp_path: Path) -> None:
    window, maker = opened
    maker.add_page()
    path = tmp_path / "mine.playground-lesson"
    maker.save(path)
    assert [page.id for page in lessons.read(path).pages] == ["first", "page-2"]
    window.open_file(path)
    assert window.lessons.is_open
    assert window.lessons.guidance.player.key == "own/mine"
    maker.begin()
    maker.open(path)
    assert maker.texts()["en.md"].count("## ") == 2

"""Time travel: what is asked of the engine, what the window says meanwhile, and that nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from playground.messages import (
    Checkpoint,
    Checkpointed,
    EngineGone,
    Evaluation,
    Open,
    Opened,
    Passed,
    Pause,
    TakeFrame,
    Visit,
    Visited,
)
from tests.widgets.scripted_engine import frame
from tests.widgets.test_run import SOFTMAX, Stage, staged
from widgets.marking import ChangeMarks
from widgets.runs import RunBook
from widgets.time_travel import TimeBar, TimeTravel

SIZE = 40
"""Bytes of the weights below."""


def weights(step: int) -> Checkpoint:
    return Checkpoint(step, {"dense-1/bias": np.full(10, step, np.float32)}, seconds=step / 10)


@dataclass
class Scene:
    """A run that was trained to step 9, and what travels through it."""

    stage: Stage
    book: RunBook
    travel: TimeTravel
    bar: TimeBar
    house: QWidget
    said: list[str]

    def sent(self) -> list[object]:
        return [command for command in self.stage.engine.take() if not isinstance(command, TakeFrame)]

    def show(self, step: int, evaluation: Evaluation | None = None) -> None:
        """The engine shows a past step."""
        shown = replace(frame(self.stage.run.number, 9, False), visited=Visited(step, evaluation))
        self.stage.say(shown)

    def control(self, name: str) -> QToolButton:
        found = self.house.findChild(QToolButton, name)
        assert found is not None
        return found


@pytest.fixture
def scene(themed: QApplication, qtbot: QtBot) -> Iterator[Scene]:
    stage = staged(SOFTMAX)
    stage.become_ready()
    book = RunBook(stage.document, stage.run)
    travel = TimeTravel(stage.document, stage.run, book, lambda: 256)
    house = QWidget()
    qtbot.addWidget(house)
    bar = TimeBar(travel, stage.run, ChangeMarks(stage.document, stage.run, house), house)
    house.resize(1200, 60)
    bar.resize(1200, 40)
    house.show()
    made = Scene(stage, book, travel, bar, house, [])
    travel.message.connect(made.said.append)
    yield made
    stage.run.close()


@pytest.fixture
def trained(scene: Scene) -> Scene:
    stage = scene.stage
    stage.run.play()
    stage.say(Passed(1, weights(0), SOFTMAX), frame(1, 0, True))
    for step in range(1, 9):
        stage.say(Passed(1, weights(step)))
    stage.say(frame(1, 9, True, count=9))
    stage.run.pause()
    stage.say(Checkpointed(1, weights(9)), frame(1, 9, False))
    stage.engine.take()
    return scene


# --- what there is -----------------------------------------------------------------------------------------------


def test_the_bar_is_there_as_soon_as_something_was_trained(scene: Scene) -> None:
    assert not scene.bar.isVisible()
    scene.stage.run.play()
    scene.stage.say(Passed(1, weights(0), SOFTMAX), frame(1, 1, True, count=1), Passed(1, weights(1)))
    assert scene.bar.isVisible() and scene.bar.slider.maximum() == 1
    assert scene.bar.readout() == "Step 1"
    scene.stage.run.reset()
    scene.stage.say(frame(1, 0, False))
    assert not scene.bar.isVisible() and not scene.travel.moments


def test_moments_outlive_the_engine(trained: Scene) -> None:
    trained.stage.say(EngineGone(-9))
    assert [moment.step for moment in trained.travel.moments] == list(range(10))


def test_moments_of_another_run_do_not_count(trained: Scene) -> None:
    trained.stage.say(Passed(0, weights(30), SOFTMAX))
    assert trained.travel.moments[-1].step == 9


def test_a_network_too_large_for_the_memory_is_said(scene: Scene, trained: Scene) -> None:
    trained.stage.run.moments.set_budget(SIZE)
    trained.travel._forget_list()
    assert [moment.step for moment in trained.travel.moments] == [9]
    assert "too large" in trained.bar.readout() and not trained.bar.slider.isEnabled()


# --- going -------------------------------------------------------------------------------------------------------


def test_a_step_back_shows_the_moment_and_says_so(trained: Scene) -> None:
    trained.bar.slider.setValue(3)
    (visit,) = trained.sent()
    assert visit == Visit(1, trained.travel.moments[3].checkpoint, SOFTMAX)
    assert trained.bar.readout() == "Looking at step 3 of 9"
    trained.show(3)
    trained.show(3, Evaluation(3, 0.25, 0.5, 100))
    assert trained.bar.readout() == "Looking at step 3 of 9 · held-out loss 0.25, accuracy 50.0 %"
    trained.control("timeBack").click()
    assert trained.sent() == [Visit(1)]
    assert trained.bar.readout() == "Step 9" and trained.bar.slider.value() == 9


def test_of_predicted_numbers_r2_is_said(trained: Scene) -> None:
    trained.bar.slider.setValue(3)
    trained.show(3, Evaluation(3, 0.25, None, 100, 0.5, 0.875))
    assert trained.bar.readout() == "Looking at step 3 of 9 · held-out loss 0.25, R² 0.875"


def test_dragging_asks_for_one_moment_at_a_time_and_ends_at_the_last(trained: Scene) -> None:
    shown: list[int] = []
    trained.travel.shown.connect(shown.append)
    for place in (8, 7, 5, 2):
        trained.bar.slider.setValue(place)
    assert [visit.checkpoint.step for visit in trained.sent()] == [8]  # type: ignore[attr-defined]
    trained.show(8)
    assert [visit.checkpoint.step for visit in trained.sent()] == [2]  # type: ignore[attr-defined]
    trained.show(2)
    assert not trained.sent() and shown == [2]


def test_looking_back_pauses_training(trained: Scene) -> None:
    trained.stage.run.play()
    trained.stage.engine.take()
    trained.bar.slider.setValue(3)
    kinds = [type(command) for command in trained.sent()]
    assert kinds == [Pause, Visit] and not trained.stage.run.is_playing


def test_playing_on_leads_back_to_the_present(trained: Scene) -> None:
    trained.bar.slider.setValue(3)
    trained.stage.run.play()
    assert trained.travel.visited is None and trained.sent()[-1] == Visit(1)
    assert "branch" in trained.said[-1]


def test_a_change_leads_back_to_the_present_and_is_made_there(trained: Scene) -> None:
    trained.bar.slider.setValue(3)
    recipe = SOFTMAX.recipe.model_copy(update={"learning_rate": 0.5})
    trained.stage.change(recipe=recipe)
    assert trained.travel.visited is None and "branch" in trained.said[-1]
    assert trained.stage.document.experiment().recipe == recipe


def test_keys_go_from_moment_to_moment(trained: Scene) -> None:
    slider = trained.bar.slider
    slider.setFocus()
    for key, step in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1)):
        QTest.keyClick(slider, key)
        assert trained.travel.visited is not None and trained.travel.visited.step == step
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert trained.travel.visited is None
    QTest.keyClick(slider, Qt.Key.Key_Space)
    assert trained.bar.playback.is_on
    QTest.keyClick(slider, Qt.Key.Key_Space)
    assert not trained.bar.playback.is_on
    assert slider.accessibleDescription().startswith("Looking at step")


def test_the_history_is_played_to_the_present(trained: Scene, qtbot: QtBot) -> None:
    trained.bar.playback.seconds = 0.2
    trained.control("timePlay").click()
    assert trained.travel.visited is not None and trained.travel.visited.step == 0
    qtbot.waitUntil(lambda: not trained.bar.playback.is_on)
    assert trained.travel.visited is None


def test_an_engine_that_dies_ends_the_visit(trained: Scene) -> None:
    trained.bar.slider.setValue(3)
    trained.stage.say(EngineGone(-9))
    assert trained.travel.visited is None


def test_changes_are_marked_on_the_slider(trained: Scene) -> None:
    trained.stage.change(recipe=SOFTMAX.recipe.model_copy(update={"learning_rate": 0.5}))
    slider = trained.bar.slider
    place = slider.rect().topRight()
    assert any("Change" in slider.mark_at(place - type(place)(left, 0)) for left in range(0, 20, 4))
    assert slider.grab().width() == slider.width()


# --- branching ---------------------------------------------------------------------------------------------------


def test_a_branch_is_a_new_run_from_there_and_undo_brings_the_old_one_back(trained: Scene) -> None:
    trained.bar.slider.setValue(4)
    trained.show(4)
    trained.sent()
    then = trained.travel.moments[4].checkpoint
    trained.control("timeBranch").click()
    (opened,) = [command for command in trained.sent() if isinstance(command, Open)]
    assert opened.checkpoint is then and opened.experiment.seed == SOFTMAX.seed
    run = trained.stage.run
    assert run.step_count == 4 and list(run.history.train.steps) == [1, 2, 3, 4]
    assert [moment.step for moment in trained.travel.moments] == [0, 1, 2, 3, 4]
    assert [record.name for record in trained.book.records] == ["Run 1", "Run 2, from step 4 of Run 1"]
    assert trained.book.live == 2
    stack = trained.stage.document.undo_stack
    assert stack.undoText() == "Branch from step 4"
    stack.undo()
    assert run.step_count == 9 and len(run.history.train) == 9
    assert [moment.step for moment in trained.travel.moments] == list(range(10))
    stack.redo()
    assert run.step_count == 4


def test_a_branch_from_before_a_change_has_the_settings_of_then(trained: Scene) -> None:
    recipe = SOFTMAX.recipe.model_copy(update={"learning_rate": 0.5})
    trained.stage.change(recipe=recipe)
    trained.bar.slider.setValue(4)
    trained.control("timeBranch").click()
    assert trained.stage.document.experiment().recipe == SOFTMAX.recipe
    trained.stage.document.undo_stack.undo()
    assert trained.stage.document.experiment().recipe == recipe


def test_there_is_nothing_to_branch_from_in_the_present(trained: Scene) -> None:
    assert not trained.control("timeBranch").isEnabled() and not trained.control("timeBack").isEnabled()
    trained.travel.branch()
    assert trained.sent() == [] and "first" in trained.said[-1]


def test_the_keyboard_finds_the_slider_or_says_why_there_is_none(scene: Scene, qtbot: QtBot) -> None:
    scene.bar.go_there()
    assert "no past" in scene.said[-1]
    scene.stage.run.play()
    scene.stage.say(Passed(1, weights(0), SOFTMAX), frame(1, 1, True, count=1), Passed(1, weights(1)))
    scene.house.activateWindow()
    scene.bar.go_there()
    qtbot.waitUntil(scene.bar.slider.hasFocus)


def test_visits_wait_until_the_network_is_ready(trained: Scene) -> None:
    trained.stage.say(EngineGone(-9))
    trained.sent()
    trained.bar.slider.setValue(2)
    assert not any(isinstance(command, Visit) for command in trained.sent())
    trained.stage.say(Opened(2, 9))
    assert trained.travel.visited is None


def test_every_part_says_what_it_is(trained: Scene) -> None:
    for name in ("timePlay", "timeBack", "timeBranch", "timeExport"):
        control = trained.control(name)
        assert control.accessibleName() and len(control.toolTip()) > 40, name
    assert trained.house.findChild(QLabel, "timeReadout") is not None

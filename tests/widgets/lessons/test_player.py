"""The player of lessons in a real window, on an engine that says what the test says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from playground import lessons
from playground.lessons.deeds import Deed
from playground.lessons.records import ControlsRecord
from playground.lessons.text import links
from playground.messages import Evaluation, Frame, Speed
from playground.weights import WeightEdit
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine
from widgets.language import PSEUDO, install
from widgets.lessons.goal_row import GoalRow
from widgets.lessons.guidance import Guidance
from widgets.lessons.locks import Locks
from widgets.lessons.player import LessonPlayer
from widgets.lessons.progress import ProgressBook
from widgets.main_window import MainWindow

Opened = tuple[MainWindow, ScriptedEngine]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    with quiet_window(qtbot, tmp_path) as both:
        yield both


def begin(window: MainWindow, lesson: str = "neuron-xor", page: str = "") -> LessonPlayer:
    window.lessons.open(lesson, page)
    return window.lessons.guidance.player


def frame(window: MainWindow, step: int, accuracy: float) -> Frame:
    """One in which 20 steps were trained, with an evaluation of this accuracy."""
    losses = np.full(20, 0.5, np.float32)
    seen = (Evaluation(step, 0.4, accuracy),)
    return Frame(window.run.number, step, step / 20, True, 1.0, 0.03, 100.0, 1000.0, losses, losses, evaluations=seen)


def train(window: MainWindow, engine: ScriptedEngine, step: int, accuracy: float) -> None:
    window.run.play()
    engine.say(frame(window, step, accuracy))
    while window.run.step_count < step:
        QApplication.processEvents()


def test_a_lesson_sets_up_its_experiment_and_leaving_brings_back_ones_own(opened: Opened) -> None:
    window, _ = opened
    own = window.document.experiment()
    recipe = own.recipe.model_copy(update={"learning_rate": 0.125})
    window.document.change(replace(own, recipe=recipe), "Rate")
    changed = window.document.experiment()
    player = begin(window)
    assert window.document.experiment().dataset == "xor"
    assert not window.document.is_modified
    assert window.findChild(QWidget, "lessonPage").isVisibleTo(window)
    player.leave()
    assert window.document.experiment().recipe == changed.recipe
    assert window.document.experiment().graph == changed.graph
    assert window.document.is_modified
    assert player.lesson is None


def test_a_lesson_trains_as_slowly_as_it_is_to_be_watched_and_leaving_brings_back_ones_own_speed(
    opened: Opened,
) -> None:
    window, engine = opened
    slider = window.workbench.play_bar.speed_slider
    assert slider.speed() is None
    slider.set_speed(10.0)
    player = begin(window, "neuron-and-or")
    assert slider.speed() == pytest.approx(200, rel=0.01)
    assert [one.steps_per_second for one in engine.take() if isinstance(one, Speed)][-1] == slider.speed()
    begin(window, "neuron-microscope")
    assert slider.speed() is None
    player.leave()
    assert slider.speed() == 10.0


def test_work_that_is_not_modified_comes_back_unmodified(opened: Opened) -> None:
    window, _ = opened
    begin(window).leave()
    assert not window.document.is_modified


def test_what_was_done_before_the_lesson_can_be_undone_after_it(opened: Opened) -> None:
    window, _ = opened
    own = window.document.experiment()
    window.document.change(replace(own, seed=own.seed + 7), "Seed")
    player = begin(window)
    window.document.change(replace(window.document.experiment(), seed=3), "Seed of the lesson")
    player.leave()
    assert window.document.undo_stack.undoText() == "Seed"
    window.document.undo_stack.undo()
    assert window.document.experiment().seed == own.seed and not window.document.undo_stack.canUndo()


def test_beginning_something_else_brings_ones_own_work_back_first(opened: Opened) -> None:
    window, _ = opened
    own = window.document.experiment()
    window.document.change(replace(own, seed=own.seed + 7), "Seed")
    begin(window)
    window.filing.new("spiral")
    assert not window.lessons.is_open
    assert window.document.experiment().dataset == "spiral"


def test_the_panels_stand_as_before_when_the_lesson_is_left(opened: Opened) -> None:
    window, _ = opened
    window.workbench.panels["runs"].hide()
    player = begin(window)
    assert window.workbench.panels["runs"].isVisible()
    assert window.workbench.viewing.view("boundary") is not None
    assert not window.start_strip.isVisible()
    player.leave()
    assert not window.workbench.panels["runs"].isVisible()
    assert window.start_strip.isVisible()
    assert not window.findChild(QAction, "action.build").isChecked()


def test_a_prediction_is_met_when_it_is_tried_after_it(opened: Opened, qtbot: QtBot) -> None:
    window, engine = opened
    player = begin(window)
    train(window, engine, 20, 0.5)
    player.judge()
    assert not player.progress("guess").is_met
    with qtbot.waitSignal(player.page_done):
        player.answer("guess", 2)
        train(window, engine, 40, 0.5)
        player.judge()
    assert player.noting.deeds == (Deed("trained"), Deed("trained"))
    assert player.book.of("neuron-xor").answers == {"guess": 2}


def test_a_figure_is_reached_with_training(opened: Opened) -> None:
    window, engine = opened
    player = begin(window, page="company")
    found = [player.progress("solved").is_met]
    for step, accuracy in ((20, 0.72), (40, 0.95)):
        train(window, engine, step, accuracy)
        player.judge()
        found.append(player.progress("solved").is_met)
    assert found == [False, False, True]
    train(window, engine, 60, 0.2)
    player.judge()
    assert player.progress("solved").is_met  # what was reached stays reached


def test_a_second_look_at_the_same_step_counts(opened: Opened) -> None:
    """As after a weight was set by hand."""
    window, _ = opened
    player = begin(window, page="company")
    history, nothing = window.run.history, np.empty(0)
    found = []
    for accuracy, loss in ((0.5, 0.7), (0.97, 0.2)):
        history.add(0, nothing, nothing, [Evaluation(0, loss, accuracy)])
        player.judge()
        found.append(player.progress("solved").is_met)
    assert found == [False, True]


def test_progress_is_kept_and_the_lesson_goes_on_where_it_was_left(opened: Opened, tmp_path: Path) -> None:
    window, engine = opened
    player = begin(window)
    player.answer("guess", 1)
    train(window, engine, 20, 0.5)
    player.judge()
    player.next()
    assert player.page is not None and player.page.id == "company"
    player.leave()
    kept = ProgressBook(tmp_path / "lessons.json").of("neuron-xor")
    assert (kept.page, kept.pages, list(kept.goals)) == ("company", ["one-neuron-fails"], ["guess"])
    assert begin(window).page.id == "company"  # type: ignore[union-attr]


def test_resetting_the_page_begins_it_anew_and_can_be_undone(opened: Opened) -> None:
    window, _ = opened
    player = begin(window)
    player.answer("guess", 1)
    before = window.document.experiment()
    window.document.change(replace(before, seed=5), "Seed")
    player.reset_page()
    assert window.document.experiment().seed == before.seed
    assert player.answer_to("guess") is None
    assert player.noting.deeds == ()
    window.document.undo_stack.undo()
    assert window.document.experiment().seed == 5


def test_what_is_done_is_noted(opened: Opened, qtbot: QtBot) -> None:
    window, _ = opened
    player = begin(window)
    experiment = window.document.experiment()
    recipe = experiment.recipe.model_copy(update={"learning_rate": 0.5})
    window.document.change(replace(experiment, recipe=recipe), "Rate")
    window.run.reseed()
    window.workbench.show_inside("dense-1")
    qtbot.wait(500)  # views that come to the front now are not of the page's making
    window.workbench.viewing.open("histograms")
    qtbot.waitUntil(lambda: Deed("opened-view", "histograms") in player.noting.deeds)
    noted = [Deed("changed", "recipe.learning_rate"), Deed("reseeded"), Deed("opened-block", "dense")]
    assert [deed for deed in player.noting.deeds if deed.name != "opened-view"] == noted


def test_each_weight_that_is_set_is_a_deed_of_its_own(opened: Opened) -> None:
    window, _ = opened
    player = begin(window, "neuron-a-neuron")
    for value in (1.0, 1.5, 2.0):  # as a slider does that is dragged
        window.run.handwork.set_weights((WeightEdit("dense-1", "weights", (0, 0), value),))
    player.judge()
    assert (player.progress("first-weight").is_met, player.progress("second-weight").is_met) == (True, False)
    window.run.handwork.set_weights((WeightEdit("dense-1", "bias", (0,), 1.0),))
    player.judge()
    assert not player.progress("second-weight").is_met
    window.run.handwork.set_weights((WeightEdit("dense-1", "weights", (1, 0), 1.0),))
    player.judge()
    assert player.progress("second-weight").is_met


@pytest.mark.parametrize(("lesson", "page"), [("neuron-xor", "company"), ("neuron-lines", "three-lines")])
def test_where_a_block_is_to_be_changed_its_settings_are_a_click_away(opened: Opened, lesson: str, page: str) -> None:
    window, _ = opened
    begin(window, lesson, page)
    window.workbench.canvas.select("dense-1")
    window.workbench.canvas.node_clicked.emit("dense-1")
    QApplication.processEvents()
    assert window.workbench.panels["inside"].isHidden()
    units = window.findChild(QWidget, "blockUnits")
    assert units is not None and units.isVisible() and not units.visibleRegion().isEmpty()


def test_the_page_is_done_by_its_buttons(opened: Opened) -> None:
    window, engine = opened
    begin(window)
    assert not part(window, QPushButton, "lessonNext").isEnabled()
    part(window, QRadioButton, "lessonGoal.guess.choice3").click()
    part(window, QPushButton, "lessonGoal.guess.answer").click()
    row = part(window, GoalRow, "lessonGoal.guess")
    assert row.missing() == "Now try it, and see whether you were right."
    train(window, engine, 20, 0.5)
    window.lessons.guidance.player.judge()
    assert row.is_met
    assert row.accessibleDescription() == "Done"
    part(window, QPushButton, "lessonNext").click()
    page = window.lessons.guidance.player.page
    assert page is not None and page.id == "company"
    part(window, QPushButton, "lessonBack").click()
    part(window, QPushButton, "lessonLeave").click()
    assert window.findChild(QWidget, "lessonPage") is None or not window.lessons.is_open


def test_hints_come_one_after_another(opened: Opened) -> None:
    window, _ = opened
    player = begin(window, page="company")
    hint = part(window, QPushButton, "lessonGoal.solved.hint")
    do_it = part(window, QPushButton, "lessonGoal.solved.do")
    shown = []
    for _ in range(3):
        shown.append(do_it.isVisibleTo(window))
        hint.click()
    assert shown == [False, False, False]
    assert do_it.isVisibleTo(window) and not hint.isVisibleTo(window)
    assert player.book.of("neuron-xor").hints == {"solved": 3}


def test_a_broken_lesson_leaves_the_work_alone(opened: Opened, tmp_path: Path) -> None:
    window, _ = opened
    before = window.document.experiment()
    broken = tmp_path / "broken.playground-lesson"
    broken.write_bytes(b"no zip")
    said: list[str] = []
    window.filing.message.connect(said.append)
    window.open_file(broken)
    assert window.document.experiment() is before
    assert not window.lessons.is_open
    assert "broken.playground-lesson" in said[0]


def test_links_go_where_they_lead(opened: Opened) -> None:
    window, _ = opened
    begin(window)
    guidance: Guidance = window.lessons.guidance
    guidance.follow_link("page:company")
    assert guidance.player.page is not None and guidance.player.page.id == "company"
    guidance.follow_link("view:histograms")
    assert window.workbench.viewing.view("histograms") is not None
    guidance.page.pointed.emit("control:playButton")  # type: ignore[union-attr]
    light = window.findChild(QWidget, "lessonLight")
    button = part(window, QPushButton, "playButton")
    assert light.geometry().contains(button.rect().translated(button.mapTo(window, button.rect().topLeft())))


@pytest.mark.parametrize("entry", lessons.entries(), ids=lambda entry: entry.id)
def test_every_control_a_lesson_names_is_there(opened: Opened, entry: lessons.Entry, qtbot: QtBot) -> None:
    window, _ = opened
    begin(window, entry.id)
    guidance: Guidance = window.lessons.guidance
    lesson = guidance.player.lesson
    assert lesson is not None
    for page in lesson.pages:
        names = [target.partition(":")[2] for _, _, target in links(page.text.body) if target.startswith("control:")]
        qtbot.waitUntil(lambda names=names: all(map(guidance.point_at, names)))  # views are made when first seen


def test_controls_that_a_page_locks_stay_so_until_it_is_left(opened: Opened) -> None:
    window, _ = opened
    begin(window)
    locks = Locks(window, window)
    play, rate = part(window, QPushButton, "playButton"), part(window, QWidget, "learningRate")
    chooser = part(window, QWidget, "optimizerChooser")
    locks.put_on(ControlsRecord(locked=("playButton",), shown=("learningRate",)))
    play.setEnabled(True)  # as the program does whenever the network can be trained
    assert not play.isEnabled()
    chooser.show()
    assert (rate.isHidden(), chooser.isHidden()) == (False, True)
    locks.take_off()
    assert play.isEnabled() and not chooser.isHidden()


def test_the_lesson_goes_on_in_another_language(opened: Opened, qapp: QApplication) -> None:
    window, engine = opened
    player = begin(window)
    player.answer("guess", 2)
    try:
        install(qapp, PSEUDO)
        QApplication.processEvents()
        assert player.page is not None and player.page.id == "one-neuron-fails"
        button = part(window, QPushButton, "lessonNext")
        assert "Next" not in button.text()
        train(window, engine, 20, 0.5)
        player.judge()
        assert button.isEnabled()
        button.click()
        part(window, QPushButton, "lessonLeave").click()
        assert not window.lessons.is_open
    finally:
        install(qapp, "en")

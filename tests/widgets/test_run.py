"""The run: wishes become commands, events become what everybody shows, and nothing is lost when the engine dies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.experiment import Experiment
from playground.files import Saved
from playground.history import History
from playground.messages import (
    Advance,
    Change,
    Checkpoint,
    Checkpointed,
    ChooseDevice,
    Command,
    Compiled,
    DeviceChosen,
    EngineGone,
    Event,
    Open,
    Opened,
    Pause,
    Play,
    Predict,
    Ready,
    Restart,
    Speed,
    Start,
    TakeFrame,
    Trouble,
    Watch,
)
from playground.problems import Diverged, Problem, UnreadableFile
from tests.widgets.scripted_engine import ScriptedEngine, answer, frame
from widgets import fitting
from widgets.connection import PATIENCE, Connection
from widgets.document import Document
from widgets.run import Run

SOFTMAX = templates.find("softmax").experiment()
PICTURE = np.zeros((28, 28), np.float32)
DEVICES = {"cpu": "CPU", "gpu:0": "A GPU"}


@dataclass
class Stage:
    """A document, a run, and an engine that says what the test wants."""

    document: Document
    run: Run
    engine: ScriptedEngine
    troubles: list[Problem]

    def say(self, *events: Event) -> None:
        for event in events:
            self.engine.say(event)
        QApplication.processEvents()

    def become_ready(self, run: int = 1) -> None:
        self.say(Ready(DEVICES, "cpu"), Opened(run, 0), Compiled(run, 0.5))
        self.engine.take()

    def change(self, **fields: object) -> None:
        self.document.change(replace(self.document.experiment(), **fields), "Change")  # type: ignore[arg-type]


def staged(experiment: Experiment) -> Stage:
    engine = ScriptedEngine()
    document = Document(experiment)
    connection = Connection(Start(Path("data"), Path("cache")), engine.connect)
    connection.begin()
    stage = Stage(document, Run(document, connection), engine, [])
    stage.run.troubled.connect(stage.troubles.append)
    return stage


@pytest.fixture
def stage(themed: QApplication) -> Iterator[Stage]:
    made = staged(SOFTMAX)
    yield made
    made.run.close()
    assert made.engine.is_closed


def test_it_opens_the_document_at_once_and_is_ready_when_that_can_answer(stage: Stage) -> None:
    assert stage.engine.take() == [Open(1, SOFTMAX)]
    ready: list[bool] = []
    stage.run.engine_ready.connect(lambda: ready.append(True))
    stage.say(Ready(DEVICES, "cpu"))
    assert not stage.run.engine_is_ready
    stage.say(Opened(1, 0))
    assert stage.run.engine_is_ready
    stage.say(Opened(1, 0))
    assert ready == [True]


def test_play_and_pause(stage: Stage) -> None:
    stage.become_ready()
    stage.run.toggle()
    assert stage.run.is_playing
    stage.run.toggle()
    assert not stage.run.is_playing
    stage.run.step(3)
    stage.run.epoch()
    stage.run.set_speed(20.0)
    assert stage.engine.take() == [Play(), Pause(), Advance(steps=3), Advance(epochs=1), Speed(20.0)]


def test_frames_fill_the_history_and_the_next_is_asked_for_after_they_were_shown(stage: Stage) -> None:
    stage.become_ready()
    stage.run.play()
    stage.engine.take()
    asked_before: list[bool] = []
    stage.run.frame_arrived.connect(lambda _: asked_before.append(bool(stage.engine.sent)))
    stage.say(frame(1, 3, True, count=3))
    assert asked_before == [False]
    QApplication.processEvents()
    assert stage.engine.take() == [TakeFrame()]
    assert stage.run.history.train.losses.tolist() == [1.0, 2.0, 3.0]
    assert stage.run.step_count == 3


def test_a_frame_of_an_older_run_is_taken_but_not_shown(stage: Stage) -> None:
    stage.become_ready()
    stage.change(dataset="digits")
    stage.engine.take()
    stage.say(frame(1, 3, True, count=3))
    QApplication.processEvents()
    assert stage.engine.take() == [TakeFrame()]
    assert stage.run.step_count == 0
    assert len(stage.run.history.train) == 0


def test_a_frame_from_before_the_wish_does_not_undo_it(stage: Stage) -> None:
    stage.become_ready()
    stage.run.play()
    stage.say(frame(1, 0, False))
    assert stage.run.is_playing
    stage.say(frame(1, 2, True, count=2))
    stage.run.pause()
    stage.say(frame(1, 4, True, count=2))
    assert not stage.run.is_playing
    stage.say(frame(1, 5, False, count=1))
    assert not stage.run.is_playing


def test_an_epoch_that_ends_between_two_frames_ends(stage: Stage) -> None:
    stage.become_ready()
    stage.run.epoch()
    stage.say(frame(1, 15, False, count=15))
    assert not stage.run.is_playing


def test_a_stop_rule_ends_playing(stage: Stage) -> None:
    stage.become_ready()
    said: list[str] = []
    stage.run.message.connect(said.append)
    stage.run.play()
    stage.say(frame(1, 0, False, stopped_by="seconds"))
    assert not stage.run.is_playing
    assert said == ["Training stopped: its time is over."]


def test_numbers_change_without_another_start(stage: Stage) -> None:
    stage.become_ready()
    stage.change(recipe=SOFTMAX.recipe.model_copy(update={"learning_rate": 0.5}))
    stage.change(views=("inside",))
    assert stage.engine.take() == [Change(1, replace(stage.document.experiment(), views=()))]


def test_another_seed_restarts_and_the_checkpoint_of_before_is_not_kept(stage: Stage) -> None:
    stage.become_ready()
    stage.run.play()
    stage.say(frame(1, 5, True, count=5))
    stage.engine.take()
    stage.run.reseed()
    assert stage.document.experiment().seed == 1
    assert stage.engine.take() == [Pause(), Restart(1, 1)]
    stage.say(Checkpointed(1, Checkpoint(5, {})), frame(1, 0, False))
    assert stage.run.checkpoint is None
    assert len(stage.run.history.train) == 0
    stage.run.play()
    stage.say(frame(1, 6, True, count=6), Checkpointed(1, Checkpoint(6, {})))
    assert stage.run.checkpoint == Checkpoint(6, {})
    assert stage.document.is_modified


def test_reset_keeps_the_seed(stage: Stage) -> None:
    stage.become_ready()
    stage.run.reset()
    assert stage.engine.take() == [Restart(1, 0)]


def test_before_the_programs_are_compiled_another_start_opens_anew(stage: Stage) -> None:
    stage.say(Ready(DEVICES, "cpu"), Opened(1, 0))
    stage.engine.take()
    stage.run.reseed()
    assert stage.engine.take() == [Open(2, replace(SOFTMAX, seed=1))]


def test_another_network_carries_over_and_goes_on_playing(stage: Stage) -> None:
    stage.become_ready()
    stage.run.play()
    stage.say(frame(1, 5, True, count=5))
    stage.engine.take()
    wider = replace(SOFTMAX, graph=templates.perceptron((20,), 10))
    stage.document.change(wider, "Add a layer")
    assert Open(2, wider, carry_over=True) in stage.engine.take()
    assert stage.run.is_playing
    stage.say(frame(1, 6, True, count=1), Opened(2, 6), Compiled(2, 0.5), frame(2, 7, True, count=1))
    assert stage.run.history.train.steps.tolist() == [1, 2, 3, 4, 5, 6, 7]


def test_playing_the_pretrained_network_trains_a_fresh_copy_and_undo_brings_it_back(themed: QApplication) -> None:
    stage = staged(templates.pretrained())
    stage.become_ready()
    stage.run.play()
    fresh = replace(templates.pretrained(), start="seed", seed=1)
    assert stage.engine.take() == [Open(2, fresh), Play()]
    assert stage.document.undo_stack.undoText() == "Train a fresh copy"
    stage.say(Opened(2, 0), Compiled(2, 0.0), frame(2, 4, True, count=4))
    stage.engine.take()
    stage.document.undo_stack.undo()
    assert not stage.run.is_playing
    assert Open(3, templates.pretrained()) in stage.engine.take()
    assert len(stage.run.history.train) == 0
    stage.run.close()


def test_a_broken_network_is_not_sent_and_its_repair_is(stage: Stage) -> None:
    stage.become_ready()
    stage.run.play()
    stage.engine.take()
    stage.document.change(replace(SOFTMAX, graph=templates.perceptron((), 7)), "Seven outputs")
    assert [type(problem).__name__ for problem in stage.run.problems] == ["WrongOutput"]
    assert stage.engine.take() == [Pause()]
    stage.run.play()
    assert stage.troubles == stage.run.problems
    assert stage.engine.take() == []
    stage.document.undo_stack.undo()
    assert stage.run.problems == []
    assert stage.engine.take() == []


def test_one_picture_is_read_at_a_time_and_the_newest_waits(stage: Stage) -> None:
    stage.become_ready()
    for brightness in range(4):
        stage.run.predict(np.full((28, 28), brightness / 4, np.float32))
    (first,) = stage.engine.take()
    assert isinstance(first, Predict)
    assert first.picture.max() == 0
    assert first.ghost
    stage.say(answer(first.request, 1))
    (second,) = stage.engine.take()
    assert isinstance(second, Predict)
    assert second.picture.max() == 0.75
    stage.say(answer(second.request, 1), answer(second.request, 1))
    assert stage.engine.take() == []


def test_an_answer_of_an_older_run_is_not_shown(stage: Stage) -> None:
    stage.become_ready()
    shown: list[object] = []
    stage.run.answered.connect(shown.append)
    stage.run.predict(PICTURE)
    stage.change(dataset="digits")
    stage.say(answer(1, 1))
    assert shown == []
    stage.say(answer(2, 2))
    assert len(shown) == 1


def test_a_network_that_could_not_be_opened_is_tried_again_with_play(stage: Stage) -> None:
    stage.say(Ready(DEVICES, "cpu"), Trouble(1, UnreadableFile("mnist", "not there")))
    assert stage.run.engine_is_ready
    stage.engine.take()
    stage.run.play()
    assert stage.engine.take() == [Open(2, SOFTMAX), Play()]


def test_divergence_pauses_and_takes_the_curve_back(stage: Stage) -> None:
    stage.become_ready()
    stage.run.play()
    stage.say(frame(1, 8, True, count=8), Trouble(1, Diverged("training", 9, 5)))
    assert not stage.run.is_playing
    assert stage.run.history.last_step == 5
    assert stage.troubles == [Diverged("training", 9, 5)]


def test_after_the_engine_died_training_goes_on_from_the_last_checkpoint(stage: Stage) -> None:
    stage.become_ready()
    kept = Checkpoint(4, {"dense-1/bias": np.zeros(10, np.float32)})
    stage.run.set_speed(5.0)
    stage.run.watch(frozenset({"inside"}), "dense-1")
    stage.run.predict(PICTURE)
    stage.run.play()
    stage.say(frame(1, 4, True, count=4), Checkpointed(1, kept), frame(1, 6, True, count=2))
    stage.engine.take()
    stage.say(EngineGone(-9))
    assert stage.engine.restarts == 1
    sent = [command for command in stage.engine.take() if not isinstance(command, TakeFrame)]
    assert [type(command) for command in sent] == [Speed, Watch, Open, Predict, Play]
    assert sent[:3] == [Speed(5.0), Watch(frozenset({"inside"}), "dense-1"), Open(2, SOFTMAX, kept)]
    assert stage.run.is_playing
    assert stage.run.history.last_step == 4
    assert "exit code -9" in str(stage.troubles[0])


def test_an_engine_that_dies_again_and_again_is_left_alone_until_play(stage: Stage) -> None:
    stage.become_ready()
    for _ in range(PATIENCE):
        stage.say(EngineGone(1))
    assert stage.engine.restarts == PATIENCE - 1
    assert not stage.run.connection.is_alive
    stage.engine.take()
    stage.run.play()
    assert stage.engine.restarts == PATIENCE
    assert any(isinstance(command, Play) for command in stage.engine.take())


def test_deaths_are_forgiven_once_steps_were_trained_in_between(stage: Stage) -> None:
    stage.become_ready()
    stage.run.play()
    for death in range(2 * PATIENCE):
        run = 2 + death
        stage.say(EngineGone(-9), Opened(run, 0), Compiled(run, 0.5), frame(run, death + 1, True, count=1))
    assert stage.run.connection.is_alive
    assert stage.run.is_playing
    for death in range(PATIENCE):  # compiling alone is no progress for who wants to train
        stage.say(EngineGone(-9), Opened(20 + death, 0), Compiled(2 + 2 * PATIENCE + death, 0.5))
    assert not stage.run.connection.is_alive


@pytest.mark.parametrize(
    ("wished", "left"),
    [
        (Advance(steps=10), Advance(steps=6)),
        (Advance(epochs=1), Advance(epochs=1)),
        (Play(), Play()),
    ],
)
def test_after_the_engine_died_it_trains_as_far_as_was_wished(stage: Stage, wished: Command, left: Command) -> None:
    stage.become_ready()
    match wished:
        case Advance(steps=0):
            stage.run.epoch()
        case Advance(steps=steps):
            stage.run.step(steps)
        case _:
            stage.run.play()
    kept = Checkpoint(4, {"dense-1/bias": np.zeros(10, np.float32)})
    stage.say(frame(1, 4, True, count=4), Checkpointed(1, kept), frame(1, 6, True, count=2), EngineGone(-9))
    assert stage.engine.sent[-1] == left
    stage.say(EngineGone(-9))
    assert stage.engine.sent[-1] == left


def test_a_device_is_chosen_and_chosen_again_after_the_engine_died(stage: Stage) -> None:
    stage.become_ready()
    stage.run.connection.choose_device("gpu:0")
    stage.say(DeviceChosen("gpu:0"))
    assert stage.run.connection.device == "gpu:0"
    stage.say(EngineGone(1))
    stage.engine.take()
    stage.say(Ready(DEVICES, "cpu"))
    assert stage.engine.take() == [ChooseDevice("gpu:0")]


def test_an_opened_file_goes_on_where_it_was_saved(stage: Stage, tmp_path: Path) -> None:
    record = History()
    record.add(3, np.array([3.0, 2.0, 1.0]), np.full(3, 0.5))
    saved = Saved(SOFTMAX, Checkpoint(2, {}), record.to_json())
    stage.document.replaced.emit(saved)
    assert stage.engine.take()[-1] == Open(2, SOFTMAX, Checkpoint(2, {}))
    assert stage.run.history.train.steps.tolist() == [1, 2]
    assert stage.run.step_count == 2


def test_pretrained_on_other_data_is_no_ghost(themed: QApplication) -> None:
    stage = staged(fitting.with_dataset(SOFTMAX, "fashion-mnist"))
    stage.run.predict(PICTURE)
    assert not stage.engine.last(Predict).ghost
    stage.run.close()

"""The engine's loop without a process: what it answers to every command, and in which order."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from playground import templates
from playground.datasets.problems import MissingDataset
from playground.engine.loop import Loop
from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Dense, Flatten, Input, Output, Reshape
from playground.messages import (
    Advance,
    Answer,
    Change,
    Checkpoint,
    Checkpointed,
    ChooseDevice,
    Compiled,
    DeviceChosen,
    Event,
    Frame,
    GetDataset,
    Open,
    Opened,
    Pause,
    Play,
    Predict,
    Quit,
    Ready,
    Restart,
    Start,
    TakeFrame,
    Trouble,
    Watch,
)
from playground.problems import Diverged, NoSuchDevice, UnknownName, WrongRank
from playground.recipe import Recipe
from tests.engine.small import mlp, of_points
from tests.engine.turned import PATIENCE, Engine

POINTS = of_points(mlp(4), batch_size=50)  # of 250 points: five steps an epoch
DIGITS = Experiment(chain([Input(), Flatten(), Dense(units=10), Output()]), "digits", Recipe(batch_size=100))
BURSTS = of_points(
    chain([Input(), Dense(units=4), Dense(units=1), Output()]),
    loss="mse",
    optimizer={"kind": "sgd"},
    learning_rate=100.0,
    schedule={"kind": "warm-up", "warm_up": 10**6},
    batch_size=50,
)
PICTURE = np.linspace(0, 1, 784, dtype=np.float32).reshape(28, 28)


def weights(checkpoint: Checkpoint) -> dict[str, list[float]]:
    return {name: array.ravel().tolist() for name, array in checkpoint.weights.items()}


def kept(engine: Engine) -> Checkpoint:
    """Where a paused engine is."""
    engine.put(Pause())
    return engine.await_event(Checkpointed).checkpoint


# --- starting and ending -----------------------------------------------------------------------------------------


def test_it_says_when_it_is_ready_and_ends_when_told(compiled: Path) -> None:
    events: list[Event] = []
    loop = Loop(Start(Path("/nonexistent"), compiled), events.append)
    thread = threading.Thread(target=loop.run)
    thread.start()
    loop.put(Quit())
    thread.join(PATIENCE)
    assert not thread.is_alive()
    (ready,) = events
    assert isinstance(ready, Ready) and ready.device in ready.devices and "cpu" in ready.devices


# --- opening -----------------------------------------------------------------------------------------------------


def test_a_network_answers_first_and_can_be_trained_next(engine: Engine) -> None:
    engine.opened(POINTS)
    assert engine.of(Opened) == [Opened(1, 0)]
    kinds = [type(event) for event in engine.events if isinstance(event, Opened | Compiled)]
    assert kinds == [Opened, Compiled]
    assert engine.of(Compiled)[0].seconds >= 0
    frame = engine.await_event(Frame, more=False)
    assert (frame.run, frame.step, frame.playing, len(frame.losses)) == (1, 0, False, 0)


def test_of_several_experiments_only_the_newest_counts(engine: Engine) -> None:
    engine.put(*[Open(run, POINTS) for run in range(1, 6)])
    engine.await_event(Compiled, lambda event: event.run == 5)
    assert [event.run for event in engine.of(Opened)] == [5]
    assert [event.run for event in engine.of(Compiled)] == [5]


def test_a_checkpoint_is_where_a_run_goes_on(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=7))
    engine.paused_at()
    checkpoint = kept(engine)
    engine.opened(POINTS, run=2, checkpoint=checkpoint)
    assert engine.of(Opened)[-1] == Opened(2, 7)
    assert weights(kept(engine)) == weights(checkpoint)


# --- playing -----------------------------------------------------------------------------------------------------


def test_the_next_frame_comes_only_after_the_last_was_taken(engine: Engine) -> None:
    engine.opened(POINTS)
    player, first = engine.loop._player, len(engine.of(Frame)) + 1
    assert player is not None
    engine.put(Play())
    for count in range(first, first + 4):
        engine.until(lambda count=count: len(engine.of(Frame)) == count, take_frames=False)  # type: ignore[misc]
        engine.until(lambda: player.has_news, take_frames=False)
        engine.turn(20)
        assert len(engine.of(Frame)) == count
        engine.put(TakeFrame())
    assert engine.of(Frame)[-1].step > 0


def test_frames_tell_every_step_however_seldom_they_are_taken(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=300))
    last = engine.paused_at()
    frames = engine.of(Frame)
    assert last.step == 300
    assert [frame.step for frame in frames] == np.cumsum([len(frame.losses) for frame in frames]).tolist()
    assert last.epoch == 60 and last.learning_rate == pytest.approx(0.01)


@pytest.mark.parametrize(("command", "step"), [(Advance(steps=3), 3), (Advance(epochs=1), 5), (Advance(epochs=3), 15)])
def test_advancing_ends_exactly_there(command: Advance, step: int, engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(command)
    frame = engine.paused_at()
    assert (frame.step, frame.stopped_by) == (step, "")
    assert engine.of(Checkpointed)[-1].checkpoint.step == step
    assert kept(engine).step == step


def test_an_epoch_from_its_middle_ends_where_it_ends(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=7))
    engine.paused_at()
    engine.put(Advance(epochs=1))
    assert engine.paused_at().step == 10


def test_playing_before_it_is_ready_begins_when_it_is(engine: Engine) -> None:
    engine.put(Open(1, POINTS), Advance(steps=4))
    assert engine.await_event(Frame, lambda frame: frame.step > 0 and not frame.playing).step == 4


def test_pausing_before_it_is_ready_takes_the_wish_back(engine: Engine) -> None:
    engine.put(Open(1, POINTS), Play(), Pause())
    engine.await_event(Compiled)
    engine.turn(10)
    assert kept(engine).step == 0


def test_a_pause_gives_a_checkpoint_to_keep(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 20)
    checkpoint = kept(engine)
    frame = engine.paused_at()
    assert checkpoint.step == frame.step > 20
    assert set(checkpoint.weights) == {"dense-1/weights", "dense-1/bias", "dense-2/weights", "dense-2/bias"}
    assert all(isinstance(array, np.ndarray) for array in (checkpoint.weights | checkpoint.optimizer).values())


@pytest.mark.parametrize(
    ("rule", "reason"), [({"steps": 12}, "steps"), ({"epochs": 2}, "epochs"), ({"target": 0.9}, "target")]
)
def test_stop_rules_say_why(rule: dict[str, Any], reason: str, engine: Engine) -> None:
    engine.opened(of_points(mlp(4), batch_size=50, stop=rule))
    engine.put(Play())
    frame = engine.await_event(Frame, lambda frame: frame.step > 0 and not frame.playing)
    assert frame.stopped_by == reason


def test_restarting_is_going_back_to_the_first_weights_of_a_seed(engine: Engine) -> None:
    engine.opened(POINTS)
    first = kept(engine)
    engine.put(Advance(steps=5))
    engine.paused_at()
    engine.put(Restart(1, POINTS.seed))
    assert engine.await_event(Frame).step == 0
    assert weights(kept(engine)) == weights(first)
    engine.put(Restart(1, 9))
    assert weights(kept(engine)) != weights(first)


# --- changing ----------------------------------------------------------------------------------------------------


def test_another_rate_goes_on_playing_without_compiling(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 0)
    engine.put(Change(1, of_points(mlp(4), batch_size=50, learning_rate=0.002)))
    frame = engine.await_event(Frame, lambda frame: frame.learning_rate == pytest.approx(0.002))
    assert frame.playing and frame.step > 0
    assert len(engine.of(Compiled)) == 1


def test_another_optimizer_compiles_beside_and_plays_on_with_the_same_weights(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=5))
    engine.paused_at()
    before = kept(engine)
    engine.put(Change(1, of_points(mlp(4), batch_size=50, optimizer={"kind": "sgd"})))
    engine.await_event(Compiled)
    after = kept(engine)
    assert after.step == 5 and weights(after) == weights(before) and not after.optimizer


def test_a_change_that_compiles_neither_loses_a_step_nor_forgets_where_to_stop(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=2000), Change(1, of_points(mlp(4), batch_size=50, optimizer={"kind": "momentum"})))
    engine.until(lambda: len(engine.of(Compiled)) == 2 and any(frame.step == 2000 for frame in engine.of(Frame)))
    engine.put(TakeFrame())
    engine.turn(30)
    frames = engine.of(Frame)
    assert frames[-1].step == 2000 and not frames[-1].playing
    assert sum(len(frame.losses) for frame in frames) == 2000


@pytest.mark.parametrize("again", [False, True])
def test_what_begins_after_a_change_is_trained_by_what_was_changed(again: bool, engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=5))
    engine.paused_at()
    sgd = of_points(mlp(4), batch_size=50, optimizer={"kind": "sgd"})
    engine.put(Change(1, sgd), Restart(1, POINTS.seed), Advance(steps=7))
    if again:
        engine.put(Change(1, of_points(mlp(4), batch_size=50, optimizer={"kind": "adagrad"})), Change(1, sgd))
    engine.await_event(Frame, lambda frame: frame.step == 7 and not frame.playing)
    after = kept(engine)
    engine.opened(sgd, run=2)
    engine.put(Advance(steps=7))
    engine.await_event(Frame, lambda frame: frame.run == 2 and frame.step == 7 and not frame.playing)
    assert not after.optimizer and weights(after) == weights(kept(engine))


def test_an_edit_keeps_the_weights_that_fit_and_the_step(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=5))
    engine.paused_at()
    before = weights(kept(engine))
    engine.opened(of_points(mlp(4, 3), batch_size=50), run=2, carry_over=True)
    assert engine.of(Opened)[-1] == Opened(2, 5)
    after = kept(engine)
    assert after.step == 5
    for name in ("dense-1/weights", "dense-1/bias"):
        assert weights(after)[name] == before[name]
    assert after.weights["dense-2/weights"].shape == (4, 3)


def test_an_edit_while_playing_plays_on(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 0)
    engine.put(Open(2, of_points(mlp(4, 3), batch_size=50), carry_over=True))
    opened = engine.await_event(Opened)
    frame = engine.await_event(Frame, lambda frame: frame.run == 2 and frame.step > opened.step)
    assert frame.playing and opened.step > 0


def test_another_experiment_ends_the_last_one(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 0)
    engine.opened(replace(POINTS, seed=5), run=2)
    assert engine.of(Opened)[-1] == Opened(2, 0)
    assert kept(engine).step == 0


# --- answering ---------------------------------------------------------------------------------------------------


def test_the_newest_picture_is_answered(engine: Engine) -> None:
    engine.opened(DIGITS)
    engine.put(*[Predict(number, PICTURE * number / 9, ghost=False) for number in range(1, 10)])
    answer = engine.await_event(Answer, lambda answer: answer.request == 9, more=False)
    assert (answer.request, answer.run, answer.step) == (9, 1, 0)
    assert answer.probabilities is not None and answer.probabilities.shape == (10,)
    assert answer.probabilities.sum() == pytest.approx(1)
    assert {name: output.shape for name, output in answer.outputs.items()} == {
        "input": (28, 28, 1), "flatten-1": (784,), "dense-1": (10,), "output": (10,),
    }  # fmt: skip
    np.testing.assert_allclose(answer.outputs["input"][..., 0], PICTURE, rtol=1e-6)


def test_a_picture_that_came_too_early_is_answered_when_there_is_a_network(engine: Engine) -> None:
    engine.put(Predict(1, PICTURE))
    engine.turn(3)
    assert engine.events == []
    engine.put(Open(1, DIGITS))
    answer = engine.await_event(Answer)
    assert (answer.request, answer.run) == (1, 1) and answer.probabilities is not None


def test_the_last_picture_is_read_again_as_the_network_learns(engine: Engine) -> None:
    engine.opened(DIGITS)
    engine.put(Predict(1, PICTURE))
    before = engine.await_event(Answer)
    engine.put(Advance(steps=3))
    after = engine.await_event(Answer, lambda answer: answer.step == 3)
    assert after.request == 1
    assert before.probabilities is not None and after.probabilities is not None
    assert np.abs(before.probabilities - after.probabilities).max() > 0


def test_the_network_the_program_brings_answers_beside(engine: Engine) -> None:
    engine.opened(DIGITS)
    engine.put(Predict(1, PICTURE))
    answer = engine.await_event(Answer, lambda answer: answer.ghost is not None)
    assert answer.ghost is not None and answer.ghost.shape == (10,)
    assert answer.ghost.sum() == pytest.approx(1, abs=1e-5)
    engine.put(Predict(2, PICTURE, ghost=False))
    assert engine.await_event(Answer, lambda answer: answer.request == 2).ghost is None


def test_the_network_the_program_brings_answers_alone_when_it_is_the_one_opened(engine: Engine) -> None:
    engine.put(Open(1, templates.pretrained()), Predict(1, PICTURE))
    answer = engine.await_event(Answer)
    assert answer.ghost is None and answer.probabilities is not None


def test_networks_for_points_do_not_read_drawings(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Predict(1, PICTURE, ghost=False))
    answer = engine.await_event(Answer)
    assert (answer.probabilities, answer.ghost, answer.outputs) == (None, None, {})


def test_an_autoencoder_shows_what_it_makes_of_a_drawing_and_no_probabilities(engine: Engine) -> None:
    layers = [Input(), Flatten(), Dense(units=3), Dense(units=784), Reshape(shape=(28, 28, 1)), Output()]
    engine.put(Open(1, Experiment(chain(layers), "mnist", Recipe(loss="mse"), target="input")))
    engine.put(Predict(1, PICTURE, ghost=False))
    answer = engine.await_event(Answer)
    assert answer.probabilities is None
    assert answer.outputs["output"].shape == (28, 28, 1)


def test_the_weights_of_a_watched_block_come_with_answers_and_frames(engine: Engine) -> None:
    engine.opened(DIGITS)
    engine.put(Predict(1, PICTURE), Watch(node="dense-1"))
    answer = engine.await_event(Answer, lambda answer: bool(answer.weights))
    assert {name: array.shape for name, array in answer.weights.items()} == {"weights": (784, 10), "bias": (10,)}
    engine.put(Advance(steps=1))
    assert set(engine.await_event(Frame, lambda frame: frame.step == 1).weights) == {"weights", "bias"}
    engine.put(Watch(node="flatten-1"))
    assert engine.await_event(Answer, lambda answer: not answer.weights).step == 1


# --- trouble -----------------------------------------------------------------------------------------------------


def test_a_bad_experiment_is_said_and_the_engine_goes_on(engine: Engine) -> None:
    engine.opened(POINTS)
    bad = replace(DIGITS, graph=chain([Input(), Dense(units=10), Output()]))
    engine.put(Open(2, bad))
    trouble = engine.await_event(Trouble)
    assert trouble.run == 2 and isinstance(trouble.problem, WrongRank)
    engine.opened(POINTS, run=3)
    engine.put(Advance(steps=2))
    assert engine.paused_at().step == 2


def test_a_dataset_that_is_not_there_is_said_and_the_network_answers_all_the_same(engine: Engine) -> None:
    engine.put(Open(1, replace(DIGITS, dataset="mnist")), Predict(1, PICTURE))
    trouble = engine.await_event(Trouble)
    assert isinstance(trouble.problem, MissingDataset)
    assert engine.of(Opened) == [Opened(1, 0)]
    assert engine.await_event(Answer, more=False).probabilities is not None


def test_divergence_pauses_at_the_last_good_step(engine: Engine) -> None:
    engine.opened(BURSTS)
    engine.put(Advance(steps=10))
    engine.paused_at()
    good = kept(engine)
    engine.put(Play())
    trouble = engine.await_event(Trouble)
    assert isinstance(trouble.problem, Diverged)
    restored = trouble.problem.restored
    assert 10 <= restored < trouble.problem.step
    frame = engine.paused_at()
    assert (frame.step, frame.playing) == (restored, False)
    again = kept(engine)
    assert again.step == restored == engine.of(Checkpointed)[-1].checkpoint.step
    assert all(np.isfinite(array).all() for array in again.weights.values())
    if restored == 10:
        assert weights(again) == weights(good)
    # It goes on with a calmer recipe.
    calm = BURSTS.recipe.model_copy(update={"learning_rate": 0.001})
    engine.put(Change(1, replace(BURSTS, recipe=calm)), Advance(steps=3))
    assert engine.paused_at().step == restored + 3


def test_devices_are_chosen_by_id(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=5))
    engine.paused_at()
    engine.put(ChooseDevice("cpu"))
    assert engine.await_event(DeviceChosen).device == "cpu"
    engine.await_event(Compiled)
    assert kept(engine).step == 5
    engine.put(ChooseDevice("gpu:7"))
    assert isinstance(engine.await_event(Trouble).problem, NoSuchDevice)


def test_a_download_of_nothing_known_is_said(engine: Engine) -> None:
    engine.put(GetDataset("minst"))
    problem = engine.await_event(Trouble).problem
    assert isinstance(problem, UnknownName) and problem.suggestion == "mnist"

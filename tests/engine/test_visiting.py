"""Looking at a past moment: what is shown is of then, what is trained is not touched, and a branch repeats the run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from playground.engine.pace import Pace
from playground.engine.player import Player
from playground.engine.reading import Reader
from playground.engine.telling import Telling
from playground.engine.training import Trainer
from playground.messages import (
    Advance,
    Answer,
    Change,
    Checkpoint,
    Checkpointed,
    Event,
    Frame,
    Open,
    Passed,
    Play,
    Predict,
    Restart,
    Visit,
    Watch,
    checkpoint_size,
)
from playground.moments import Moment, Moments
from tests.engine.small import mlp, of_pictures, of_points, points
from tests.engine.trained import assert_same
from tests.engine.turned import Engine

POINTS = of_points(mlp(4), batch_size=50)  # of 250 points: five steps an epoch
PICTURE = np.linspace(0, 1, 784, dtype=np.float32).reshape(28, 28)


def trained(engine: Engine, steps: int, run: int = 1) -> dict[int, Checkpoint]:
    """Train so many steps from the beginning; every moment that was told, by step."""
    engine.opened(POINTS, run)
    engine.put(Advance(steps=steps))
    engine.await_event(Checkpointed, lambda event: event.checkpoint.step == steps)
    told = [*engine.of(Passed), *engine.of(Checkpointed)]
    return {event.checkpoint.step: event.checkpoint for event in told if event.run == run}


def visited_frame(engine: Engine, step: int | None) -> Frame:
    return engine.await_event(Frame, lambda frame: (frame.visited.step if frame.visited else None) == step)


# --- what is told ------------------------------------------------------------------------------------------------


def test_the_first_steps_are_all_told_and_what_they_were_trained_by_once(engine: Engine) -> None:
    told = trained(engine, 20)
    assert sorted(told) == list(range(21))
    assert [event.experiment for event in engine.of(Passed) if event.experiment is not None] == [POINTS]


def test_another_rate_is_told_with_the_next_moment(engine: Engine) -> None:
    trained(engine, 3)
    faster = replace(POINTS, recipe=POINTS.recipe.model_copy(update={"learning_rate": 0.5}))
    engine.put(Change(1, faster), Advance(steps=2))
    engine.await_event(Checkpointed, lambda event: event.checkpoint.step == 5)
    changed = next(event for event in engine.of(Passed) if event.checkpoint.step == 4)
    before = [event for event in engine.of(Passed) if event.experiment is not None]
    assert changed.experiment == faster or before[-1].experiment == faster
    assert before[-1].checkpoint.step <= 4


def test_a_restart_tells_the_beginning_again(engine: Engine) -> None:
    trained(engine, 5)
    engine.put(Restart(1, 7), Advance(steps=2))
    engine.await_event(Checkpointed, lambda event: event.checkpoint.step == 2)
    assert [event.checkpoint.step for event in engine.of(Passed)][-2:] == [0, 1]
    assert engine.of(Passed)[-2].experiment == replace(POINTS, seed=7)


def test_moments_stay_within_their_budget_however_long_the_run(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=30_000))
    engine.await_event(Checkpointed, lambda event: event.checkpoint.step == 30_000)
    told = [event.checkpoint for event in engine.of(Passed)]
    moments = Moments(20 * Moment(told[0], POINTS).size())
    for checkpoint in told:
        moments.add(Moment(checkpoint, POINTS))
        assert moments.size <= moments.budget
    assert moments.steps[0] == 0 and len(moments) == 20
    assert len(told) < 3000  # a step takes some microseconds, a moment many


@pytest.mark.slow
def test_over_a_million_steps_of_a_toy_network_moments_stay_within_their_budget() -> None:
    trainer = Trainer(of_points(mlp(4)), points())
    trainer.compile()
    player = Player(1, trainer, Pace())
    moments = Moments(30 * checkpoint_size(player.good))

    def take(event: Event) -> None:
        assert isinstance(event, Passed)
        moments.add(Moment(event.checkpoint, trainer.experiment))
        assert moments.size <= moments.budget and moments.steps[0] == 0

    telling = Telling(take)
    player.play(1_000_000)
    while player.is_playing:
        telling.remember(player)
        player.turn()
        player._forget()  # as each frame does
    assert trainer.step == 1_000_000 and len(moments) == 30
    steps = np.asarray(moments.steps)
    assert np.diff(steps)[:3].max() < np.diff(steps).max() / 100


# --- looking back ------------------------------------------------------------------------------------------------


def test_views_see_the_moment_and_then_the_present_again(engine: Engine) -> None:
    told = trained(engine, 30)
    node = "dense-1"
    engine.put(Watch(frozenset({"boundary"}), node), Visit(1, told[10]))
    frame = engine.await_event(
        Frame, lambda frame: frame.visited is not None and frame.visited.step == 10 and "boundary" in frame.probes
    )
    assert frame.step == 30 and not len(frame.losses)
    np.testing.assert_array_equal(frame.weights["weights"], told[10].weights[f"{node}/weights"])
    then = frame.probes["boundary"]
    engine.put(Visit(1))
    now = engine.await_event(Frame, lambda frame: frame.visited is None and "boundary" in frame.probes)
    np.testing.assert_array_equal(now.weights["weights"], told[30].weights[f"{node}/weights"])
    assert not np.array_equal(then.probabilities, now.probes["boundary"].probabilities)


def test_the_moment_is_evaluated_as_it_was(engine: Engine) -> None:
    told = trained(engine, 30)
    engine.put(Visit(1, told[10]))
    frame = engine.await_event(Frame, lambda frame: frame.visited is not None and frame.visited.evaluation is not None)
    assert frame.visited is not None and frame.visited.evaluation is not None
    trainer = engine.loop._player.trainer  # type: ignore[union-attr]
    then = Trainer(POINTS, trainer.data, checkpoint=told[10])
    expected = then.evaluate()
    assert frame.visited.evaluation == expected
    assert frame.evaluations == ()  # the curves are of the present


def test_drawings_are_read_by_the_network_of_then(engine: Engine) -> None:
    digits = of_pictures(batch_size=100)
    engine.opened(digits)
    engine.put(Advance(steps=12))
    engine.await_event(Checkpointed, lambda event: event.checkpoint.step == 12)
    then = next(event.checkpoint for event in engine.of(Passed) if event.checkpoint.step == 4)
    engine.put(Visit(1, then), Predict(5, PICTURE, ghost=False))
    answer = engine.await_event(Answer, lambda answer: answer.step == 4)
    reader = Reader(digits, engine.loop._device, then)
    _, expected = reader.outputs(PICTURE[..., None])
    assert answer.probabilities is not None
    np.testing.assert_array_equal(answer.probabilities, expected)


def test_what_is_trained_is_not_touched_by_a_visit(engine: Engine) -> None:
    told = trained(engine, 10)
    engine.put(Visit(1, told[3]))
    visited_frame(engine, 3)
    engine.put(Visit(1), Advance(steps=10))
    last = engine.await_event(Checkpointed, lambda event: event.checkpoint.step == 20).checkpoint
    alone = Trainer(POINTS, engine.loop._player.trainer.data)  # type: ignore[union-attr]
    alone.advance(20)
    for name, array in alone.checkpoint().weights.items():
        np.testing.assert_array_equal(last.weights[name], array)


def test_a_visit_to_another_network_than_the_one_that_is_open_means_nothing(engine: Engine) -> None:
    told = trained(engine, 5)
    engine.opened(POINTS, run=2)
    engine.put(Visit(1, told[2]), Advance(steps=1))
    frame = engine.await_event(Frame, lambda frame: frame.run == 2 and frame.step == 1)
    assert frame.visited is None


def test_a_restart_ends_a_visit(engine: Engine) -> None:
    told = trained(engine, 5)
    engine.put(Visit(1, told[2]))
    visited_frame(engine, 2)
    engine.put(Restart(1, 3))
    assert engine.await_event(Frame, lambda frame: frame.step == 0).visited is None


def test_settings_of_then_are_used_where_the_programs_fit() -> None:
    trainer = Trainer(of_points(mlp(4, dropout=0.5)), points())
    trainer.advance(4)
    then, before = trainer.checkpoint(), trainer.experiment
    trainer.change(of_points(mlp(4, dropout=0.1)))
    trainer.advance(4)
    assert trainer.at(then, before).experiment == before and trainer.at(then).experiment == trainer.experiment
    unlike = of_points(mlp(4, dropout=0.5), optimizer={"kind": "sgd"})
    assert trainer.at(then, unlike).experiment == trainer.experiment
    assert trainer.step == 8 and trainer.at(then).step == 4


# --- branching ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 7, 40])
def test_a_branch_with_the_same_settings_repeats_the_run_bit_for_bit(step: int, engine: Engine) -> None:
    """Step 40 is the end of an epoch, 7 in the middle of one."""
    told = trained(engine, 60)
    engine.put(Open(2, POINTS, told[step]), Advance(steps=60 - step))
    branch = engine.await_event(Checkpointed, lambda event: event.run == 2 and event.checkpoint.step == 60).checkpoint
    whole = told[60]
    assert branch.optimizer.keys() == whole.optimizer.keys()
    for mine, theirs in ((branch.weights, whole.weights), (branch.optimizer, whole.optimizer)):
        for name, array in theirs.items():
            np.testing.assert_array_equal(mine[name], array)


def test_a_trainer_at_a_moment_goes_on_as_the_run_did() -> None:
    trainer = Trainer(of_points(), points())
    trainer.advance(9)
    then = trainer.checkpoint()
    trainer.advance(9)
    again = trainer.at(then)
    again.advance(9)
    assert_same(again, trainer)


def test_playing_on_while_looking_back_goes_on_from_the_present(engine: Engine) -> None:
    told = trained(engine, 5)
    engine.put(Visit(1, told[2]))
    visited_frame(engine, 2)
    engine.put(Play())
    frame = engine.await_event(Frame, lambda frame: frame.step > 5)
    assert frame.visited is not None and frame.visited.step == 2

"""Playing: stop rules, exact numbers of steps, frames that lose nothing, divergence, pace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from playground.engine import pace as pacing
from playground.engine import player as playing
from playground.engine.loading import Arrays
from playground.engine.pace import FRAME_SECONDS, TRAINING_SECONDS, Allowance, Pace
from playground.engine.player import Player
from playground.engine.programs import CHUNK
from playground.engine.striding import STRIDES
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Dense, Input, Output
from playground.messages import LAST_STEP, Frame
from playground.problems import Diverged
from tests.engine.small import mlp, of_points, points

DATA = points(21, 30)  # three steps an epoch
SMALL = mlp(4)


def player(experiment: Experiment | None = None, arrays: Arrays = DATA, **recipe: Any) -> Player:
    trainer = Trainer(experiment or of_points(SMALL, **recipe), arrays)
    trainer.evaluate()  # compiled behind the first steps, else
    return Player(1, trainer, Pace())


def play(one: Player, turns: int = 100_000) -> Player:
    """Turn until there is nothing left to do."""
    for _ in range(turns):
        if not one.is_busy:
            return one
        one.turn()
    raise AssertionError("it never came to rest")


def turn_until(one: Player, condition: Callable[[], bool], turns: int = 100_000) -> None:
    for _ in range(turns):
        if condition():
            return
        one.turn()
    raise AssertionError("it never happened")


class Clock:
    """A clock that stands still until it is told the time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(pacing.time, "perf_counter", lambda: self.now)


# --- how far -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("steps", [1, 3, 50])
def test_so_many_steps_and_no_more(steps: int) -> None:
    one = player()
    for number in (1, 2):
        one.play(steps)
        play(one)
        assert one.trainer.step == number * steps and not one.is_playing
        assert one.frame({}).stopped_by == ""


def test_no_steps_are_none() -> None:
    one = player()
    one.play(0)
    assert not one.is_playing and play(one).trainer.step == 0


@pytest.mark.parametrize(("rule", "step"), [({"steps": 10}, 10), ({"epochs": 4}, 12)])
def test_rules_on_steps_and_epochs_stop_exactly_there_and_only_once(rule: dict[str, int], step: int) -> None:
    one = player(stop=rule)
    one.play()
    play(one)
    assert one.trainer.step == step
    assert one.frame({}).stopped_by == next(iter(rule))
    # Played on beyond it, the run goes on.
    one.play()
    turn_until(one, lambda: one.trainer.step > 2 * step)
    assert one.is_playing and one.frame({}).stopped_by == ""


def test_training_ends_where_no_step_can_be_counted_any_more() -> None:
    one = player()
    one.trainer.restore(replace(one.trainer.checkpoint(), step=LAST_STEP - 5))
    one.replaced()
    one.play()
    play(one)
    assert one.trainer.step == LAST_STEP and one.frame({}).stopped_by == "last_step"
    before = one.trainer.checkpoint().weights
    one.play()
    play(one)
    assert one.trainer.step == LAST_STEP and one.frame({}).stopped_by == "last_step"
    assert all(np.array_equal(array, before[name]) for name, array in one.trainer.checkpoint().weights.items())


def test_a_rule_on_seconds_stops_and_only_once() -> None:
    one = player(stop={"seconds": 1e-6})
    one.play()
    play(one)
    step = one.trainer.step
    assert step > 0 and one.frame({}).stopped_by == "seconds"
    one.play()
    turn_until(one, lambda: one.trainer.step > 3 * step)
    assert one.is_playing


def test_a_target_stops_when_held_out_accuracy_reaches_it() -> None:
    arrays = points(21, 30)
    easy = replace(arrays, train_y=(arrays.train_x[:, 0] > 0).astype(np.int32))
    easy = replace(easy, test_y=(easy.test_x[:, 0] > 0).astype(np.int32))
    one = player(arrays=easy, learning_rate=0.05, stop={"target": 0.9})
    one.play()
    play(one)
    made = one.frame({})
    assert made.stopped_by == "target"
    assert one.trainer.evaluate().accuracy >= 0.9  # type: ignore[operator]
    # Nothing before reached it.
    assert all(found.accuracy < 0.9 for found in made.evaluations[:-2])  # type: ignore[operator]


def test_no_progress_stops_after_so_many_epochs_without_any() -> None:
    # A rate so small that no weight ever changes: the loss is what it was at the start.
    one = player(optimizer={"kind": "sgd"}, learning_rate=1e-30, stop={"no_progress": 4})
    one.play()
    play(one)
    assert one.trainer.step == 12 and one.frame({}).stopped_by == "no_progress"


def test_progress_keeps_a_run_going() -> None:
    one = player(learning_rate=0.01, stop={"no_progress": 2, "steps": 60})
    one.play()
    play(one)
    assert one.trainer.step == 60 and one.frame({}).stopped_by == "steps"


# --- while evaluation is compiled --------------------------------------------------------------------------------


def test_training_does_not_wait_for_evaluation_to_be_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    one = player()
    monkeypatch.setattr(Trainer, "can_evaluate", False)
    one.play(7)
    turn_until(one, lambda: not one.is_playing)
    assert one.trainer.step == 7 and one.is_busy and one.wait() > 0 and not one.frame({}).evaluations
    monkeypatch.setattr(Trainer, "can_evaluate", True)
    assert one.wait() == 0
    assert play(one).frame({}).evaluations[-1].step == 7


def test_training_waits_for_it_where_a_rule_does(monkeypatch: pytest.MonkeyPatch) -> None:
    one = player(stop={"target": 1.0})
    monkeypatch.setattr(Trainer, "can_evaluate", False)
    one.play(7)
    for _ in range(100):
        one.turn()
    assert one.trainer.step == 0 and one.is_playing and one.wait() > 0
    monkeypatch.setattr(Trainer, "can_evaluate", True)
    assert play(one).trainer.step == 7


# --- frames ------------------------------------------------------------------------------------------------------


def test_frames_together_tell_every_step_once() -> None:
    one = player()
    one.play(200)
    frames: list[Frame] = []
    for number in range(100_000):
        if not one.is_busy:
            break
        one.turn()
        if number % 7 == 0:
            frames.append(one.frame({}))
    frames.append(one.frame({}))
    expected, accuracies = Trainer(of_points(SMALL), DATA).advance(200)
    np.testing.assert_array_equal(np.concatenate([made.losses for made in frames]), expected)
    np.testing.assert_array_equal(np.concatenate([made.accuracies for made in frames]), accuracies)
    ends = np.cumsum([len(made.losses) for made in frames])
    assert [made.step for made in frames] == ends.tolist()
    assert {made.losses.dtype for made in frames} == {np.dtype(np.float32)}
    last = frames[-1]
    assert (last.run, last.epoch, last.playing) == (1, 200 / 3, False)


def test_frames_tell_gradients_and_rates_in_a_few_strides() -> None:
    one = player(schedule={"kind": "exponential", "decay_steps": 100, "final": 0.0}, learning_rate=0.5)
    told: list[float] = []
    advance = one.trainer.advance

    def noted(steps: int) -> Any:
        result = advance(steps)
        told.extend(one.trainer.norms.tolist())
        return result

    one.trainer.advance = noted  # type: ignore[method-assign]
    one.play(100)
    turn_until(one, lambda: one.trainer.step == 100)
    strides = one.frame({}).strides
    assert len(strides.steps) == STRIDES and strides.steps[-1] == 100
    parts = np.split(np.array(told), strides.steps[:-1])
    assert strides.norms == pytest.approx([part.mean() for part in parts], rel=1e-5)
    assert strides.rates == pytest.approx(0.5 * np.exp(-(strides.steps - 1) / 100), rel=1e-5)
    assert len(one.frame({}).strides.steps) == 0


def test_a_pause_ends_with_all_held_out_examples_and_the_last_weights() -> None:
    one = player()
    one.play(25)
    play(one)
    found = one.frame({}).evaluations[-1]
    assert (found.step, found.examples) == (25, 30)
    np.testing.assert_allclose(found.loss, one.trainer.evaluate().loss, rtol=1e-6)


def test_evaluations_come_in_the_order_of_their_steps() -> None:
    one = player(stop={"steps": 90, "no_progress": 1000})
    one.play()
    play(one)
    steps = [found.step for found in one.frame({}).evaluations]
    assert steps == sorted(steps)
    assert set(range(3, 91, 3)) <= set(steps)


def test_a_run_that_waits_for_its_next_step_is_evaluated_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    one = player()
    one.pace.hold_to(5.0)
    one._allowance.spend(1000.0, 1)  # of training at full speed nothing would be evaluated for hours
    one.play()
    while one.trainer.step < 6:
        clock.now += one.pace.wait()
        for _ in range(3):
            one.turn()
    assert set(range(2, 6)) <= {found.step for found in one.frame({}).evaluations}


def test_news_wait_for_the_next_frame_and_a_quiet_player_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, one = Clock(monkeypatch), player()
    one.frame({})
    one.play(1)
    play(one)
    assert not one.has_news
    clock.now += 1.1 * FRAME_SECONDS
    assert one.has_news
    one.frame({})
    clock.now += 1.1 * FRAME_SECONDS
    assert not one.has_news


def test_training_waits_for_a_window_that_does_not_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "UNSEEN", 40)
    one = player()
    one.play()
    turn_until(one, lambda: one.trainer.step > 40)
    for _ in range(50):
        one.turn()
    waiting = one.trainer.step
    assert waiting <= 40 + CHUNK and one.is_playing
    for _ in range(50):
        one.turn()
    assert one.trainer.step == waiting
    assert len(one.frame({}).losses) == waiting
    turn_until(one, lambda: one.trainer.step > waiting)


def test_weights_that_are_watched_travel_with_the_frame() -> None:
    one = player()
    weights = one.trainer.reader().weights_of("dense-1")
    assert set(weights) == {"weights", "bias"}
    assert one.frame(weights).weights is weights


# --- without held-out examples -----------------------------------------------------------------------------------


def test_without_held_out_examples_a_run_plays_and_stops_like_any_other() -> None:
    rules = {"epochs": 5, "target": 0.5, "no_progress": 1}
    one = player(arrays=points(21, 0), stop=rules)
    one.play()
    play(one)
    made = one.frame({})
    assert one.trainer.step == 15
    assert (made.stopped_by, made.evaluations, len(made.losses)) == ("epochs", (), 15)


# --- keeping -----------------------------------------------------------------------------------------------------


def test_checkpoints_fall_due_while_playing(monkeypatch: pytest.MonkeyPatch) -> None:
    one = player()
    assert one.turn() is None
    monkeypatch.setattr(playing, "CHECKPOINT_SECONDS", 0.0)
    one.play()
    found = None
    while found is None:
        found = one.turn()
    assert found is one.good and found.step == one.trainer.step


def test_a_pause_keeps_where_it_paused() -> None:
    one = player()
    one.play(9)
    play(one)
    assert one.good.step == 9


def test_restarting_forgets_and_plays_on() -> None:
    one = player()
    one.play()
    turn_until(one, lambda: one.trainer.step > 30)
    one.restart(7)
    made = one.frame({})
    assert (made.step, len(made.losses), made.evaluations, made.playing) == (0, 0, (), True)
    assert one.good.step == 0 and one.trainer.experiment.seed == 7
    one.pause()
    play(one)
    fresh = Trainer(of_points(SMALL, seed=7), DATA)
    fresh.advance(one.trainer.step)
    for name, array in fresh.checkpoint().weights.items():
        np.testing.assert_array_equal(one.trainer.checkpoint().weights[name], array)


def test_a_player_that_takes_over_shows_what_the_last_one_had_not_and_plays_as_far() -> None:
    first = player()
    first.play(40)
    turn_until(first, lambda: first.trainer.step > 10)
    second = player()
    second.trainer.restore(first.trainer.checkpoint())
    second.follow(first)
    assert second.is_playing
    play(second)
    made = second.frame({})
    assert (second.trainer.step, made.step, len(made.losses)) == (40, 40, 40)
    third = player()
    third.trainer.restore(second.trainer.checkpoint())
    third.follow(second)
    assert not third.is_playing and len(third.frame({}).losses) == 0


# --- divergence --------------------------------------------------------------------------------------------------


def explosive() -> Player:
    """A run whose learning rate grows until it bursts, hundreds of steps on."""
    graph = chain([Input(), Dense(units=4), Dense(units=1), Output()])
    schedule = {"kind": "warm-up", "warm_up": 10**6}
    recipe = {"loss": "mse", "optimizer": {"kind": "sgd"}, "learning_rate": 100.0, "schedule": schedule}
    return player(of_points(graph, **recipe))


def test_divergence_pauses_at_the_last_good_checkpoint_and_takes_back_what_came_after() -> None:
    one = explosive()
    one.play(20)
    play(one)
    one.frame({})
    kept = one.trainer.checkpoint()
    one.play()
    turn_until(one, lambda: one.trouble is not None)
    assert not one.is_playing and one.trainer.step == one.good.step == 20
    assert isinstance(one.trouble, Diverged)
    assert one.trouble.restored == 20 < one.trouble.step
    for name, array in kept.weights.items():
        np.testing.assert_array_equal(one.trainer.checkpoint().weights[name], array)
    play(one)
    made = one.frame({})
    # Steps that are undone are shown to nobody; what is held out is evaluated with the weights of step 20.
    assert (made.step, len(made.losses), made.playing) == (20, 0, False)
    assert {found.step for found in made.evaluations} == {20}


def test_of_the_steps_not_yet_shown_those_before_the_checkpoint_stay() -> None:
    one = explosive()
    one.play(20)
    play(one)
    one.play()
    turn_until(one, lambda: one.trouble is not None)
    made = one.frame({})
    assert (made.step, len(made.losses)) == (20, 20)
    assert np.isfinite(made.losses).all()


# --- pace --------------------------------------------------------------------------------------------------------


def test_chunks_grow_to_about_sixteen_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, pace = Clock(monkeypatch), Pace()
    sizes = []
    for _ in range(20):
        sizes.append(pace.chunk())
        clock.now += sizes[-1] * 1e-4
        pace.record(sizes[-1], sizes[-1] * 1e-4)
    # A step takes a tenth of a millisecond; at most twice as many at a time.
    assert sizes[:5] == [1, 2, 4, 8, 16]
    assert sizes[-1] == pytest.approx(TRAINING_SECONDS / 1e-4, abs=1)
    assert pace.measured == pytest.approx(1e4, rel=0.01)


@pytest.mark.parametrize(("seconds_a_step", "expected"), [(1.0, 1), (1e-9, CHUNK)])
def test_chunks_have_a_shortest_and_a_longest(
    seconds_a_step: float, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, pace = Clock(monkeypatch), Pace()
    for _ in range(20):
        clock.now += pace.chunk() * seconds_a_step
        pace.record(pace.chunk(), pace.chunk() * seconds_a_step)
    assert pace.chunk() == expected


@pytest.mark.parametrize("speed", [0.5, 10.0, 300.0])
def test_training_keeps_to_the_speed_asked_for(speed: float, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, pace = Clock(monkeypatch), Pace()
    pace.steps_per_second = speed
    started, steps = clock.now, 0
    while clock.now < started + 20:
        waiting = pace.wait()
        if waiting:
            clock.now += waiting
            continue
        count = pace.chunk()
        assert count <= max(1, speed * FRAME_SECONDS)
        clock.now += 1e-4
        steps += count
        pace.record(count, 1e-4)
    assert steps == pytest.approx(20 * speed, rel=0.1, abs=1)


def test_a_pause_forgets_the_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, pace = Clock(monkeypatch), Pace()
    pace.steps_per_second = 1.0
    pace.record(1, 0.01)
    assert pace.wait() > 0
    pace.rest()
    assert pace.wait() == 0 and pace.measured == 0 and clock.now == 100


def test_evaluation_may_take_its_share_of_the_time_and_no_more() -> None:
    allowance, trained, evaluated = Allowance(), 0.0, 0.0
    while trained < 20:
        allowance.earn(0.01)
        trained += 0.01
        while allowance.is_open:
            allowance.spend(0.002, 1)
            evaluated += 0.002
    assert evaluated / (trained + evaluated) == pytest.approx(pacing.SHARE, abs=0.002)
    assert pacing.SHARE < 0.05


def test_what_was_evaluated_at_rest_costs_training_nothing() -> None:
    allowance = Allowance()
    for _ in range(100):  # as while a weight is moved by hand
        allowance.spend(0.01, 1, is_training=False)
    allowance.earn(0.01)
    assert allowance.is_open
    allowance.spend(0.01, 1)
    assert not allowance.is_open


def test_an_evaluation_is_brief_at_first_and_takes_longer_the_longer_a_run_is() -> None:
    allowance, taken = Allowance(), []
    allowance.spend(0.002, 1)
    for seconds in (0.0, 5.0, 5.0, 90.0):
        allowance.earn(seconds)
        taken.append(allowance.batches)
    assert taken == [25, 50, 100, 125]
    allowance.spend(1.0, 1)
    assert allowance.batches == pacing.FEWEST_BATCHES


def test_a_target_stops_when_r2_of_predicted_numbers_reaches_it() -> None:
    classes = points(21, 30)
    numbers = replace(classes, train_y=classes.train_x.sum(1), test_y=classes.test_x.sum(1), labels=())
    experiment = replace(of_points(mlp(), loss="mse", learning_rate=0.1, stop={"target": 0.9}), dataset="plane")
    one = player(experiment, numbers)
    one.play()
    play(one)
    assert one.frame({}).stopped_by == "target"
    assert one.trainer.evaluate().r2 >= 0.9  # type: ignore[operator]

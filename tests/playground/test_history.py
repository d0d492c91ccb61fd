"""The record of a run against what NumPy says about the same numbers."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.history import SAVED_ROWS, History
from playground.messages import Evaluation
from playground.runs import thinned


def recorded(losses: np.ndarray, chunk: int = 7) -> History:
    history = History()
    for start in range(0, len(losses), chunk):
        part = losses[start : start + chunk]
        history.add(start + len(part), part, part / 2)
    return history


def test_steps_are_numbered_from_one_and_survive_growing() -> None:
    losses = np.random.default_rng(0).random(5000).astype(np.float32)
    history = recorded(losses, chunk=333)
    assert history.train.steps.tolist() == list(range(1, 5001))
    assert np.array_equal(history.train.losses, losses)
    assert np.array_equal(history.train.accuracies, losses / 2)
    assert history.last_step == 5000


def test_going_back_replaces_what_came_later() -> None:
    history = recorded(np.ones(100, np.float32))
    history.add(100, [], [], [Evaluation(50, 0.5, 0.9), Evaluation(100, 0.4, 0.95)])
    history.add(62, np.array([2.0, 3.0]), np.array([0.1, 0.2]))
    assert history.last_step == 62
    assert history.train.losses[-3:].tolist() == [1.0, 2.0, 3.0]
    history.cut(60)
    assert history.last_step == 60
    assert history.held_out.steps.tolist() == [50]
    history.clear()
    assert history.last_step == 0
    assert list(history.to_rows()) == []


@given(st.integers(1, 3000), st.integers(1, 400))
def test_a_thinned_curve_keeps_every_extreme_and_the_mean_of_each_column(count: int, points: int) -> None:
    losses = np.random.default_rng(count).normal(size=count).astype(np.float32)
    curve = recorded(losses, chunk=100).curve("train_loss", points=points)
    assert len(curve.steps) <= points
    assert curve.steps[-1] == count
    start = 0
    for stop, mean, low, high in zip(curve.steps, curve.mean, curve.low, curve.high, strict=True):
        column = losses[start:stop].astype(float)
        assert (low, high) == (column.min(), column.max())
        assert mean == pytest.approx(column.mean(), abs=1e-6)
        start = stop
    assert start == count


def test_a_part_of_a_curve_reaches_just_beyond_both_ends() -> None:
    history = recorded(np.arange(1, 101, dtype=np.float32))
    assert history.curve("train_loss", 10, 20).steps.tolist() == list(range(9, 22))
    assert history.curve("train_loss", 200, 300).steps.tolist() == [100]


def test_where_accuracy_does_not_apply_there_is_no_curve() -> None:
    history = History()
    history.add(3, np.ones(3), np.full(3, np.nan), [Evaluation(3, 0.25, None)])
    assert len(history.curve("train_accuracy").steps) == 0
    assert len(history.curve("test_accuracy").steps) == 0
    assert history.curve("test_loss").mean.tolist() == [0.25]
    assert list(history.to_rows())[-1] == (3, 1.0, None, 0.25, None, None, None, None)


def test_rows_join_training_and_evaluations_by_step() -> None:
    history = History()
    history.add(2, np.array([4.0, 2.0]), np.array([0.25, 0.5]), [Evaluation(0, 8.0, 0.125), Evaluation(2, 1.0, 0.75)])
    assert list(history.to_rows()) == [
        (0, None, None, 8.0, 0.125, None, None, None),
        (1, 4.0, 0.25, None, None, None, None, None),
        (2, 2.0, 0.5, 1.0, 0.75, None, None, None),
    ]


def of_numbers(count: int) -> History:
    """A regression, looked at after each step: R² grows by an eighth each time."""
    history = History()
    fits = [Evaluation(step, 1.0, None, 30, 1.0, (step - 4) / 8) for step in range(1, count + 1)]
    history.add(count, np.ones(count), np.full(count, np.nan), fits)
    return history


def test_r2_is_a_curve_and_a_column_where_numbers_are_predicted() -> None:
    history = of_numbers(8)
    assert history.curve("test_r2").mean.tolist() == [-0.375, -0.25, -0.125, 0, 0.125, 0.25, 0.375, 0.5]
    assert [row[-1] for row in history.to_rows()] == history.held_out.r2.tolist()
    assert not len(history.curve("test_accuracy").steps)
    assert not len(recorded(np.ones(3)).curve("test_r2").steps)


def test_r2_is_kept_in_files_and_copies_and_may_be_missing() -> None:
    history = of_numbers(4)
    saved = json.loads(json.dumps(history.to_json(), allow_nan=False))
    for again in (History.from_json(saved), history.snapshot(), thinned(history)):
        assert again.held_out.r2.tolist() == [-0.375, -0.25, -0.125, 0]
    assert thinned(history, rows=1).held_out.r2.tolist() == [-0.1875]
    copied = History()
    copied.take(history)
    assert copied.held_out.r2[-1] == 0
    with pytest.raises(ValueError, match="differ in length"):
        History.from_json({**saved, "held_out": {**saved["held_out"], "r2": [0.5]}})
    del saved["held_out"]["r2"]
    assert np.isnan(History.from_json(saved).held_out.r2).all()


def with_strides() -> History:
    """Ten steps in two strides."""
    history = recorded(np.ones(10, np.float32))
    history.strides.extend(np.array([5, 10]), np.array([3.0, 4.0]), np.array([0.5, 0.25]))
    return history


def test_gradients_and_rates_are_curves_and_columns() -> None:
    history = with_strides()
    assert history.curve("gradient_norm").mean.tolist() == [3.0, 4.0]
    assert history.curve("learning_rate").steps.tolist() == [5, 10]
    assert list(history.to_rows())[4][5:7] == (3.0, 0.5) and list(history.to_rows())[5][5:7] == (None, None)
    history.cut(7)
    assert history.strides.steps.tolist() == [5]


def test_gradients_and_rates_are_kept_in_files_and_copies_and_may_be_missing() -> None:
    history = with_strides()
    saved = json.loads(json.dumps(history.to_json(), allow_nan=False))
    for again in (History.from_json(saved), history.snapshot(), thinned(history)):
        assert again.strides.norms.tolist() == [3.0, 4.0] and again.strides.rates.tolist() == [0.5, 0.25]
    assert thinned(history, rows=1).strides.norms.tolist() == [3.5]
    del saved["strides"]
    assert len(History.from_json(saved).strides) == 0 and "strides" not in recorded(np.ones(3, np.float32)).to_json()
    with pytest.raises(ValueError):
        History.from_json({**saved, "strides": {"steps": [2, 1], "gradient_norm": [1, 1], "learning_rate": [1, 1]}})


def test_a_record_comes_back_from_json_unchanged() -> None:
    history = recorded(np.random.default_rng(1).random(500).astype(np.float32))
    history.add(500, [], [], [Evaluation(0, 2.3, 0.1), Evaluation(500, 0.5, None)])
    again = History.from_json(json.loads(json.dumps(history.to_json(), allow_nan=False)))
    copy = History()
    copy.take(again)
    assert list(copy.to_rows()) == list(history.to_rows())


def test_a_long_record_is_saved_small_and_goes_on_where_it_ended() -> None:
    history = recorded(np.linspace(1, 0, 123_456, dtype=np.float32), chunk=1000)
    again = History.from_json(history.to_json())
    assert SAVED_ROWS / 2 <= len(again.train) <= SAVED_ROWS
    assert again.last_step == 123_456
    again.add(123_457, np.array([0.5]), np.array([0.5]))
    assert again.last_step == 123_457


@pytest.mark.parametrize(
    "train",
    [
        {"steps": [1, 2], "loss": [1.0], "accuracy": [None]},
        {"steps": [2, 1], "loss": [1.0, 1.0], "accuracy": [None, None]},
        {"steps": [1], "loss": ["much"], "accuracy": [None]},
        {"steps": [1]},
    ],
)
def test_a_record_that_is_none_is_refused(train: dict[str, list[object]]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        History.from_json({"train": train, "held_out": {"steps": [], "loss": [], "accuracy": []}})


def test_the_last_loss_may_be_infinite() -> None:
    history = History()
    history.add(1, np.array([math.inf]), np.array([0.0]))
    assert history.curve("train_loss").mean.tolist() == [math.inf]


def test_a_snapshot_stays_what_it_was_while_the_history_goes_on_or_back() -> None:
    losses = np.random.default_rng(1).random(3000).astype(np.float32)
    history = recorded(losses, chunk=100)
    history.add(3000, [], [], [Evaluation(3000, 0.5, 0.75)])
    taken, before = history.snapshot(), json.dumps(history.to_json())
    history.add(3005, np.ones(5), np.ones(5), [Evaluation(3005, 0.25, 1.0)])
    assert json.dumps(taken.to_json()) == before
    history.clear()
    history.add(4000, np.zeros(4000), np.zeros(4000), [Evaluation(10, 9.0, 0.0)])
    assert json.dumps(taken.to_json()) == before
    assert np.array_equal(taken.train.losses, losses)

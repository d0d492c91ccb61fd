"""Moments of a run: never above the budget, the first and the newest always there, dense at both ends."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Dense, Input, Output
from playground.messages import Checkpoint
from playground.moments import Moment, Moments

NET = Experiment(chain([Input(), Dense(units=1), Output()]), "circle")
WEIGHTS = {"dense/weights": np.zeros((2, 1), np.float32), "dense/bias": np.zeros(1, np.float32)}
SIZE = 12
"""Bytes of the three numbers of WEIGHTS."""


def moment(step: int, experiment: Experiment = NET) -> Moment:
    return Moment(Checkpoint(step, WEIGHTS), experiment)


def offered(budget: int, steps: list[int], most: int = 2000) -> Moments:
    moments = Moments(budget, most)
    for step in steps:
        moments.add(moment(step))
    return moments


@given(
    room=st.integers(3, 60),
    strides=st.lists(st.integers(1, 40_000), min_size=1, max_size=8),
    first=st.integers(0, 1000),
    extra=st.integers(0, SIZE - 1),
)
@settings(max_examples=40, deadline=None)
def test_within_the_budget_and_dense_at_both_ends_over_a_million_steps(
    room: int, strides: list[int], first: int, extra: int
) -> None:
    """No gap is wider than the logarithm of the way allows; see ``least_missed``."""
    moments = Moments(room * SIZE + extra)
    step, count = first, 0
    while step <= first + 1_000_000 and count < 1500:
        moments.add(moment(step))
        assert moments.size == len(moments) * SIZE <= room * SIZE
        assert moments.steps[0] == first and moments.steps[-1] == step
        step, count = step + strides[count % len(strides)], count + 1
    steps = np.asarray(moments.steps)
    assert (np.diff(steps) > 0).all()
    before, after = steps - steps[0] + 1.0, steps[-1] - steps + 1.0
    gaps = np.diff(np.log(before / after))
    bound = 4 * math.log(steps[-1] - steps[0] + 1) / max(len(steps) - 1, 1)
    narrow = np.diff(steps) <= max(strides)  # nothing lay between that could have been kept
    assert (narrow | (gaps <= bound + 1e-9)).all()


def test_gaps_grow_away_from_both_ends() -> None:
    steps = np.asarray(offered(60 * SIZE, list(range(20_001))).steps)
    gaps = np.diff(steps)
    early, middle, late = gaps[:15].mean(), gaps[25:35].mean(), gaps[-15:].mean()
    assert gaps[0] == gaps[-1] == 1
    assert early * 20 < middle > late * 20


def test_the_same_steps_leave_the_same_moments() -> None:
    steps = [round(1.01**power) + power for power in range(1000)]
    assert offered(40 * SIZE, steps).steps == offered(40 * SIZE, steps).steps


def test_no_more_than_can_be_told_apart() -> None:
    assert len(offered(10**9, list(range(50)), most=20)) == 20


def test_where_the_budget_holds_no_two_the_newest_is_kept() -> None:
    moments = offered(SIZE + 1, [0, 1, 2])
    assert moments.steps == (2,) and moments.is_too_small
    moments = offered(SIZE - 1, [0, 1, 2])
    assert moments.steps == (2,) and moments.is_too_small
    assert not offered(2 * SIZE, [0, 1, 2]).is_too_small
    assert offered(2 * SIZE, [0, 1, 2]).steps == (0, 2)


def test_another_budget_counts_at_once() -> None:
    moments = offered(100 * SIZE, list(range(90)))
    moments.set_budget(10 * SIZE)
    assert len(moments) == 10 and moments.steps[0] == 0 and moments.steps[-1] == 89


def test_going_back_forgets_what_came_later() -> None:
    moments = offered(100 * SIZE, list(range(10)))
    moments.cut(4)
    assert moments.steps == (0, 1, 2, 3, 4) and moments.size == 5 * SIZE
    moments.add(moment(3))
    assert moments.steps == (0, 1, 2, 3)
    moments.cut(-1)
    assert not moments.steps and moments.size == 0


def test_moments_of_another_network_are_left_out() -> None:
    wider = replace(NET, graph=chain([Input(), Dense(units=1), Dense(units=1), Output()]))
    moments = Moments()
    for step, experiment in ((0, NET), (1, NET), (2, wider), (3, replace(NET, seed=5))):
        moments.add(moment(step, experiment))
    assert [one.step for one in moments.of(NET)] == [0, 1, 3]
    assert [one.step for one in moments.of(wider)] == [2]
    assert not moments.of(replace(NET, dataset="xor"))


def test_what_was_held_can_be_taken_up_again() -> None:
    moments = offered(100 * SIZE, list(range(10)))
    held = moments.held
    moments.cut(3)
    moments.take(held)
    assert moments.steps == tuple(range(10)) and moments.size == 10 * SIZE

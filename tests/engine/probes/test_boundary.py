"""The decision boundary against a forward pass written out in NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from playground.engine.probes.boundary import SIDE, boundary
from playground.engine.training import Trainer
from playground.messages import Advance, Frame, Watch
from playground.probes import REACH, Boundary, Wish
from tests.engine.small import mlp, of_pictures, of_points, pictures, points
from tests.engine.turned import Engine


def by_hand(trainer: Trainer, x: float, y: float) -> float:
    """The probability of class 1 of a network with one hidden layer of tanh and a sigmoid."""
    weights = trainer.checkpoint().weights
    hidden = np.tanh(np.array([x, y]) @ weights["dense-1/weights"] + weights["dense-1/bias"])
    score = hidden @ weights["dense-2/weights"] + weights["dense-2/bias"]
    return float(1 / (1 + np.exp(-score[0])))


def test_each_cell_holds_the_answer_at_its_middle() -> None:
    trainer = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    trainer.advance(30)
    seen = boundary(trainer, Wish())
    assert seen is not None and seen.probabilities.shape == (SIDE, SIDE, 2) and seen.reach == REACH
    for row, column in ((0, 0), (0, SIDE - 1), (200, 17), (128, 128)):
        x, y = ((place + 0.5) * 2 * REACH / SIDE - REACH for place in (column, row))
        assert seen.probabilities[row, column, 1] == pytest.approx(by_hand(trainer, x, y), abs=1e-5)
    assert np.allclose(seen.probabilities.sum(axis=-1), 1, atol=1e-6)


def test_points_are_those_of_the_dataset() -> None:
    data = points(count=40, held_out=30)
    seen = boundary(Trainer(of_points(), data), Wish())
    assert seen is not None
    assert np.array_equal(seen.train.places, data.train_x) and np.array_equal(seen.train.classes, data.train_y)
    assert np.array_equal(seen.held_out.places, data.test_x) and np.array_equal(seen.held_out.classes, data.test_y)


def test_it_does_not_apply_to_pictures() -> None:
    assert boundary(Trainer(of_pictures(), pictures()), Wish()) is None


def test_frames_bring_what_is_watched_also_while_paused(engine: Engine) -> None:
    engine.opened(of_points(mlp(4), batch_size=50))
    engine.put(Watch(frozenset({"boundary"})))
    first = engine.await_event(Frame, lambda frame: "boundary" in frame.probes)
    engine.put(Advance(steps=20))
    then = engine.await_event(Frame, lambda frame: frame.step == 20 and "boundary" in frame.probes)
    before, after = (frame.probes["boundary"] for frame in (first, then))
    assert isinstance(before, Boundary) and not np.array_equal(before.probabilities, after.probabilities)

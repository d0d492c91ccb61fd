"""Answers for a picture that is slid, against moved pictures read one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.ndimage import shift

from playground.engine.probes.sliding import sliding
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import (
    Activation,
    Convolution,
    Dense,
    GlobalAveragePooling,
    Input,
    Output,
)
from playground.messages import Checkpoint
from playground.probes.sliding import Sliding, SlidingWish, shifted
from playground.problems import ProblemError
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


@pytest.fixture(scope="module")
def softmax() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures())
    made.advance(20)
    return made


def look(trainer: Trainer, **wish: Any) -> Sliding:
    seen = sliding(trainer, SlidingWish(**wish))
    assert seen is not None
    return seen


def by_hand(trainer: Trainer, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities of a softmax layer for one picture [28, 28, 1]."""
    weights = trainer.checkpoint().weights
    scores = x.reshape(-1) @ weights["dense-1/weights"].astype(np.float64) + weights["dense-1/bias"]
    shares = np.exp(scores - scores.max())
    found: NDArray[np.float64] = shares / shares.sum()
    return found


@pytest.mark.parametrize("by", [(0, 0), (3, -5), (-7, 2), (10, 10), (-28, 0), (0, 30)])
def test_what_is_moved_is_moved_as_scipy_moves_it(by: tuple[int, int]) -> None:
    picture = np.random.default_rng(0).uniform(0.1, 1, (28, 28, 3)).astype(np.float32)
    wanted = shift(picture, (*by, 0), order=0, mode="constant", cval=0.0)
    assert np.array_equal(shifted(picture, *by), wanted)


def test_every_shift_is_answered_as_the_moved_picture_is(softmax: Trainer) -> None:
    seen = look(softmax, example=4, reach=3)
    x = softmax.data.arrays.test_x[4].astype(np.float64) / 255
    assert seen.probabilities.shape == (7, 7, 10) and seen.subject.example == 4
    for down in range(-3, 4):
        for right in range(-3, 4):
            moved = shift(x, (down, right, 0), order=0, mode="constant", cval=0.0)
            assert seen.at(down, right) == pytest.approx(by_hand(softmax, moved), abs=1e-5)
    middles = seen.probabilities.argmax(axis=-1)
    assert len(set(middles.ravel().tolist())) > 1, "a softmax layer minds where the square is"


def test_the_drawing_is_slid_and_without_a_map_only_a_cross_is_read(softmax: Trainer) -> None:
    drawing = np.zeros((28, 28), np.float32)
    drawing[5:20, 10:13] = 0.8
    seen = look(softmax, drawing=drawing, everywhere=False)
    assert seen.subject.is_drawing and seen.probabilities.shape == (21, 21, 10)
    known = np.isfinite(seen.probabilities).all(axis=-1)
    wanted = np.zeros((21, 21), bool)
    wanted[10, :] = wanted[:, 10] = True
    assert np.array_equal(known, wanted)
    whole = look(softmax, drawing=drawing)
    assert seen.probabilities[known] == pytest.approx(whole.probabilities[known], abs=1e-6)


def test_convolution_and_the_mean_of_each_map_do_not_mind_where_a_stroke_is() -> None:
    layers = [
        Input(),
        Convolution(filters=8, kernel=3, padding="valid"),
        Activation(function="relu"),
        GlobalAveragePooling(),
        Dense(units=10),
        Output(),
    ]
    trainer = Trainer(of_pictures(chain(layers)), pictures())
    drawing = np.zeros((28, 28), np.float32)
    drawing[12:16, 12:16] = 0.9
    seen = look(trainer, drawing=drawing, reach=8)
    assert np.ptp(seen.probabilities, axis=(0, 1)) == pytest.approx(0, abs=1e-5)


def test_weights_that_are_no_numbers_bring_a_record_all_the_same() -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    assert np.isnan(look(trainer).probabilities).all()


def test_what_cannot_be_looked_at_is_said(softmax: Trainer) -> None:
    with pytest.raises(ProblemError, match="example 99"):
        sliding(softmax, SlidingWish(example=99))
    for wrong in (SlidingWish(example=-1), SlidingWish(reach=0), SlidingWish(reach=15)):
        assert wrong.obstacle(softmax.experiment) is not None
    assert SlidingWish().obstacle(softmax.experiment) is None


def test_points_and_autoencoders_have_no_such_picture() -> None:
    assert sliding(Trainer(of_points(mlp(3)), points()), SlidingWish()) is None
    painter = chain([Input(), Convolution(filters=1), Output()])
    experiment = replace(of_pictures(painter, loss="mse"), target="input")
    assert sliding(Trainer(experiment, pictures()), SlidingWish()) is None

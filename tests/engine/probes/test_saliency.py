"""What an answer depends on, against weights, finite differences and a loop over patches written out in NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from playground.engine.probes.saliency import places, saliency
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Activation, AveragePooling, Convolution, Dense, Flatten, Input, Output
from playground.messages import Checkpoint
from playground.probes.saliency import Saliency, SaliencyWish
from playground.problems import ProblemError
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


@pytest.fixture(scope="module")
def softmax() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures())
    made.advance(20)
    return made


@pytest.fixture(scope="module")
def convolutional() -> Trainer:
    layers = [
        Input(),
        Convolution(filters=3),
        Activation(function="tanh"),
        AveragePooling(),
        Flatten(),
        Dense(units=10),
    ]
    made = Trainer(of_pictures(chain([*layers, Output()])), pictures())
    made.advance(20)
    return made


def look(trainer: Trainer, **wish: object) -> Saliency:
    seen = saliency(trainer, SaliencyWish(**wish))  # type: ignore[arg-type]
    assert seen is not None
    return seen


def by_hand(trainer: Trainer, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities of a softmax layer for pictures [n, 28, 28, 1]."""
    w = trainer.checkpoint().weights
    score = x.reshape(len(x), -1) @ w["dense-1/weights"].astype(np.float64) + w["dense-1/bias"]
    shares = np.exp(score - score.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)  # type: ignore[no-any-return]


def test_the_slope_of_a_softmax_layer_is_its_weights(softmax: Trainer) -> None:
    weights = softmax.checkpoint().weights["dense-1/weights"]
    for target in (0, 7):
        seen = look(softmax, example=2, target=target)
        assert seen.target == target
        assert seen.gradient.reshape(-1) == pytest.approx(weights[:, target], abs=1e-6)


def test_the_answer_is_looked_into_unless_a_class_is_named(softmax: Trainer) -> None:
    seen = look(softmax, example=1)
    x = softmax.data.arrays.test_x[1:2].astype(np.float64) / 255
    assert seen.probabilities == pytest.approx(by_hand(softmax, x)[0], abs=1e-5)
    assert seen.target == seen.answer == by_hand(softmax, x)[0].argmax()
    assert (seen.subject.example, seen.subject.truth) == (1, softmax.data.arrays.test_y[1])
    assert seen.subject.input == pytest.approx(x[0], abs=1e-6)


def test_slopes_are_those_of_finite_differences(convolutional: Trainer) -> None:
    seen = look(convolutional, example=3, target=4)
    reader = convolutional.reader()
    output = convolutional.plan.structure.output
    step = 1e-2
    rng = np.random.default_rng(0)
    for row, column in rng.integers(3, 25, (12, 2)):
        up, down = seen.subject.input.copy(), seen.subject.input.copy()
        up[row, column], down[row, column] = up[row, column] + step, down[row, column] - step
        scores = [reader.outputs(x)[0][output][4] for x in (up, down)]
        slope = (scores[0] - scores[1]) / (2 * step)
        assert seen.gradient[row, column, 0] == pytest.approx(slope, rel=0.05, abs=2e-3)


def test_a_drawing_comes_in_place_of_the_example(softmax: Trainer) -> None:
    drawing = np.zeros((28, 28), np.float32)
    assert look(softmax, drawing=drawing, example=5).subject.example == 5  # nothing is drawn
    drawing[5:20, 10:13] = 0.8
    seen = look(softmax, drawing=drawing)
    assert seen.subject.is_drawing and np.array_equal(seen.subject.input[..., 0], drawing)
    assert seen.probabilities == pytest.approx(by_hand(softmax, drawing[None].astype(np.float64))[0], abs=1e-5)


@pytest.mark.parametrize(("patch", "fill"), [(5, 0.5), (12, 0.0)])
def test_what_a_patch_takes_away_is_that_of_a_loop(softmax: Trainer, patch: int, fill: float) -> None:
    seen = look(softmax, example=4, target=3, occludes=True, patch=patch, fill=fill)
    x = softmax.data.arrays.test_x[4].astype(np.float64) / 255
    step = patch // 2
    starts = [start for start in range(28) if start <= 28 - patch and (start % step == 0 or start == 28 - patch)]
    before = by_hand(softmax, x[None])[0, 3]
    falls: dict[tuple[int, int], list[float]] = {}
    for top in starts:
        for left in starts:
            covered = x.copy()
            covered[top : top + patch, left : left + patch] = fill
            fall = before - by_hand(softmax, covered[None])[0, 3]
            for row in range(top, top + patch):
                for column in range(left, left + patch):
                    falls.setdefault((row, column), []).append(fall)
    wanted = np.array([[np.mean(falls[row, column]) for column in range(28)] for row in range(28)])
    assert seen.drop == pytest.approx(wanted, abs=1e-5) and np.abs(wanted).max() > 0.01


def test_patches_reach_every_pixel() -> None:
    assert places(28, 12) == [0, 6, 12, 16]
    assert places(7, 2) == [0, 2, 4, 5] and places(28, 4) == list(range(0, 25, 2))
    assert places(5, 1) == [0, 1, 2, 3, 4] and places(8, 8) == [0]


def test_without_being_asked_nothing_is_covered(softmax: Trainer) -> None:
    assert look(softmax).drop is None


def test_weights_that_are_no_numbers_bring_a_record_all_the_same() -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    seen = look(trainer, occludes=True)
    assert np.isnan(seen.probabilities).all() and np.isnan(seen.gradient).all() and np.isnan(seen.drop).all()  # type: ignore[arg-type]


def test_what_cannot_be_looked_at_is_said(softmax: Trainer) -> None:
    with pytest.raises(ProblemError, match="example 99"):
        saliency(softmax, SaliencyWish(example=99))
    experiment = softmax.experiment
    for wrong in (SaliencyWish(example=-1), SaliencyWish(target=10), SaliencyWish(patch=29), SaliencyWish(patch=0)):
        assert wrong.obstacle(experiment) is not None
    assert SaliencyWish(target=9, patch=28).obstacle(experiment) is None


def test_points_and_autoencoders_have_no_such_picture(softmax: Trainer) -> None:
    assert saliency(Trainer(of_points(mlp(3)), points()), SaliencyWish()) is None
    painter = chain([Input(), Convolution(filters=1), Output()])
    experiment = replace(of_pictures(painter, loss="mse"), target="input")
    assert saliency(Trainer(experiment, pictures()), SaliencyWish()) is None

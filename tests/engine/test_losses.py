"""Losses, targets, probabilities and penalties against NumPy in double precision."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from numpy.typing import NDArray

from playground.engine import losses

Floats = NDArray[Any]


def log_softmax(z: Floats) -> Floats:
    z = z.astype(np.float64)
    return z - z.max(-1, keepdims=True) - np.log(np.exp(z - z.max(-1, keepdims=True)).sum(-1, keepdims=True))


def sigmoid(z: Floats) -> Floats:
    return 1 / (1 + np.exp(-z.astype(np.float64)))


def huber(y: Floats, t: Floats) -> Floats:
    e = np.abs(y - t)
    return np.where(e <= 1, e**2 / 2, e - 0.5)


BY_HAND: dict[str, Any] = {
    "cross-entropy": lambda z, t: -(t * log_softmax(z)).sum(-1),
    "binary-cross-entropy": lambda z, t: -(t * np.log(sigmoid(z)) + (1 - t) * np.log(1 - sigmoid(z))).mean(-1),
    "mse": lambda y, t: ((y - t) ** 2).mean(-1),
    "mae": lambda y, t: np.abs(y - t).mean(-1),
    "huber": lambda y, t: huber(y, t).mean(-1),
    "perceptron": lambda y, t: np.maximum(0, -t * y).mean(-1),
}
# Derivatives by the output, of the loss of one example.
SLOPES: dict[str, Any] = {
    "cross-entropy": lambda z, t: np.exp(log_softmax(z)) - t,
    "binary-cross-entropy": lambda z, t: (sigmoid(z) - t) / z.shape[-1],
    "mse": lambda y, t: 2 * (y - t) / y.shape[-1],
    "mae": lambda y, t: np.sign(y - t) / y.shape[-1],
    "huber": lambda y, t: np.clip(y - t, -1, 1) / y.shape[-1],
    "perceptron": lambda y, t: np.where(t * y > 0, 0, -t) / y.shape[-1],
}


def test_every_loss_is_tested() -> None:
    assert set(BY_HAND) == set(losses.LOSSES)


@pytest.mark.parametrize("loss", BY_HAND)
@pytest.mark.parametrize("outputs", [1, 2, 10])
def test_losses_and_their_slopes(loss: str, outputs: int, rng: np.random.Generator) -> None:
    output = (3 * rng.normal(size=(6, outputs))).astype(np.float32)
    target = rng.dirichlet(np.ones(outputs), 6).astype(np.float32)
    function = losses.LOSSES[loss]
    found = function(output, target)
    slope = jax.grad(lambda y: jnp.sum(function(y, target)))(output)
    assert found.shape == (6,)
    np.testing.assert_allclose(found, BY_HAND[loss](output, target), rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(slope, SLOPES[loss](output, target), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("loss", ["mse", "mae", "huber", "binary-cross-entropy"])
def test_pictures_are_compared_number_by_number(loss: str, rng: np.random.Generator) -> None:
    output, target = rng.uniform(0.1, 0.9, (2, 3, 4, 5, 1)).astype(np.float32)
    expected = BY_HAND[loss](output.reshape(3, -1), target.reshape(3, -1))
    np.testing.assert_allclose(losses.LOSSES[loss](output, target), expected, rtol=1e-5)


def test_scores_far_apart_give_large_losses_not_infinite_ones() -> None:
    scores = np.array([[200.0, -200.0]], np.float32)
    target = np.array([[0.0, 1.0]], np.float32)
    np.testing.assert_allclose(losses.LOSSES["cross-entropy"](scores, target), [400])
    np.testing.assert_allclose(losses.LOSSES["binary-cross-entropy"](scores, target), [200])


# --- targets -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("loss", "outputs", "expected"),
    [
        ("cross-entropy", 3, [[1, 0, 0], [0, 1, 0]]),
        ("mse", 2, [[1, 0], [0, 1]]),
        ("binary-cross-entropy", 2, [[1, 0], [0, 1]]),
        ("binary-cross-entropy", 1, [[0], [1]]),
        ("mse", 1, [[-1], [1]]),
        ("mae", 1, [[-1], [1]]),
        ("huber", 1, [[-1], [1]]),
    ],
)
def test_what_the_network_should_answer(loss: str, outputs: int, expected: list[list[int]]) -> None:
    found = losses.targets(loss, jnp.array([0, 1], jnp.int32), outputs)
    assert found.dtype == jnp.float32
    np.testing.assert_array_equal(found, expected)


def test_label_smoothing_moves_targets_towards_no_opinion() -> None:
    four = jnp.array([[0.0, 1.0, 0.0, 0.0]])
    np.testing.assert_allclose(losses.smooth(four, 0.2, "cross-entropy"), [[0.05, 0.85, 0.05, 0.05]], rtol=1e-6)
    np.testing.assert_allclose(losses.smooth(four, 0.2, "binary-cross-entropy"), [[0.1, 0.9, 0.1, 0.1]], rtol=1e-6)
    np.testing.assert_array_equal(losses.smooth(four, 0.0, "cross-entropy"), four)


# --- answers -----------------------------------------------------------------------------------------------------

# Cross-entropy needs two scores at least.
CASES = [(loss, n) for loss in BY_HAND for n in (1, 2, 10) if n > 1 or loss != "cross-entropy"]
CASES = [(loss, n) for loss, n in CASES if n == 1 or loss != "perceptron"]


@pytest.mark.parametrize(("loss", "outputs"), CASES)
def test_probabilities_are_from_0_to_1_and_add_up_to_1(loss: str, outputs: int, rng: np.random.Generator) -> None:
    scores = (20 * rng.normal(size=(200, outputs))).astype(np.float32)
    found = np.asarray(losses.probabilities(scores, loss))
    assert found.shape == (200, max(outputs, 2))
    assert found.min() >= 0 and found.max() <= 1
    np.testing.assert_allclose(found.sum(1), 1, rtol=1e-5)


@pytest.mark.parametrize(("loss", "outputs"), CASES)
def test_the_likeliest_class_is_the_one_that_counts_as_the_answer(
    loss: str, outputs: int, rng: np.random.Generator
) -> None:
    scores = rng.uniform(0.01, 0.9, (60, outputs)).astype(np.float32)
    scores = scores - 0.4 if outputs == 1 else scores
    labels = rng.integers(0, max(outputs, 2), 60).astype(np.int32)
    answers = np.asarray(losses.probabilities(scores, loss)).argmax(1)
    np.testing.assert_array_equal(losses.correct(scores, labels, loss), answers == labels)


def test_probabilities_by_hand() -> None:
    scores = np.array([[0.0, np.log(3)]], np.float32)
    np.testing.assert_allclose(losses.probabilities(scores, "cross-entropy"), [[0.25, 0.75]], rtol=1e-6)
    one = np.array([[np.log(3)], [-np.log(3)]], np.float32)
    np.testing.assert_allclose(
        losses.probabilities(one, "binary-cross-entropy"), [[0.25, 0.75], [0.75, 0.25]], rtol=1e-5
    )
    distances = np.array([[-1.0], [0.5], [7.0]], np.float32)
    np.testing.assert_allclose(losses.probabilities(distances, "mse"), [[1, 0], [0.25, 0.75], [0, 1]], atol=1e-6)


# --- penalties ---------------------------------------------------------------------------------------------------


def test_penalties_count_weights_and_nothing_else(rng: np.random.Generator) -> None:
    weights = [rng.normal(size=shape).astype(np.float32) for shape in ((3, 4), (2, 2, 1, 5))]
    rest = np.full(4, 100, np.float32)
    parameters = {
        "dense-1": {"weights": weights[0], "bias": rest},
        "convolution-1": {"weights": weights[1]},
        "batch-norm-1": {"scale": rest, "offset": rest},
    }
    expected = 0.5 * 0.3 * sum((w**2).sum() for w in weights) + 0.7 * sum(np.abs(w).sum() for w in weights)
    np.testing.assert_allclose(losses.penalty(parameters, 0.3, 0.7), expected, rtol=1e-5)
    slope = jax.grad(lambda p: losses.penalty(p, 0.3, 0.7))(parameters)
    np.testing.assert_allclose(slope["dense-1"]["weights"], 0.3 * weights[0] + 0.7 * np.sign(weights[0]), rtol=1e-5)
    assert not np.any(slope["dense-1"]["bias"]) and not np.any(slope["batch-norm-1"]["scale"])
    assert losses.penalty({}, 0.3, 0.7) == 0


@pytest.mark.parametrize("classes", [1, 3])
@pytest.mark.parametrize("loss", ["cross-entropy", "binary-cross-entropy", "mse", "perceptron"])
def test_scores_that_are_no_numbers_are_right_for_no_class(loss: str, classes: int) -> None:
    labels = np.array([0, 1, 0, 1], np.int32)
    assert not np.asarray(losses.correct(np.full((4, classes), np.nan, np.float32), labels, loss)).any()

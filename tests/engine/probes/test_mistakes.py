"""What is read wrongly, against scikit-learn and a forward pass written out in NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support
from sklearn.neighbors import NearestNeighbors

from playground.engine.loading import Arrays
from playground.engine.probes.mistakes import NEAREST, SHOWN, mistakes, nearest, reliability
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.mistakes import Mistakes, MistakesWish, Reliability, scores
from playground.problems import ProblemError
from tests.engine.small import mlp, of_pictures, of_points, pictures, points

HELD_OUT = 300


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures(held_out=HELD_OUT))
    made.advance(6)
    return made


def by_hand(trainer: Trainer) -> NDArray[np.float64]:
    """Class probabilities of the softmax layer for all held-out pictures."""
    weights = trainer.checkpoint().weights
    x = trainer.data.arrays.test_x.reshape(HELD_OUT, -1).astype(np.float64) / 255
    score = x @ weights["dense-1/weights"].astype(np.float64) + weights["dense-1/bias"]
    shares = np.exp(score - score.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)  # type: ignore[no-any-return]


def look(trainer: Trainer, wish: MistakesWish | None = None) -> Mistakes:
    seen = mistakes(trainer, wish or MistakesWish())
    assert seen is not None
    return seen


def test_the_matrix_is_scikit_learns(trainer: Trainer) -> None:
    seen, truths = look(trainer), trainer.data.arrays.test_y
    answers = by_hand(trainer).argmax(axis=1)
    assert np.array_equal(seen.matrix, confusion_matrix(truths, answers, labels=range(10)))
    assert (seen.looked, seen.held_out, seen.broken) == (HELD_OUT, HELD_OUT, 0)
    assert seen.accuracy == pytest.approx((truths == answers).mean())
    assert 0 < seen.wrong == int((truths != answers).sum()) < HELD_OUT


def test_scores_by_class_are_scikit_learns(trainer: Trainer) -> None:
    found = scores(look(trainer).matrix)
    wanted = precision_recall_fscore_support(
        trainer.data.arrays.test_y, by_hand(trainer).argmax(axis=1), labels=range(10), zero_division=0
    )
    for mine, theirs in zip((found.precision, found.recall, found.f1, found.support), wanted, strict=True):
        assert mine == pytest.approx(theirs)


def test_the_worst_mistakes_come_first(trainer: Trainer) -> None:
    shares, truths = by_hand(trainer), trainer.data.arrays.test_y
    losses = -np.log(shares[np.arange(HELD_OUT), truths])
    wrong = np.flatnonzero(shares.argmax(axis=1) != truths)
    worst = look(trainer).worst
    assert len(worst.indices) == min(SHOWN, len(wrong))
    assert worst.losses == pytest.approx(np.sort(losses[wrong])[::-1][:SHOWN], rel=1e-4)
    assert worst.losses == pytest.approx(losses[worst.indices], rel=1e-4)
    assert worst.shares == pytest.approx(shares.max(axis=1)[worst.indices], rel=1e-4)
    assert np.array_equal(worst.truths, truths[worst.indices])
    assert np.array_equal(worst.inputs, trainer.data.arrays.test_x[worst.indices])


def test_a_cell_of_the_matrix_brings_its_examples_right_ones_too(trainer: Trainer) -> None:
    answers, truths = by_hand(trainer).argmax(axis=1), trainer.data.arrays.test_y
    for cell in ((3, 3), (int(truths[answers != truths][0]), int(answers[answers != truths][0]))):
        seen = look(trainer, MistakesWish(cell=cell))
        wanted = np.flatnonzero((truths == cell[0]) & (answers == cell[1]))
        assert seen.wrong == len(wanted) and set(seen.worst.indices) <= set(wanted)
        assert seen.matrix.sum() == HELD_OUT


def test_fewer_examples_are_the_first_ones(trainer: Trainer) -> None:
    seen = look(trainer, MistakesWish(examples=37))
    assert (seen.looked, seen.held_out, int(seen.matrix.sum())) == (37, HELD_OUT, 37)
    assert seen.worst.indices.max() < 37


def test_confidence_is_put_in_bins_of_equal_width(trainer: Trainer) -> None:
    shares, truths = by_hand(trainer), trainer.data.arrays.test_y
    confidence, right = shares.max(axis=1), shares.argmax(axis=1) == truths
    seen = look(trainer).reliability
    error = 0.0
    for place in range(10):
        inside = (confidence > place / 10) & (confidence <= (place + 1) / 10)
        assert seen.counts[place] == inside.sum()
        if inside.any():
            assert seen.confidences[place] == pytest.approx(confidence[inside].mean(), rel=1e-4)
            assert seen.accuracies[place] == pytest.approx(right[inside].mean(), rel=1e-4)
            error += inside.mean() * abs(confidence[inside].mean() - right[inside].mean())
    assert seen.error == pytest.approx(error, rel=1e-3)


def test_of_no_answers_nothing_can_be_said() -> None:
    nothing = reliability(np.zeros(0, np.float32), np.zeros(0, bool))
    assert isinstance(nothing, Reliability) and nothing.error == 0.0 and nothing.counts.sum() == 0
    edges = reliability(np.array([0.0, 0.1, 1.0], np.float32), np.array([True, False, True]))
    assert edges.counts.tolist() == [2, 0, 0, 0, 0, 0, 0, 0, 0, 1]


def test_one_looked_at_closely_has_its_nearest_training_examples(trainer: Trainer) -> None:
    seen = look(trainer, MistakesWish(chosen=7)).closely
    assert seen is not None and seen.index == 7 and seen.truth == trainer.data.arrays.test_y[7]
    assert seen.probabilities == pytest.approx(by_hand(trainer)[7], rel=1e-4)
    train = trainer.data.arrays.train_x.reshape(-1, 784) / 255
    distances, order = NearestNeighbors(n_neighbors=NEAREST).fit(train).kneighbors(seen.input.reshape(1, -1) / 255)
    assert seen.distances == pytest.approx(distances[0], rel=1e-4)
    assert np.array_equal(seen.near, trainer.data.arrays.train_x[order[0]])
    assert np.array_equal(seen.near_labels, trainer.data.arrays.train_y[order[0]])
    other = look(trainer, MistakesWish(chosen=8)).closely
    assert other is not None and not np.array_equal(other.distances, seen.distances)


def test_distances_are_in_the_units_the_network_sees() -> None:
    data = points()
    order, distances = nearest(data, 3)
    apart = np.hypot(*(data.train_x - data.test_x[3]).T)
    assert distances == pytest.approx(np.sort(apart)[:NEAREST], rel=1e-5) and order[0] == apart.argmin()


def test_points_of_two_classes_and_one_score() -> None:
    trainer = Trainer(of_points(mlp(5), learning_rate=0.1), points())
    trainer.advance(10)
    weights, x = trainer.checkpoint().weights, trainer.data.arrays.test_x
    hidden = np.tanh(x @ weights["dense-1/weights"] + weights["dense-1/bias"])
    score = hidden @ weights["dense-2/weights"] + weights["dense-2/bias"]
    seen = look(trainer)
    wanted = confusion_matrix(trainer.data.arrays.test_y, score[:, 0] > 0, labels=[0, 1])
    assert np.array_equal(seen.matrix, wanted) and seen.worst.inputs.shape[1:] == (2,)


def test_answers_that_are_no_numbers_are_counted_apart() -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    seen = look(trainer, MistakesWish(chosen=0))
    assert seen.broken == seen.looked == 10 and seen.matrix.sum() == 0 and seen.accuracy == 0
    assert len(seen.worst.indices) == 0 and seen.reliability.error == 0
    assert seen.closely is not None and np.isnan(seen.closely.probabilities).all()


def test_it_does_not_apply_without_labels_or_held_out_examples() -> None:
    data = points()
    none_held_out = Arrays(data.train_x, data.train_y, data.test_x[:0], data.test_y[:0], data.labels, 1.0)
    assert mistakes(Trainer(of_points(), none_held_out), MistakesWish()) is None
    autoencoder = replace(of_points(mlp(5, outputs=2), loss="mse"), target="input")
    assert mistakes(Trainer(autoencoder, data), MistakesWish()) is None


def test_what_is_not_there_is_refused(trainer: Trainer) -> None:
    assert MistakesWish(cell=(0, 10)).obstacle(of_pictures()) is not None
    assert MistakesWish(examples=0).obstacle(of_pictures()) is not None
    assert MistakesWish(chosen=-1).obstacle(of_pictures()) is not None
    assert MistakesWish(cell=(9, 0), chosen=3).obstacle(of_pictures()) is None
    with pytest.raises(ProblemError, match="example 300"):
        mistakes(trainer, MistakesWish(chosen=300))

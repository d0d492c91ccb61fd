"""The embedding of a layer: principal components against scikit-learn, what is left out, what cannot be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from sklearn.decomposition import PCA

from playground.engine.probes.embedding import embedding, layers, principal
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.probes.embedding import NOTHING, EmbeddingWish, aligned
from playground.problems import BadWish, ProblemError
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(6, 4), learning_rate=0.1), points(held_out=300))
    made.advance(50)
    return made


def by_hand(trainer: Trainer, layer: str, count: int) -> np.ndarray:
    """A layer's outputs, one example after the other."""
    arrays = trainer.data.arrays
    reader = trainer.reader()
    examples = arrays.test_x[:count].astype(np.float32) * np.float32(arrays.scale)
    return np.stack([reader.outputs(one)[0][layer].reshape(-1) for one in examples])


@pytest.mark.parametrize("layer", ["input", "dense-1", "activation-2"])
def test_places_are_those_of_scikit_learn_up_to_signs(trainer: Trainer, layer: str) -> None:
    found = embedding(trainer, EmbeddingWish(layer=layer, examples=280))
    assert found is not None and (found.layer, found.step) == (layer, 50)
    pca = PCA(2).fit(by_hand(trainer, layer, 280))
    expected = pca.transform(by_hand(trainer, layer, 280))
    signs = aligned(found.cloud.places, expected)
    np.testing.assert_allclose(found.cloud.places * signs, expected, atol=2e-4)
    np.testing.assert_allclose(found.shares, pca.explained_variance_ratio_, atol=1e-5)


def test_more_numbers_than_examples() -> None:
    values = np.random.default_rng(0).normal(size=(20, 100)).astype(np.float32)
    places, shares, centre, axes = principal(values)
    pca = PCA(2).fit(values)
    expected = pca.transform(values)
    np.testing.assert_allclose(places * aligned(places, expected), expected, atol=1e-3)
    np.testing.assert_allclose(shares, pca.explained_variance_ratio_, atol=1e-5)
    np.testing.assert_allclose((values - centre) @ axes, places, atol=1e-3)


def test_labels_answers_and_pictures_belong_to_the_examples() -> None:
    made = Trainer(of_pictures(learning_rate=0.003), pictures(held_out=40))
    made.advance(10)
    found = embedding(made, EmbeddingWish(examples=30))
    assert found is not None
    shares = made.probabilities(made.data.arrays.test_x[:30].astype(np.float32) / 255)
    np.testing.assert_array_equal(found.cloud.answers, shares.argmax(axis=1))
    np.testing.assert_array_equal(found.cloud.labels, made.data.arrays.test_y[:30])
    np.testing.assert_array_equal(found.cloud.pictures, made.data.arrays.test_x[:30])
    np.testing.assert_array_equal(found.cloud.wrong, shares.argmax(axis=1) != made.data.arrays.test_y[:30])
    assert found.layer == found.layers[-2][0]  # the last before the layer that answers
    without = embedding(made, EmbeddingWish(examples=30, pictures=False))
    assert without is not None and not len(without.cloud.pictures)


def test_a_drawing_lies_where_an_equal_example_does() -> None:
    made = Trainer(of_pictures(), pictures(held_out=40))
    picture = made.data.arrays.test_x[7, :, :, 0].astype(np.float32) / 255
    found = embedding(made, EmbeddingWish(drawing=picture))
    assert found is not None and found.drawing is not None
    np.testing.assert_allclose(found.drawing, found.cloud.places[7], atol=1e-3)
    nothing = embedding(made, EmbeddingWish(drawing=np.zeros((28, 28), np.float32)))
    assert nothing is not None and nothing.drawing is None


def test_autoencoders_name_nothing_and_show_their_narrowest_layer() -> None:
    graph = mlp(3, outputs=2)
    made = Trainer(replace(of_points(graph, loss="mse"), target="input"), points(held_out=30))
    found = embedding(made, EmbeddingWish())
    assert found is not None and (found.cloud.answers == NOTHING).all() and not found.cloud.wrong.any()
    assert dict(found.layers)[found.layer] == min(size for _, size in layers(made.plan.structure))


def test_weights_that_are_no_numbers_leave_points_out(trainer: Trainer) -> None:
    checkpoint = trainer.checkpoint()
    broken = {name: np.full_like(values, np.nan) for name, values in checkpoint.weights.items()}
    found = embedding(trainer.at(Checkpoint(50, broken)), EmbeddingWish(layer="dense-1"))
    assert found is not None and np.isnan(found.cloud.places).all() and found.shares == (0.0, 0.0)
    some = np.random.default_rng(1).normal(size=(10, 4)).astype(np.float32)
    some[3, 1] = np.inf
    places = principal(some)[0]
    assert np.flatnonzero(np.isnan(places[:, 0])).tolist() == [3]
    np.testing.assert_allclose(places[[*range(3), *range(4, 10)]], principal(np.delete(some, 3, axis=0))[0], atol=1e-5)


def test_what_cannot_be_met(trainer: Trainer) -> None:
    with pytest.raises(ProblemError) as caught:
        embedding(trainer, EmbeddingWish(layer="dense-9"))
    assert "dense-9" in str(caught.value) and "dense-1" in str(caught.value)
    assert isinstance(EmbeddingWish(examples=2).obstacle(trainer.experiment), BadWish)
    assert EmbeddingWish().obstacle(trainer.experiment) is None
    assert embedding(trainer, EmbeddingWish(rests=True)) is None
    assert embedding(Trainer(of_points(), points(held_out=0)), EmbeddingWish()) is None


def test_outputs_that_are_all_the_same_lie_in_one_place() -> None:
    places, shares, _, _ = principal(np.full((10, 4), 3.0, np.float32))
    np.testing.assert_array_equal(places, np.zeros((10, 2)))
    assert shares == (0.0, 0.0)


def test_axes_point_as_before() -> None:
    before = np.random.default_rng(2).normal(size=(50, 2)).astype(np.float32)
    after = before * (1, -1) + 0.01
    np.testing.assert_array_equal(aligned(after, before), [1, -1])
    np.testing.assert_array_equal(aligned(after[:10], before), [1, 1])
    after[0] = np.nan
    np.testing.assert_array_equal(aligned(after, before), [1, -1])

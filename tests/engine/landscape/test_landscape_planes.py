"""Planes: directions, projections and losses against NumPy and scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.decomposition import PCA

from playground.engine.landscape.planes import Plane, Planes, path_directions, random_directions
from playground.engine.landscape.vectors import places, row, row_of
from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import BatchNorm, Convolution, Dense, Flatten, Input, Output
from playground.messages import Checkpoint
from playground.probes.landscape import Landscape, LandscapeWish
from playground.problems import NothingToVary, PathTooShort, ProblemError
from tests.engine.small import mlp, of_pictures, of_points, pictures, points

CONVOLUTIONAL = chain([Input(), Convolution(filters=3, kernel=3), BatchNorm(), Flatten(), Dense(units=10), Output()])


@pytest.fixture(scope="module")
def convolutional() -> Trainer:
    made = Trainer(of_pictures(CONVOLUTIONAL), pictures())
    made.advance(3)
    return made


def test_the_row_holds_every_weight_and_checkpoints_have_the_same(convolutional: Trainer) -> None:
    order = places(convolutional.plan.structure)
    made = row(convolutional.parameters, order)
    assert made.shape == (3 * 9 + 3 + 3 + 3 + 26 * 26 * 3 * 10 + 10,) or made.size == sum(np.prod(s) for *_, s in order)
    np.testing.assert_array_equal(made, row_of(convolutional.checkpoint().weights, order))
    assert row_of({}, order) is None


def test_each_filter_and_unit_of_a_direction_is_as_long_as_its_weights(convolutional: Trainer) -> None:
    order = places(convolutional.plan.structure)
    centre = row(convolutional.parameters, order)
    directions = random_directions(centre, order, 5)
    start = 0
    for _, name, shape in order:
        size = int(np.prod(shape))
        ours, weights = directions[:, start : start + size], centre[start : start + size].reshape(shape)
        start += size
        if name != "weights":
            assert not ours.any(), name
            continue
        for direction in ours:
            for unit in range(shape[-1]):
                lengths = [np.sqrt((a.reshape(shape)[..., unit] ** 2).sum()) for a in (direction, weights)]
                assert lengths[0] == pytest.approx(lengths[1], rel=1e-4)
    assert start == centre.size
    np.testing.assert_array_equal(directions, random_directions(centre, order, 5))
    assert (directions != random_directions(centre, order, 6)).any()


def test_weights_that_are_all_zero_have_no_directions() -> None:
    order = places(Trainer(of_points(mlp(3)), points()).plan.structure)
    size = sum(int(np.prod(shape)) for *_, shape in order)
    with pytest.raises(ProblemError) as raised:
        random_directions(np.zeros(size, np.float32), order, 0)
    assert isinstance(raised.value.problems[0], NothingToVary)


def test_the_path_has_the_principal_components_of_scikit_learn() -> None:
    path = np.random.default_rng(0).normal(size=(12, 50)).cumsum(axis=0).astype(np.float32)
    directions, explained = path_directions(path)
    found = PCA(2).fit(path.astype(np.float64))
    assert explained == pytest.approx(tuple(found.explained_variance_ratio_), rel=1e-5)
    for ours, theirs in zip(directions, found.components_, strict=True):
        assert abs(float(ours @ theirs)) == pytest.approx(1, abs=1e-5)
        assert np.linalg.norm(ours) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("path", [np.eye(2, 5), np.zeros((6, 5)), np.outer(np.arange(6), np.ones(5))])
def test_a_path_without_two_directions_is_refused(path: np.ndarray) -> None:
    with pytest.raises(ProblemError) as raised:
        path_directions(path.astype(np.float32))
    assert isinstance(raised.value.problems[0], PathTooShort)


def test_weights_are_projected_to_the_nearest_place_of_a_plane_whose_directions_are_not_at_right_angles() -> None:
    rng = np.random.default_rng(1)
    centre, directions = rng.normal(size=30).astype(np.float32), rng.normal(size=(2, 30)).astype(np.float32)
    directions[1] += directions[0]
    off = rng.normal(size=30)
    off -= np.linalg.qr(directions.T.astype(np.float64))[0] @ (np.linalg.qr(directions.T.astype(np.float64))[0].T @ off)
    weights = (centre + 0.7 * directions[0] - 1.5 * directions[1] + off).astype(np.float32)
    across, up, distance = Plane(centre, directions, ()).project(weights)
    assert (across, up) == (pytest.approx(0.7, abs=1e-4), pytest.approx(-1.5, abs=1e-4))
    assert distance == pytest.approx(float(np.linalg.norm(off)), rel=1e-4)


def test_the_oldest_plane_goes_when_there_are_too_many() -> None:
    planes = Planes(2)
    one = Plane(np.zeros(1, np.float32), np.zeros((2, 1), np.float32), ())
    for number in (1, 2, 3):
        planes.keep(number, one)
    assert planes.get(1) is None and planes.get(3) is one


def test_the_probe_finds_the_weights_of_the_moment_on_a_plane(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = Trainer(of_points(mlp(4)), points())
    order = places(trainer.plan.structure)
    centre = row(trainer.parameters, order)
    held = Planes()
    monkeypatch.setattr("playground.engine.probes.landscape.PLANES", held)
    probe = PROBES["landscape"].load()
    assert probe(trainer, LandscapeWish(7)) == Landscape(0)
    trainer.advance(5)
    away = row(trainer.parameters, order) - centre
    across = (away / np.linalg.norm(away)).astype(np.float32)
    up = np.roll(across, 1) - (np.roll(across, 1) @ across) * across
    held.keep(7, Plane(centre, np.stack([across, up]), order))
    seen = probe(trainer, LandscapeWish(7))
    assert (seen.step, seen.plane) == (5, 7) and seen.is_finite
    assert seen.across == pytest.approx(float(np.linalg.norm(away)), rel=1e-4)
    assert abs(seen.up) < 1e-4 and seen.distance < 1e-4
    other = Trainer(of_points(mlp(6)), points())
    assert probe(other, LandscapeWish(7)).plane == 0
    kept = trainer.checkpoint()
    trainer.restore(Checkpoint(5, {name: array * np.nan for name, array in kept.weights.items()}))
    assert not probe(trainer, LandscapeWish(7)).is_finite

"""What a unit wants, against steps and a whole search written out in NumPy, and slopes that are or are not there."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from scipy.ndimage import gaussian_filter1d

from playground.engine.network import apply, numbers
from playground.engine.studies.wants import beginning, blurred, shifted, stepped
from playground.engine.training import Trainer
from playground.graph import Graph, chain
from playground.groups import expanded
from playground.layers import Activation, AveragePooling, Convolution, Dense, Flatten, Input, MaxPooling, Output
from playground.messages import CancelStudy, Checkpoint, StartStudy, StudyEnded, StudyProgress
from playground.receptive import seen_by
from playground.shapes import infer_shapes
from playground.studies.wants import STRONGEST, WantsFound, WantsRequest
from tests.engine.small import mlp, of_pictures, of_points, pictures
from tests.engine.studies.playing import played
from tests.engine.turned import Engine

CONVOLUTIONAL = chain(
    [
        Input(),
        Convolution(filters=4, kernel=3),
        Activation(function="relu"),
        MaxPooling(),
        Convolution(filters=3, kernel=3, padding="valid"),
        Flatten(),
        Dense(units=10),
        Output(),
    ]
)


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures(count=150))
    made.advance(40)
    return made


@pytest.fixture(scope="module")
def convolutional() -> Trainer:
    made = Trainer(of_pictures(CONVOLUTIONAL), pictures(count=150))
    made.advance(20)
    return made


def run(trainer: Trainer, **how: Any) -> list[WantsFound]:
    """Every record, with the work beside done at once."""
    return played("wants", WantsRequest(**how), trainer)


def test_a_linear_unit_is_climbed_as_in_numpy(trainer: Trainer) -> None:
    w = trainer.checkpoint().weights["dense-1/weights"].astype(np.float64)
    b = trainer.checkpoint().weights["dense-1/bias"]
    how: dict[str, Any] = {"layer": "dense-1", "unit": 4, "steps": 12, "jitter": 0, "blur": 0.0, "examples": 1}
    records = run(trainer, **how)
    x = beginning((28, 28, 1), 0).astype(np.float64)
    slope = w[:, 4].reshape(28, 28, 1)
    trace = []
    for number in range(12):
        trace.append(x.reshape(-1) @ w[:, 4] + b[4])
        x = np.clip((1 - 0.01) * (x + 0.05 * slope / np.sqrt((slope**2).mean())), 0, 1)
        assert records[number].picture == pytest.approx(x, abs=1e-4)
        assert (records[number].done, len(records[number].trace)) == (number + 1, number + 1)
    assert records[11].trace == pytest.approx(trace, rel=1e-3, abs=1e-3)
    assert records[11].trace[-1] > records[11].trace[0] and not records[11].is_still


def test_every_fourth_step_is_blurred() -> None:
    picture = np.random.default_rng(0).uniform(0.2, 0.8, (28, 28, 3)).astype(np.float32)
    request = WantsRequest(rate=0.0, decay=0.0, blur=0.7)
    slope = np.zeros_like(picture)
    for number in range(3):
        assert stepped(picture, slope, request, number) == pytest.approx(picture)
    wanted = picture
    for axis in (0, 1):
        wanted = gaussian_filter1d(wanted, 0.7, axis=axis, mode="nearest", radius=2)
    assert stepped(picture, slope, request, 3) == pytest.approx(wanted, abs=1e-5)
    assert blurred(np.ones((5, 4, 1), np.float32), 0.5) == pytest.approx(np.ones((5, 4, 1)))


def test_colours_begin_around_grey_and_pictures_stay_in_range() -> None:
    assert beginning((8, 8, 3), 1).mean() == pytest.approx(0.5, abs=0.02) and beginning((8, 8, 1), 1).min() >= 0
    far = stepped(np.full((4, 4, 1), 0.99, np.float32), np.ones((4, 4, 1), np.float32), WantsRequest(rate=9.0), 0)
    assert far.max() <= 1


@pytest.mark.parametrize("by", [(0, 0), (1, -1), (-2, 0), (1, 2)])
def test_what_is_moved_does_not_come_in_again_on_the_other_side(by: tuple[int, int]) -> None:
    picture = np.random.default_rng(0).uniform(1, 2, (6, 5, 2)).astype(np.float32)
    found = shifted(picture, np.array(by), 0.5)
    for row in range(6):
        for column in range(5):
            source = row - by[0], column - by[1]
            is_inside = 0 <= source[0] < 6 and 0 <= source[1] < 5
            assert found[row, column] == pytest.approx(picture[source] if is_inside else 0.5)


def test_jitter_paints_a_stronger_picture_too(convolutional: Trainer) -> None:
    last = run(convolutional, layer="convolution-2", unit=1, steps=40, examples=1)[-1]
    assert last.trace[-1] > last.trace[0] and last.picture.shape == (28, 28, 1)
    again = run(convolutional, layer="convolution-2", unit=1, steps=40, examples=1)[-1]
    assert np.array_equal(last.picture, again.picture)  # the same seed, the same picture


def outputs(trainer: Trainer, layer: str) -> Any:
    arrays = trainer.data.arrays
    x = arrays.train_x.astype(np.float32) / np.float32(255)
    values: Any = numbers(trainer.experiment.graph)
    found = apply(trainer.plan.structure, trainer.parameters, trainer.state, jnp.asarray(x), values, "cpu")[0][layer]
    return np.asarray(found)


def test_the_strongest_are_those_of_a_full_search(trainer: Trainer) -> None:
    arrays, w = trainer.data.arrays, trainer.checkpoint().weights
    scores = arrays.train_x.reshape(150, -1).astype(np.float64) / 255 @ w["dense-1/weights"] + w["dense-1/bias"]
    last = run(trainer, layer="dense-1", unit=3, steps=2)[-1]
    assert last.strongest is not None and last.strongest.searched == 150
    wanted = np.argsort(-scores[:, 3], kind="stable")[:STRONGEST]
    assert last.strongest.indices.tolist() == wanted.tolist()
    assert last.strongest.values == pytest.approx(scores[wanted, 3], rel=1e-4, abs=1e-4)
    assert np.array_equal(last.strongest.inputs, arrays.train_x[wanted])
    assert np.array_equal(last.strongest.labels, arrays.train_y[wanted])
    assert last.strongest.fields.tolist() == [[0, 0, 28, 28]] * STRONGEST
    assert (last.done, last.total) == (2 + 3, 2 + 3)


@pytest.mark.parametrize("count", [5, 64, 100])
def test_only_the_first_are_searched_where_so_many_are_wanted(trainer: Trainer, count: int) -> None:
    w = trainer.checkpoint().weights
    x = trainer.data.arrays.train_x[:count].reshape(count, -1).astype(np.float64) / 255
    scores = (x @ w["dense-1/weights"] + w["dense-1/bias"])[:, 0]
    found = run(trainer, layer="dense-1", unit=0, steps=1, examples=count)[-1].strongest
    assert found is not None and found.searched == count
    assert found.indices.tolist() == np.argsort(-scores, kind="stable")[:STRONGEST].tolist()


def test_of_maps_the_place_of_the_maximum_is_framed(convolutional: Trainer) -> None:
    maps = outputs(convolutional, "convolution-2")[..., 2]
    found = run(convolutional, layer="convolution-2", unit=2, steps=1)[-1].strongest
    assert found is not None
    wanted = np.argsort(-maps.reshape(150, -1).max(axis=1), kind="stable")[:STRONGEST]
    assert found.values == pytest.approx(maps.reshape(150, -1).max(axis=1)[wanted], rel=1e-4)
    row, column = np.unravel_index(maps[found.indices[0]].argmax(), maps.shape[1:])
    # behind 3x3 (same), pooling by 2, 3x3 (valid): 8 pixels from 2 * place - 1 on
    box = (2 * row - 1, 2 * column - 1, 2 * row + 7, 2 * column + 7)
    assert tuple(found.fields[0]) == (max(box[0], 0), max(box[1], 0), min(box[2], 28), min(box[3], 28))


@pytest.mark.parametrize("place", [(0, 0), (3, 5), (10, 11)])
def test_the_field_is_where_the_slope_is_not_zero(place: tuple[int, int]) -> None:
    layers = [Input(), Convolution(filters=1, kernel=3, dilation=2), AveragePooling(window=3, stride=2, padding="same")]
    graph: Graph = chain([*layers, Convolution(filters=1, kernel=2, padding=1), Flatten(), Dense(units=10), Output()])
    trainer = Trainer(of_pictures(graph), pictures())
    ones = {name: np.ones_like(array) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, ones))
    values: Any = numbers(graph)

    def at(x: jax.Array) -> jax.Array:
        net = trainer.plan.structure
        return apply(net, trainer.parameters, trainer.state, x[None], values, "cpu")[0]["convolution-2"][0, *place, 0]

    slope = np.asarray(jax.grad(at)(jnp.zeros((28, 28, 1))))[..., 0]
    rows, columns = np.nonzero(slope)
    wanted = (rows.min(), columns.min(), rows.max() + 1, columns.max() + 1)
    shapes = infer_shapes(expanded(graph), (28, 28, 1))
    assert seen_by(expanded(graph), shapes, "convolution-2", place, (28, 28, 1)) == wanted
    assert seen_by(expanded(graph), shapes, "dense-1", (0, 0), (28, 28, 1)) == (0, 0, 28, 28)


def test_a_place_of_a_map_can_be_climbed_alone(convolutional: Trainer) -> None:
    found = run(convolutional, layer="convolution-1", unit=1, place=(10, 12), steps=5, jitter=0, decay=0.0, blur=0.0)
    began = beginning((28, 28, 1), 0)
    changed = np.argwhere(np.abs(found[4].picture - began)[..., 0] > 1e-6)
    assert len(changed) and (changed >= [9, 11]).all() and (changed <= [11, 13]).all()


def test_a_unit_that_nothing_moves_is_said_and_no_numbers_end_the_painting() -> None:
    trainer = Trainer(of_pictures(), pictures())
    still = {name: np.zeros_like(array) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, still))
    assert run(trainer, layer="dense-1", steps=5)[-1].is_still
    trainer.restore(Checkpoint(0, {name: np.full_like(array, np.nan) for name, array in still.items()}))
    last = run(trainer, layer="dense-1", steps=50)[-1]
    assert last.is_still and len(last.trace) == 1 and np.isnan(last.trace[0])
    assert last.strongest is not None and not len(last.strongest.indices) and last.done == last.total


@pytest.mark.parametrize(
    "wrong",
    [
        WantsRequest(layer="nowhere"),
        WantsRequest(layer="dense-1", unit=10),
        WantsRequest(layer="dense-1", unit=-1),
        WantsRequest(layer="dense-1", place=(0, 0)),
        WantsRequest(layer="convolution-1", place=(28, 0)),
    ],
)
def test_what_is_not_there_is_refused(wrong: WantsRequest) -> None:
    assert wrong.obstacle(of_pictures(CONVOLUTIONAL)) is not None


def test_points_have_no_pictures() -> None:
    assert WantsRequest(layer="dense-1").obstacle(of_points(mlp(3))) is not None
    assert WantsRequest(layer="convolution-1", unit=3, place=(27, 0)).obstacle(of_pictures(CONVOLUTIONAL)) is None


def test_it_is_cancelled_at_once(engine: Engine) -> None:
    engine.opened(of_pictures())
    engine.put(StartStudy(1, "wants", WantsRequest(layer="dense-1", steps=10**7)))
    engine.await_event(StudyProgress)
    engine.put(CancelStudy(1))
    assert engine.await_event(StudyEnded).outcome == "cancelled"

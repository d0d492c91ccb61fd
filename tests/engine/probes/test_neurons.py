"""The picture of every neuron, against a forward pass written out in NumPy."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from playground.engine.network import structure
from playground.engine.probes.boundary import grid
from playground.engine.probes.neurons import COARSEST, ENLARGED, FINEST, _side, neurons, places
from playground.engine.training import Trainer
from playground.graph import Edge, Graph, Node
from playground.layers import Activation, Concatenate, Dense, Input, Output
from playground.messages import Checkpoint
from playground.probes import REACH
from playground.probes.neurons import Neurons, NeuronsWish
from playground.problems import ProblemError
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(5, 3, dropout=0.3), learning_rate=0.1), points())
    made.advance(20)
    return made


def look(trainer: Trainer, wish: NeuronsWish | None = None) -> Neurons:
    seen = neurons(trainer, wish or NeuronsWish())
    assert seen is not None
    return seen


def by_hand(
    trainer: Trainer, side: int, first_off: tuple[int, ...] = ()
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """The outputs of two hidden layers of tanh and of the score, at rest: [side², units]."""
    w = {name: array.astype(np.float64) for name, array in trainer.checkpoint().weights.items()}
    first = np.tanh(grid(side, REACH) @ w["dense-1/weights"] + w["dense-1/bias"])
    heard = first.copy()
    heard[:, list(first_off)] = 0
    second = np.tanh(heard @ w["dense-2/weights"] + w["dense-2/bias"])
    return first, second, second @ w["dense-3/weights"] + w["dense-3/bias"]


def test_each_map_is_the_output_behind_the_activation(trainer: Trainer) -> None:
    seen = look(trainer)
    assert [column.node for column in seen.columns] == ["dense-1", "dense-2", "dense-3"]
    assert [column.source for column in seen.columns] == ["", "dense-1", "dense-2"]
    side = seen.columns[0].maps.shape[-1]
    for column, wanted in zip(seen.columns, by_hand(trainer, side), strict=True):
        assert column.maps.shape == (wanted.shape[1], side, side)
        assert np.moveaxis(column.maps, 0, -1).reshape(side * side, -1) == pytest.approx(wanted, abs=1e-4)
    assert seen.step == 20 and seen.reach == REACH


def test_weights_and_biases_are_those_of_the_network(trainer: Trainer) -> None:
    weights = trainer.checkpoint().weights
    for column in look(trainer).columns:
        assert np.array_equal(column.weights, weights[f"{column.node}/weights"])
        assert np.array_equal(column.biases, weights[f"{column.node}/bias"])


def test_a_neuron_in_full_is_on_a_finer_grid(trainer: Trainer) -> None:
    enlarged = look(trainer, NeuronsWish(enlarged=("dense-2", 1))).enlarged
    assert enlarged is not None and enlarged.outputs.shape == (ENLARGED, ENLARGED)
    assert enlarged.outputs.ravel() == pytest.approx(by_hand(trainer, ENLARGED)[1][:, 1], abs=1e-4)


def test_nobody_hears_a_neuron_that_is_off_and_training_does_not_notice(trainer: Trainer) -> None:
    before = {name: array.copy() for name, array in trainer.checkpoint().weights.items()}
    seen = look(trainer, NeuronsWish(off=(("dense-1", 0), ("dense-1", 3))))
    side = seen.columns[0].maps.shape[-1]
    for column, wanted in zip(seen.columns, by_hand(trainer, side, (0, 3)), strict=True):
        assert np.moveaxis(column.maps, 0, -1).reshape(side * side, -1) == pytest.approx(wanted, abs=1e-4)
    after = trainer.checkpoint().weights
    assert all(np.array_equal(before[name], after[name]) for name in before)
    assert np.array_equal(seen.columns[1].weights, after["dense-2/weights"])


def test_points_are_those_of_the_dataset(trainer: Trainer) -> None:
    seen = look(trainer).train
    assert np.array_equal(seen.places, trainer.data.arrays.train_x)
    assert np.array_equal(seen.classes, trainer.data.arrays.train_y)


def test_the_more_neurons_the_coarser_the_pictures() -> None:
    assert _side(7 + 8 + 8 + 8 + 1) == FINEST and COARSEST <= _side(8 * 64) < 32 and _side(100_000) == COARSEST
    assert all(_side(units) % 4 == 0 for units in range(1, 2000, 37))


def test_what_lies_between_dense_layers_is_followed_as_far_as_it_is_plain() -> None:
    nodes = [Node("in", Input()), Node("a", Dense(units=2)), Node("b", Dense(units=2)), Node("f", Activation())]
    nodes += [Node("c", Concatenate()), Node("d", Dense(units=1)), Node("out", Output())]
    edges = [Edge("in", "a"), Edge("a", "f"), Edge("in", "b"), Edge("f", "c", 0), Edge("b", "c", 1)]
    graph = Graph(tuple(nodes), (*edges, Edge("c", "d"), Edge("d", "out")))
    found = {place.node: (place.shown, place.source) for place in places(structure(graph, (2,)))}
    assert found == {"a": ("f", ""), "b": ("b", ""), "d": ("d", None)}


def test_what_is_not_there_is_refused(trainer: Trainer) -> None:
    for wish in (NeuronsWish(enlarged=("dense-1", 5)), NeuronsWish(off=(("nothing", 0),))):
        with pytest.raises(ProblemError, match="There is no unit"):
            neurons(trainer, wish)
    assert NeuronsWish(off=(("dense-1", -1),)).obstacle(trainer.experiment) is not None
    assert NeuronsWish(enlarged=("dense-1", 0)).obstacle(trainer.experiment) is None


def test_it_does_not_apply_to_pictures_and_bears_what_is_no_number() -> None:
    assert neurons(Trainer(of_pictures(), pictures()), NeuronsWish()) is None
    trainer = Trainer(of_points(), points())
    trainer.restore(Checkpoint(0, {k: np.full_like(a, np.nan) for k, a in trainer.checkpoint().weights.items()}))
    assert all(np.isnan(column.maps).all() for column in look(trainer).columns)

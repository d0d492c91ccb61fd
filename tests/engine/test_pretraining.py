"""Layer-wise pre-training: each layer against the same autoencoder written out in NumPy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from playground.edits import set_setting
from playground.engine.pretraining import pretrained
from playground.engine.studies.context import Beside, context_of
from playground.engine.studies.pretraining import pretraining
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import Edge, Graph, Node, chain
from playground.layers import Activation, Add, BatchNorm, Dense, Dropout, Flatten, Input, Layer, Output
from playground.layers.initialisers import Normal
from playground.problems import BadWish, NoStack
from playground.studies.pretraining import Hidden, PretrainingFound, PretrainingRequest, stack
from tests.engine.small import mlp, of_pictures, of_points, pictures, points


def found_by(trainer: Trainer, **request: Any) -> PretrainingFound:
    wish = PretrainingRequest(**request)
    return pretrained(wish, trainer.experiment, trainer.data, trainer.parameters, trainer.state)


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def test_each_layer_learns_to_give_again_what_those_below_make() -> None:
    """Two layers, whole batches, plain descent; points lie outside 0..1, what the first sigmoid makes within."""
    experiment = of_points(mlp(4, 3, function="sigmoid"), batch_size=40, optimizer={"kind": "sgd"})
    trainer = Trainer(experiment, points(40))
    first = {name: array.astype(np.float64) for name, array in trainer.checkpoint().weights.items()}
    x, losses = points(40).train_x.astype(np.float64), []
    w, b, c = first["dense-1/weights"], first["dense-1/bias"], np.zeros(2)
    for _ in range(3):
        h = sigmoid(x @ w + b)
        e = h @ w.T + c - x
        losses.append(0.5 * (e**2).sum(1).mean())
        back = (e @ w) * h * (1 - h) / 40
        w, b, c = w - 0.2 * (x.T @ back + e.T @ h / 40), b - 0.2 * back.sum(0), c - 0.2 * e.mean(0)
    below = sigmoid(x @ w + b)
    v, d, c, others = first["dense-2/weights"], first["dense-2/bias"], np.zeros(4), []
    for _ in range(3):
        h = sigmoid(below @ v + d)
        z = h @ v.T + c
        others.append((np.logaddexp(0, z) - below * z).sum(1).mean())
        e = sigmoid(z) - below
        back = (e @ v) * h * (1 - h) / 40
        v, d, c = v - 0.2 * (below.T @ back + e.T @ h / 40), d - 0.2 * back.sum(0), c - 0.2 * e.mean(0)
    found = found_by(trainer, epochs=3, learning_rate=0.2)
    assert found.checkpoint is not None and (found.done, found.total, found.layers) == (6, 6, 2)
    after = found.checkpoint.weights
    for name, wanted in (("dense-1/weights", w), ("dense-1/bias", b), ("dense-2/weights", v), ("dense-2/bias", d)):
        np.testing.assert_allclose(after[name], wanted, rtol=1e-4, atol=1e-6, err_msg=name)
    np.testing.assert_allclose(found.losses, [losses, others], rtol=1e-5)
    for name in ("dense-3/weights", "dense-3/bias"):
        np.testing.assert_array_equal(after[name], first[name])
    again = Trainer(experiment, points(40), checkpoint=found.checkpoint)
    assert again.step == 0 and np.isfinite(again.advance(3)[0]).all()


def test_the_run_at_work_stays_as_it_is_and_slices_change_no_bit() -> None:
    trainer = Trainer(of_pictures(mlp_of_pictures()), pictures(60))
    before = trainer.checkpoint()
    one, course = found_by(trainer, epochs=2), pretraining(PretrainingRequest(epochs=2), context_of(trainer))
    records, made = [], None
    while True:
        try:
            found = course.send(made)
        except StopIteration:
            break
        made = found.work() if isinstance(found, Beside) else None
        records += [found] if isinstance(found, PretrainingFound) else []
    assert all(np.array_equal(array, before.weights[name]) for name, array in trainer.checkpoint().weights.items())
    last = records[-1]
    assert last.checkpoint is not None and one.checkpoint is not None
    for name, array in one.checkpoint.weights.items():
        np.testing.assert_array_equal(last.checkpoint.weights[name], array)
    assert [record.done for record in records] == sorted(record.done for record in records)
    assert [record.checkpoint is None for record in records] == [True] * (len(records) - 1) + [False]
    assert all(early > late for early, late in last.losses)


def mlp_of_pictures() -> Graph:
    layers: list[Layer] = [Input(), Flatten()]
    for units in (30, 20):
        layers += [Dense(units=units), Activation(function="sigmoid"), Dropout()]
    return chain([*layers, Dense(units=10), Output()])


def test_a_frozen_layer_is_left_as_it_is() -> None:
    graph = set_setting(mlp_of_pictures(), ["dense-1"], "frozen", True)
    trainer = Trainer(of_pictures(graph), pictures(30))
    found = found_by(trainer, epochs=1)
    assert found.checkpoint is not None and found.layers == 1
    before, after = trainer.checkpoint().weights, found.checkpoint.weights
    changed = {name for name, array in before.items() if not np.array_equal(array, after[name])}
    assert changed == {"dense-2/weights", "dense-2/bias"}


def test_it_helps_sigmoids_that_begin_too_small() -> None:
    """Four sigmoid layers from N(0, 0.01): plain descent alone hardly moves; after pre-training it learns."""
    layers: list[Layer] = [Input(), Flatten()]
    for units in (60, 40, 30):
        layers += [Dense(units=units, weights_start=Normal(deviation=0.01)), Activation(function="sigmoid")]
    graph = chain([*layers, Dense(units=10, weights_start=Normal(deviation=0.01)), Output()])
    experiment = of_pictures(graph, optimizer={"kind": "sgd"}, learning_rate=0.5, batch_size=20)
    data = pictures(400)
    plain = Trainer(experiment, data)
    found = found_by(plain, epochs=20, learning_rate=0.05)
    ahead = Trainer(experiment, data, checkpoint=found.checkpoint)
    spreads = []
    for one in (plain, ahead):
        x = data.test_x.astype(np.float32) / 255
        answers = np.stack([one.reader().outputs(example)[0]["activation-3"] for example in x])
        spreads.append(float(answers.std(0).mean()))
    assert spreads[1] > 20 * spreads[0]


@pytest.mark.parametrize(
    "layers",
    [
        [Input(), Dense(units=3), Output()],
        [Input(), Dense(units=3), Dense(units=1), Output()],
        [Input(), Dense(units=3), BatchNorm(), Activation(), Dense(units=1), Output()],
        [Input(), Dense(units=3), Activation(), Dense(units=2, tied_to="dense-1"), Output()],
    ],
)
def test_what_is_no_stack(layers: list[Layer]) -> None:
    experiment = replace(of_points(), graph=chain(layers))
    assert stack(experiment.graph) == ()
    assert PretrainingRequest().obstacle(experiment) == NoStack("pre-training")


def test_a_network_with_branches_is_no_stack_and_wishes_have_limits() -> None:
    row = mlp(4)
    nodes = (*row.nodes, Node("sum", Add()))
    edges = (
        *(edge for edge in row.edges if edge.target != "output"),
        Edge("dense-2", "sum", 0),
        Edge("dense-2", "sum", 1),
    )
    assert stack(Graph(nodes, (*edges, Edge("sum", "output")))) == ()
    assert stack(row) == (Hidden("dense-1", "activation-1", "input"),)
    experiment: Experiment = of_points(row)
    assert PretrainingRequest().obstacle(experiment) is None
    assert isinstance(PretrainingRequest(epochs=0).obstacle(experiment), BadWish)
    assert isinstance(PretrainingRequest(learning_rate=0.0).obstacle(experiment), BadWish)

"""Frozen layers: used but never changed, whatever the optimizer; the rest learns as if they were constants."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from playground import shapes, templates
from playground.command_line.describe import description
from playground.edits import set_setting
from playground.engine.probes.microscope import microscope
from playground.engine.training import Trainer
from playground.exchange.python import python_script
from playground.experiment import Experiment
from playground.graph import Graph, chain
from playground.groups import Group
from playground.layers import Activation, BatchNorm, Dense, Flatten, Input, LayerNorm, Output
from playground.memory import estimate
from playground.probes.microscope import MicroscopeWish
from playground.recipe import OPTIMIZERS
from playground.summary import summary
from tests.engine.small import mlp, of_points, points
from tests.engine.test_python_script import examples, run_script, some_weights


def frozen(experiment: Experiment, *nodes: str) -> Experiment:
    return replace(experiment, graph=set_setting(experiment.graph, list(nodes), "frozen", True))


def steadied() -> Graph:
    layers = [Input(), Dense(units=6), BatchNorm(), Activation(), LayerNorm(), Dense(units=1), Output()]
    return chain(layers)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_no_optimizer_and_no_penalty_changes_a_frozen_layer(optimizer: str) -> None:
    penalties = {"l2": 0.1, "l1": 0.01, "clip_norm": 0.5}
    experiment = of_points(steadied(), optimizer={"kind": optimizer}, **penalties)
    trainer = Trainer(frozen(experiment, "dense-1", "batch-norm-1", "layer-norm-1"), points())
    before = trainer.checkpoint().weights
    trainer.advance(7)
    after = trainer.checkpoint().weights
    same = {name for name in before if np.array_equal(before[name], after[name])}
    assert {name.partition("/")[0] for name in same} == {"dense-1", "batch-norm-1", "layer-norm-1"}
    assert {"batch-norm-1/mean", "batch-norm-1/variance"} <= same
    assert set(before) - same == {"dense-2/weights", "dense-2/bias"}


def test_what_is_behind_a_frozen_layer_learns_as_on_data_of_its_own() -> None:
    """Plain gradient descent on the hidden layer's outputs, by hand in NumPy; the norm is of what learns alone."""
    experiment = of_points(mlp(5), optimizer={"kind": "sgd"}, learning_rate=0.1, batch_size=40)
    trainer = Trainer(frozen(experiment, "dense-1"), points(40))
    first = {name: array.astype(np.float64) for name, array in trainer.checkpoint().weights.items()}
    arrays = points(40)
    hidden = np.tanh(arrays.train_x @ first["dense-1/weights"] + first["dense-1/bias"])
    w, b = first["dense-2/weights"], first["dense-2/bias"]
    norms = []
    for _ in range(5):
        error = (1 / (1 + np.exp(-(hidden @ w + b))) - arrays.train_y[:, None]) / 40
        slope, shift = hidden.T @ error, error.sum(0)
        norms.append(np.sqrt((slope**2).sum() + (shift**2).sum()))
        w, b = w - 0.1 * slope, b - 0.1 * shift
    trainer.advance(5)
    np.testing.assert_allclose(trainer.checkpoint().weights["dense-2/weights"], w, rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose(trainer.checkpoint().weights["dense-2/bias"], b, rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose(trainer.norms, norms, rtol=1e-5)


def test_what_is_before_a_frozen_layer_learns_through_it() -> None:
    trainer = Trainer(frozen(of_points(mlp(5, 5)), "dense-2"), points())
    before = trainer.checkpoint().weights
    trainer.advance(3)
    after = trainer.checkpoint().weights
    changed = {name.partition("/")[0] for name in before if not np.array_equal(before[name], after[name])}
    assert changed == {"dense-1", "dense-3"}


def test_a_frozen_batch_norm_works_by_its_running_averages_while_training() -> None:
    """The loss of a step is then that of the whole batch at rest, which it is not while the layer learns."""
    experiment = of_points(steadied(), batch_size=40, optimizer={"kind": "sgd"})
    losses = {}
    for name, one in (("learns", experiment), ("frozen", frozen(experiment, "batch-norm-1"))):
        trainer = Trainer(one, points(40))
        weights = trainer.checkpoint().weights
        weights["batch-norm-1/mean"] = np.full(6, 0.7, np.float32)
        weights["batch-norm-1/variance"] = np.full(6, 3.0, np.float32)
        trainer.restore(replace(trainer.checkpoint(), weights=weights))
        share = trainer.probabilities(points(40).train_x)[:, 1].astype(np.float64)
        at_rest = -np.where(points(40).train_y, np.log(share), np.log(1 - share)).mean()
        losses[name] = float(trainer.advance(1)[0][0]), at_rest
    assert losses["frozen"][0] == pytest.approx(losses["frozen"][1], rel=1e-5)
    assert losses["learns"][0] != pytest.approx(losses["learns"][1], rel=1e-2)


def test_a_network_that_is_frozen_through_and_through_stays_as_it_is() -> None:
    trainer = Trainer(frozen(of_points(l2=0.1), "dense-1", "dense-2"), points())
    before = trainer.checkpoint()
    losses, _ = trainer.advance(6)
    assert np.isfinite(losses).all() and not trainer.norms.any()
    after = trainer.checkpoint().weights
    assert all(np.array_equal(array, after[name]) for name, array in before.weights.items())


def test_freezing_and_thawing_let_the_optimizer_begin_afresh() -> None:
    experiment = of_points()
    trainer = Trainer(experiment, points())
    trainer.advance(5)
    cold = Trainer(frozen(experiment, "dense-1"), points(), checkpoint=trainer.checkpoint())
    assert not trainer.fits(cold.experiment)
    assert not any(array.any() for array in cold.checkpoint().optimizer.values())
    assert not any("dense-1" in name for name in cold.checkpoint().optimizer)
    cold.advance(2)
    again = Trainer(cold.experiment, points(), checkpoint=cold.checkpoint())
    assert cold.checkpoint().optimizer.keys() == again.checkpoint().optimizer.keys()
    assert all(np.array_equal(cold.checkpoint().optimizer[n], a) for n, a in again.checkpoint().optimizer.items())


def test_figures_count_what_training_changes() -> None:
    graph = chain([Input(), Flatten(), Dense(units=10, frozen=True), Dense(units=4), Output()])
    assert {i: (f.parameters, f.frozen) for i, f in shapes.facts(graph, (28, 28, 1)).items() if f.held} == {
        "dense-1": (0, 7850),
        "dense-2": (44, 0),
    }
    inside = chain([Input(), Dense(units=3, frozen=True), Dense(units=3), Output()])
    grouped = chain([Input(), Group(inside=inside, repeat=2), Output()])
    assert shapes.facts(grouped, (3,))["group-1"] == shapes.NodeFacts((3,), 24, 2 * 2 * 21, 24)
    experiment = frozen(of_points(mlp(5, 5)), "dense-2")
    found = description("x", experiment)
    assert (found["parameters"], found["frozen"]) == (15 + 6, 30)
    assert summary(experiment).depth == 3
    free = of_points(mlp(5, 5))
    assert estimate(experiment).weights == estimate(free).weights - 4 * 30 * (2 * 3 + 2 - 2)


def test_the_microscope_shows_a_frozen_layer_that_stays() -> None:
    experiment = of_points(l2=0.1)
    wish = MicroscopeWish(layers=("dense-1", "dense-2"))
    free = microscope(Trainer(experiment, points()), wish)
    cold = microscope(Trainer(frozen(experiment, "dense-1"), points()), wish)
    assert free is not None and cold is not None
    one = cold.updates["dense-1"]["weights"]
    np.testing.assert_array_equal(one.after, one.value)
    assert not one.used.any()
    np.testing.assert_array_equal(one.gradient, free.updates["dense-1"]["weights"].gradient)
    assert not np.array_equal(cold.updates["dense-2"]["weights"].after, cold.updates["dense-2"]["weights"].value)
    assert 0 < cold.norm < free.norm


def test_an_exported_script_keeps_them_too(tmp_path: Path) -> None:
    experiment = frozen(templates.find("cnn-batch-norm").experiment(), "convolution-1", "batch-norm-1", "dense-1")
    checkpoint = some_weights(experiment)
    x, y = examples(experiment)
    files = python_script(experiment, checkpoint, "exported")
    found = run_script(files, tmp_path, x, y, steps=4)
    assert np.isfinite(found["losses"]).all()
    after = load_file(tmp_path / "exported.safetensors")
    kept = {name.partition("/")[0] for name in after if np.array_equal(after[name], checkpoint.weights[name])}
    assert {"convolution-1", "batch-norm-1", "dense-1"} <= kept
    assert not any(np.array_equal(after[n], checkpoint.weights[n]) for n in ("dense-2/weights", "batch-norm-2/mean"))

"""The sparsity penalty: part of what training makes small, never of the loss that is shown; by hand in NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from playground import templates
from playground.edits import set_setting
from playground.engine import losses, network
from playground.engine.probes.microscope import microscope
from playground.engine.training import Trainer
from playground.exchange.python import python_script
from playground.experiment import Experiment
from playground.graph import Graph, chain
from playground.layers import Activation, Dense, Input, Output
from playground.probes.microscope import MicroscopeWish
from playground.recipe import Recipe
from tests.engine.small import pictures, points


def coder(sparsity: float) -> Graph:
    layers = [Input(), Dense(units=3), Activation(function="tanh", sparsity=sparsity), Dense(units=2), Output()]
    return chain(layers)


def painting(sparsity: float, batch: int = 40) -> Experiment:
    recipe = {"loss": "mse", "batch_size": batch, "learning_rate": 0.05, "optimizer": {"kind": "sgd"}, "l2": 0.01}
    return Experiment(coder(sparsity), "circle", Recipe.model_validate(recipe), target="input")


def test_gradients_and_losses_by_hand() -> None:
    """Descent on mean((h V + c - x)²) + l2 / 2 |W, V|² + λ mean over the examples of sum |h|, h = tanh(x W + b)."""
    data, penalty = points(40), 0.3
    trainer = Trainer(painting(penalty), data)
    first = {name: array.astype(np.float64) for name, array in trainer.checkpoint().weights.items()}
    w, b, v, c = (first[f"dense-{n}/{name}"] for n in (1, 2) for name in ("weights", "bias"))
    x, wanted_losses = data.train_x.astype(np.float64), []
    for _ in range(4):
        h = np.tanh(x @ w + b)
        rest = h @ v + c - x
        wanted_losses.append((rest**2).mean())
        e = 2 * rest / x.size
        back = (e @ v.T + penalty * np.sign(h) / len(x)) * (1 - h * h)
        w, b = w - 0.05 * (x.T @ back + 0.01 * w), b - 0.05 * back.sum(0)
        v, c = v - 0.05 * (h.T @ e + 0.01 * v), c - 0.05 * e.sum(0)
    found, _ = trainer.advance(4)
    np.testing.assert_allclose(found, wanted_losses, rtol=1e-5)  # without penalties
    after = trainer.checkpoint().weights
    for name, wanted in (("dense-1/weights", w), ("dense-1/bias", b), ("dense-2/weights", v), ("dense-2/bias", c)):
        np.testing.assert_allclose(after[name], wanted, rtol=1e-4, atol=1e-6, err_msg=name)


def test_examples_that_fill_up_a_batch_cost_nothing() -> None:
    net, graph = network.structure(coder(0.3), (2,)), coder(0.3)
    answers = {"activation-1": np.array([[1, -2, 0], [0, 0, 0.5], [9, 9, 9]], np.float32)}
    values = network.numbers(graph)
    cost = losses.sparsity(net, answers, values, np.array([1, 1, 0], np.float32))
    assert float(cost) == pytest.approx(0.3 * (3 + 0.5) / 2)
    assert float(losses.sparsity(net, answers, values)) == pytest.approx(0.3 * (3 + 0.5 + 27) / 3)


def test_another_penalty_never_recompiles_and_none_costs_nothing() -> None:
    one, other, none = (network.structure(coder(amount), (2,)) for amount in (0.1, 0.7, 0.0))
    assert one == other != none
    assert none == network.structure(set_setting(coder(0.1), ["activation-1"], "sparsity", 0.0), (2,))
    trainer = Trainer(painting(0.1), points(40))
    assert trainer.fits(painting(0.7)) and not trainer.fits(painting(0.0))


def test_the_sparse_template_lets_few_units_answer() -> None:
    experiment = replace(templates.find("autoencoder-sparse").experiment(), dataset="digits")
    shares = []
    for amount in (0.0, 1e-3):
        graph = set_setting(experiment.graph, ["activation-1"], "sparsity", amount)
        trainer = Trainer(replace(experiment, graph=graph), pictures(200))
        trainer.advance(150)
        x = pictures(200).train_x.astype(np.float32) / 255
        values = network.numbers(graph)
        outputs, _ = network.apply(trainer.plan.structure, trainer.parameters, trainer.state, x, values, "cpu")
        shares.append(float((np.asarray(outputs["activation-1"]) > 0.05).mean()))
    assert shares[1] < 0.5 * shares[0]


def test_the_microscope_counts_it_among_the_penalties() -> None:
    seen = microscope(Trainer(painting(0.3), points()), MicroscopeWish(layers=("dense-1",)))
    assert seen is not None
    h = seen.outputs["activation-1"]
    weights = Trainer(painting(0.3), points()).checkpoint().weights
    squares = sum(float((weights[f"dense-{n}/weights"] ** 2).sum()) for n in (1, 2))
    assert seen.before.penalty == pytest.approx(0.3 * np.abs(h).sum() + 0.005 * squares, rel=1e-5)


def test_a_script_says_that_it_is_left_out() -> None:
    source = python_script(painting(0.3), None, "exported")["exported.py"].decode()
    assert "sparsity penalty" in source
    assert "sparsity" not in python_script(painting(0.0), None, "exported")["exported.py"].decode()

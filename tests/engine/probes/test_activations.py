"""Where the numbers that enter each activation lie, against NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Activation, Dense, Formula, Input, Output
from playground.probes import Wish
from playground.probes.activations import Activations
from playground.racing import BIN_EDGES
from tests.engine.small import mlp, of_pictures, of_points, pictures
from tests.engine.trained import ODD, started

GRAPH = chain([Input(), Dense(units=5), Activation(), Dense(units=4), Formula(expression="sin(x)"), Dense(units=1)])
GRAPH = chain([*[node.layer for node in GRAPH.nodes], Output()])


def look(trainer: Trainer) -> Activations | None:
    found: Activations | None = PROBES["activations"].load()(trainer, Wish())
    return found


def test_histograms_are_those_of_the_sums_that_enter() -> None:
    trainer = started(of_points(GRAPH), 5)
    found = look(trainer)
    assert found is not None
    assert found.nodes == ("activation-1", "formula-1") and found.functions == ("relu", "= sin(x)")
    w = trainer.checkpoint().weights
    first = ODD.train_x @ w["dense-1/weights"] + w["dense-1/bias"]
    second = np.maximum(first, 0) @ w["dense-2/weights"] + w["dense-2/bias"]
    for number, before in enumerate((first, second)):
        counts, _ = np.histogram(np.clip(before, -9.99, 9.99), BIN_EDGES)
        np.testing.assert_allclose(found.shares[number], counts / before.size, atol=1.5 / before.size)
    assert found.dead[0] == np.mean((first <= 0).all(axis=0)) and found.dead[1] == 0


def test_a_network_without_activations_has_nothing_to_show() -> None:
    assert look(Trainer(of_pictures(), pictures())) is None


def test_weights_that_are_no_numbers_leave_empty_histograms() -> None:
    trainer = started(of_points(mlp(4)))
    checkpoint = trainer.checkpoint()
    trainer.restore(
        replace(checkpoint, weights={name: np.full_like(array, np.nan) for name, array in checkpoint.weights.items()})
    )
    found = look(trainer)
    assert found is not None and (found.shares == 0).all()

"""The forward pass with examples along the last axis answers what the usual one does."""

from __future__ import annotations

import numpy as np
import pytest

from playground.engine import columns, network
from playground.engine.activations import ACTIVATIONS
from playground.engine.network import numbers, structure
from playground.graph import chain
from playground.layers import Activation, Dense, Input, LayerNorm, Output
from tests.engine.small import mlp

ELEMENT_WISE = sorted(set(ACTIVATIONS) - {"softmax"})


@pytest.mark.parametrize("function", ELEMENT_WISE)
def test_it_answers_what_the_usual_pass_does(function: str) -> None:
    graph = mlp(7, 4, outputs=3, function=function, dropout=0.5)
    net, values = structure(graph, (2,)), numbers(graph)
    parameters, state = network.first_weights(graph, net, 3)
    x = np.random.default_rng(0).normal(size=(20, 2)).astype(np.float32)
    usual, _ = network.apply(net, parameters, state, x, values, "cpu")  # type: ignore[arg-type]
    assert columns.fits(net)
    found = columns.apply(net, parameters, x.T, values)  # type: ignore[arg-type]
    assert pytest.approx(np.asarray(usual[net.output]), abs=1e-5) == np.asarray(found).T


def test_without_biases_there_are_none() -> None:
    graph = chain([Input(), Dense(units=4, bias=False), Output()])
    net = structure(graph, (2,))
    parameters, _ = network.first_weights(graph, net, 0)
    weights, x = np.asarray(parameters["dense-1"]["weights"]), np.array([[1.0, -2.0]], np.float32)
    found = columns.apply(net, parameters, x.T, numbers(graph))  # type: ignore[arg-type]
    assert np.asarray(found)[:, 0] == pytest.approx(x[0] @ weights, abs=1e-6)


@pytest.mark.parametrize("layer", [Activation(function="softmax"), LayerNorm()])
def test_what_looks_at_several_numbers_together_does_not_fit(layer: Activation | LayerNorm) -> None:
    assert not columns.fits(structure(chain([Input(), Dense(units=4), layer, Dense(units=2), Output()]), (2,)))

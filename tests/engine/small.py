"""Small data and small experiments, made of nothing but NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np

from playground.engine.loading import Arrays
from playground.experiment import Experiment
from playground.graph import Graph, chain
from playground.layers import Activation, Dense, Dropout, Flatten, Input, Layer, Output
from playground.layers.initialisers import Glorot
from playground.recipe import Recipe


def points(count: int = 40, held_out: int = 30, seed: int = 0, repeats: int = 1) -> Arrays:
    """Points between -3 and 3; class 1 inside a circle around the middle, which no straight line tells apart."""
    rng = np.random.default_rng(seed)

    def draw(number: int) -> tuple[Any, Any]:
        x = rng.uniform(-3, 3, (number, 2)).astype(np.float32)
        return x, (np.hypot(x[:, 0], x[:, 1]) < 2.4).astype(np.int32)

    (train_x, train_y), (test_x, test_y) = draw(count), draw(held_out)
    return Arrays(np.tile(train_x, (repeats, 1)), np.tile(train_y, repeats), test_x, test_y, ("0", "1"), 1.0)


def pictures(count: int = 24, held_out: int = 10, seed: int = 0) -> Arrays:
    """Pictures 28 x 28 with a bright square whose place is the label, on a little noise."""
    rng = np.random.default_rng(seed)

    def draw(number: int) -> tuple[Any, Any]:
        labels = rng.integers(0, 10, number).astype(np.int32)
        x = rng.integers(0, 40, (number, 28, 28, 1)).astype(np.uint8)
        for picture, label in zip(x, labels, strict=True):
            row, column = divmod(int(label), 4)
            picture[2 + 8 * row : 9 + 8 * row, 1 + 7 * column : 6 + 7 * column] = 230
        return x, labels

    (train_x, train_y), (test_x, test_y) = draw(count), draw(held_out)
    return Arrays(train_x, train_y, test_x, test_y, tuple("0123456789"), 1 / 255)


def mlp(*units: int, outputs: int = 1, function: Any = "tanh", dropout: float | None = None) -> Graph:
    """Input, hidden layers, and a last dense layer."""
    layers: list[Layer] = [Input()]
    for count in units:
        layers += [Dense(units=count, weights_start=Glorot()), Activation(function=function)]
        layers += [] if dropout is None else [Dropout(rate=dropout)]
    return chain([*layers, Dense(units=outputs, weights_start=Glorot()), Output()])


def of_points(graph: Graph | None = None, seed: int = 0, **recipe: Any) -> Experiment:
    """An experiment on points with one output, by binary cross-entropy unless another loss is given."""
    settings = {"loss": "binary-cross-entropy", "batch_size": 8, "learning_rate": 0.01} | recipe
    return Experiment(graph or mlp(5), "circle", Recipe.model_validate(settings), seed)


def of_pictures(graph: Graph | None = None, seed: int = 0, **recipe: Any) -> Experiment:
    """An experiment on pictures with ten outputs; a softmax layer alone unless another graph is given."""
    settings = {"batch_size": 8, "learning_rate": 0.01} | recipe
    graph = graph or chain([Input(), Flatten(), Dense(units=10), Output()])
    return Experiment(graph, "digits", Recipe.model_validate(settings), seed)

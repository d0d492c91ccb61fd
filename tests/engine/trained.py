"""Trainers for tests: small networks that share their programs, and comparison bit for bit."""

from __future__ import annotations

from typing import Any

import numpy as np

from playground.engine.programs import EVALUATION_BATCH
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import Graph, chain
from playground.layers import Activation, BatchNorm, Dense, Dropout, Input, Noise, Output
from tests.engine.small import mlp, of_points, pictures, points

ODD = points(21)  # 21 examples in batches of 8: two whole ones and one of 5
EVERYTHING = {
    "optimizer": {"kind": "adam"},
    "schedule": {"kind": "step", "factor": 0.9, "every": 5},
    "l2": 1e-3,
    "l1": 1e-4,
    "clip_norm": 1.0,
    "label_smoothing": 0.05,
}


def steadied() -> Graph:
    """A network with all that remembers and all that is random: running averages, dropout, noise."""
    return chain(
        [Input(), Noise(), Dense(units=6), BatchNorm(), Activation(), Dropout(rate=0.2), Dense(units=1), Output()]
    )


HELD_OUT = pictures(6, 2 * EVALUATION_BATCH + 37)  # three batches, the last one not full

# Most tests share these two networks, so that they are compiled once.
SMALL = mlp(4)
STEADIED = of_points(steadied(), **EVERYTHING)


def started(experiment: Experiment, *steps: int, **settings: Any) -> Trainer:
    """A trainer after chunks of so many steps."""
    trainer = Trainer(experiment, settings.pop("arrays", ODD), **settings)
    for count in steps:
        trainer.advance(count)
    return trainer


def assert_same(first: Trainer, second: Trainer) -> None:
    """Bit for bit: weights, running averages, the optimizer's arrays and the step."""
    one, other = first.checkpoint(), second.checkpoint()
    assert one.step == other.step
    for ours, theirs in ((one.weights, other.weights), (one.optimizer, other.optimizer)):
        assert ours.keys() == theirs.keys()
        for name, array in ours.items():
            np.testing.assert_array_equal(array, theirs[name], err_msg=name)


def differ(first: Trainer, second: Trainer) -> bool:
    one, other = first.checkpoint().weights, second.checkpoint().weights
    return any(not np.array_equal(array, other[name]) for name, array in one.items())

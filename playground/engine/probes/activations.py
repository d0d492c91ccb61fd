"""Where the numbers that enter each activation lie."""

from __future__ import annotations

from typing import Any

import jax
import numpy as np

from playground.engine.lanes.measures import health_of
from playground.engine.network import numbers
from playground.engine.training import Trainer
from playground.groups import expanded
from playground.probes import Wish
from playground.probes.activations import Activations
from playground.racing import hidden


def activations(trainer: Trainer, wish: Wish) -> Activations | None:
    """A look at every activation; None where the network has none."""
    layers = {node.id: node.layer for node in expanded(trainer.experiment.graph).nodes}
    values: Any = numbers(trainer.experiment.graph)
    weights = jax.tree.map(lambda array: np.asarray(array)[None], (trainer.parameters, trainer.state, values))
    (found,) = health_of(trainer.plan, weights, trainer.data.arrays)
    if not found.activations:
        return None
    functions = tuple(hidden.function_of(layers[node]) for node in found.activations)
    return Activations(found.activations, functions, found.histogram, found.dead)

"""A look into the networks of several lanes: gradients, dead units, pre-activations, boundaries."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from playground.engine import losses, network
from playground.engine.functions import APPLY, Context
from playground.engine.lanes.grouping import Lanes
from playground.engine.loading import Arrays
from playground.engine.network import Parameters
from playground.engine.probes.boundary import grid
from playground.engine.programs import Plan, programs
from playground.layers import Activation, Formula, Layer
from playground.probes import REACH
from playground.racing import BIN_EDGES, DEAD_SLOPE, Health, LaneBoundaries

Weights = tuple[Parameters, Parameters, Parameters]

VECTORS, PICTURES = 256, 64
"""So many of the first training examples are looked at; pictures have more numbers each."""


def health(lanes: Lanes) -> tuple[Health, ...]:
    """How each lane's network is doing on a fixed few of the training examples."""
    return health_of(lanes.plan, lanes.weights(), lanes.data.arrays)


def health_of(plan: Plan, weights: Weights, arrays: Arrays) -> tuple[Health, ...]:
    """The same of networks of one plan; ``weights`` are parameters, state and settings by value, lanes first."""
    count = PICTURES if len(plan.structure.input_shape) == 3 else VECTORS
    x = arrays.train_x[:count].astype(np.float32) * np.float32(arrays.scale)
    norms, dead, bins = jax.device_get(_looking(plan)(*weights, x, arrays.train_y[:count]))
    layers, activations = tuple(plan.structure.parameter_shapes()), _activations(plan)

    def of(found: dict[str, Any], names: tuple[str, ...]) -> Any:
        lanes = len(next(iter(norms.values())))
        return np.stack([found[name] for name in names], axis=1) if names else np.zeros((lanes, 0), np.float32)

    both = of(norms, layers), of(dead, activations), of(bins, activations)
    return tuple(Health(layers, n, activations, d, b) for n, d, b in zip(*both, strict=True))


def can_draw_boundaries(plan: Plan) -> bool:
    """Whether the network reads two numbers and names classes."""
    return plan.structure.input_shape == (2,) and plan.task == "classification"


def boundaries(lanes: Lanes, side: int) -> LaneBoundaries:
    """What each lane answers on a grid of side x side cells; see ``can_draw_boundaries``."""
    shares = np.asarray(_drawing(lanes.plan)(*lanes.weights(), grid(side, REACH)))
    return LaneBoundaries(shares.reshape(len(shares), side, side, -1).astype(np.float16), REACH)


def _activations(plan: Plan) -> tuple[str, ...]:
    return tuple(i for i, layer, _ in plan.structure.nodes if isinstance(layer, Activation | Formula))


@lru_cache(maxsize=8)
def _looking(plan: Plan) -> Any:
    """(parameters, state, values, x, labels), lanes first, to gradient norms, dead shares and histograms by node."""
    net, of_one = plan.structure, programs(plan)

    def look(parameters: Parameters, state: Parameters, values: Parameters, x: jax.Array, labels: jax.Array) -> Any:
        def objective(weights: Parameters) -> tuple[jax.Array, Any]:
            outputs, _ = network.apply(net, weights, state, x, values, plan.platform)
            return jnp.mean(of_one.scores(outputs[net.output], x, labels, None)[0]), outputs

        gradients, outputs = jax.grad(objective, has_aux=True)(parameters)
        norms = {i: jnp.sqrt(sum(jnp.sum(jnp.square(g)) for g in arrays.values())) for i, arrays in gradients.items()}
        dead, bins = {}, {}
        for node_id, layer, sources in net.nodes:
            if isinstance(layer, Activation | Formula):
                before = outputs[sources[0]]
                bins[node_id] = _histogram(before)
                dead[node_id] = _dead(layer, before, values.get(node_id, {}), plan.platform)
        return norms, dead, bins

    return jax.jit(jax.vmap(look, (0, 0, 0, None, None)))


@lru_cache(maxsize=8)
def _drawing(plan: Plan) -> Any:
    """(parameters, state, values), lanes first, and places [n, 2] to probabilities [lanes, n, classes]."""

    def shares(parameters: Parameters, state: Parameters, values: Parameters, places: jax.Array) -> jax.Array:
        outputs, _ = network.apply(plan.structure, parameters, state, places, values, plan.platform)
        return losses.probabilities(outputs[plan.structure.output], plan.loss)

    return jax.jit(jax.vmap(shares, (0, 0, 0, None)))


def _dead(layer: Layer, before: jax.Array, values: Any, platform: str) -> jax.Array:
    """The share of units (the last axis) whose slope is next to nothing for every example and place."""
    if isinstance(layer, Activation) and layer.function == "softmax":
        return jnp.full((), jnp.nan)

    def function(x: jax.Array) -> jax.Array:
        return APPLY[layer.kind](layer, {}, {}, [x], Context(False, platform, None, values))[0]

    slope = jax.jvp(function, (before,), (jnp.ones_like(before),))[1]
    steepest = jnp.max(jnp.abs(slope), axis=tuple(range(before.ndim - 1)))
    return jnp.mean((steepest < DEAD_SLOPE).astype(jnp.float32))


def _histogram(before: jax.Array) -> jax.Array:
    """The share of the numbers in each bin of ``BIN_EDGES``, the outer ones open; numbers that are none count not."""
    bins, low, width = len(BIN_EDGES) - 1, float(BIN_EDGES[0]), float(BIN_EDGES[1] - BIN_EDGES[0])
    flat = before.reshape(-1)
    place = jnp.clip(jnp.floor((flat - low) / width), 0, bins - 1).astype(jnp.int32)
    known = jnp.isfinite(flat).astype(jnp.float32)
    return jnp.zeros(bins).at[place].add(known) / jnp.maximum(jnp.sum(known), 1.0)

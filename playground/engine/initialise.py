"""First weights, drawn with NumPy (a tenth of a second where ``jax.random`` takes a second to compile)."""

from __future__ import annotations

import math
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from playground.layers import Layer, Shape
from playground.layers.initialisers import Constant, Glorot, He, Initialiser, Normal

Weights = dict[str, NDArray[np.float32]]


def first_parameters(layer: Layer, shapes: dict[str, Shape], seed: int, node_id: str) -> Weights:
    """The parameters of one layer before training.

    Each array has a random stream of its own, made of seed, node and name, so that adding a layer leaves the others'
    first weights as they are. Scales start at 1, offsets at 0.
    """
    weights: Weights = {}
    for name, shape in shapes.items():
        rng = np.random.default_rng([seed, crc32(node_id.encode()), crc32(name.encode())])
        initialiser: Initialiser | None = getattr(layer, f"{name}_start", None)
        if initialiser is None:
            weights[name] = np.full(shape, 1.0 if name == "scale" else 0.0, np.float32)
        else:
            weights[name] = draw(initialiser, shape, rng)
    return weights


def first_state(shapes: dict[str, Shape]) -> Weights:
    """Running averages before training: mean 0, variance 1."""
    return {name: np.full(shape, float(name == "variance"), np.float32) for name, shape in shapes.items()}


def draw(initialiser: Initialiser, shape: Shape, rng: np.random.Generator) -> NDArray[np.float32]:
    """One array, float32; fans are counted as in He et al.: window x channels in, window x filters out."""
    window = math.prod(shape[:-2])
    fan_in = window * shape[-2] if len(shape) > 1 else shape[0]
    fan_out = window * shape[-1]
    match initialiser:
        case Constant(value=value):
            return np.full(shape, value, np.float32)
        case Normal(deviation=deviation):
            return (deviation * rng.standard_normal(shape)).astype(np.float32)
        case Glorot():
            limit = math.sqrt(6.0 / (fan_in + fan_out))
            return rng.uniform(-limit, limit, shape).astype(np.float32)
        case He():
            return (math.sqrt(2.0 / fan_in) * rng.standard_normal(shape)).astype(np.float32)
        case _:
            return np.zeros(shape, np.float32)

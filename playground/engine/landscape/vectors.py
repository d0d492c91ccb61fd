"""All weights of a network as one row of numbers, and back."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod

import jax
import numpy as np
from numpy.typing import NDArray

from playground.engine.network import Parameters, Structure
from playground.layers import Shape

Floats = NDArray[np.float32]

Place = tuple[str, str, Shape]
"""Node, name and shape of an array."""


def places(net: Structure) -> tuple[Place, ...]:
    """Every trained array in the order of the row."""
    return tuple(
        (node, name, shape) for node, arrays in net.parameter_shapes().items() for name, shape in arrays.items()
    )


def row(parameters: Parameters, order: tuple[Place, ...]) -> Floats:
    """The weights in a row, float32 [parameters]."""
    parts = [np.asarray(parameters[node][name], np.float32).ravel() for node, name, _ in order]
    return np.concatenate([np.empty(0, np.float32), *parts])


def row_of(weights: Mapping[str, NDArray[np.float32]], order: tuple[Place, ...]) -> Floats | None:
    """The weights of a checkpoint (by ``node/name``) in a row; None where they are another network's."""
    parts = []
    for node, name, shape in order:
        array = weights.get(f"{node}/{name}")
        if array is None or array.shape != shape:
            return None
        parts.append(np.asarray(array, np.float32).ravel())
    return np.concatenate([np.empty(0, np.float32), *parts])


def parameters_of(values: jax.Array, order: tuple[Place, ...]) -> Parameters:
    """The arrays by node and name out of a row; also while compiling."""
    found: Parameters = {}
    start = 0
    for node, name, shape in order:
        end = start + prod(shape)
        found.setdefault(node, {})[name] = values[start:end].reshape(shape)
        start = end
    return found

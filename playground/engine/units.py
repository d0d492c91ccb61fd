"""Which units of one network are those of another, so that weights can be carried over between them.

A unit is one number of a vector or one channel of a picture. It is known by the layer that made it and its number
there; layers that treat each channel on its own pass their units on. So a network that was edited still finds the units
it had, wherever they lie now: behind pooling, spread over the places of a picture by a flatten, between others in a
concatenation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from playground.engine.network import Structure
from playground.layers import (
    Concatenate,
    Convolution,
    Dense,
    Flatten,
    Input,
    Layer,
    Reshape,
    Shape,
    TransposedConvolution,
)

Units = NDArray[np.int64]
"""[units, 3]: the number of the layer a unit comes from, its number there, and its place in a picture made flat."""

Places = NDArray[np.intp]


class Origins(dict[str, int]):
    """A number for every layer that makes units, the same in every network it is used for."""

    def new(self, node_id: str, count: int) -> Units:
        """So many units of a layer's own."""
        units = np.zeros((count, 3), np.int64)
        units[:, 0] = self.setdefault(node_id, len(self))
        units[:, 1] = np.arange(count)
        return units


def units(net: Structure, origins: Origins) -> dict[str, Units]:
    """The units along the last axis of every node's output, in their order."""
    shapes = net.shapes()
    found: dict[str, Units] = {}
    for node_id, layer, sources in net.nodes:
        rule = _RULES.get(type(layer))
        is_maker = isinstance(layer, Input | Dense | Convolution | TransposedConvolution | Reshape)
        if is_maker and not is_depthwise(layer, shapes[sources[0]] if sources else ()):
            found[node_id] = origins.new(node_id, shapes[node_id][-1])
        elif rule is None:
            found[node_id] = found[sources[0]]
        else:
            made = rule([found[source] for source in sources], shapes[sources[0]])
            found[node_id] = origins.new(node_id, shapes[node_id][-1]) if made is None else made
    return found


def is_depthwise(layer: Layer, input_shape: Shape) -> bool:
    """Whether it is a convolution that treats each channel on its own."""
    return isinstance(layer, Convolution) and layer.groups > 1 and layer.groups == layer.filters == input_shape[-1]


def shared(before: Units, after: Units) -> tuple[Places, Places] | None:
    """Where the units that both have lie before and after; None where they have none in common.

    Equally many units of which none is common count as one another's: what feeds a layer is another one, and its
    weights still fit.
    """
    if before.shape == after.shape and np.array_equal(before, after):
        return np.arange(len(before)), np.arange(len(after))
    _, numbers = np.unique(np.concatenate([before, after]), axis=0, return_inverse=True)
    numbers = numbers.reshape(-1)
    common, old, new = np.intersect1d(numbers[: len(before)], numbers[len(before) :], return_indices=True)
    if len(common):
        return old, new
    return (np.arange(len(before)), np.arange(len(after))) if len(before) == len(after) else None


def _flat(sources: list[Units], shape: Shape) -> Units | None:
    """The channels at each place of a picture, where the channel is what changes fastest; a vector as it is."""
    if len(shape) < 3:
        return sources[0] if len(shape) == 1 else None
    rows, columns, channels = shape
    spread = np.tile(sources[0], (rows * columns, 1))
    size = (rows << 48) | (columns << 32)  # places of pictures of different sizes are different places
    spread[:, 2] = size | np.repeat(np.arange(rows * columns), channels)
    return spread


def _beside(sources: list[Units], shape: Shape) -> Units | None:
    """One source after the other; None where a unit would come twice."""
    joined = np.concatenate(sources)
    return joined if len(np.unique(joined, axis=0)) == len(joined) else None


_RULES: Mapping[type[Layer], Callable[[list[Units], Shape], Units | None]] = {Flatten: _flat, Concatenate: _beside}
"""What becomes of the units; None where they are new ones. Every other layer that makes none passes its first's on."""

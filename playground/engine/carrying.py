"""Weights carried over from a network to its edited successor.

Every unit that is still there keeps its weights. A layer made wider keeps its units and gets new ones, whose outgoing
weights start at zero, so that the network computes what it did before (Chen, Goodfellow and Shlens, Net2Net, ICLR
2016); layers that weigh a unit against the others, such as softmax or layer norm, are the exception. A layer made
narrower keeps its first units. Arrays that the present network cannot fill whole come from an older one, where that is
given and has them in this shape: undo of an edit brings back what the edit took away.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.engine.initialise import Weights
from playground.engine.network import Structure
from playground.engine.units import Origins, Places, is_depthwise, shared, units
from playground.layers import BatchNorm, Convolution, Layer, LayerNorm, Shape

Floats = NDArray[np.float32]
Axes = tuple[str, ...]
"""What lies along each axis: units that come ``in``, units the layer makes (``out``), units on their way ``through``,
or something ``fixed``, which must be of the same size."""


def carried(before: Structure, after: Structure, present: Weights, fresh: Weights, kept: Weights) -> Weights:
    """The weights of the network ``after`` an edit.

    Args:
        before: the network as it was.
        after: the network as it is now.
        present: the arrays of ``before`` by ``node/name``; missing ones are taken as not there.
        fresh: the arrays of ``after`` before any training.
        kept: older arrays, for those that ``present`` cannot fill whole.

    Returns:
        An array for each of ``fresh``, of the same shape.
    """
    move = _Move(before, after)
    result: Weights = {}
    for name, new in fresh.items():
        found, is_whole = move.array(name, present.get(name), new)
        older = kept.get(name)
        result[name] = older if older is not None and older.shape == new.shape and not is_whole else found
    return result


@dataclass(frozen=True, slots=True)
class _Way:
    """Where along one axis what is kept lay before, and where it lies now."""

    old: Places
    new: Places


class _Move:
    """Finds the place of every old array's numbers in the new ones."""

    def __init__(self, before: Structure, after: Structure) -> None:
        origins = Origins()
        self._units = units(before, origins), units(after, origins)
        self._nodes = tuple({i: (layer, sources) for i, layer, sources in net.nodes} for net in (before, after))
        self._shapes = before.shapes(), after.shapes()
        self._ways: dict[tuple[str, bool], _Way | None] = {}

    def array(self, name: str, old: Floats | None, new: Floats) -> tuple[Floats, bool]:
        """What one array of the network starts with now, and whether all of it, and all there was, is carried over."""
        node_id = name.rpartition("/")[0]
        axes = self._axes(node_id, new.ndim)
        if old is None or axes is None or old.ndim != new.ndim:
            return new, False
        ways: list[_Way] = []
        for axis, role in enumerate(axes):
            way = self._way(node_id, role, old.shape[axis], new.shape[axis])
            if way is None:
                return new, False
            ways.append(way)
        is_whole = old.shape == new.shape and all(len(w.new) == n for w, n in zip(ways, new.shape, strict=True))
        return _laid(old, new, axes, ways), is_whole

    def _axes(self, node_id: str, dimensions: int) -> Axes | None:
        """The axes of the node's arrays; None where it is another layer now, or one that only fits as a whole."""
        if node_id not in self._nodes[0]:
            return None
        (old, sources_before), (new, sources_after) = (nodes[node_id] for nodes in self._nodes)
        shapes = self._shapes[0][sources_before[0]], self._shapes[1][sources_after[0]]
        roles = [_axes(layer, shape, dimensions) for layer, shape in zip((old, new), shapes, strict=True)]
        return roles[0] if roles[0] == roles[1] and type(old) is type(new) else None

    def _way(self, node_id: str, role: str, old_size: int, new_size: int) -> _Way | None:
        if role == "fixed":
            return _Way(np.arange(old_size), np.arange(new_size)) if old_size == new_size else None
        key = node_id, role == "out"
        if key not in self._ways:
            ends = [node_id if role == "out" else nodes[node_id][1][0] for nodes in self._nodes]
            both = shared(*(found[end] for found, end in zip(self._units, ends, strict=True)))
            self._ways[key] = _Way(*both) if both else None
        way = self._ways[key]
        # An array from elsewhere may not be of the size the network before had.
        return way if way is not None and (way.old < old_size).all() else None


def _laid(old: Floats, new: Floats, axes: Axes, ways: list[_Way]) -> Floats:
    """The new array with the old one's numbers where they belong, and zeros where new units come into old ones."""
    result = new.copy()
    to = [way.new for way in ways]
    if "in" in axes:
        axis = axes.index("in")
        come_new = np.setdiff1d(np.arange(new.shape[axis]), to[axis])
        result[np.ix_(*to[:axis], come_new, *to[axis + 1 :])] = 0.0
    result[np.ix_(*to)] = old[np.ix_(*(way.old for way in ways))]
    return result


def _axes(layer: Layer, input_shape: Shape, dimensions: int) -> Axes | None:
    if isinstance(layer, BatchNorm | LayerNorm):
        return ("through",)
    if is_depthwise(layer, input_shape):
        return ("fixed", "fixed", "fixed", "through")[-dimensions:]
    if isinstance(layer, Convolution) and layer.groups > 1:
        return ("fixed",) * dimensions
    return ("fixed", "fixed", "in", "out")[-dimensions:]

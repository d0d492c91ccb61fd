"""Which arrays each stage shows, and from which of them a number is chosen."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication

from playground.arithmetic.values import Array, Unit, Weighed
from playground.probes.microscope import Microscope
from widgets.views.microscope.losing import sigmoid, softmax
from widgets.views.microscope.reckoning import Reckoner
from widgets.views.microscope.stages import Stage, Way
from widgets.views.microscope.tensor_map import Tensor

translate = QCoreApplication.translate
MOST_INPUTS = 2
"""Of a layer that joins more, only so many are shown."""


class Shown(NamedTuple):
    """Arrays, and the number of the one from which a unit is chosen."""

    tensors: tuple[Tensor, ...]
    chooses: int


def chosen_from(way: Way, seen: Microscope, stage: Stage, array: str) -> Array | None:
    """The array from which a stage's unit is chosen, None while it is on its way."""
    if stage.phase == "update":
        one = seen.updates.get(stage.node, {}).get(array)
        return None if one is None else one.value
    return (seen.gradients if stage.phase == "backward" else seen.outputs)[stage.node]


def first_unit(way: Way, seen: Microscope, stage: Stage, array: str) -> Unit:
    """The unit that is looked at before another is chosen: the right class, else where there is most to see."""
    if stage.phase in ("loss", "afterwards") or stage.node == way.nodes[-1]:
        values = seen.target
    elif stage.phase == "update":
        values = np.abs(seen.updates[stage.node][array].used)
    else:
        values = np.abs(seen.outputs[stage.node] * seen.gradients[stage.node])
    place = int(np.nan_to_num(values).argmax())
    return tuple(int(i) for i in np.unravel_index(place, values.shape))


def shown(way: Way, seen: Microscope, reckoner: Reckoner, stage: Stage, unit: Unit, array: str, loss: str) -> Shown:
    """What a stage shows."""
    if stage.phase == "forward":
        return _forward(way, seen, reckoner, stage.node, unit)
    if stage.phase == "backward":
        return _backward(way, seen, stage.node)
    if stage.phase == "update":
        return _update(seen, stage.node, array)
    answer = Tensor(translate("MicroscopeView", "Answer"), seen.outputs[stage.node])
    target = Tensor(translate("MicroscopeView", "Target"), seen.target)
    if stage.phase == "afterwards":
        return Shown((answer, Tensor(translate("MicroscopeView", "Answer afterwards"), seen.answer), target), 0)
    slope = Tensor(translate("MicroscopeView", "Gradient ∂L"), seen.gradients[stage.node], "blue-orange")
    shares = {"cross-entropy": softmax, "binary-cross-entropy": sigmoid}.get(loss)
    title = translate("MicroscopeView", "Probability p")
    middle = () if shares is None else (Tensor(title, shares(seen.outputs[stage.node])),)
    return Shown((answer, *middle, target, slope), 0)


def _forward(way: Way, seen: Microscope, reckoner: Reckoner, node: str, unit: Unit) -> Shown:
    sources = way.graph.sources(node)
    output = Tensor(translate("MicroscopeView", "Goes out"), seen.outputs[node], _ink(way, node, seen.outputs[node]))
    if not sources:
        return Shown((output._replace(title=translate("MicroscopeView", "The example")),), 0)
    into = translate("MicroscopeView", "Comes in")
    inputs = tuple(Tensor(into, seen.outputs[s], _ink(way, s, seen.outputs[s])) for s in sources[:MOST_INPUTS])
    found = reckoner.sum_at(node, unit)
    before = (*inputs, *(() if found is None else _weighed(found)))
    return Shown((*before, output), len(before))


def _weighed(found: Weighed) -> tuple[Tensor, ...]:
    weights, products = translate("MicroscopeView", "Weights"), translate("MicroscopeView", "Products")
    if found.inputs.ndim == 1:
        return Tensor(weights, found.weights, "blue-orange"), Tensor(products, found.products, "blue-orange")
    channel = int(np.abs(np.nan_to_num(found.products.sum(axis=(0, 1)))).argmax())
    patch = translate("MicroscopeView", "Patch, channel {n}").format(n=found.first_channel + channel)
    arrays = (
        (patch, found.inputs, None),
        (weights, found.weights, "blue-orange"),
        (products, found.products, "blue-orange"),
    )
    return tuple(Tensor(title, values[:, :, channel], map) for title, values, map in arrays)  # type: ignore[arg-type]


def _ink(way: Way, node: str, values: Array) -> str | None:
    is_picture = way.graph.node(node).layer.kind == "input" and values.ndim == 3 and values.shape[2] == 1
    return "ink" if is_picture else None


def _backward(way: Way, seen: Microscope, node: str) -> Shown:
    arrived = Tensor(translate("MicroscopeView", "Gradient here"), seen.gradients[node], "blue-orange")
    own = tuple(
        Tensor(translate("MicroscopeView", "Gradient of {name}").format(name=name), one.gradient, "blue-orange")
        for name, one in seen.updates.get(node, {}).items()
    )
    back = tuple(
        Tensor(translate("MicroscopeView", "Goes back"), seen.gradients[source], "blue-orange")
        for source in way.graph.sources(node)[:MOST_INPUTS]
    )
    return Shown((arrived, *own, *back), 0)


def _update(seen: Microscope, node: str, array: str) -> Shown:
    one = seen.updates.get(node, {}).get(array)
    if one is None:
        return Shown((), 0)
    tensors = (
        (translate("MicroscopeView", "Before"), one.value),
        (translate("MicroscopeView", "Gradient g"), one.used),
        (translate("MicroscopeView", "Step"), one.after - one.value),
        (translate("MicroscopeView", "After"), one.after),
    )
    return Shown(tuple(Tensor(title, values, "blue-orange") for title, values in tensors), 0)

"""What every neuron answers everywhere: one forward pass over a grid of places, all dense layers together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import jax
import numpy as np

from playground.engine import network
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.probes.boundary import grid
from playground.engine.training import Trainer
from playground.probes import REACH, Points
from playground.probes.neurons import Column, Enlarged, Neurons, NeuronsWish, Unit
from playground.problems import BadWish, ProblemError

FINEST, COARSEST, CELLS = 48, 16, 300_000
"""Cells along each axis of a small picture; the more neurons, the coarser, so that all together have about so many."""

ENLARGED = 128
"""Cells along each axis of the one picture in full."""

MOST_POINTS = 500

ELEMENT_WISE = {"activation", "formula", "dropout", "batch-norm", "layer-norm", "noise"}
"""Kinds of layers that leave it plain which number came from which neuron."""

Outputs = dict[str, jax.Array]


@dataclass(frozen=True, slots=True)
class Place:
    """A dense layer in a structure: the layer that makes its output, and whose neurons it hears ("" the inputs)."""

    node: str
    shown: str
    source: str | None


def neurons(trainer: Trainer, wish: NeuronsWish) -> Neurons | None:
    """The pictures of all neurons; None where the network has other inputs than two numbers."""
    if trainer.experiment.data.shape != (2,):
        return None
    plan, found = trainer.plan, places(trainer.plan.structure)
    arrays = _arrays(trainer, found)
    units = {place.node: arrays[place.node]["weights"].shape[1] for place in found}
    _check(wish, units)
    side = _side(sum(units.values()))
    look = looking(plan.structure, plan.platform, tuple(place.shown for place in found))
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    parameters = _silenced(trainer, found, wish.off)
    outputs = look(parameters, trainer.state, grid(side, REACH), values)
    columns = tuple(
        Column(
            place.node,
            np.moveaxis(np.asarray(outputs[place.shown]).reshape(side, side, -1), -1, 0),
            np.asarray(arrays[place.node]["weights"]),
            np.asarray(arrays[place.node].get("bias", np.zeros(units[place.node], np.float32))),
            place.source,
            "bias" in arrays[place.node],
        )
        for place in found
    )
    enlarged = None
    if wish.enlarged is not None:
        node, unit = wish.enlarged
        shown = next(place.shown for place in found if place.node == node)
        finer = look(parameters, trainer.state, grid(ENLARGED, REACH), values)
        enlarged = Enlarged(wish.enlarged, np.asarray(finer[shown][:, unit]).reshape(ENLARGED, ENLARGED))
    data = trainer.data.arrays
    known = data.train_y[:MOST_POINTS]
    classes = known if known.dtype.kind == "i" else (known > 0).astype(np.int32)  # of numbers, which side of zero
    points = Points(data.train_x[:MOST_POINTS], classes)
    return Neurons(trainer.step, REACH, columns, wish.off, enlarged, points)


@lru_cache(maxsize=32)
def places(net: Structure) -> tuple[Place, ...]:
    """The dense layers of a structure in its order."""
    kinds = {node: layer.kind for node, layer, _ in net.nodes}
    sources = {node: given for node, _, given in net.nodes}
    hearers: dict[str, list[str]] = {}
    for node, given in sources.items():
        for source in given:
            hearers.setdefault(source, []).append(node)

    def end(node: str) -> str:
        while len(after := hearers.get(node, [])) == 1 and kinds[after[0]] in ELEMENT_WISE:
            node = after[0]
        return node

    def beginning(node: str) -> str | None:
        node = sources[node][0]
        while kinds[node] in ELEMENT_WISE:
            node = sources[node][0]
        return {"input": "", "dense": node}.get(kinds[node])

    return tuple(Place(node, end(node), beginning(node)) for node, kind in kinds.items() if kind == "dense")


def _check(wish: NeuronsWish, units: dict[str, int]) -> None:
    for node, unit in (*wish.off, *((wish.enlarged,) if wish.enlarged else ())):
        if not 0 <= unit < units.get(node, 0):
            there_is = ", ".join(f"0 to {count - 1} of “{name}”" for name, count in units.items())
            raise ProblemError(BadWish("neurons", f"unit {unit} of “{node}”", there_is))


def _side(units: int) -> int:
    """Cells along each axis, for so many neurons: a multiple of 4."""
    return int(np.clip(4 * round(np.sqrt(CELLS / max(units, 1)) / 4), COARSEST, FINEST))


def _silenced(trainer: Trainer, found: tuple[Place, ...], off: tuple[Unit, ...]) -> Parameters:
    """The parameters with weights of 0 from neurons that are off; the trainer's own where none is."""
    parameters, arrays = dict(trainer.parameters), _arrays(trainer, found)
    for place in found:
        if silent := [unit for node, unit in off if node == place.source]:
            weights = np.array(arrays[place.node]["weights"])
            weights[silent] = 0
            parameters[place.node] = {**parameters.get(place.node, {}), "weights": jax.numpy.asarray(weights)}
    return parameters


def _arrays(trainer: Trainer, found: tuple[Place, ...]) -> Parameters:
    """What each of the layers computes with."""
    layers = {node: layer for node, layer, _ in trainer.plan.structure.nodes}
    return {place.node: network.arrays_of(layers[place.node], place.node, trainer.parameters) for place in found}


@lru_cache(maxsize=16)
def looking(net: Structure, platform: str, shown: tuple[str, ...]) -> Callable[..., Outputs]:
    """The compiled forward pass that keeps some layers: (…, places [n, 2], values) to [n, units] of each."""

    def look(parameters: Parameters, state: Parameters, x: jax.Array, values: Parameters) -> Outputs:
        outputs, _ = network.apply(net, parameters, state, x, values, platform)
        return {node: outputs[node] for node in shown}

    return jax.jit(look)

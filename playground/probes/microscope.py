"""One step of training on one example, with every number of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from playground.experiment import Experiment
from playground.groups import expanded
from playground.probes.base import Array, Wish
from playground.problems import BadWish, Problem

Source = Literal["training", "held-out", "next", "drawing"]


@dataclass(frozen=True, slots=True, eq=False)
class MicroscopeWish(Wish):
    """Which example, and of which layers the weights are to come along.

    ``next`` is the first training example of the next batch. ``drawing``, float32 [28, 28] from 0 to 1, is looked at
    for that source as class ``label``; while there is none, or where the network reads other pictures, it is the
    training example. ``layers`` are ids of layers, groups written out.
    """

    source: Source = "training"
    example: int = 0
    drawing: Array | None = None
    label: int = 0
    layers: tuple[str, ...] = ()

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Layers and a class that there are."""
        ids, classes = expanded(experiment.graph).ids, len(experiment.data.labels)
        if self.example < 0:
            return BadWish("example", f"example {self.example}", "examples from 0")
        if experiment.target == "label" and classes and not 0 <= self.label < classes:
            return BadWish("class", f"class {self.label}", f"0 to {classes - 1}")
        missing = next((layer for layer in self.layers if layer not in ids), None)
        return None if missing is None else BadWish("microscope", f"layer “{missing}”", ", ".join(ids))


@dataclass(frozen=True, slots=True)
class Updated:
    """What one step makes of one trained array; all arrays are float32 of its shape.

    ``gradient`` is of the loss alone; ``used`` is what the optimizer is handed: with the penalties' gradient, and
    shortened where gradients are clipped. ``memory`` is what the optimizer keeps of the array before the step, by
    Optax's names (``trace``, ``mu``, ``nu`` …); ``after`` is the array after the step. Of a frozen layer the optimizer
    is handed nothing: ``used`` is 0, and ``after`` is ``value``.
    """

    value: Array
    gradient: Array
    used: Array
    after: Array
    memory: Mapping[str, Array]


@dataclass(frozen=True, slots=True)
class Scored:
    """A loss: of the example, and what the penalties on the weights add to it."""

    loss: float
    penalty: float


@dataclass(frozen=True, slots=True)
class Microscope:
    """A step with batch size 1, as at rest: no dropout, noise or augmentation, stored averages in batch-norm.

    ``outputs`` and ``gradients`` hold each layer's output and the gradient of the loss by it, float32 without the
    batch, by id, in order. ``target`` is what should have been answered, of the output's shape, after label smoothing;
    ``answer`` is the output after the step. ``updates`` are by layer and name, of the layers wished for, and
    ``running`` their running averages, and the weights of layers they are tied to, transposed. ``place`` is the
    example's among the ``examples`` training or held-out ones, -1 for a drawing; ``label`` its class, -1 where it has
    none. ``rate`` is the step's learning rate, ``norm`` the length of the whole gradient before clipping to
    ``clip_norm`` (0 for none), ``count`` the steps the optimizer has done. ``numbers`` are the settings of optimizer
    and penalties.
    """

    step: int
    source: Source
    place: int
    label: int
    outputs: Mapping[str, Array]
    gradients: Mapping[str, Array]
    target: Array
    before: Scored
    afterwards: Scored
    answer: Array
    rate: float
    norm: float
    numbers: Mapping[str, float]
    count: int = 0
    examples: int = 0
    updates: Mapping[str, Mapping[str, Updated]] = field(default_factory=dict)
    running: Mapping[str, Mapping[str, Array]] = field(default_factory=dict)

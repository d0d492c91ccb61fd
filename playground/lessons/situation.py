"""Where a learner stands, as one value: everything that goals look at."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from playground import shapes
from playground.experiment import Experiment
from playground.graph import Graph, order
from playground.history import History
from playground.layers import Dense
from playground.lessons.deeds import Deed
from playground.lessons.goals import Metric

RECENT = 50
"""Over so many of the last steps the figures of training are averaged."""


@dataclass(frozen=True, slots=True)
class Point:
    """The figures at one evaluation; those that do not apply are left out of ``figures``."""

    step: int
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Situation:
    """Where the learner stands.

    ``points`` are the evaluations of the run at work, oldest first; ``pinned`` those of the run it is compared with,
    None where none is pinned. ``deeds`` are what was done since the page was opened, in order; ``answers`` the number
    of the choice by goal, with how many deeds came before it. ``steps_per_epoch`` is 1 or more, ``is_offline`` whether
    the lesson runs on the data it falls back on.
    """

    experiment: Experiment
    points: tuple[Point, ...] = ()
    pinned: tuple[Point, ...] | None = None
    deeds: tuple[Deed, ...] = ()
    answers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    steps_per_epoch: float = 1.0
    is_offline: bool = False


def points_of(history: History, after: int = -1) -> tuple[Point, ...]:
    """The figures of every evaluation of a run later than step ``after``, with those of the training just before it.

    Without held-out data there is one, of the last step.
    """
    evaluated = history.held_out.steps
    steps = evaluated[np.searchsorted(evaluated, after, side="right") :].tolist()
    if not len(history.held_out) and len(history.train):
        steps = [history.last_step]
    return tuple(Point(step, _figures(history, step)) for step in steps)


def best(points: tuple[Point, ...], metric: Metric) -> Point | None:
    """The point whose figure is best; None where there is none."""
    found = [point for point in points if metric in point.figures]
    sign = 1 if is_better_high(metric) else -1
    return max(found, key=lambda point: sign * point.figures[metric], default=None)


def is_better_high(metric: Metric) -> bool:
    """Whether more is better, as of accuracies and R²."""
    return metric in ("train_accuracy", "test_accuracy", "test_r2")


def hidden_layers(graph: Graph) -> tuple[Dense, ...]:
    """The dense layers but the last, as they follow each other; those inside groups do not count."""
    layers = (graph.node(node_id).layer for node_id in order(graph))
    return tuple(layer for layer in layers if isinstance(layer, Dense))[:-1]


def neurons(graph: Graph) -> int:
    """The units of all hidden dense layers."""
    return sum(layer.units for layer in hidden_layers(graph))


def parameters(experiment: Experiment) -> int | None:
    """The numbers training changes; None while the network is not finished."""
    found = shapes.survey(experiment.graph, experiment.data.shape)
    return None if found.problems else sum(fact.parameters for fact in found.facts.values())


def _figures(history: History, step: int) -> dict[str, float]:
    found: dict[str, float] = {}
    train, held_out, strides = history.train, history.held_out, history.strides
    end = int(np.searchsorted(train.steps, step, side="right"))
    if end:
        recent = slice(max(0, end - RECENT), end)
        found["train_loss"] = float(train.losses[recent].mean())
        found["train_accuracy"] = float(train.accuracies[recent].mean())
    row = int(np.searchsorted(held_out.steps, step))
    if row < len(held_out) and held_out.steps[row] == step:
        found["test_loss"] = float(held_out.losses[row])
        found["test_accuracy"] = float(held_out.accuracies[row])
        found["test_r2"] = float(held_out.r2[row])
    if len(strides):
        last = min(int(np.searchsorted(strides.steps, step)), len(strides) - 1)
        found["gradient_norm"] = float(strides.norms[last])
    if "train_loss" in found and "test_loss" in found:
        found["gap"] = found["test_loss"] - found["train_loss"]
        found["accuracy_gap"] = found["train_accuracy"] - found["test_accuracy"]
    return {name: value for name, value in found.items() if math.isfinite(value)}

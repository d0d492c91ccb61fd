"""What the engine tells the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playground.experiment import Experiment
from playground.problems import Problem
from playground.standing import Array, Arrays, Checkpoint, Evaluation, Visited
from playground.strides import Strides
from playground.studies import Outcome, StudyProgressRecord
from playground.weights import WeightEdits


@dataclass(frozen=True, slots=True)
class Event:
    """From the engine to the window."""


@dataclass(frozen=True, slots=True)
class Ready(Event):
    """The engine runs. ``devices`` maps ids (``cpu``, ``gpu:0``) to names."""

    devices: dict[str, str]
    device: str


@dataclass(frozen=True, slots=True)
class Opened(Event):
    """The network of ``run`` answers pictures from now on, at ``step``."""

    run: int
    step: int


@dataclass(frozen=True, slots=True)
class Compiled(Event):
    """The training step of ``run`` is ready, after so many seconds."""

    run: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Frame(Event):
    """What happened since the last frame.

    ``losses`` and ``accuracies`` are float32 [n], one for each step that ended at ``step`` (accuracy NaN where it does
    not apply); ``probes`` holds what the visible views asked for and have not seen yet, ``probe_seconds`` what each of
    them took, ``weights`` the watched node's arrays. Probes and weights are of the moment ``visited`` where a past one
    is looked at; all else is of the present.
    """

    run: int
    step: int
    epoch: float
    playing: bool
    seconds: float
    learning_rate: float
    steps_per_second: float
    examples_per_second: float
    losses: Array
    accuracies: Array
    strides: Strides = field(default_factory=Strides.none)
    evaluations: tuple[Evaluation, ...] = ()
    probes: dict[str, Any] = field(default_factory=dict)
    probe_seconds: dict[str, float] = field(default_factory=dict)
    weights: Arrays = field(default_factory=dict)
    stopped_by: str = ""
    visited: Visited | None = None


@dataclass(frozen=True, slots=True)
class Answer(Event):
    """What the network made of a picture.

    ``probabilities`` is float32 [classes], or None where the network does not read drawings; ``outputs`` holds every
    node's output for this picture, float32 without the batch, a group's as well; ``weights`` the watched node's arrays.
    """

    request: int
    run: int
    step: int
    probabilities: Array | None
    ghost: Array | None
    outputs: Arrays
    weights: Arrays = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checkpointed(Event):
    """A checkpoint for the window to keep, so that it outlives the engine.

    ``experiment`` is what it was trained by, None where that is the same as was told last for this run.
    """

    run: int
    checkpoint: Checkpoint
    experiment: Experiment | None = None


@dataclass(frozen=True, slots=True)
class WeightsSet(Event):
    """The weights of a ``SetWeights`` are set; ``before`` are the edits that put back what was there."""

    run: int
    number: int
    before: WeightEdits


@dataclass(frozen=True, slots=True)
class Passed(Event):
    """A moment that training went through, for looking back only; fields as in ``Checkpointed``."""

    run: int
    checkpoint: Checkpoint
    experiment: Experiment | None = None


@dataclass(frozen=True, slots=True)
class Progress(Event):
    """Long work under way: ``done`` of ``total`` (0 where unknown), in ``unit``."""

    task: str
    done: int
    total: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class StudyProgress(Event):
    """What a study has found so far; of several waiting only the newest is sent."""

    number: int
    record: StudyProgressRecord


@dataclass(frozen=True, slots=True)
class StudyEnded(Event):
    """A study has ended after so many seconds; ``problem`` says why where it failed."""

    number: int
    outcome: Outcome
    seconds: float
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class DatasetReady(Event):
    """A download has ended well."""

    dataset: str


@dataclass(frozen=True, slots=True)
class DeviceChosen(Event):
    """The engine computes on ``device`` from now on."""

    device: str


@dataclass(frozen=True, slots=True)
class Trouble(Event):
    """Something went wrong; training is paused where it was under way."""

    run: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class EngineGone(Event):
    """The engine's process ended unasked; made by the link, not by the engine."""

    exit_code: int

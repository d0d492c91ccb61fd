"""What crosses between the window and the engine: frozen commands one way, frozen events the other.

Arrays in events are NumPy arrays that nobody writes to. ``run`` numbers an opened experiment: the window raises it
with each ``Open``, and events of an older run are ignored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playground.experiment import Experiment
from playground.probes import Wish
from playground.problems import Problem
from playground.standing import LAST_STEP as LAST_STEP
from playground.standing import Array as Array
from playground.standing import Arrays as Arrays
from playground.standing import Checkpoint as Checkpoint
from playground.standing import Evaluation as Evaluation
from playground.standing import Visited as Visited
from playground.standing import checkpoint_size as checkpoint_size
from playground.strides import Strides
from playground.studies import Outcome, StudyProgressRecord, StudyRequest
from playground.weights import WeightEdits

# --- commands ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Command:
    """From the window to the engine."""


@dataclass(frozen=True, slots=True)
class Open(Command):
    """Load the data, build the network and compile, beside whatever runs; then answer with it and be ready to train.

    With ``checkpoint`` training goes on from there. With ``carry_over`` every weight of the present network that has a
    place in this one is kept, and so is the step count; a last ``Checkpointed`` tells what the present network had
    learned. ``kept`` are older weights, for arrays that the present network or the checkpoint cannot fill.
    """

    run: int
    experiment: Experiment
    checkpoint: Checkpoint | None = None
    carry_over: bool = False
    kept: Arrays = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change(Command):
    """The same network and data with other numbers or another optimizer, schedule or loss; weights stay."""

    run: int
    experiment: Experiment


@dataclass(frozen=True, slots=True)
class Restart(Command):
    """Step 0 with weights from ``seed``."""

    run: int
    seed: int


@dataclass(frozen=True, slots=True)
class SetWeights(Command):
    """Set weights of the open network by hand, between two steps; training goes on, and the optimizer's state stays.

    A ``Checkpointed`` follows, and ``WeightsSet`` with the same number. While the network of ``run`` is being made
    ready it waits for that. Places that are not there and values that are not finite are refused with ``Trouble``, all
    of them; with ``puts_back``, what was there before, values may be anything.
    """

    run: int
    number: int
    edits: WeightEdits
    puts_back: bool = False


@dataclass(frozen=True, slots=True)
class Play(Command):
    """Train until ``Pause`` or a stop rule."""


@dataclass(frozen=True, slots=True)
class Pause(Command):
    """Stop after the chunk at work; a full ``Checkpointed`` follows."""


@dataclass(frozen=True, slots=True)
class Advance(Command):
    """Train this many steps, then pause; with ``epochs``, to the end of so many epochs."""

    steps: int = 0
    epochs: int = 0


@dataclass(frozen=True, slots=True)
class Speed(Command):
    """At most this many steps a second; None as fast as the device goes."""

    steps_per_second: float | None


@dataclass(frozen=True, slots=True)
class Visit(Command):
    """Look at a past moment of the network that is open; None looks at the present again.

    Probes, answers, watched weights and studies then see the checkpoint's weights, with the settings of ``experiment``
    where the open network can take them. What is trained is not touched; frames tell by ``visited`` what they show.
    """

    run: int
    checkpoint: Checkpoint | None = None
    experiment: Experiment | None = None


@dataclass(frozen=True, slots=True)
class Predict(Command):
    """Read one picture, float32 [28, 28] from 0 to 1. The newest wins; ``ghost`` asks the pretrained network too."""

    request: int
    picture: Array
    ghost: bool = True


@dataclass(frozen=True, slots=True)
class Watch(Command):
    """Which views are visible, and the node whose weights are shown; only these are computed.

    ``wishes`` tell what a view wants of its probe, by view; one that is not in it wants nothing in particular.
    """

    views: frozenset[str] = frozenset()
    node: str | None = None
    wishes: Mapping[str, Wish] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StartStudy(Command):
    """Begin long work beside training, on the network as it is now; ``number`` names it from then on."""

    number: int
    study: str
    request: StudyRequest


@dataclass(frozen=True, slots=True)
class CancelStudy(Command):
    """End a study; ``StudyEnded`` follows."""

    number: int


@dataclass(frozen=True, slots=True)
class TakeStudy(Command):
    """The last progress of a study has been shown; the next may come."""

    number: int


@dataclass(frozen=True, slots=True)
class TakeFrame(Command):
    """The last frame has been shown; the next may come."""


@dataclass(frozen=True, slots=True)
class ChooseDevice(Command):
    """Compute on ``device`` (an id from ``Ready.devices``); weights move along."""

    device: str


@dataclass(frozen=True, slots=True)
class GetDataset(Command):
    """Download a dataset into the data folder, with ``Progress`` events; ``CancelDownload`` ends it."""

    dataset: str


@dataclass(frozen=True, slots=True)
class CancelDownload(Command):
    """End the download at work; what has arrived is kept for resuming."""


@dataclass(frozen=True, slots=True)
class Quit(Command):
    """End the engine."""


# --- events ------------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Start:
    """What the engine is started with."""

    data_folder: Path
    cache_folder: Path
    device: str | None = None

"""What the window tells the engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playground.experiment import Experiment
from playground.probes import Wish
from playground.standing import Array, Arrays, Checkpoint
from playground.studies import StudyRequest
from playground.weights import WeightEdits


@dataclass(frozen=True, slots=True)
class Start:
    """What the engine is started with."""

    data_folder: Path
    cache_folder: Path
    device: str | None = None


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

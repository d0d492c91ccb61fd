"""A trained network to be trained on: on own drawings, carefully, with older digits mixed in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from playground.datasets import OWN_DRAWINGS, HandwritingSettings, is_available
from playground.experiment import Experiment
from playground.handwriting import storage
from playground.handwriting.collection import LABELS
from playground.problems import Problem, ProblemError
from playground.recipe import Adam, Augmentation, ConstantRate, StopRules
from playground.wording import QT_TRANSLATE_NOOP

RATE: Final = 0.0002
"""A tenth of what the network that comes with the program was trained with: what is learned already is to stay."""

STEPS: Final = 200
"""Steps of a batch of a hundred that are enough for a few dozen drawings."""

AUGMENTATION: Final = Augmentation(shift=2, rotate=10, scale=0.1, shear=0.1, stroke=0.5)
"""For a network that was trained without any: drawings are few, and should not be learned by heart."""


@dataclass(frozen=True)
class ReadsNoDrawings(Problem):
    """A network that does not name the ten digits from pictures of 28x28; ``where`` is the dataset it reads."""

    template = QT_TRANSLATE_NOOP("wording", "This network does not read digits, so it cannot be taught yours.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose the trained digit reader, or train a network on digits first.")


def settings_for(
    read: storage.Read, data_folder: Path, replay: float = HandwritingSettings().replay
) -> HandwritingSettings:
    """What is kept now, with so much of MNIST mixed in where that is there, else of the built-in digits."""
    return HandwritingSettings(
        replay=replay,
        replay_from="mnist" if is_available("mnist", data_folder) else "digits",
        collection=read.digest,
        training=read.collection.training,
        held_out=read.collection.held_out,
    )


def obstacle(experiment: Experiment) -> Problem | None:
    """Why this network cannot be trained on own drawings, None where it can."""
    data = experiment.data
    reads = experiment.task == "classification" and data.shape == (28, 28, 1) and data.labels == LABELS
    return None if reads and not data.for_study else ReadsNoDrawings(experiment.dataset)


def fine_tuning(experiment: Experiment, settings: HandwritingSettings) -> Experiment:
    """The same network, to be trained on own drawings by small steps; ``ProblemError`` where it cannot.

    Adam with a small constant rate, no stop rules, and its own augmentation where it has any; the rest of the recipe
    stays. The weights to start from are not in here: whoever begins the run gives them.
    """
    if (problem := obstacle(experiment)) is not None:
        raise ProblemError(problem)
    before = experiment.recipe
    recipe = before.model_copy(
        update={
            "optimizer": Adam(),
            "learning_rate": RATE,
            "schedule": ConstantRate(),
            "stop": StopRules(),
            "augmentation": before.augmentation if before.augmentation.is_active else AUGMENTATION,
        }
    )
    return replace(experiment, dataset=OWN_DRAWINGS, handwriting=settings, recipe=recipe, start="seed")

"""What a study is given, and what it may yield."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

import jax

from playground.engine.device_data import DeviceData
from playground.engine.network import Parameters
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.studies import StudyProgressRecord


@dataclass(frozen=True, slots=True)
class Beside:
    """Work that cannot be cut into slices, such as compiling or one long call of C: done on a thread of its own.

    ``value = yield Beside(work)`` goes on with what ``work()`` returned, or with the exception it raised. A study that
    is cancelled meanwhile ends at once; the thread finishes for itself and its value is dropped.
    """

    work: Callable[[], Any]


Course = Generator[StudyProgressRecord | Beside | None, Any, None]
"""What a study is: yields at least every 10 ms; a record where there is news, None where it may only be interrupted."""


@dataclass(frozen=True, slots=True)
class Context:
    """The network as it was when the study began: whatever is trained meanwhile changes none of it.

    ``parameters`` and ``state`` are arrays on the device by node and name, as ``network.apply`` takes them;
    ``checkpoint`` holds all that ``trainer`` needs to go on from there.
    """

    experiment: Experiment
    data: DeviceData
    parameters: Parameters
    state: Parameters
    checkpoint: Checkpoint

    @property
    def device(self) -> jax.Device:
        """Where to compute."""
        return self.data.device

    def trainer(self, experiment: Experiment | None = None, checkpoint: Checkpoint | None = None) -> Trainer:
        """A trainer of the study's own, of another experiment on the same data where one is given.

        Making it and its ``compile()`` take a while: ``trainer = yield Beside(...)``.
        """
        return Trainer(experiment or self.experiment, self.data, checkpoint=checkpoint)


def context_of(trainer: Trainer) -> Context:
    """The network of a trainer, held as it is now."""
    checkpoint = trainer.checkpoint()
    return Context(trainer.experiment, trainer.data, trainer.parameters, trainer.state, checkpoint)

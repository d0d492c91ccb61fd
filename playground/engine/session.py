"""One opened experiment inside the engine: first it can answer, then it can train."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path

import jax

from playground.engine.carrying import carried
from playground.engine.device_data import DeviceData
from playground.engine.loading import of_experiment
from playground.engine.network import structure
from playground.engine.reading import Reader
from playground.engine.training import Trainer
from playground.engine.visiting import Visiting
from playground.experiment import Experiment
from playground.files.admitting import expected_shapes
from playground.messages import Checkpoint, Open, Visit


class Session:
    """An experiment on a device. ``trainer`` is None until data and programs are ready."""

    def __init__(self, command: Open, device: jax.Device) -> None:
        self.command = command
        self.run = command.run
        self.device = device
        self.trainer: Trainer | None = None
        self.visiting: Visiting | None = None
        self._first = _first_checkpoint(command)
        self._reader = Reader(command.experiment, device, self._first)

    @property
    def experiment(self) -> Experiment:
        """The experiment as it is now."""
        return self.trainer.experiment if self.trainer else self.command.experiment

    @property
    def step(self) -> int:
        """Steps done."""
        if self.trainer:
            return self.trainer.step
        return self._first.step if self._first else 0

    @property
    def reader(self) -> Reader:
        """What answers: the weights as they are now, or those of the moment that is looked at."""
        visiting = self.visiting  # taken once: drawings are read on another thread
        trainer = visiting.trainer if visiting else self.trainer
        return trainer.reader() if trainer else self._reader

    def visit(self, command: Visit) -> bool:
        """Look at a past moment or at the present; whether that changes anything."""
        before = self.visiting
        if command.checkpoint is None:
            self.visiting = None
        elif self.trainer is not None:
            self.visiting = Visiting(self.trainer, command)
        return self.visiting is not before

    @property
    def is_pretrained(self) -> bool:
        """Whether it is the network the program brings, as it brings it."""
        return self.experiment.start == "pretrained" and self.step == 0

    def make_trainer(self, data: DeviceData) -> tuple[Trainer, float]:
        """A trainer for this experiment, compiled, and the seconds that took; used away from the main loop."""
        trainer = Trainer(self.command.experiment, data, checkpoint=self._first)
        return trainer, trainer.compile()

    def take_over(self, trainer: Trainer, before: Session) -> Checkpoint | None:
        """Use a trainer that goes on where the session before it ends; what that had learned at last, None if nothing.

        Every weight goes over that has a place in this network; see ``carrying``.
        """
        last = before.checkpoint() or Checkpoint(0, {})
        was, now = (structure(one.experiment.graph, one.experiment.data.shape) for one in (before, self))
        weights = carried(was, now, last.weights, trainer.checkpoint().weights, self.command.kept)
        trainer.restore(replace(last, weights=weights))
        if before.trainer is not None and before.trainer.began is not None and was == now:
            trainer.began = before.trainer.began.on(self.device)  # other drawings, and the same network
        self.trainer = trainer
        return last if last.step else None

    def checkpoint(self) -> Checkpoint | None:
        """All that is needed to go on; None before the trainer is ready."""
        return self.trainer.checkpoint() if self.trainer else self._first


def _first_checkpoint(command: Open) -> Checkpoint | None:
    """Where the command says to go on, with what it gives for arrays that are not there in the network's shape."""
    if command.carry_over or not command.kept:
        return command.checkpoint
    shapes = expected_shapes(command.experiment)
    checkpoint = command.checkpoint or Checkpoint(0, {})
    fitting = [{n: a for n, a in w.items() if shapes.get(n) == a.shape} for w in (command.kept, checkpoint.weights)]
    return replace(checkpoint, weights=fitting[0] | fitting[1])


class Shelf:
    """The datasets used last, on their device, so that going back to one costs nothing."""

    def __init__(self, folder: Path, room: int = 2) -> None:
        self._folder = folder
        self._room = room
        self._held: dict[tuple[Hashable, ...], DeviceData] = {}

    def get(self, experiment: Experiment, device: jax.Device) -> DeviceData:
        """The experiment's dataset on this device; ``DataError`` where it cannot be had."""
        settings = experiment.points, experiment.handwriting, experiment.table, experiment.pictures
        key = (experiment.dataset, *settings, device)
        if key not in self._held:
            arrays = of_experiment(experiment, self._folder)
            while len(self._held) >= self._room:
                del self._held[next(iter(self._held))]
            self._held[key] = DeviceData(arrays, device)
        return self._held[key]

"""A second thread in the engine that loads and compiles, so that the first goes on training and answering."""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

import jax
import numpy as np

from playground import templates
from playground.engine import allocator, room
from playground.engine.device_data import DeviceData
from playground.engine.form_book import BOOK
from playground.engine.network import structure
from playground.engine.placing import placed
from playground.engine.reading import Reader
from playground.engine.session import Session, Shelf
from playground.engine.training import Trainer
from playground.engine.tuning import Tuning
from playground.messages import Checkpoint, Open
from playground.problems import InternalError, OutOfMemory, Problem, ProblemError


@dataclass(frozen=True, slots=True)
class Answering:
    """A session that can answer."""

    session: Session


@dataclass(frozen=True, slots=True)
class Trainable:
    """A session's trainer, compiled in so many seconds."""

    session: Session
    trainer: Trainer
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """An experiment that could not be opened."""

    run: int
    problem: Problem
    carries_over: bool = False


@dataclass(frozen=True, slots=True)
class Ghost:
    """The pretrained network, which answers beside the learner's."""

    reader: Reader


Finished = Answering | Trainable | Failed | Ghost


PATIENCE = 0.2
"""Seconds between two forms that are timed in which something else may come."""


class Workshop:
    """Opens experiments one after another; of several waiting, only the newest is opened.

    The dataset is read while the network that answers is compiled: the first step waits for the longer of the two.
    What is at work when a newer one comes is left where that can be: a compilation goes on to its end. While the engine
    rests it times the forms of the network's convolutions, and compiles the network anew where others than its own are
    best, so that the next start has both.

    Args:
        shelf: where datasets come from.
        finished: called on the workshop's thread with each result.
        rests: whether nothing else is to be done; asked for on the workshop's thread.
    """

    def __init__(
        self, shelf: Shelf, finished: Callable[[Finished], None], rests: Callable[[], bool] = lambda: False
    ) -> None:
        self._shelf = shelf
        self._finished = finished
        self._rests = rests
        self._tuning = Tuning()
        self._opened: tuple[Open, DeviceData] | None = None
        self._ghost_device: jax.Device | None = None
        self._reading = ThreadPoolExecutor(1, "reading")  # a dataset, while a network is compiled
        self._waiting: queue.SimpleQueue[tuple[Open, jax.Device] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="workshop", daemon=True)
        self._thread.start()

    def open(self, command: Open, device: jax.Device) -> None:
        """Open an experiment; ``Answering`` and ``Trainable``, or ``Failed``, will follow unless a newer one comes."""
        self._waiting.put((command, device))

    def close(self) -> None:
        """Take no more work."""
        self._waiting.put(None)

    def _work(self) -> None:
        while (job := self._next()) is not None:
            if not self._waiting.empty():
                continue
            self._opened = None
            for do in (self._open, self._wake_ghost):
                self._attempt(do, *job)
            allocator.give_back()  # what compiling took, and the network before
        self._reading.shutdown(wait=False)

    def _next(self) -> tuple[Open, jax.Device] | None:
        """The next job, once there is one."""
        while self._opened is not None and self._tuning.has_work:
            with suppress(queue.Empty):
                return self._waiting.get(timeout=PATIENCE)
            if self._rests():
                self._attempt(self._tune, self._opened[0], self._opened[1].device)
        return self._waiting.get()

    def _attempt(self, do: Callable[[Open, jax.Device], None], command: Open, device: jax.Device) -> None:
        try:
            do(command, device)
        except Exception as error:
            self._finished(Failed(command.run, problem_of(error, device, "the engine"), command.carry_over))

    @property
    def _is_stale(self) -> bool:
        """Whether nobody wants any more what is at work: something newer waits."""
        return not self._waiting.empty()

    def _open(self, command: Open, device: jax.Device) -> None:
        room.check_reading(command.experiment, device)
        place = placed(command.experiment, device)
        reading = self._reading.submit(self._shelf.get, command.experiment, place)
        session = Session(command, place)
        session.reader.outputs(np.zeros(session.reader.input_shape, np.float32))  # compiles
        self._finished(Answering(session))
        if self._is_stale:
            return
        data = reading.result()
        room.check_training(command.experiment, device)
        if self._is_stale:
            return  # before that which takes longest
        trainer, seconds = session.make_trainer(data)
        self._finished(Trainable(session, trainer, seconds))
        self._opened = command, data
        self._tuning.look_at(trainer.plan.structure, trainer.plan.platform)

    def _tune(self, command: Open, _: jax.Device) -> None:
        """Time one form more; after the last, compile what the next start will ask for."""
        self._tuning.step()
        if self._tuning.has_work or self._opened is None:
            return
        data, self._opened = self._opened[1], None
        net = structure(command.experiment.graph, command.experiment.data.shape)
        best = Checkpoint(0, {}, convolutions=BOOK.best(net))
        Trainer(command.experiment, data, checkpoint=best).compile(entirely=True)
        allocator.give_back()

    def _wake_ghost(self, _: Open, device: jax.Device) -> None:
        """The pretrained network on this device; after what is opened, which is waited for."""
        if self._is_stale or self._ghost_device is device:
            return
        self._ghost_device = device
        ghost = Reader(templates.pretrained(), device)
        ghost.probabilities(np.zeros((1, *ghost.input_shape), np.float32))  # compiles
        self._finished(Ghost(ghost))


def problem_of(error: Exception, device: jax.Device, where: str) -> Problem:
    """An exception of the engine's as a problem for the learner."""
    if isinstance(error, ProblemError):
        return error.problems[-1]
    if isinstance(error, MemoryError) or "RESOURCE_EXHAUSTED" in str(error):
        return OutOfMemory(str(device))
    return InternalError(where, "".join(traceback.format_exception(error)))

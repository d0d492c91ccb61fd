"""The workshop: what it opens, and what it leaves because something newer has come."""

from __future__ import annotations

import queue
import threading
from pathlib import Path

import jax

from playground.engine.device_data import DeviceData
from playground.engine.session import Shelf
from playground.engine.workshop import Answering, Finished, Trainable, Workshop
from playground.experiment import Experiment
from playground.messages import Open
from tests.engine.small import mlp, of_points

NOWHERE = Path("/nonexistent")


def test_a_network_that_nobody_wants_any_more_is_not_made_ready_to_train() -> None:
    device = jax.devices()[0]
    told: queue.Queue[Finished] = queue.Queue()

    def hear(finished: Finished) -> None:
        if isinstance(finished, Answering) and finished.session.run == 1:
            workshop.open(Open(2, of_points(mlp(3))), device)
        told.put(finished)

    workshop = Workshop(Shelf(NOWHERE), hear)
    workshop.open(Open(1, of_points(mlp(4))), device)
    found: list[Finished] = []
    while not found or not isinstance(found[-1], Trainable):
        found.append(told.get(timeout=300))
    workshop.close()
    assert [one.session.run for one in found if isinstance(one, Answering)] == [1, 2]
    assert [one.session.run for one in found if isinstance(one, Trainable)] == [2]


class Watched(Shelf):
    """Notes when a dataset begins to be read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.began = threading.Event()

    def get(self, experiment: Experiment, device: jax.Device) -> DeviceData:
        self.began.set()
        return super().get(experiment, device)


def test_the_dataset_is_read_while_the_network_is_made_ready_to_answer() -> None:
    told: queue.Queue[Finished] = queue.Queue()
    shelf, has_begun = Watched(NOWHERE), threading.Event()

    def hear(finished: Finished) -> None:
        if isinstance(finished, Answering) and shelf.began.wait(30):
            has_begun.set()
        told.put(finished)

    workshop = Workshop(shelf, hear)
    workshop.open(Open(1, of_points(mlp(4))), jax.devices()[0])
    while not isinstance(told.get(timeout=300), Trainable):
        pass
    workshop.close()
    assert has_begun.is_set()

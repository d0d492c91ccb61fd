"""One way of training the stack for so many seconds.

What counts is the time in which steps are done, of pre-training as of training, and in which the layers below make
what the next one is to learn from. What does not count: loading, the compiling of training (which is done before), the
step with which each layer's pre-training begins, for it is compiled then, and looking at the held-out digits. That the
passes forward through the layers below are compiled does count; it is little.
"""

from __future__ import annotations

import time
from typing import Any

from playground.engine.device_data import DeviceData
from playground.engine.pretraining import pretraining
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.studies.pretraining import PretrainingFound, PretrainingRequest
from tests.stacked.ways import Way

CHUNK_SECONDS = 0.2
MOST_STEPS = 1000


def run(way: Way, seed: int, seconds: float, data: DeviceData, dataset: str = "mnist") -> dict[str, Any]:
    """What it came to: accuracies on the held-out digits after each third, None while it was still pre-training."""
    trainer = Trainer(way.experiment(seed, dataset), data)
    trainer.compile()
    trainer.evaluate()
    ahead = 0.0
    if way.epochs:
        checkpoint, ahead = pretrained(way, trainer)
        trainer.restore(checkpoint)
    accuracies: list[float | None] = []
    for share in (1 / 3, 2 / 3, 1):
        end = share * seconds - ahead
        _train_until(trainer, end)
        accuracies.append(trainer.evaluate().accuracy if end > 0 else None)
    return {
        "way": way.id,
        "set_up": way.set_up,
        "budget": seconds,
        "seed": seed,
        "pretraining_seconds": ahead,
        "training_seconds": trainer.seconds,
        "steps": trainer.step,
        "accuracies": accuracies,
    }


def pretrained(way: Way, trainer: Trainer) -> tuple[Checkpoint, float]:
    """The network with its hidden layers learned, and the seconds that counts."""
    request = PretrainingRequest(epochs=way.epochs, learning_rate=way.coder_rate)
    course = pretraining(request, trainer.experiment, trainer.data, trainer.parameters, trainer.state)
    counted, made, last = 0.0, None, PretrainingFound()
    while last.checkpoint is None:
        is_first, started = made is not None, time.perf_counter()
        found = course.send(made)
        counted += 0.0 if is_first else time.perf_counter() - started
        last, made = found if isinstance(found, PretrainingFound) else last, None
        if callable(found):
            started = time.perf_counter()
            made = found()
            counted += time.perf_counter() - started
    return last.checkpoint, counted


def _train_until(trainer: Trainer, seconds: float) -> None:
    """Train until so many seconds of training are over."""
    count = 1
    while (left := seconds - trainer.seconds) > 0:
        before = trainer.seconds
        trainer.advance(count)
        took = max(trainer.seconds - before, 1e-6)
        count = int(max(1, min(count * min(CHUNK_SECONDS, left) / took, MOST_STEPS)))

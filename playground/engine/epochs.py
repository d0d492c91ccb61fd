"""``python -m playground.engine.epochs FILE SECONDS``: epochs a second, each followed by a picture of every neuron.

Prints the number. The network in the project file must have two inputs.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from playground import files, folders
from playground.engine.loading import of_experiment
from playground.engine.network import Parameters, numbers
from playground.engine.probes.boundary import grid
from playground.engine.probes.neurons import looking, places
from playground.engine.process import prepare
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.probes import REACH

SIDE = 100
"""Places along each axis of a picture."""


def epochs_per_second(experiment: Experiment, seconds: float) -> float:
    """Train for about so long, with a picture of every neuron after each epoch.

    The pictures of an epoch are made on a thread of their own, as those of a view are, while the next one is trained.
    """
    trainer = Trainer(experiment, of_experiment(experiment, folders.data_folder()))
    plan = trainer.plan
    look = looking(plan.structure, plan.platform, tuple(place.shown for place in places(plan.structure)))
    where, values = grid(SIDE, REACH), numbers(experiment.graph)

    def pictures(parameters: Parameters, state: Parameters) -> list[np.ndarray]:
        return [np.asarray(picture) for picture in look(parameters, state, where, values).values()]  # type: ignore[arg-type]

    def train(epochs: Callable[[], bool]) -> None:
        made = None
        while epochs():
            trainer.advance(trainer.steps_per_epoch)
            if made is not None:
                made.result()
            made = beside.submit(pictures, trainer.parameters, trainer.state)
        if made is not None:
            made.result()

    with ThreadPoolExecutor(1, "pictures") as beside:
        train(lambda: trainer.step < 10 * trainer.steps_per_epoch)  # the first compiles
        before, started = trainer.step, time.perf_counter()
        train(lambda: time.perf_counter() - started < seconds)
        taken = time.perf_counter() - started
    return (trainer.step - before) / trainer.steps_per_epoch / taken


def main(file: str, seconds: str) -> None:
    """Measure and print."""
    prepare(folders.cache_folder())
    sys.stdout.write(f"{epochs_per_second(files.read(Path(file)).experiment, float(seconds))}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])

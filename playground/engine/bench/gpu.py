"""``bench gpu``: what a GPU is for. Nothing but how many there are where JAX finds none.

MNIST to an accuracy, from the first step on, evaluations included and compiling not; and many seeds of one network
trained in one step. What ``bench train`` measures is measured on the GPU by itself where there is one.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import jax

from playground import datasets, folders, templates
from playground.benches import Row
from playground.engine import devices
from playground.engine.bench.turns import in_chunks, in_turns
from playground.engine.device_data import DeviceData
from playground.engine.lanes.grouping import make
from playground.engine.loading import Arrays, of_experiment
from playground.engine.process import prepare
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.recipe import Augmentation, OneCycle

TARGETS = (0.995, 0.997)
"""Shares of MNIST's 10,000 held-out digits."""

EPOCHS = 60
"""The length of the run that is to get there; its learning rate falls to nothing at the end."""

SEEDS, MOST_TIMES = 64, 8.0
"""So many seeds of ``cnn-small`` in one step; goal: at most so many times one seed's time."""

TURNS, QUICK_TURNS, SLICE = 5, 2, 1.0


def rows(quick: bool) -> list[Row]:
    """GPUs found, seconds to each accuracy (not where ``quick``) and the time of many seeds over that of one."""
    prepare(folders.cache_folder())
    gpus = [name for name in devices.available() if name != "cpu"]
    found = [Row("gpu", "GPUs that JAX finds", len(gpus), "")]
    folder = folders.data_folder()
    if not gpus or not datasets.is_available("mnist", folder):
        return found
    device = devices.find(gpus[0])
    experiment = to_read_mnist()
    arrays = of_experiment(experiment, folder)
    if not quick:
        for target, seconds in zip(TARGETS, seconds_to(experiment, arrays, TARGETS, gpus[0]), strict=True):
            found.append(Row("gpu", f"{target:.1%} of MNIST's held-out digits read", seconds, "s"))
    one = replace(templates.find("cnn-small").experiment(), dataset="mnist")
    times = of_seeds(one, arrays, device, SEEDS, QUICK_TURNS if quick else TURNS)
    case, against = f"{SEEDS} seeds of cnn-small in one step", f"one; goal {MOST_TIMES:g}x the time"
    return [*found, Row("gpu", case, times, "times", against, MOST_TIMES / times)]


def to_read_mnist() -> Experiment:
    """``cnn-batch-norm`` with digits shifted, turned and scaled, one cycle of the learning rate."""
    start = replace(templates.find("cnn-batch-norm").experiment(), dataset="mnist")
    steps = EPOCHS * 60_000 // start.recipe.batch_size
    augmentation = Augmentation(shift=2, rotate=10, scale=0.1)
    changed = {"schedule": OneCycle(steps=steps), "augmentation": augmentation}
    return replace(start, recipe=start.recipe.model_copy(update=changed))


def seconds_to(experiment: Experiment, arrays: Arrays, targets: Sequence[float], device: str) -> list[float]:
    """Seconds of training and evaluating until each accuracy is first reached, an evaluation an epoch; else NaN.

    It ends where the schedule does.
    """
    trainer = Trainer(experiment, arrays, device)
    trainer.compile(entirely=True)
    schedule = experiment.recipe.schedule
    assert isinstance(schedule, OneCycle)
    found: dict[float, float] = {}
    started = time.perf_counter()
    while trainer.step < schedule.steps and len(found) < len(targets):
        trainer.advance(trainer.steps_per_epoch)
        accuracy = trainer.evaluate().accuracy or 0.0
        seconds = time.perf_counter() - started
        found |= {target: seconds for target in targets if accuracy >= target and target not in found}
    return [found.get(target, math.nan) for target in targets]


def of_seeds(experiment: Experiment, arrays: Arrays, device: jax.Device, seeds: int, turns: int) -> float:
    """The time of a step of so many seeds at once over that of one alone, in turns."""
    data = DeviceData(arrays, device)
    races = {
        count: make([replace(experiment, seed=seed) for seed in range(count)], data)
        for count in dict.fromkeys((1, seeds))
    }

    speeds = in_turns({str(count): in_chunks(race.advance) for count, race in races.items()}, turns, SLICE)
    return median(one / many for one, many in zip(speeds["1"], speeds[str(seeds)], strict=True))

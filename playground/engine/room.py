"""Whether there is room in memory, asked before a network is made or trained."""

from __future__ import annotations

from collections.abc import Sequence

import jax

from playground import memory
from playground.engine import devices
from playground.experiment import Experiment
from playground.problems import ProblemError, TooLargeToRead, TooMuchMemory


def check_reading(experiment: Experiment, device: jax.Device) -> None:
    """``ProblemError`` where making the network, to read with it, would take more than the device has in all.

    What it has in all, not what is free: a system makes room for what fits, and a network that is only read is small
    beside one that is trained.
    """
    need, there_is = memory.reading(experiment), devices.total_memory(device)
    if need > there_is:
        figures = memory.in_words(need), memory.in_words(there_is)
        raise ProblemError(TooLargeToRead(devices.id_of(device), *figures))


def check_training(experiment: Experiment, device: jax.Device) -> None:
    """``ProblemError`` with the figures, and what would fit, where training would take more than is free."""
    need = memory.estimate(experiment)
    free = devices.free_memory(device)
    if need.weights + need.batch > free:
        fits = memory.largest_batch(experiment, free)
        figures = memory.in_words(need.total), memory.in_words(free)
        raise ProblemError(TooMuchMemory(devices.id_of(device), *figures, experiment.recipe.batch_size, fits))


def check_together(experiments: Sequence[Experiment], device: jax.Device) -> None:
    """``ProblemError`` where the weights of all of them and the batch of one step would take more than is free."""
    needs = [memory.estimate(one) for one in experiments]
    need = sum(one.weights for one in needs) + max(one.batch for one in needs)
    free = devices.free_memory(device)
    if need > free:
        figures = memory.in_words(need), memory.in_words(free)
        batch = max(one.recipe.batch_size for one in experiments)
        raise ProblemError(TooMuchMemory(devices.id_of(device), *figures, batch, 0))

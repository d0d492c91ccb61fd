"""``python -m playground.engine.bench.alone WHAT NETWORK [SECONDS]``: one measurement in a process of its own.

Prints the number. ``WHAT`` is one of ``MEASURES``; the network is one of ``NETWORKS``. What is compiled is kept in the
cache folder of the environment, or found there.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable

from playground import datasets, folders
from playground.engine.bench import raw_jax
from playground.engine.bench.networks import NETWORKS
from playground.engine.headless import Headless
from playground.engine.loading import of_experiment
from playground.engine.process import keep_compiled, prepare
from playground.engine.training import Trainer
from playground.experiment import Experiment

STEPS = 200
"""After so many steps memory is read: the largest there has been."""

CHUNK = 50
"""Steps at a time, where there is nothing but steps."""

KIB = 1024.0


def first_step(experiment: Experiment, _: float) -> float:
    """Seconds from opening a network and pressing Play until the engine tells of its first steps."""
    started = time.perf_counter()
    Headless().train(experiment, 1)
    return time.perf_counter() - started


def first_step_raw(experiment: Experiment, _: float) -> float:
    """The same of raw JAX: its data, its compiled step, and one step of it."""
    started = time.perf_counter()
    raw_jax.run(experiment, of_experiment(experiment, folders.data_folder()))(1)
    return time.perf_counter() - started


def memory(experiment: Experiment, _: float) -> float:
    """The most memory, MiB, that the engine's process has held."""
    Headless().train(experiment, STEPS)
    return _most_memory()


def memory_raw(experiment: Experiment, _: float) -> float:
    """The most that a process of raw JAX has held."""
    raw_jax.run(experiment, of_experiment(experiment, folders.data_folder()))(STEPS)
    return _most_memory()


def with_all(experiment: Experiment, seconds: float) -> float:
    """Steps a second of the engine, which evaluates, keeps what it needs to go back, and tells."""
    return Headless().speed(experiment, seconds)


def steps_alone(experiment: Experiment, seconds: float) -> float:
    """Steps a second of its trainer, which does nothing else."""
    trainer = Trainer(experiment, of_experiment(experiment, folders.data_folder()))
    trainer.compile(entirely=True)
    trainer.advance(CHUNK)
    before, started = trainer.step, time.perf_counter()
    while time.perf_counter() < started + seconds:
        trainer.advance(CHUNK)
    return (trainer.step - before) / (time.perf_counter() - started)


MEASURES: dict[str, Callable[[Experiment, float], float]] = {
    "first-step": first_step,
    "first-step-raw": first_step_raw,
    "memory": memory,
    "memory-raw": memory_raw,
    "with-all": with_all,
    "steps-alone": steps_alone,
}


def _most_memory() -> float:
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return largest / KIB / (KIB if sys.platform == "darwin" else 1.0)


def main(what: str, network: str, seconds: str = "0") -> None:
    """Measure and print."""
    # Raw JAX is measured as anybody would have it: with a cache of programs, and nothing else of ours.
    (keep_compiled if what.endswith("-raw") else prepare)(folders.cache_folder())
    is_there = datasets.is_available("mnist", folders.data_folder())
    experiment = NETWORKS[network]("mnist" if is_there else "digits")
    sys.stdout.write(f"{MEASURES[what](experiment, float(seconds))}\n")
    sys.stdout.flush()
    os._exit(0)  # what is still being compiled must not keep the process


if __name__ == "__main__":
    main(*sys.argv[1:])

"""``bench train``: training on this machine beside a raw JAX loop and PyTorch, the same networks, in turns.

Every network is trained on the same data by the same optimizer in batches of the same size: by this program's trainer;
by what one would write by hand in JAX, one compiled step dispatched at a time (``raw_jax``); and by PyTorch as its
tutorials have it (``pytorch``), where it is installed. They take turns, a slice of a second each, several times over,
so that what else the machine does falls on all alike; the ratio is the median of the ratios of each turn.
"""

from __future__ import annotations

from contextlib import suppress
from statistics import geometric_mean, median

import jax

from playground import datasets, folders
from playground.benches import Row
from playground.engine.bench import pytorch, raw_jax
from playground.engine.bench.networks import NETWORKS
from playground.engine.bench.turns import Run, in_turns
from playground.engine.form_book import BOOK
from playground.engine.loading import Arrays, of_experiment
from playground.engine.network import structure
from playground.engine.process import prepare
from playground.engine.training import Trainer
from playground.engine.tuning import Tuning
from playground.experiment import Experiment

OURS, RAW, TORCH, COMPILED = "Neural Playground", "raw JAX", "PyTorch", "compiled PyTorch"
GOALS = {RAW: 0.95, TORCH: 1.0}
"""At least so many times as fast; what PyTorch compiles is for comparison."""

MEAN_GOALS = {RAW: 0.95, TORCH: 1.5}
TURNS, QUICK_TURNS = 7, 3
SLICE, QUICK_SLICE = 1.0, 0.1
QUICK = ("softmax", "cnn-small", "2-8-8-1")


def rows(quick: bool) -> list[Row]:
    """Steps a second of every network, with the ratio to each of the others and the geometric mean of the ratios."""
    prepare(folders.cache_folder())
    folder = folders.data_folder()
    found: list[Row] = []
    ratios: dict[str, list[float]] = {}
    for name, build in NETWORKS.items():
        if quick and name not in QUICK:
            continue
        experiment = build("mnist" if datasets.is_available("mnist", folder) else "digits")
        runs = contenders(experiment, of_experiment(experiment, folder), quick)
        speeds = in_turns(runs, QUICK_TURNS if quick else TURNS, QUICK_SLICE if quick else SLICE)
        found.append(Row("train", f"{name}, {OURS}", median(speeds[OURS]), "steps/s"))
        for other in runs:
            if other != OURS:
                ratio = median(ours / theirs for ours, theirs in zip(speeds[OURS], speeds[other], strict=True))
                ratios.setdefault(other, []).append(ratio)
                against = f"{other} {median(speeds[other]):,.4g}"
                found.append(_row(f"{name}, against {other}", ratio, against, GOALS.get(other)))
    for other, of_other in ratios.items():
        goal = MEAN_GOALS.get(other)
        found.append(_row(f"geometric mean, against {other}", geometric_mean(of_other), "", goal))
    return found


def _row(case: str, ratio: float, against: str, goal: float | None) -> Row:
    told = [*[against] * bool(against), *([f"goal {goal:g}x"] if goal else [])]
    return Row("train", case, ratio, "times", "; ".join(told), ratio / (goal or 1.0))


def contenders(experiment: Experiment, arrays: Arrays, quick: bool = False) -> dict[str, Run]:
    """Who trains the experiment, each compiled and warm; PyTorch where it is installed, compiled unless ``quick``.

    Our convolutions have the forms that the program would have timed while it rests, as from its second start on; where
    ``quick``, those it has timed so far.
    """
    if not quick:
        _time_forms(experiment)
    trainer = Trainer(experiment, arrays)
    trainer.compile(entirely=True)

    def ours(steps: int) -> None:
        trainer.advance(steps)

    runs: dict[str, Run] = {OURS: ours, RAW: raw_jax.run(experiment, arrays)}
    if pytorch.is_installed():
        runs[TORCH] = pytorch.run(experiment, arrays)
    for run in runs.values():
        run(3)
    if pytorch.is_installed() and not quick:
        with suppress(Exception):  # of whatever kind: where it does not work there is no row
            compiled = pytorch.run(experiment, arrays, is_compiled=True)
            compiled(3)
            runs[COMPILED] = compiled
    return runs


def _time_forms(experiment: Experiment) -> None:
    """Find the best forms of the network's convolutions, as the program does once it has been left alone."""
    tuning = Tuning()
    tuning.look_at(structure(experiment.graph, experiment.data.shape), jax.default_backend())
    tuning.finish()
    BOOK.open(folders.cache_folder())

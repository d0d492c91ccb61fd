"""A deep stack of sigmoids, the ways it is trained for equal seconds, and what came of each as a table."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from statistics import median
from typing import Any, Literal

from playground.experiment import Experiment
from playground.files.records import from_experiment
from playground.graph import chain
from playground.layers import Activation, Dense, Flatten, Input, Layer, Output
from playground.layers.initialisers import Glorot, Normal
from playground.recipe import Adam, Recipe, Sgd

SEEDS = (0, 1, 2)
HIDDEN = (100, 100, 100, 100, 100)
BATCH = 100


@dataclass(frozen=True, slots=True)
class Way:
    """How the stack begins and learns; ``epochs`` are those of pre-training for each layer, at the rate ``coder_rate``.

    Without epochs nothing is pre-trained.
    """

    id: str
    title: str
    start: Literal["normal", "glorot"]
    optimizer: Literal["sgd", "adam"]
    learning_rate: float
    epochs: int = 0
    coder_rate: float = 0.1

    def experiment(self, seed: int, dataset: str = "mnist") -> Experiment:
        """What is trained."""
        dense = partial(Dense, weights_start=Normal(deviation=0.01) if self.start == "normal" else Glorot())
        layers: list[Layer] = [Input(), Flatten()]
        for units in HIDDEN:
            layers += [dense(units=units), Activation(function="sigmoid")]
        optimizer = Sgd() if self.optimizer == "sgd" else Adam()
        recipe = Recipe(optimizer=optimizer, learning_rate=self.learning_rate, batch_size=BATCH)
        return Experiment(chain([*layers, dense(units=10), Output()]), dataset, recipe, seed)

    @property
    def set_up(self) -> str:
        """What it trains, in a few characters that are others as soon as that is another."""
        said = from_experiment(self.experiment(0)).model_dump(mode="json", exclude_defaults=True)
        return hashlib.sha256(json.dumps([said, asdict(self)], sort_keys=True).encode()).hexdigest()[:12]


WAYS = (
    Way("plain", "Plain descent from N(0, 0.01)", "normal", "sgd", 2.0),
    Way("pre-trained", "The same, pre-trained layer by layer", "normal", "sgd", 2.0, epochs=1, coder_rate=0.1),
    Way("today", "Adam from Glorot's start", "glorot", "adam", 0.003),
)


def markdown(results: Sequence[dict[str, Any]], seconds: float) -> str:
    """The table of the runs of so many seconds; accuracies in per cent."""
    marks = [f"after {share * seconds:g} s" for share in (1 / 3, 2 / 3, 1)]
    lines = [
        f"| | pre-training, s | steps | {' | '.join(marks)} | at the end, by seed |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ]
    for way in WAYS:
        runs = sorted((one for one in results if is_of(one, way, seconds)), key=lambda one: one["seed"])
        if not runs:
            lines.append(f"| {way.title} | | | | | | not run |")
            continue
        looks = [_median_of([run["accuracies"][number] for run in runs]) for number in range(3)]
        ahead = f"{median(run['pretraining_seconds'] for run in runs):.1f}" if way.epochs else ""
        steps = f"{median(run['steps'] for run in runs):,.0f}"
        by_seed = ", ".join(f"{run['seed']}: {_percent(run['accuracies'][-1])}" for run in runs)
        lines.append(f"| {way.title} | {ahead} | {steps} | {' | '.join(looks)} | {by_seed} |")
    return "\n".join(lines)


def is_of(result: dict[str, Any], way: Way, seconds: float) -> bool:
    """Whether a result is of this way as it is now, for so many seconds."""
    return (result["way"], result["set_up"], result["budget"]) == (way.id, way.set_up, seconds)


def _median_of(accuracies: Sequence[float | None]) -> str:
    known = [one for one in accuracies if one is not None]
    return _percent(median(known)) if len(known) == len(accuracies) else "pre-training"


def _percent(share: float) -> str:
    return f"{100 * share:.2f}"

"""The rungs of the ladder: networks for digits, each with Martin Görner's figure for it, and how it is judged.

M. Görner, "TensorFlow and deep learning, without a PhD" (2016-2018): 10,000 steps with batches of 100 of MNIST, the
figure being the best accuracy on the 10,000 test digits in one run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import Any

from playground import lessons

WITHIN = 0.002
"""So far below the published figure the median over the seeds of the mean of the last ten evaluations may lie."""

SEEDS = (0, 1, 2)


@dataclass(frozen=True, slots=True)
class Rung:
    """A lesson, with its variant, that ``train`` trains, and the accuracy to be matched, 0 to 1."""

    what: str
    title: str
    published: float

    @property
    def set_up(self) -> str:
        """What it trains, in a few characters that are others as soon as the lesson's set-up is another."""
        lesson_id, _, variant = lessons.ALIASES.get(self.what, self.what).partition(":")
        said = lessons.find(lesson_id).setup(variant=variant).model_dump(mode="json", exclude_defaults=True)
        for name in ("views", "hide"):
            said.pop(name, None)
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]


RUNGS = (
    Rung("digits-softmax", "Softmax", 0.925),
    Rung("digits-five-layers:sigmoid", "Five layers, sigmoid", 0.979),
    Rung("digits-five-layers:relu", "Five layers, ReLU", 0.9825),
    Rung("digits-decay", "Learning rate decay", 0.9824),
    Rung("digits-dropout", "Dropout", 0.982),
    Rung("digits-convolution", "Convolution", 0.989),
    Rung("digits-bigger-convolution", "Bigger convolution, dropout", 0.993),
    Rung("digits-batch-norm", "Batch norm", 0.995),
    Rung("digits-augmented", "Augmentation", 0.996),
)
"""From the simplest to the best, which is from the cheapest to the dearest too."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a rung stands by the runs there are: what ``train --json`` said of each, with its seed."""

    rung: Rung
    runs: tuple[dict[str, Any], ...]

    @property
    def best(self) -> float:
        """The best evaluation of all runs; NaN without any."""
        return max((run["best_test_accuracy"] for run in self.runs), default=float("nan"))

    @property
    def settled(self) -> float:
        """The median over the seeds of the mean of the last ten evaluations; NaN without any."""
        return median([run["mean_last_10_test_accuracy"] for run in self.runs] or [float("nan")])

    @property
    def minutes(self) -> float:
        """Training and evaluating took so long, in the mean; NaN without any."""
        return fmean([run["seconds"] for run in self.runs] or [float("nan")]) / 60

    @property
    def is_matched(self) -> bool:
        """Whether the best is as good as the published figure, and the settled one comes near it."""
        return self.best >= self.rung.published and self.settled >= self.rung.published - WITHIN

    @property
    def verdict(self) -> str:
        """The same in words, with what was not run."""
        if not self.runs:
            return "not run"
        seeds = "" if len(self.runs) >= len(SEEDS) else f", {len(self.runs)} of {len(SEEDS)} seeds"
        return ("matched" if self.is_matched else "not matched") + seeds


def markdown(standings: Sequence[Standing]) -> str:
    """The table, each accuracy in per cent."""
    lines = [
        "| rung | `train` | parameters | Görner | best | last ten, median | by seed | minutes | |",
        "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: | --- |",
    ]
    for one in standings:
        by_seed = ", ".join(
            f"{run['seed']}: {_percent(run['best_test_accuracy'])} / {_percent(run['mean_last_10_test_accuracy'])}"
            for run in one.runs
        )
        parameters = f"{one.runs[0]['parameters']:,}" if one.runs else ""
        figures = [_percent(value) if one.runs else "" for value in (one.best, one.settled)]
        minutes = f"{one.minutes:.1f}" if one.runs else ""
        cells = [
            one.rung.title,
            f"`{one.rung.what}`",
            parameters,
            _percent(one.rung.published),
            *figures,
            by_seed,
            minutes,
        ]
        lines.append(f"| {' | '.join([*cells, one.verdict])} |")
    return "\n".join(lines)


def _percent(share: float) -> str:
    return f"{100 * share:.2f}"

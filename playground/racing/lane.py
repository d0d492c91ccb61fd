"""Lanes: experiments that differ in what is raced, and in nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from playground.experiment import Experiment, obstacles
from playground.problems import ProblemError
from playground.racing.settings import Setting, Value

MOST_LANES = 64
"""The most lanes of a race."""

LARGEST_SWEEP = 144
"""The most cells of a sweep map."""

LONG_EPOCH = 200
"""An epoch of so many steps is long to wait for."""

MANY_EPOCHS, FEW_EPOCHS = 100, 2
"""How far lanes are suggested to go, and where an epoch is long."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One of the runs of a race: ``values`` are those of the settings that vary, in their order."""

    values: tuple[Value, ...]
    experiment: Experiment


def race(experiment: Experiment, setting: Setting, values: Sequence[Value]) -> tuple[Lane, ...]:
    """A lane for each value, in their order; see ``sweep`` for what it raises."""
    return tuple(Lane((value,), with_values(experiment, ((setting, value),))) for value in values)


def sweep(
    experiment: Experiment, across: Setting, columns: Sequence[Value], up: Setting, rows: Sequence[Value]
) -> tuple[Lane, ...]:
    """A lane for each pair of values, row by row.

    All lanes begin with weights from the experiment's seed and see the same examples in the same order.

    Raises:
        ProblemError: with everything that is wrong with a lane: a value that cannot be, or what keeps the experiment
            from being trained.
    """
    pairs = [(column, row) for row in rows for column in columns]
    return tuple(Lane((column, row), with_values(experiment, ((across, column), (up, row)))) for column, row in pairs)


def has_long_epochs(experiment: Experiment) -> bool:
    """Whether an epoch takes ``LONG_EPOCH`` steps or more."""
    return experiment.data.training_examples / experiment.recipe.batch_size >= LONG_EPOCH


def suggested_epochs(experiment: Experiment) -> int:
    """How far lanes might go: far enough to tell them apart, in minutes."""
    return FEW_EPOCHS if has_long_epochs(experiment) else MANY_EPOCHS


def with_values(experiment: Experiment, chosen: Sequence[tuple[Setting, Value]]) -> Experiment:
    """The experiment with several settings at these values, ready to be trained from its seed."""
    made = replace(experiment, start="seed")
    for setting, value in chosen:
        made = setting.apply(made, value)
    if found := obstacles(made):
        raise ProblemError(*found)
    return made

"""A copy of the network trained with a rate that rises, until it diverges."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from playground.engine import room
from playground.engine.studies.context import Beside, Context, Course
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.problems import Diverged, ProblemError
from playground.recipe import ConstantRate
from playground.studies.finder import FinderFound, FinderRequest

NEWS = 0.05
"""Seconds from one record to the next."""

FAR = 4.0
"""The loss has diverged when it is so many times the lowest, and above that at the beginning."""

MEMORY = 0.9
"""Of the running average by which that is seen."""


def finder(request: FinderRequest, context: Context) -> Course:
    """Train the copy; see ``FinderFound``. Batches and random numbers are those the run itself would meet next."""
    experiment = _at_rate(context.experiment, request.low)
    if request.anew:
        experiment = replace(experiment, start="seed")
    room.check_training(experiment, context.device)
    begins = None if request.anew else Checkpoint(context.checkpoint.step, context.checkpoint.weights)
    trainer: Trainer = yield Beside(lambda: context.trainer(experiment, begins))
    yield Beside(trainer.compile)
    rates, losses, watch = request.rates(), [], _Watch()
    told = FinderFound(0, request.steps, step=trainer.step)
    due = 0.0
    for rate in rates.tolist():
        trainer.change(_at_rate(experiment, rate))
        loss = _stepped(trainer)
        if loss is not None:
            losses.append(loss)
        has_diverged = loss is None or watch.is_far(loss)
        if has_diverged or len(losses) == request.steps or time.perf_counter() >= due:
            due = time.perf_counter() + NEWS
            done = len(losses)
            found = np.array(losses, np.float32)
            yield replace(told, done=done, rates=rates[:done], losses=found, has_diverged=has_diverged)
        else:
            yield None
        if has_diverged:
            return


def _at_rate(experiment: Experiment, rate: float) -> Experiment:
    changed = {"learning_rate": rate, "schedule": ConstantRate()}
    return replace(experiment, recipe=experiment.recipe.model_copy(update=changed))


def _stepped(trainer: Trainer) -> float | None:
    """One step; its loss, None where that or a weight is not finite any more."""
    try:
        losses, _ = trainer.advance(1)
    except ProblemError as error:
        if not isinstance(error.problems[0], Diverged):
            raise
        return None
    return float(losses[0])


class _Watch:
    """Sees when losses have grown far, by their running average."""

    def __init__(self) -> None:
        self._sum = self._weight = 0.0
        self._first: float | None = None
        self._lowest = np.inf

    def is_far(self, loss: float) -> bool:
        """Take one more loss; whether it is too far now."""
        self._sum = MEMORY * self._sum + (1 - MEMORY) * loss
        self._weight = MEMORY * self._weight + (1 - MEMORY)
        now = self._sum / self._weight
        self._first = now if self._first is None else self._first
        self._lowest = min(self._lowest, now)
        return bool(now > max(FAR * self._lowest, self._first))

"""A training run from its first step to its last, with the evaluations the command line promises."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from playground.history import History
from playground.messages import Evaluation
from playground.problems import Problem, ProblemError
from playground.recipe import WITH_END, Recipe, StopRules

if TYPE_CHECKING:
    from playground.engine.training import Trainer

USUAL_STEPS = 2000
"""How long a run is that nothing else decides."""

# The last stretch, in which the held-out data is looked at more often.
_LAST, _EVERY = 1000, 100
# A chunk takes about so many seconds: the progress bar moves, and a request to end is heard.
_CHUNK_SECONDS = 0.2
_LONGEST_CHUNK = 1000


def planned_steps(recipe: Recipe, done: int, steps_per_epoch: int) -> int:
    """How many further steps a recipe asks for: by its stop rule, by the end of its schedule, or the usual number."""
    stop = recipe.stop
    ends = [stop.steps or 0, (stop.epochs or 0) * steps_per_epoch]
    if isinstance(recipe.schedule, WITH_END):
        ends.append(recipe.schedule.steps)
    left = [end - done for end in ends if end > done]
    return min(left, default=USUAL_STEPS)


def next_evaluation(step: int, last: int, steps_per_epoch: int) -> int:
    """The step after which the whole test set is looked at next: an epoch's end, or one of the last 1,000 steps.

    In those it is every hundredth, counted back from ``last``, the run's last step, which is one of them.
    """
    epoch_end = (step // steps_per_epoch + 1) * steps_per_epoch
    looks_left = min(_LAST // _EVERY - 1, (last - step - 1) // _EVERY)
    return min(epoch_end, last - looks_left * _EVERY)


@dataclass(slots=True)
class Report:
    """What came of a run. ``problem`` is what ended it early, ``losses`` are those of the last epoch at most."""

    losses: deque[float]
    steps: int = 0
    seconds: float = 0.0
    training_seconds: float = 0.0
    evaluations: list[Evaluation] = field(default_factory=list)
    problem: Problem | None = None
    cancelled: bool = False

    @property
    def accuracies(self) -> list[float]:
        """Every accuracy on the test set, in order; empty where accuracy does not apply."""
        return [one.accuracy for one in self.evaluations if one.accuracy is not None]


def run(
    trainer: Trainer,
    steps: int,
    rules: StopRules,
    history: History,
    show: Callable[[Report], None],
    is_cancelled: Callable[[], bool],
) -> Report:
    """Train so many steps, evaluating as ``next_evaluation`` says; ``show`` is called after every chunk.

    ``rules`` may end it earlier: their seconds, target and no_progress. A run that diverges or is cancelled ends early
    too, with the trainer at its last good step.
    """
    last = trainer.step + steps
    report = Report(deque(maxlen=trainer.steps_per_epoch))
    has_test_set = len(trainer.data.arrays.test_x) > 0
    started = time.perf_counter()
    try:
        while trainer.step < last and not is_cancelled() and not _is_due(rules, trainer, report):
            mark = next_evaluation(trainer.step, last, trainer.steps_per_epoch) if has_test_set else last
            while trainer.step < mark and not is_cancelled():
                _advance(trainer, mark, report, history)
                show(report)
            if has_test_set and trainer.step == mark:
                _evaluate(trainer, report, history)
                show(report)
        if not steps and has_test_set:
            _evaluate(trainer, report, history)
    except ProblemError as error:
        report.problem = error.problems[0]
    report.cancelled = is_cancelled() and trainer.step < last
    report.seconds = time.perf_counter() - started
    return report


def _is_due(rules: StopRules, trainer: Trainer, report: Report) -> bool:
    """Whether a rule that depends on time or on the held-out data ends the run."""
    if rules.seconds is not None and report.training_seconds >= rules.seconds:
        return True
    if not report.evaluations:
        return False
    newest, best = report.evaluations[-1], min(report.evaluations, key=lambda one: one.loss)
    if rules.target is not None and newest.reaches(rules.target):
        return True
    patience = None if rules.no_progress is None else rules.no_progress * trainer.steps_per_epoch
    return patience is not None and newest.step - best.step >= patience


def _evaluate(trainer: Trainer, report: Report, history: History) -> None:
    report.evaluations.append(trainer.evaluate())
    history.add(trainer.step, np.empty(0), np.empty(0), report.evaluations[-1:])


def _advance(trainer: Trainer, mark: int, report: Report, history: History) -> None:
    rate = report.steps / report.training_seconds if report.training_seconds else 0.0
    count = int(np.clip(rate * _CHUNK_SECONDS, 1, min(_LONGEST_CHUNK, mark - trainer.step)))
    started = time.perf_counter()
    losses, accuracies = trainer.advance(count)
    report.training_seconds += time.perf_counter() - started
    report.steps += count
    report.losses.extend(losses.tolist())
    history.add(trainer.step, losses, accuracies)

"""A lane on its own: the run of a ``Trainer``, bit for bit, with the face of several lanes."""

from __future__ import annotations

from typing import Any

import jax
import numpy as np
from numpy.typing import NDArray

from playground.engine.device_data import DeviceData
from playground.engine.evaluating import PartialEvaluation
from playground.engine.network import Parameters, numbers
from playground.engine.planning import plan_of
from playground.engine.programs import CHUNK
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.problems import Diverged, ProblemError
from playground.racing import DivergedAt

Floats = NDArray[np.float32]


class Alone:
    """One lane; see ``Together`` for what each method gives."""

    def __init__(self, experiment: Experiment, data: DeviceData) -> None:
        self.experiments = (experiment,)
        self.data = data.settled()
        self.plan = plan_of(experiment, self.data)
        self.diverged: list[DivergedAt | None] = [None]
        self._trainer = Trainer(experiment, self.data)
        self._step = 0

    @property
    def step(self) -> int:
        """Steps done; of a lane that has diverged, how far it would be."""
        return self._step

    @property
    def seconds(self) -> float:
        """Seconds of training."""
        return self._trainer.seconds

    def compile(self) -> float:
        """Make ready to train; seconds it took."""
        return self._trainer.compile()

    def advance(self, steps: int) -> Floats:
        """Train so many steps, at most ``CHUNK``: the loss of each, float32 [1, steps]."""
        steps = min(steps, CHUNK)
        self._step += steps
        if self.diverged[0] is None:
            try:
                return self._trainer.advance(steps)[0][None]
            except ProblemError as error:
                for problem in error.problems:
                    if not isinstance(problem, Diverged):
                        raise
                    self.diverged[0] = DivergedAt(problem.step, problem.restored)
        return np.full((1, steps), np.nan, np.float32)

    def evaluation(self) -> LoneEvaluation:
        """An evaluation over all held-out examples, to be done in slices."""
        return LoneEvaluation(self._trainer, self.diverged[0] is not None)

    def weights(self) -> tuple[Parameters, Parameters, Parameters]:
        """Parameters, running averages and settings by value: arrays begin with [1]."""
        trainer = self._trainer
        values: Any = numbers(trainer.experiment.graph)
        both = jax.tree.map(lambda array: array[None], (trainer.parameters, trainer.state))
        return (*both, jax.tree.map(lambda value: np.asarray(value)[None], values))

    def checkpoint(self, lane: int) -> Checkpoint:
        """All that a run of its own needs to go on."""
        return self._trainer.checkpoint()


class LoneEvaluation:
    """An evaluation of one lane in slices."""

    def __init__(self, trainer: Trainer, has_diverged: bool) -> None:
        self._of_trainer = PartialEvaluation(trainer)
        self._has_diverged = has_diverged

    @property
    def is_done(self) -> bool:
        """Whether every batch has been seen."""
        return self._has_diverged or self._of_trainer.is_done

    def advance(self, batches: int) -> None:
        """Evaluate so many batches more."""
        self._of_trainer.advance(batches)

    def result(self) -> Floats:
        """Loss, accuracy and R², NaN where there is none: float32 [3, 1]."""
        if self._has_diverged:
            return np.full((3, 1), np.nan, np.float32)
        found = self._of_trainer.result()
        figures = (found.loss, found.accuracy, found.r2)
        return np.array([[np.nan if figure is None else figure] for figure in figures], np.float32)

"""Training in small pieces: chunks, evaluation in between, checkpoints, stop rules, frames."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.engine.evaluating import PartialEvaluation
from playground.engine.pace import CHUNK_SECONDS, FRAME_SECONDS, WITH_ALL_CORES, Allowance, Pace
from playground.engine.placing import takes_all_cores
from playground.engine.remembering import Remembering
from playground.engine.stopping import Stopping
from playground.engine.striding import ends_of, means_over
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import LAST_STEP, Checkpoint, Evaluation, Frame, Visited, checkpoint_size
from playground.problems import Diverged, Problem, ProblemError
from playground.strides import Strides
from playground.weights import WeightEdits

Floats = NDArray[np.float32]
CHECKPOINT_SECONDS = 2.0
COMPILING = 0.005
"""Seconds between two looks at whether evaluation is compiled."""

UNSEEN = 65_536
"""Steps that may wait to be shown; beyond them training waits for the window."""


class Player:
    """Plays one trainer; ``turn`` does about sixteen milliseconds of work and never blocks."""

    def __init__(self, run: int, trainer: Trainer, pace: Pace) -> None:
        self.run = run
        self.trainer = trainer
        self.pace = pace
        self.is_playing = False
        self.good: Checkpoint = trainer.checkpoint()
        self.remembering = Remembering(trainer.step, checkpoint_size(self.good))
        self.trouble: Problem | None = None
        self._target: int | None = None
        self._allowance = Allowance()
        self._evaluation: PartialEvaluation | None = None
        self._evaluated_step = -1
        self._stopping = Stopping(trainer)
        self._slice = 1
        self._stopped_by = ""
        self._last_frame = 0.0
        self._saved_at = time.perf_counter()
        self._saved_cost = 0.0
        self._unseen: list[Floats] = []  # of each chunk [steps, 3]: losses, accuracies, gradient norms
        self._waiting = 0
        self._evaluations: list[Evaluation] = []
        self._changed = True

    @property
    def _held_out(self) -> int:
        return len(self.trainer.data.arrays.test_x)

    def play(self, steps: int | None = None) -> None:
        """Train on; with ``steps``, so many and no more."""
        if steps == 0:
            return
        if not self.is_playing:
            self._stopped_by = ""
        self.is_playing = True
        self._target = None if steps is None else self.trainer.step + steps
        if self._evaluated_step < 0:
            self._begin_evaluation()

    def pause(self) -> None:
        """Train no further; what is held out is evaluated once more with the weights as they are."""
        if self.is_playing:
            self.is_playing = False
            self._changed = True
            self.pace.rest()
            self.remembering.rest()
            self.good = self.trainer.checkpoint()
            self._begin_evaluation()

    def follow(self, before: Player) -> None:
        """Take over from a player that is at the same step: play as far as it would, show what it had not shown."""
        self._unseen, self._waiting, self._evaluations = before._unseen, before._waiting, before._evaluations
        if before.is_playing:
            self.play()
            self._target = before._target

    def rest(self) -> None:
        """Something failed: pause where the last good step left the weights, and try nothing more unasked."""
        self.pause()
        self._evaluation = None

    def restart(self, seed: int) -> None:
        """Step 0 with weights from a seed; playing goes on when it was."""
        self.trainer.restart(seed)
        self.replaced()

    def set_weights(self, edits: WeightEdits) -> WeightEdits:
        """Set weights by hand; training goes on with them. ``ProblemError`` where there is no such weight.

        What diverges from here comes back to here, and the moment is worth going back to. What was measured stays; at
        rest it is measured anew.
        """
        before = self.trainer.set_weights(edits)
        self.good = self.trainer.checkpoint()
        self.remembering.go_back(self.trainer.step)
        self.show_again(at_once=True)
        if not self.is_playing:
            self._begin_evaluation()
        return before

    def change(self, experiment: Experiment) -> None:
        """Go on with other numbers or other points by hand, if ``Trainer.fits``; other points are measured anew."""
        data = self.trainer.data
        self.trainer.change(experiment)
        if self.trainer.data is not data:
            self._evaluation, self._evaluated_step = None, -1
            self._stopping.forget()
            self.show_again(at_once=True)
            self._begin_evaluation()

    def replaced(self) -> None:
        """The trainer's weights were exchanged from outside: forget what was measured with the old ones."""
        self.good = self.trainer.checkpoint()
        self.remembering.go_back(self.trainer.step)
        self._evaluation, self._evaluated_step = None, -1
        self._stopping.forget()
        self._forget()
        self._begin_evaluation()

    @property
    def is_busy(self) -> bool:
        """Whether there is work to do without a further command."""
        return self.is_playing or self._evaluation is not None

    @property
    def has_news(self) -> bool:
        """Whether there is something to show that no frame has shown."""
        return self.until_frame == 0.0

    @property
    def until_frame(self) -> float:
        """Seconds until ``has_news``; more than any where nothing has changed."""
        return max(self._last_frame + self._frame_seconds - time.perf_counter(), 0.0) if self._changed else np.inf

    @property
    def _frame_seconds(self) -> float:
        longer = WITH_ALL_CORES if takes_all_cores(self.trainer.plan.device) else 1
        return longer * self.pace.frame_seconds if self.is_playing else FRAME_SECONDS

    def wait(self) -> float:
        """Seconds until there is work again; 0 when there is now."""
        if self._evaluation is not None and self.trainer.can_evaluate:
            return 0.0
        if not self.is_playing or self._must_evaluate():
            return COMPILING
        return 0.001 if self._waiting > UNSEEN else self.pace.wait()

    def turn(self) -> Checkpoint | None:
        """A chunk of training or a slice of evaluation; a checkpoint when one has fallen due."""
        must = self._must_evaluate()
        may_train = self.is_playing and not must and self._waiting <= UNSEEN and self.pace.wait() == 0.0
        may_evaluate = self._evaluation is not None and self.trainer.can_evaluate
        if may_evaluate and (self._allowance.is_open or not may_train):
            self._evaluate()
        elif may_train:
            self._train()
        return self._checkpoint_if_due()

    def moment(self) -> Checkpoint | None:
        """Where the run stands, when that is worth going back to one day; ``remembering`` wants to know its cost."""
        is_due = self.is_playing and self.remembering.is_due(self.trainer.step)
        return self.trainer.checkpoint() if is_due else None

    def show_again(self, at_once: bool = False) -> None:
        """Something else is looked at: a frame is wanted although nothing has happened, ``at_once`` without a pause."""
        self._changed = True
        if at_once:
            self._last_frame = 0.0

    def frame(
        self,
        weights: dict[str, Floats],
        probes: dict[str, Any] | None = None,
        probe_seconds: dict[str, float] | None = None,
        visited: Visited | None = None,
    ) -> Frame:
        """Everything since the last frame, with what the visible views and the watched node show."""
        unseen = self._unseen_steps()
        trainer = self.trainer
        ends = trainer.step - len(unseen) + ends_of(len(unseen))
        rates = trainer.rates(np.append(ends - 1, trainer.step))
        made = Frame(
            run=self.run,
            step=trainer.step,
            epoch=trainer.step / trainer.steps_per_epoch,
            playing=self.is_playing,
            seconds=trainer.seconds,
            learning_rate=float(rates[-1]),
            steps_per_second=self.pace.measured,
            examples_per_second=self.pace.measured * trainer.batch_size,
            losses=unseen[:, 0],
            accuracies=unseen[:, 1],
            strides=Strides(ends, means_over(unseen[:, 2]), rates[:-1]),
            evaluations=tuple(self._evaluations),
            probes=probes or {},
            probe_seconds=probe_seconds or {},
            weights=weights,
            stopped_by=self._stopped_by,
            visited=visited,
        )
        self._forget()
        self._changed = False
        # On time in the long run: a frame that waited for the end of a chunk does not put off all the later ones.
        seconds = self._frame_seconds
        self._last_frame = max(self._last_frame + seconds, time.perf_counter() - seconds / 2)
        return made

    def _unseen_steps(self) -> Floats:
        return np.concatenate([np.empty((0, 3), np.float32), *self._unseen])

    def _forget(self) -> None:
        self._unseen, self._waiting, self._evaluations = [], 0, []
        self._changed = True

    def _train(self) -> None:
        trainer = self.trainer
        if trainer.step >= LAST_STEP:
            self._stop("last_step")
            return
        steps = min(self.pace.chunk(), trainer.steps_per_epoch - trainer.step % trainer.steps_per_epoch)
        if trainer.steps_per_epoch < self.pace.chunk() and not self._stopping.needs_epochs:
            steps = self.pace.chunk()
        for limit in (self._target, self.remembering.due, *self._stopping.limits):
            if limit is not None and limit > trainer.step:
                steps = min(steps, limit - trainer.step)
        started, seconds = time.perf_counter(), trainer.seconds
        try:
            losses, accuracies = trainer.advance(steps)
        except ProblemError as error:
            self._diverged(error)
            return
        took = time.perf_counter() - started
        self.pace.record(steps, took)
        self._allowance.earn(took)
        self._unseen.append(np.stack([losses, accuracies, trainer.norms], axis=1))
        self._waiting += len(losses)
        self._changed = True
        has_time = self._allowance.is_open or self.pace.wait() > 0
        if self._at_epoch_end() or (self._evaluation is None and has_time):
            self._begin_evaluation()
        if self._target is not None and trainer.step >= self._target:
            self._stop("")
        elif (rule := self._stopping.after_training(seconds)) is not None:
            self._stop(rule)

    def _at_epoch_end(self) -> bool:
        return self._stopping.needs_epochs and self.trainer.step % self.trainer.steps_per_epoch == 0

    def _must_evaluate(self) -> bool:
        """Whether training waits for the evaluation, because a stop rule depends on it."""
        is_under_way = self._evaluation is not None
        return is_under_way and self._at_epoch_end() and self._evaluated_step != self.trainer.step

    def _stop(self, reason: str) -> None:
        self._stopped_by = reason
        self.pause()

    def _diverged(self, error: ProblemError) -> None:
        problem, reached = error.problems[-1], self.trainer.step
        self.trainer.restore(self.good)
        self.remembering.go_back(self.trainer.step)
        self.is_playing = False
        self._changed = True
        self.pace.rest()
        self.remembering.rest()
        self._take_back(reached - self.trainer.step)
        if isinstance(problem, Diverged):
            problem = Diverged(problem.where, problem.step, self.trainer.step)
        self.trouble = problem

    def _take_back(self, steps: int) -> None:
        """Forget what was measured in the last steps: they are undone."""
        step = self.trainer.step
        kept = self._unseen_steps()[: max(self._waiting - steps, 0)]
        self._unseen, self._waiting = [kept], len(kept)
        self._evaluations = [one for one in self._evaluations if one.step <= step]
        self._stopping.forget(step + 1)
        self._begin_evaluation()

    def _begin_evaluation(self) -> None:
        """Over all held-out examples, or while training over as many batches as there is time for."""
        if not self._held_out:
            return
        is_brief = self.is_playing and not self._stopping.needs_epochs
        self._evaluation = PartialEvaluation(self.trainer, self._allowance.batches if is_brief else None)

    def _evaluate(self) -> None:
        assert self._evaluation is not None
        started = time.perf_counter()
        self._evaluation.advance(self._slice)
        took = time.perf_counter() - started
        self._allowance.spend(took, self._slice, self.is_playing and not self.pace.wait())
        self._slice = max(1, min(int(self._slice * CHUNK_SECONDS / max(took, 1e-6)), 2 * self._slice, 64))
        if self._evaluation.is_done:
            result = self._evaluation.result()
            self._evaluation = None
            self._evaluated_step = result.step
            self._evaluations.append(result)
            self._changed = True
            rule = self._stopping.after_evaluation(result)
            if rule is not None and self.is_playing:
                self._stop(rule)
            if not self.is_playing and (result.step != self.trainer.step or result.examples < self._held_out):
                self._begin_evaluation()

    def _checkpoint_if_due(self) -> Checkpoint | None:
        now = time.perf_counter()
        if not self.is_playing or now - self._saved_at < max(CHECKPOINT_SECONDS, 20 * self._saved_cost):
            return None
        self.good = self.trainer.checkpoint()
        self._saved_at = time.perf_counter()
        self._saved_cost = self._saved_at - now
        return self.good

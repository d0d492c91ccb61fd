"""What a run has brought so far: curves, the newest frame, a checkpoint to go on from, moments to look back to."""

from __future__ import annotations

from dataclasses import replace

from playground.experiment import Experiment
from playground.files import Saved
from playground.history import History
from playground.messages import Checkpoint, Frame
from playground.moments import Moment, Moments
from playground.weights import WeightEdits, edited, misplaced
from widgets.learned import Learned


class Record:
    """Kept by the window, so that it outlives the engine. ``history`` is one object for ever: views hold on to it."""

    def __init__(self) -> None:
        self.history = History()
        self.moments = Moments()
        self.frame: Frame | None = None
        self.checkpoint: Checkpoint | None = None
        self.step = 0
        self._is_touched = False  # by hand, and the checkpoint with that has yet to come
        self._stale_from: int | None = None  # what began there or later was under way at a restart

    def begin(self, saved: Saved) -> None:
        """Begin where a project file ended, or at step 0."""
        self.history.clear()
        if saved.history is not None:
            self.history.take(History.from_json(saved.history))
        self.checkpoint = saved.checkpoint
        self.moments.take(())
        self._stale_from = None
        self._stand_at(saved.experiment)

    @property
    def has_learned(self) -> bool:
        """Whether training, or a hand, has changed the weights."""
        return self.step > 0 or self.checkpoint is not None or self._is_touched

    def learned(self) -> Learned | None:
        """A copy of where the run stands; None where nothing was learned."""
        if not self.has_learned:
            return None
        history = History()
        history.take(self.history)
        return Learned(self.checkpoint, history, self.moments.held)

    def set_weights(self, edits: WeightEdits) -> None:
        """Weights are set by hand; the engine's next checkpoint tells the same."""
        self._is_touched = True
        if self.checkpoint is not None:
            weights = self.checkpoint.weights  # of the network before, perhaps, which has no such place
            if not misplaced(edits, {name: array.shape for name, array in weights.items()}):
                self.checkpoint = replace(self.checkpoint, weights=edited(weights, edits)[0])

    def resume(self, learned: Learned, experiment: Experiment) -> None:
        """Begin where a run of this experiment stood at another moment."""
        self.history.take(learned.history)
        self.checkpoint = learned.checkpoint
        self.moments.take(learned.moments)
        self._stale_from = None
        self._stand_at(experiment)

    def _stand_at(self, experiment: Experiment) -> None:
        self.go_back()
        if self.checkpoint is not None and self.moments.steps[-1:] != (self.checkpoint.step,):
            self.moments.add(Moment(self.checkpoint, experiment))

    def restart(self) -> None:
        """Begin at step 0 again; what is still under way of before does not count."""
        before = self.step
        self.checkpoint = None
        self.go_back()
        self._stale_from = before or None  # at step 0 none is under way, and every one to come would count as that

    def go_back(self) -> None:
        """To the checkpoint, or to step 0 where there is none."""
        self._is_touched = False
        self.step = self.checkpoint.step if self.checkpoint else 0
        self.frame = None
        self.history.cut(self.step if self.checkpoint else -1)
        self.moments.cut(self.step if self.checkpoint else -1)

    def take(self, frame: Frame) -> bool:
        """Add what a frame tells, and tell whether it counts: one of before the last restart does not."""
        if self._stale_from is not None:
            # After a restart the first frame tells of every step from 0 on, however far training has come meanwhile.
            if frame.step - len(frame.losses) >= self._stale_from:
                return False
            self._stale_from = None
        self.frame = frame
        self.step = frame.step
        self.history.add(frame.step, frame.losses, frame.accuracies, frame.evaluations, frame.strides)
        return True

    def remember(self, moment: Moment) -> bool:
        """Keep a moment to look back to; whether it counts: one of before the last restart does not."""
        if self._is_stale(moment.step):
            return False
        self.moments.add(moment)
        return True

    def _is_stale(self, step: int) -> bool:
        return self._stale_from is not None and step >= self._stale_from

    def keep(self, checkpoint: Checkpoint) -> bool:
        """Keep a checkpoint; whether it holds something learned."""
        if self._is_stale(checkpoint.step):
            return False
        self.checkpoint = checkpoint
        return checkpoint.step > 0

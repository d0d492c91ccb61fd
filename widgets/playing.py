"""Whether training is under way and how far it is to go: what the learner wished, until frames tell the same."""

from __future__ import annotations

from playground.messages import Advance, Frame, Play


class Playing:
    """Follows wishes at once and frames afterwards.

    A frame that was on its way when the wish was made still tells the state before it; it must not undo the wish.
    """

    def __init__(self) -> None:
        self.is_on = False
        self._unconfirmed = False
        self._wished_at = 0
        self._command: Play | Advance = Play()

    @property
    def is_stepping(self) -> bool:
        """Whether a few steps are under way, and nothing longer."""
        return self.is_on and isinstance(self._command, Advance) and not self._command.epochs

    def wish(self, command: Play | Advance | None, step: int) -> None:
        """The learner wants it so, at this step; None is to pause."""
        self.is_on = command is not None
        self._command = command or Play()
        self._unconfirmed = True
        self._wished_at = step

    def left_to_do(self, step: int) -> Play | Advance:
        """What remains of the wish for an engine that takes over at this step."""
        steps = self._command.steps if isinstance(self._command, Advance) else 0
        return Advance(steps=max(1, self._wished_at + steps - step)) if steps else self._command

    def stop(self) -> None:
        """It has ended for a reason of its own; frames tell whether that stays so."""
        self.is_on = False
        self._unconfirmed = False

    def follow(self, frame: Frame) -> None:
        """Take over what a frame tells, unless it is older than the wish."""
        has_ended = self.is_on and not frame.playing and (frame.step > self._wished_at or bool(frame.stopped_by))
        if frame.playing == self.is_on or has_ended:
            self._unconfirmed = False
        if not self._unconfirmed:
            self.is_on = frame.playing

"""Whether training is under way: what the learner wished last, until the engine's frames tell the same."""

from __future__ import annotations

from playground.messages import Frame


class Playing:
    """Follows wishes at once and frames afterwards.

    A frame that was on its way when the wish was made still tells the state before it; it must not undo the wish.
    """

    def __init__(self) -> None:
        self.is_on = False
        self._unconfirmed = False
        self._wished_at = 0

    def wish(self, is_on: bool, step: int) -> None:
        """The learner wants it so, at this step."""
        self.is_on = is_on
        self._unconfirmed = True
        self._wished_at = step

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

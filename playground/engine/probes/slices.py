"""Long readings, a piece at a time, so that training stands still for none longer than for a step."""

from __future__ import annotations

from collections.abc import Generator
from copy import copy
from typing import Any, TypeVar

from playground.engine.training import Trainer
from playground.probes import Wish

Found = TypeVar("Found")
Slices = Generator[None, None, Found]
"""Yields after every ten milliseconds or so; what it returns in the end is what was found."""


def at_once(slices: Slices[Found]) -> Found:
    """Read to the end without a pause."""
    while True:
        try:
            next(slices)
        except StopIteration as ended:
            found: Found = ended.value
            return found


class Reading:
    """One reading under way, with the weights of when it began.

    Attributes:
        seconds: that it has taken so far.
    """

    def __init__(self, trainer: Trainer, wish: Wish, read: Any) -> None:
        self._of = trainer
        self._wish = wish
        self._then = copy(trainer)
        self._slices: Slices[Any] = read(self._then, wish)
        self.seconds = 0.0

    def note(self, seconds: float) -> int:
        """A piece took so long; the version of the trainer it reads."""
        self.seconds += seconds
        return self._then.version

    def goes_on(self, trainer: Trainer, wish: Wish) -> bool:
        """Whether its end is still worth waiting for: the same run has only trained on, and the same is wanted."""
        return trainer is self._of and trainer.step >= self._then.step and wish is self._wish

    def advance(self) -> tuple[bool, Any]:
        """One piece more: whether that was the last, and then what was found."""
        try:
            next(self._slices)
        except StopIteration as ended:
            return True, ended.value
        return False, None

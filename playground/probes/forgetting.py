"""How well own drawings are read that were held out, and older digits, before a network was taught and now."""

from __future__ import annotations

from dataclasses import dataclass

from playground.probes.base import Wish

FIRST = 500
"""So many older digits are read while it trains: the first of their test set, the same each time."""

MORE = 500
"""So many more at a time while it rests, until all have been read."""


@dataclass(frozen=True, slots=True)
class ForgettingWish(Wish):
    """The first ``older`` of the older digits that are held out are to be read, at most."""

    older: int = FIRST


@dataclass(frozen=True, slots=True)
class Scores:
    """``read`` of ``looked`` examples were read rightly now, ``before`` of them with the weights it began with."""

    looked: int
    before: int
    read: int

    @property
    def share(self) -> float | None:
        """Accuracy now, 0 to 1; None where there is nothing to look at."""
        return self.read / self.looked if self.looked else None

    @property
    def share_before(self) -> float | None:
        """Accuracy before, 0 to 1."""
        return self.before / self.looked if self.looked else None

    @property
    def change(self) -> float | None:
        """By how much accuracy has risen, -1 to 1."""
        return (self.read - self.before) / self.looked if self.looked else None


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What is learned and what forgotten at ``step``, compared with step ``began``.

    ``own`` are the held-out drawings, ``older`` the first of the ``held_out`` test examples of ``dataset``.
    """

    step: int
    began: int
    dataset: str
    held_out: int
    own: Scores
    older: Scores

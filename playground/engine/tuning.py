"""Times the convolutions of the network opened last while the engine rests, once on a machine for each shape."""

from __future__ import annotations

from playground.engine.form_book import BOOK
from playground.engine.form_timing import Contest
from playground.engine.network import Structure

REST = 15.0
"""Seconds without a command after which the engine rests: what can wait is done then."""


class Tuning:
    """What is yet to be timed; a pen or a Play comes between two forms, each of which takes some tenths of a second."""

    def __init__(self) -> None:
        self._contests: list[Contest] = []

    @property
    def has_work(self) -> bool:
        """Whether a form is yet to be timed."""
        return bool(self._contests)

    def look_at(self, net: Structure, platform: str) -> None:
        """Time this network's convolutions, those not timed here before; a GPU's library times its own."""
        cases = net.convolutions if platform == "cpu" else ()
        begun = {contest.case: contest for contest in self._contests}
        self._contests = [begun.get(case) or Contest(case) for case in cases if BOOK.lacks(case)]

    def finish(self) -> None:
        """Time all that is left now."""
        while self.has_work:
            self.step()

    def step(self) -> None:
        """Time one form more, and keep the best once all forms of a convolution were timed."""
        contest = self._contests[0]
        try:
            contest.step()
        except Exception:
            del self._contests[0]  # the rule's forms go on
            raise
        if contest.is_done:
            del self._contests[0]
            BOOK.add(contest.case, contest.winner())

"""What had been learned at a moment that undo can go back to, and how much of that is kept."""

from __future__ import annotations

import weakref
from dataclasses import dataclass

from playground.experiment import Experiment
from playground.history import History
from playground.messages import Checkpoint, checkpoint_size
from playground.moments import Moment

BUDGET = 256 * 2**20
"""Bytes that all steps of undo together may hold; the newest one is kept however large it is."""

_ROW_SIZE = 16  # bytes of a row of a history


@dataclass(slots=True, eq=False, weakref_slot=True)
class Learned:
    """Weights and curves of a run at one moment. Nobody writes to the history.

    The checkpoint may arrive a moment after training was asked to stop; both are let go when memory is short, and the
    moments to look back to before them.
    """

    checkpoint: Checkpoint | None
    history: History
    moments: tuple[Moment, ...] = ()
    is_let_go: bool = False

    def size(self) -> int:
        """Bytes."""
        return self.history_size() + (checkpoint_size(self.checkpoint) if self.checkpoint else 0)

    def history_size(self) -> int:
        """Bytes of the curves alone."""
        return _ROW_SIZE * (len(self.history.train) + len(self.history.held_out))

    def let_go(self) -> None:
        """Free the memory; undo has only the settings to bring back then."""
        self.checkpoint, self.history, self.moments, self.is_let_go = None, History(), (), True


@dataclass(slots=True)
class Turn:
    """The document turns from one experiment to another, or stays with one and goes back in what it has learned.

    ``learned`` is what belongs to ``after``, None where it begins anew; the run puts what it gives up in its place, for
    the way back. With ``is_whole`` weights and curves are exchanged whatever the change means, else only where training
    begins anew; where it goes on with an edited network, that takes from ``learned`` the weights which it lacks.
    """

    before: Experiment
    after: Experiment
    learned: Learned | None = None
    is_whole: bool = False


class Keeping:
    """Remembers what steps of undo hold, oldest first, and lets the oldest go when it becomes too much."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._budget = budget
        self._held: list[weakref.ref[Learned]] = []
        self._asked = False
        self._awaiting: list[tuple[int, weakref.ref[Learned]]] = []

    def expect(self) -> None:
        """Training was asked to stop, or to go on with another network: its last checkpoint is on the way."""
        self._asked = True

    def keep(self, learned: Learned | None, run: int) -> Learned | None:
        """Count what a step of undo will hold; the checkpoint of ``run`` that is on the way goes there as well."""
        if learned is not None:
            if self._asked:
                self._awaiting.append((run, weakref.ref(learned)))
            self._held.append(weakref.ref(learned))
            self._make_room()
        self._asked = False
        return learned

    def take(self, run: int, checkpoint: Checkpoint) -> None:
        """A checkpoint has arrived."""
        self._asked = False
        awaiting, self._awaiting = self._awaiting, [one for one in self._awaiting if one[0] > run]
        for number, reference in awaiting:
            learned = reference()
            if number == run and learned is not None and not learned.is_let_go:
                learned.checkpoint = checkpoint
                self._make_room()

    def _let_moments_go(self, alive: list[Learned]) -> None:
        """Those of the oldest, until all that are left have room; steps of the same run share most of theirs."""
        left = self._budget
        seen: set[int] = set()
        for learned in reversed(alive):
            fresh = [moment for moment in learned.moments if id(moment) not in seen]
            left -= sum(moment.size() for moment in fresh)
            seen |= {id(moment) for moment in fresh}
            if left < 0:
                learned.moments = ()

    def _make_room(self) -> None:
        alive = [learned for one in self._held if (learned := one()) is not None and not learned.is_let_go]
        self._let_moments_go(alive)
        left = self._budget
        seen: set[int] = set()
        for place, learned in enumerate(reversed(alive)):
            # Steps between which nothing was trained share their checkpoint.
            left -= learned.size() if id(learned.checkpoint) not in seen else learned.history_size()
            seen.add(id(learned.checkpoint))
            if left < 0 and place > 0:
                learned.let_go()
        self._held = [weakref.ref(learned) for learned in alive if not learned.is_let_go]

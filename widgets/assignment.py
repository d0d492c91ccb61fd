"""What the engine has been told to work on, and how far it is with that."""

from __future__ import annotations

from collections.abc import Callable

from playground.experiment import Experiment
from playground.messages import Change, Checkpoint, Command, Open, Play, Restart
from widgets.aside import Aside


class Assignment:
    """Numbers the runs. One that carries over continues the runs before it, whose last frames still count."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        self._send = send
        self.experiment: Experiment | None = None
        self.number = 0
        self.is_opened = False
        self.is_compiled = False
        self.has_failed = False
        self._first_number = 0
        self._aside = Aside()

    def open(self, experiment: Experiment, checkpoint: Checkpoint | None) -> None:
        """Have an experiment opened, where the checkpoint was taken or at its start."""
        self._aside.clear()
        self._open(Open(self.number + 1, experiment, checkpoint))
        self._first_number = self.number

    def carry_over(self, experiment: Experiment, checkpoint: Checkpoint | None, playing: bool) -> None:
        """Have another network opened that keeps every weight with a place in it; it goes on training where it did.

        ``checkpoint`` is what the present network has learned, which the engine may not have got to yet.
        """
        waits_to_play = playing and not self.is_compiled
        kept = self._aside.offer(experiment)
        if self.is_opened or self.is_carried_over:
            self._open(Open(self.number + 1, experiment, carry_over=True, kept=kept))
        else:
            self._open(Open(self.number + 1, experiment, checkpoint, kept=kept))
            self._first_number = self.number
        if waits_to_play:
            self._send(Play())

    def bring_back(self, checkpoint: Checkpoint) -> None:
        """Have the next network that is carried over take weights from here that the present one does not have.

        They count until such a network is opened: on the way there the experiment may be broken, or change again.
        """
        self._aside.put(checkpoint.weights)

    def note_opened(self) -> None:
        """The engine has opened what it was told last."""
        self.is_opened = True
        self._aside.note_taken()

    def restart(self, experiment: Experiment) -> None:
        """Have it begin again, from the seed of ``experiment``."""
        self._aside.clear()
        self.experiment = experiment
        self._send(Restart(self.number, experiment.seed))

    def change(self, experiment: Experiment, playing: bool) -> None:
        """Have it train on with other numbers, or another optimizer, schedule or loss."""
        self.experiment = experiment
        self._send(Change(self.number, experiment))
        if playing and not self.is_compiled:
            self._send(Play())  # a change may mean other programs, and these do not know of the wish to play

    @property
    def is_carried_over(self) -> bool:
        """Whether the present network took over the weights of the one before."""
        return self.number != self._first_number

    def is_current(self, run: int) -> bool:
        """Whether this is the run that was opened last."""
        return run == self.number

    def covers(self, run: int) -> bool:
        """Whether what this run tells belongs to the present curves."""
        return self._first_number <= run <= self.number

    def _open(self, command: Open) -> None:
        self.number = command.run
        self.experiment = command.experiment
        self.is_opened = self.is_compiled = self.has_failed = False
        self._send(command)

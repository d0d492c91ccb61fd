"""The course of training: what is trained and how far it is, followed through every change, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground import experiment as experiments
from playground.consequences import consequence
from playground.experiment import Experiment
from playground.files import Saved
from playground.messages import Advance, Pause, Play, SetWeights
from playground.problems import Problem
from widgets.assignment import Assignment
from widgets.connection import Connection
from widgets.document import Document
from widgets.learned import Keeping, Learned, Turn
from widgets.playing import Playing
from widgets.record import Record


class Course(QObject):
    """Has the engine work on the document's experiment, and keeps what that has brought.

    Signals:
        opening: (experiment), the engine is told to work on another network, or on this one from another moment.
        leaving: what was learned is about to give way: to a new start, another network or data, or another moment.
        recorded: there is more in the record's history, or it was cut or emptied.
        changed: playing, problems or the step may be others.
        message: (text), one sentence for the status bar.
    """

    opening = Signal(object)
    leaving = Signal()
    recorded = Signal()
    changed = Signal()
    message = Signal(str)

    def __init__(self, document: Document, connection: Connection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problems: list[Problem] = []
        self.record = Record()
        self.playing = Playing()
        self.work = Assignment(connection.send)
        self.keeping = Keeping()
        self._send = connection.send
        document.turned.connect(self._follow)
        document.replaced.connect(self.begin)

    # --- training and not ----------------------------------------------------------------------------------------

    def train(self, command: Play | Advance) -> None:
        """Have training begin."""
        self._send(command)
        self._wish(command)

    def pause(self) -> None:
        """Stop after the steps at work."""
        if self.playing.is_on:
            self._send(Pause())
            self.keeping.expect()
            self._wish(None)

    def set_weights(self, command: SetWeights) -> None:
        """Have weights set by hand; they count at once for whoever asks what is learned."""
        self.record.set_weights(command.edits)
        if not self.playing.is_on:
            self.keeping.expect()
        self._send(command)

    def learned(self) -> Learned | None:
        """What is learned now, for a step of undo to hold; None where nothing is."""
        return self.keeping.keep(self.record.learned(), self.work.number)

    # --- beginning -----------------------------------------------------------------------------------------------

    def begin(self, saved: Saved) -> None:
        """Begin where a project file ended, or at step 0."""
        self.pause()
        self.leaving.emit()
        self.record.begin(saved)
        self.problems = experiments.obstacles(saved.experiment)
        if self.problems:
            self.work.experiment = None
            self.changed.emit()
        else:
            self.open(saved.experiment)
        self.recorded.emit()

    def start_over(self, experiment: Experiment) -> None:
        """Begin at step 0; the engine keeps what it has compiled where only the weights are others."""
        works_on = self.work.experiment
        only_weights = works_on is not None and consequence(works_on, experiment) in ("nothing", "restart")
        if self.work.is_compiled and only_weights:
            self._restart(experiment)
        else:
            self.begin(Saved(experiment))

    def go_on(self, playing: bool) -> None:
        """Have a new engine go on from the last checkpoint; ``playing``, with what is left of what was wished."""
        if self.work.experiment is not None:
            self.record.go_back()
            command = self.playing.left_to_do(self.record.step)
            self.playing.stop()
            self.open(self.work.experiment)
            self.recorded.emit()
            if playing:
                self.train(command)

    def open(self, experiment: Experiment) -> None:
        """Have an experiment opened where the record ends."""
        self.work.open(experiment, self.record.checkpoint)
        self.opening.emit(experiment)

    def ask_for_fitting_checkpoint(self) -> None:
        """A network that has taken over weights can be trained: have the record hold them as they are now."""
        if self.work.is_carried_over and self.record.has_learned and not self.playing.is_on:
            self._send(Pause())

    def _restart(self, experiment: Experiment) -> None:
        self.pause()
        self.leaving.emit()
        self.work.restart(experiment)
        self.record.restart()
        self.recorded.emit()
        self.changed.emit()

    def _resume(self, experiment: Experiment, learned: Learned) -> None:
        """Where a run stood at another moment; equal programs are not compiled again."""
        self.leaving.emit()
        self.record.resume(learned, experiment)
        self.open(experiment)
        self.recorded.emit()

    # --- following the document ----------------------------------------------------------------------------------

    def _follow(self, turn: Turn) -> None:
        self.problems = experiments.obstacles(turn.after)
        if self.problems:
            self.pause()
            self._bring_back(turn)
            self.changed.emit()
            return
        # What counts is what the engine works on, not what was before: that may have been broken and never sent.
        meaning = consequence(self.work.experiment, turn.after) if self.work.experiment else "open"
        if turn.is_whole or meaning in ("open", "restart"):
            self._exchange(turn)
        else:
            if meaning == "carry over":
                self._bring_back(turn)
            else:
                turn.learned = None
            self._train_on(turn.after, meaning)
        self.changed.emit()

    def _train_on(self, after: Experiment, meaning: str) -> None:
        match meaning:
            case "carry over":
                self.work.carry_over(after, self.record.checkpoint, self.playing.is_on)
                self.opening.emit(after)
            case "change" if self.work.is_opened or self.work.is_carried_over:
                self.work.change(after, self.playing.is_on)
            case "change":  # the engine is not yet far enough to take it as that
                self.pause()
                self.open(after)
            case "nothing":
                self.work.experiment = after

    def _exchange(self, turn: Turn) -> None:
        """Give up what is learned for what belongs to the experiment turned to."""
        self.pause()
        learned = self._swap(turn)
        if learned is not None and learned.checkpoint is not None:
            self._resume(turn.after, learned)
        else:
            self.start_over(turn.after)

    def _bring_back(self, turn: Turn) -> None:
        """Go on with what is learned, and with what an edit took away, where the turn brings that edit back."""
        learned = self._swap(turn)
        if learned is not None and learned.checkpoint is not None:
            self.work.bring_back(learned.checkpoint)

    def _swap(self, turn: Turn) -> Learned | None:
        """What the turn brings, in place of which it holds for the way back what is learned now."""
        if self.playing.is_on:
            self.keeping.expect()  # the engine tells its last weights when it changes to another network
        learned, turn.learned = turn.learned, self.learned()
        if learned is not None and learned.is_let_go:
            self.message.emit(self.tr("The weights from before are no longer kept: they would take too much memory."))
        return learned

    def _wish(self, command: Play | Advance | None) -> None:
        self.playing.wish(command, self.record.step)
        self.changed.emit()

"""Has a trained network trained on the learner's own drawings, and brings back what it was before."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from playground import datasets, templates
from playground.datasets import HandwritingSettings
from playground.datasets.handwriting import Replayed
from playground.experiment import Experiment
from playground.handwriting import storage
from playground.handwriting.fine_tuning import STEPS, fine_tuning, obstacle, settings_for
from playground.history import History
from playground.messages import Checkpoint
from playground.problems import Problem, ProblemError
from widgets.document import Document
from widgets.handwriting.book import DrawingBook
from widgets.learned import Learned
from widgets.run import Run

Origin = Literal["work", "pretrained"]
"""Which network is taught: the one at work, or the one that comes with the program."""


class Teaching(QObject):
    """Begins runs on own drawings, one step of undo each.

    Signals:
        changed: something else can be done now than before.
        began: a network is being taught.
        troubled: (problems), it could not begin.
    """

    changed = Signal()
    began = Signal()
    troubled = Signal(object)

    def __init__(self, document: Document, run: Run, book: DrawingBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._run, self._book = document, run, book
        self._asked: tuple[float, int] | None = None
        self._index: int | None = None
        document.learned.connect(self._go_on)
        document.changed.connect(self._follow)
        document.replaced.connect(self._forget)
        run.state_changed.connect(self.changed)
        book.changed.connect(self.changed)

    @property
    def replays(self) -> Replayed:
        """Where older digits come from: MNIST where it is there, else the ones that come with the program."""
        return "mnist" if datasets.is_available("mnist", self._run.connection.data_folder) else "digits"

    @property
    def is_teaching(self) -> bool:
        """Whether the network at work is one that learns own drawings."""
        return self._document.experiment().data.own

    @property
    def is_at_work(self) -> bool:
        """Whether it is being trained on them at this moment."""
        return self.is_teaching and self._run.is_playing

    @property
    def has_news(self) -> bool:
        """Whether there are other drawings now than those the network at work is taught."""
        return self.is_teaching and self._document.experiment().handwriting.collection != self._book.digest

    def obstacle(self, origin: Origin) -> Problem | None:
        """Why the network cannot be taught, None where it can."""
        return obstacle(self._document.experiment()) if origin == "work" else None

    @property
    def has_trained_work(self) -> bool:
        """Whether the network at work reads digits and has learned anything."""
        experiment = self._document.experiment()
        return obstacle(experiment) is None and (self._run.step_count > 0 or experiment.start == "pretrained")

    @property
    def may_go_back(self) -> bool:
        """Whether the weights from before can be brought back."""
        stack = self._document.undo_stack
        return self._index is not None and self._index < stack.index() and self.is_teaching

    def settings(self, replay: float) -> HandwritingSettings:
        """What is trained on now, with so much of older digits."""
        read = storage.Read(self._book.collection, self._book.digest)
        return settings_for(read, self._run.connection.data_folder, replay)

    def teach(self, origin: Origin, replay: float, steps: int = STEPS) -> None:
        """Begin a run with the weights of ``origin`` on the drawings that are kept, and train so many steps."""
        if origin == "pretrained":
            self._begin(templates.pretrained(), Checkpoint(0, templates.pretrained_weights()), replay, steps)
            return
        experiment = self._document.experiment()
        if experiment.start == "pretrained" and self._run.checkpoint is None:
            self._begin(experiment, Checkpoint(0, templates.pretrained_weights()), replay, steps)
        elif self._run.is_playing or self._run.checkpoint is None:
            self._asked = replay, steps  # its weights come as soon as it has stopped
            self._run.pause()
        else:
            self._begin(experiment, Checkpoint(0, self._run.checkpoint.weights), replay, steps)

    def go_on(self, replay: float, steps: int = STEPS) -> None:
        """Train the network that is being taught so many steps more, on what is kept now."""
        experiment = self._document.experiment()
        settings = self.settings(replay)
        if experiment.handwriting != settings:
            self._document.change(replace(experiment, handwriting=settings), self.tr("Teach it other drawings"))
        self._run.step(steps)

    def cancel(self) -> None:
        """Train no further; what was learned so far stays until it is taken back."""
        self._run.pause()

    def go_back(self) -> None:
        """Bring back the network, the settings and the weights from before."""
        if self._index is not None and self.may_go_back:
            self._document.undo_stack.setIndex(self._index)

    def _begin(self, experiment: Experiment, start: Checkpoint, replay: float, steps: int) -> None:
        try:
            after = fine_tuning(experiment, self.settings(replay))
        except ProblemError as error:
            self.troubled.emit(error.problems)
            return
        self._index = None
        index = self._document.undo_stack.index()
        self._document.restore(after, Learned(start, History()), self.tr("Teach it my handwriting"))
        self._index = index
        self.began.emit()
        self._run.step(steps)
        self.changed.emit()

    def _go_on(self) -> None:
        if self._asked is not None and not self._run.is_playing and self._run.checkpoint is not None:
            asked, self._asked = self._asked, None
            self._begin(self._document.experiment(), Checkpoint(0, self._run.checkpoint.weights), *asked)

    def _follow(self, *_: object) -> None:
        if self._index is not None and self._document.undo_stack.index() <= self._index:
            self._index = None
        self.changed.emit()

    def _forget(self, *_: object) -> None:
        self._index = self._asked = None
        self.changed.emit()

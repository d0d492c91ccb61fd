"""The learner's own work, put aside while a lesson is open, and given back afterwards."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject

from playground.background import Background
from playground.drawing import Drawing
from playground.files import Saved
from playground.messages import Checkpoint, Checkpointed, Event
from playground.problems import ProblemError
from playground.recovery import Keeper, folder
from playground.runs import KeptRuns
from widgets.document import Document
from widgets.run import Run


class OwnWork(QObject):
    """Holds one piece of work: the document with what it has learned, its steps of undo, its runs and its file.

    Where it holds something that no file does, a copy is written where crash files are, so that a program that ends
    unasked in the middle of a lesson does not take it along. Training is paused; the weights it pauses with arrive a
    moment later and are taken in then.
    """

    def __init__(
        self,
        document: Document,
        run: Run,
        runs: Callable[[], KeptRuns],
        drawing: Callable[[], Drawing],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._number = run.number
        is_under_way = run.is_playing
        run.pause()
        self._is_modified, self._is_unkept = document.is_modified, document.has_unkept_work
        self._origin, self._steps = document.origin, document.put_steps_aside()
        experiment = replace(document.experiment(), views=document.views, drawing=drawing())
        self._history = run.history.to_json()
        self._saved = Saved(experiment, None, None, runs())
        self._take(run.checkpoint)
        self._keeper = Keeper(folder())
        self._background = Background("work put aside")
        if is_under_way:
            run.connection.heard.connect(self._hear)
        self._keep()

    def give_back(self) -> None:
        """Make it the document again; it is kept here no longer."""
        self._document.take_back(self._saved, self._origin, self._is_modified, self._steps)
        self._background.close(lambda: _attempt(self._keeper.remove))
        self.deleteLater()

    def _take(self, checkpoint: Checkpoint | None) -> None:
        if checkpoint is not None:
            self._saved = replace(self._saved, checkpoint=checkpoint, history=self._history)

    def _keep(self) -> None:
        if self._is_unkept:
            saved, origin = self._saved, self._origin
            self._background.put(lambda: _attempt(lambda: self._keeper.write(saved, origin)))

    def _hear(self, event: Event) -> None:
        """The checkpoint of the pause, which arrives after the lesson has taken the place of this work."""
        if isinstance(event, Checkpointed) and event.run == self._number:
            self._take(event.checkpoint)
            self._keep()


def _attempt(job: Callable[[], None]) -> None:
    """What cannot be written is not kept: the work itself is in memory."""
    with suppress(OSError, ProblemError):
        job()

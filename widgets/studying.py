"""Studies as the window sees them: each is started, watched and cancelled by whoever asked for it."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QObject, Signal

from playground.messages import CancelStudy, EngineGone, Event, StartStudy, StudyEnded, StudyProgress, TakeStudy
from playground.problems import Problem, StudyCutShort
from playground.studies import Outcome, StudyRequest
from widgets.connection import Connection

_numbers = count(1)


class StudyAtWork(QObject):
    """One study.

    Signals:
        progressed: (record), what it has found so far.
        ended: (outcome, problem), once; the problem is None unless it failed.
    """

    progressed = Signal(object)
    ended = Signal(str, object)

    def __init__(self, connection: Connection, study: str, request: StudyRequest, parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._study = study
        self._number = next(_numbers)
        self._is_over = False
        connection.heard.connect(self._hear)
        connection.send(StartStudy(self._number, study, request))

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self._is_over

    def cancel(self) -> None:
        """End it; ``ended`` follows at once, and nothing after that."""
        if not self._is_over:
            self._connection.send(CancelStudy(self._number))
            self._end("cancelled", None)

    def _hear(self, event: Event) -> None:
        if self._is_over:
            return
        if isinstance(event, EngineGone):
            self._end("failed", StudyCutShort(self._study))
        elif isinstance(event, StudyProgress) and event.number == self._number:
            self.progressed.emit(event.record)
            self._connection.send(TakeStudy(self._number))
        elif isinstance(event, StudyEnded) and event.number == self._number:
            self._end(event.outcome, event.problem)

    def _end(self, outcome: Outcome, problem: Problem | None) -> None:
        self._is_over = True
        self._connection.heard.disconnect(self._hear)
        self.ended.emit(outcome, problem)
        self.deleteLater()

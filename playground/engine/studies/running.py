"""Studies at work: a slice of each in turn between chunks of training, progress to the window, and their ends."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import jax

from playground.engine.pace import CHUNK_SECONDS, FRAME_SECONDS
from playground.engine.studies.context import Beside, Course, context_of
from playground.engine.studies.table import STUDIES
from playground.engine.training import Trainer
from playground.engine.workshop import problem_of
from playground.messages import Event, StartStudy, StudyEnded, StudyProgress
from playground.problems import BadWish, NoNetworkYet, ProblemError, UnknownName
from playground.problems.base import closest
from playground.studies import Outcome, StudyProgressRecord


class Studies:
    """Every study at work in the engine.

    Args:
        send: takes events.
        wake: called on another thread when work beside has ended.
    """

    def __init__(self, send: Callable[[Event], None], wake: Callable[[], None]) -> None:
        self._send = send
        self._wake = wake
        self._at_work: dict[int, _AtWork] = {}

    @property
    def has_work(self) -> bool:
        """Whether a slice would do something now."""
        return any(one.can_go_on or one.has_news for one in self._at_work.values())

    def start(self, command: StartStudy, trainer: Trainer | None, device: jax.Device) -> None:
        """Begin; what cannot be begun ends at once, with a problem."""
        started = time.perf_counter()
        try:
            course = _begun(command, trainer)
        except Exception as error:
            problem = problem_of(error, device, f"the study “{command.study}”")
            self._send(StudyEnded(command.number, "failed", time.perf_counter() - started, problem))
            return
        self._at_work[command.number] = _AtWork(command, course, device, self._wake)

    def cancel(self, number: int) -> None:
        """End a study that is no longer wanted; one that has ended already is none of these."""
        if (one := self._at_work.get(number)) is not None:
            one.close()
            self._end(one, "cancelled")

    def taken(self, number: int) -> None:
        """The window has shown what a study sent last."""
        if (one := self._at_work.get(number)) is not None:
            one.may_send = True

    def turn(self, seconds: float = CHUNK_SECONDS) -> None:
        """A slice of every study, all of them together about so long."""
        share = seconds / max(sum(one.can_go_on for one in self._at_work.values()), 1)
        for one in list(self._at_work.values()):
            try:
                is_done = one.advance(share)
            except Exception as error:
                self._end(one, "failed", error)
                continue
            if is_done:
                self._end(one, "done")
            elif (record := one.news()) is not None:
                self._send(StudyProgress(one.command.number, record))

    def _end(self, one: _AtWork, outcome: Outcome, error: Exception | None = None) -> None:
        del self._at_work[one.command.number]
        if one.newest is not None:
            self._send(StudyProgress(one.command.number, one.newest))
        problem = None if error is None else problem_of(error, one.device, f"the study “{one.command.study}”")
        self._send(StudyEnded(one.command.number, outcome, one.seconds, problem))


class _AtWork:
    """One study: its generator, what it waits for, and what of it has not been sent."""

    def __init__(self, command: StartStudy, course: Course, device: jax.Device, wake: Callable[[], None]) -> None:
        self.command = command
        self.device = device
        self.may_send = True
        self.newest: StudyProgressRecord | None = None
        self._course = course
        self._wake = wake
        self._started = time.perf_counter()
        self._sent_at = 0.0
        self._waits = False
        self._value: Any = None
        self._error: Exception | None = None

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.perf_counter() - self._started

    @property
    def can_go_on(self) -> bool:
        """Whether it does not wait for work beside."""
        return not self._waits

    @property
    def has_news(self) -> bool:
        """Whether there is a record that the window waits for."""
        return self.newest is not None and self.may_send

    def advance(self, seconds: float) -> bool:
        """Go on for about so long; whether it is done. What it raises is raised here."""
        end = time.perf_counter() + seconds
        while not self._waits:
            try:
                found = self._go_on()
            except StopIteration:
                return True
            if isinstance(found, Beside):
                self._waits = True
                threading.Thread(target=self._work, args=(found,), name="study", daemon=True).start()
            elif found is not None:
                self.newest = found
            if time.perf_counter() >= end:
                break
        return False

    def news(self) -> StudyProgressRecord | None:
        """What is to be sent now: the newest record, where the window has taken the one before."""
        now = time.perf_counter()
        if not self.has_news or now - self._sent_at < FRAME_SECONDS:
            return None
        record, self.newest = self.newest, None
        self.may_send, self._sent_at = False, now
        return record

    def close(self) -> None:
        """Let the generator clean up; it does not go on."""
        self._course.close()

    def _go_on(self) -> StudyProgressRecord | Beside | None:
        value, error = self._value, self._error
        self._value = self._error = None
        return self._course.throw(error) if error is not None else self._course.send(value)

    def _work(self, beside: Beside) -> None:
        try:
            self._value = beside.work()
        except Exception as error:
            self._error = error
        self._waits = False
        self._wake()


def _begun(command: StartStudy, trainer: Trainer | None) -> Course:
    entry = STUDIES.get(command.study)
    if entry is None:
        raise ProblemError(UnknownName(command.study, "study", command.study, closest(command.study, list(STUDIES))))
    if not isinstance(command.request, entry.request):
        raise ProblemError(BadWish(command.study, type(command.request).__name__, entry.request.__name__))
    if trainer is None:
        raise ProblemError(NoNetworkYet(command.study))
    if (problem := command.request.obstacle(trainer.experiment)) is not None:
        raise ProblemError(problem)
    return entry.load()(command.request, context_of(trainer))

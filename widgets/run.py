"""The run as the window sees it: what is trained, how far it is, and the wishes of the learner on their way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from playground import titles
from playground.experiment import Experiment
from playground.files import Saved
from playground.history import History
from playground.messages import (
    Advance,
    Answer,
    Checkpoint,
    Checkpointed,
    Command,
    Compiled,
    EngineGone,
    Event,
    Frame,
    Opened,
    Passed,
    Play,
    Ready,
    TakeFrame,
    Trouble,
)
from playground.moments import Moment, Moments
from playground.probes import Wish
from playground.problems import Diverged, EngineDied, Problem
from widgets.connection import Connection
from widgets.course import Course
from widgets.document import Document
from widgets.fitting import reads_digits
from widgets.handwork import Handwork
from widgets.problem_words import problem_in_words, translated
from widgets.wishes import StandingWishes


class Run(QObject):
    """Keeps the engine at work on the document's experiment, and what it tells for everybody to show.

    Attributes:
        handwork: sets weights by hand.

    Signals:
        frame_arrived: (frame), a ``Frame`` of this run, after the history has taken it in.
        answered: (answer), an ``Answer`` of this run.
        troubled: (problem), something went wrong; training is paused.
        state_changed: playing, ready, problems or the step may be others.
        engine_ready: the first network can be asked and trained.
        moments_changed: there are other moments to look back to.
        history_changed: there is more in the history, or it was cut or emptied.
        leaving: what was learned is about to give way: to a new start, another network or data, or another moment.
        message: (text), one sentence for the status bar.
    """

    frame_arrived = Signal(object)
    answered = Signal(object)
    troubled = Signal(object)
    state_changed = Signal()
    engine_ready = Signal()
    moments_changed = Signal()
    history_changed = Signal()
    leaving = Signal()
    message = Signal(str)

    def __init__(self, document: Document, connection: Connection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.connection = connection
        self.answer: Answer | None = None
        self.engine_is_ready = False
        self._document = document
        self._course = Course(document, connection, self)
        self._record, self._work, self._playing = self._course.record, self._course.work, self._course.playing
        self.handwork = Handwork(document, self._course, connection, self)
        self.handwork.refused.connect(lambda problem: self.message.emit(problem_in_words(problem)))
        self._trained_by: dict[int, Experiment] = {}
        self._wishes = StandingWishes(connection.send)
        connection.heard.connect(self._hear)
        connection.lost.connect(self._go_on)
        connection.given_up.connect(self._give_up)
        connection.renewed.connect(lambda: self._open_again(self.is_playing))
        self._course.opening.connect(self._ask_the_new_network)
        for ours, theirs in (
            (self.leaving, self._course.leaving),
            (self.history_changed, self._course.recorded),
            (self.state_changed, self._course.changed),
            (self.message, self._course.message),
        ):
            theirs.connect(ours)
        self._course.begin(Saved(document.experiment()))

    @property
    def problems(self) -> list[Problem]:
        """What keeps the document's experiment from being trained."""
        return self._course.problems

    @property
    def experiment(self) -> Experiment | None:
        """What is trained, None where nothing can be; while it has problems, the document's is ahead of it."""
        return self._work.experiment

    @property
    def is_playing(self) -> bool:
        """Whether training is under way, or will be as soon as the engine is ready for it."""
        return self._playing.is_on

    @property
    def is_stepping(self) -> bool:
        """Whether steps that were counted are under way: another may be asked for meanwhile."""
        return self._playing.is_stepping

    @property
    def is_opened(self) -> bool:
        """Whether the present network can be asked."""
        return self._work.is_opened

    @property
    def is_compiled(self) -> bool:
        """Whether the present network can be trained at once."""
        return self._work.is_compiled

    @property
    def step_count(self) -> int:
        """Steps trained."""
        return self._record.step

    @property
    def history(self) -> History:
        """The curves; always the same object."""
        return self._record.history

    @property
    def frame(self) -> Frame | None:
        """The newest frame of this run."""
        return self._record.frame

    @property
    def moments(self) -> Moments:
        """The moments of this run that one can look back to; always the same object."""
        return self._record.moments

    @property
    def number(self) -> int:
        """What the engine knows the present network by."""
        return self._work.number

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The newest checkpoint of this run."""
        return self._record.checkpoint

    def is_current(self, frame: Frame) -> bool:
        """Whether a frame is of the present network, not of the one it takes over from."""
        return self._work.is_current(frame.run)

    # --- wishes ------------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Play or pause."""
        (self.pause if self.is_playing else self.play)()

    def play(self) -> None:
        """Train until paused or stopped by a rule; of the network the program brings, a fresh copy."""
        self._train(Play())

    def step(self, count: int = 1) -> None:
        """Train so many steps, then pause."""
        self._train(Advance(steps=count))

    def epoch(self, count: int = 1) -> None:
        """Train until every example has been seen so many times more, then pause."""
        self._train(Advance(epochs=count))

    def pause(self) -> None:
        """Stop after the steps at work."""
        self._course.pause()

    def reset(self) -> None:
        """Back to step 0 with the same start, which is one step of undo where something was learned."""
        self.pause()
        experiment = self._document.experiment()
        if self.problems or experiment.start == "pretrained":
            return
        if self._record.has_learned:
            self._document.restore(experiment, None, self.tr("Reset"))
        else:
            self._course.start_over(experiment)

    def reseed(self) -> None:
        """Back to step 0 with a new start, which is one step of undo."""
        before = self._document.experiment()
        self._document.change(replace(before, start="seed", seed=before.seed + 1), self.tr("New start"))

    def set_speed(self, steps_per_second: float | None) -> None:
        """Train at most so many steps a second; None as fast as the device goes."""
        self._wishes.set_speed(steps_per_second)

    def load_again(self) -> None:
        """Data that could not be had are there by now: go on where that was wanted."""
        if self._work.has_failed and self._work.experiment is not None:
            self._course.open(self._work.experiment)

    def predict(self, picture: NDArray[Any]) -> None:
        """Have a picture read, float32 [28, 28], now and whenever the network has changed; the newest wins."""
        self._wishes.asking.ask(picture)

    def watch(self, views: frozenset[str], node: str | None, wishes: Mapping[str, Wish] | None = None) -> None:
        """Have computed what these views show, by what they wish of their probes, and the weights of one node."""
        self._wishes.watch(views, node, wishes or {})

    def close(self) -> None:
        """End the engine."""
        self.connection.close()

    # --- towards the engine --------------------------------------------------------------------------------------

    def _train(self, command: Command) -> None:
        if not self.connection.is_alive:
            self.connection.reconnect()
            self._open_again(playing=False)
        self.load_again()
        if self.problems:
            self.troubled.emit(self.problems[0])
            return
        before = self._document.experiment()
        if before.start == "pretrained":
            fresh = replace(before, start="seed", seed=before.seed + 1)
            self._document.change(fresh, self.tr("Train a fresh copy"))
        elif not self.is_playing:
            self._document.note_play(self._course.learned(), self.tr("Play"))
        self._course.train(command)

    def _ask_the_new_network(self, experiment: Experiment) -> None:
        self.answer = None
        self._wishes.asking.ghost = experiment.start != "pretrained" and reads_digits(experiment)
        self._wishes.asking.repeat()
        self.state_changed.emit()

    # --- from the engine -----------------------------------------------------------------------------------------

    def _hear(self, event: Event) -> None:
        if handle := self._HANDLERS.get(type(event)):
            handle(self, event)

    def _note_ready(self, _event: Ready) -> None:
        self.state_changed.emit()

    def _note_opened(self, event: Opened) -> None:
        if self._work.is_current(event.run):
            self._record.step = event.step
            self._work.note_opened()
            self._note_engine_ready()

    def _note_compiled(self, event: Compiled) -> None:
        if self._work.is_current(event.run):
            self._work.is_compiled = True
            self._course.ask_for_fitting_checkpoint()
            if not self.is_playing:  # else the first steps have yet to go well
                self.connection.note_success()
            self.state_changed.emit()

    def _note_engine_ready(self) -> None:
        is_first = not self.engine_is_ready
        self.engine_is_ready = True
        self.state_changed.emit()
        if is_first:
            self.engine_ready.emit()

    def _take(self, frame: Frame) -> None:
        was_playing = self.is_playing
        if self._work.covers(frame.run) and self._record.take(frame):
            self._playing.follow(frame)
            if len(frame.losses):
                self.connection.note_success()
            self.frame_arrived.emit(frame)
            self.history_changed.emit()
            if was_playing != self.is_playing:
                self.state_changed.emit()
                if frame.stopped_by:
                    self.message.emit(translated(titles.STOPPED_BY[frame.stopped_by]))
        # After what the views have to repaint has been repainted: the engine never gets ahead of the screen.
        QTimer.singleShot(0, self, self._ask_for_next_frame)

    def _ask_for_next_frame(self) -> None:
        self.connection.send(TakeFrame())

    def _take_answer(self, answer: Answer) -> None:
        self._wishes.asking.answered(answer)
        if self._work.is_current(answer.run):
            self.answer = answer
            self.answered.emit(answer)

    def _keep(self, event: Checkpointed) -> None:
        self._course.keeping.take(event.run, event.checkpoint)
        if self._work.covers(event.run) and self._record.keep(event.checkpoint):
            self._document.note_learning()
        self._remember(event)

    def _remember(self, event: Checkpointed | Passed) -> None:
        """With what it was trained by, which is told only where it has changed."""
        experiment = event.experiment or self._trained_by.get(event.run) or self._work.experiment
        if experiment is None:
            return
        self._trained_by = {event.run: experiment}  # nothing more is told of the runs before
        if self._work.covers(event.run) and self._record.remember(Moment(event.checkpoint, experiment)):
            self.moments_changed.emit()

    def _note_trouble(self, event: Trouble) -> None:
        if 0 < event.run < self._work.number:
            return
        self._playing.stop()
        self._work.has_failed = not self.is_compiled
        if isinstance(event.problem, Diverged):
            self.history.cut(event.problem.restored)
            self.moments.cut(event.problem.restored)
            self.history_changed.emit()
        self._note_engine_ready()
        self.troubled.emit(event.problem)

    def _go_on(self, event: EngineGone) -> None:
        self._open_again(self.is_playing)
        self.troubled.emit(EngineDied("engine", event.exit_code))

    def _give_up(self, event: EngineGone) -> None:
        self._playing.stop()
        self.state_changed.emit()
        self.troubled.emit(EngineDied("engine", event.exit_code))

    def _open_again(self, playing: bool) -> None:
        self._wishes.tell_again()
        self._course.go_on(playing)

    _HANDLERS: ClassVar[dict[type[Event], Callable[[Run, Any], None]]] = {
        Ready: _note_ready,
        Opened: _note_opened,
        Compiled: _note_compiled,
        Frame: _take,
        Answer: _take_answer,
        Checkpointed: _keep,
        Passed: _remember,
        Trouble: _note_trouble,
    }

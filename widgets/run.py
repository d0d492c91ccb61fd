"""The run as the window sees it: what is trained, how far it is, and the wishes of the learner on their way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from playground import experiment as experiments
from playground.experiment import Experiment
from playground.files import Saved
from playground.history import History
from playground.messages import (
    Advance,
    Answer,
    Change,
    Checkpoint,
    Checkpointed,
    Command,
    Compiled,
    EngineGone,
    Event,
    Frame,
    Open,
    Opened,
    Pause,
    Play,
    Ready,
    Restart,
    Speed,
    TakeFrame,
    Trouble,
    Watch,
)
from playground.problems import Diverged, EngineDied, Problem
from widgets.asking import Asking
from widgets.connection import Connection
from widgets.consequences import consequence
from widgets.document import Document
from widgets.playing import Playing


class Run(QObject):
    """Keeps the engine at work on the document's experiment, and what it tells for everybody to show.

    Signals:
        frame_arrived: (frame), a ``Frame`` of this run, after the history has taken it in.
        answered: (answer), an ``Answer`` of this run.
        troubled: (problem), something went wrong; training is paused.
        state_changed: playing, ready, problems or the step may be others.
        engine_ready: the first network can be asked and trained.
        history_changed: there is more in the history, or it was cut or emptied.
        message: (text), one sentence for the status bar.
    """

    frame_arrived = Signal(object)
    answered = Signal(object)
    troubled = Signal(object)
    state_changed = Signal()
    engine_ready = Signal()
    history_changed = Signal()
    message = Signal(str)

    def __init__(self, document: Document, connection: Connection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.connection = connection
        self.history = History()
        self.frame: Frame | None = None
        self.answer: Answer | None = None
        self.checkpoint: Checkpoint | None = None
        self.problems: list[Problem] = []
        self.engine_is_ready = False
        self.is_opened = False
        self.is_compiled = False
        self.step_count = 0
        self._document = document
        self._playing = Playing()
        self._number = 0
        self._stale_from: int | None = None  # a checkpoint from there on was on its way when the run was restarted
        self._first_number = 0  # of the runs that carried over into this one; their last frames still count
        self._sent: Experiment | None = None  # what the engine works on
        self._speed: float | None = None
        self._watch = Watch()
        self._asking = Asking(connection.send)
        connection.heard.connect(self._hear)
        connection.lost.connect(self._go_on)
        connection.given_up.connect(self._give_up)
        document.changed.connect(self._follow_change)
        document.replaced.connect(self._begin)
        self._begin(Saved(document.experiment()))

    @property
    def is_playing(self) -> bool:
        """Whether training is under way, or will be as soon as the engine is ready for it."""
        return self._playing.is_on

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

    def epoch(self) -> None:
        """Train until every example has been seen once more, then pause."""
        self._train(Advance(epochs=1))

    def pause(self) -> None:
        """Stop after the steps at work."""
        if self.is_playing:
            self.connection.send(Pause())
            self._wish_to_play(False)

    def reset(self) -> None:
        """Back to step 0 with the same start."""
        self.pause()
        if self._sent is None or self._sent.start != "seed":
            return
        if self.is_compiled:
            self._restart(self._sent)
        else:
            self._begin(Saved(self._sent))

    def reseed(self) -> None:
        """Back to step 0 with a new start, which is one step of undo."""
        before = self._document.experiment()
        self._document.change(replace(before, start="seed", seed=before.seed + 1), self.tr("New start"))

    def set_speed(self, steps_per_second: float | None) -> None:
        """Train at most so many steps a second; None as fast as the device goes."""
        self._speed = steps_per_second
        self.connection.send(Speed(steps_per_second))

    def predict(self, picture: NDArray[Any]) -> None:
        """Have a picture read, float32 [28, 28], now and whenever the network has changed; the newest wins."""
        self._asking.ask(picture)

    def watch(self, views: frozenset[str], node: str | None) -> None:
        """Have computed what these views show, and the weights of one node."""
        if Watch(views, node) != self._watch:
            self._watch = Watch(views, node)
            self.connection.send(self._watch)

    def close(self) -> None:
        """End the engine."""
        self.connection.close()

    # --- towards the engine --------------------------------------------------------------------------------------

    def _train(self, command: Command) -> None:
        if not self.connection.is_alive:
            self.connection.reconnect()
            self._open_again()
        self._begin_fresh_copy()
        if self.problems:
            self.troubled.emit(self.problems[0])
            return
        self.connection.send(command)
        self._wish_to_play(True)

    def _begin_fresh_copy(self) -> None:
        before = self._document.experiment()
        if before.start == "pretrained":
            fresh = replace(before, start="seed", seed=before.seed + 1)
            self._document.change(fresh, self.tr("Train a fresh copy"))

    def _begin(self, saved: Saved) -> None:
        self.history.clear()
        if saved.history is not None:
            self.history.take(History.from_json(saved.history))
        self.history.cut(saved.checkpoint.step if saved.checkpoint else 0)
        self.checkpoint = saved.checkpoint
        self.problems = experiments.problems(saved.experiment)
        if self.problems:
            self._sent = None
            self._stop_for_problems()
        else:
            self._open(saved.experiment, saved.checkpoint)
        self.history_changed.emit()

    def _open(self, experiment: Experiment, checkpoint: Checkpoint | None = None, carry_over: bool = False) -> None:
        plays_later = carry_over and self.is_playing and not self.is_compiled
        self._number += 1
        if not carry_over:
            self.pause()
            self._first_number = self._number
            self.step_count = checkpoint.step if checkpoint else 0
            self.frame = None
            self.checkpoint = checkpoint
            self._stale_from = None
        self._sent = experiment
        self.answer = None
        self.is_opened = self.is_compiled = False
        self.connection.send(Open(self._number, experiment, checkpoint, carry_over))
        if plays_later:
            self.connection.send(Play())
        self._asking.ghost = experiment.start != "pretrained" and reads_digits(experiment)
        self._asking.repeat()
        self.state_changed.emit()

    def _restart(self, experiment: Experiment) -> None:
        self._sent = experiment
        self.connection.send(Restart(self._number, experiment.seed))
        self._stale_from = self.step_count
        self.checkpoint = None
        self.frame = None
        self.step_count = 0
        self.history.clear()
        self.history_changed.emit()
        self.state_changed.emit()

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        self.problems = experiments.problems(after)
        if self.problems:
            self._stop_for_problems()
            return
        match consequence(self._sent, after) if self._sent else "open":
            case "open":
                self.history.clear()
                self._open(after)
                self.history_changed.emit()
            case "carry over":
                self._open(after, carry_over=True)
            case "restart" if self.is_compiled:
                self.pause()
                self._restart(after)
            case "change" if self.is_opened:
                self._send_change(after)
            case "restart" | "change":  # the engine is not yet far enough to take it as that
                self._open(after, self.checkpoint)
        self._sent = after
        self.state_changed.emit()

    def _send_change(self, experiment: Experiment) -> None:
        self.connection.send(Change(self._number, experiment))
        if self.is_playing and not self.is_compiled:
            self.connection.send(Play())

    def _stop_for_problems(self) -> None:
        self.pause()
        self.state_changed.emit()

    def _wish_to_play(self, wish: bool) -> None:
        self._playing.wish(wish, self.step_count)
        self.state_changed.emit()

    # --- from the engine -----------------------------------------------------------------------------------------

    def _hear(self, event: Event) -> None:
        if handle := self._HANDLERS.get(type(event)):
            handle(self, event)

    def _note_ready(self, _event: Ready) -> None:
        self.state_changed.emit()

    def _note_opened(self, event: Opened) -> None:
        if event.run == self._number:
            self.step_count = event.step
            self.is_opened = True
            self._note_engine_ready()

    def _note_compiled(self, event: Compiled) -> None:
        if event.run == self._number:
            self.is_compiled = True
            self.connection.note_success()
            self.state_changed.emit()

    def _note_engine_ready(self) -> None:
        is_first = not self.engine_is_ready
        self.engine_is_ready = True
        self.state_changed.emit()
        if is_first:
            self.engine_ready.emit()

    def _take(self, frame: Frame) -> None:
        if self._first_number <= frame.run <= self._number:
            was_playing = self.is_playing
            if self._stale_from is not None and frame.step < self._stale_from:
                self._stale_from = None
            self.frame = frame
            self.step_count = frame.step
            self.history.add(frame.step, frame.losses, frame.accuracies, frame.evaluations)
            self._playing.follow(frame)
            self.frame_arrived.emit(frame)
            self.history_changed.emit()
            if was_playing != self.is_playing:
                self.state_changed.emit()
            if was_playing and not self.is_playing:
                self.connection.send(Pause())  # it has ended by itself; the answer is the checkpoint to keep
        # After what the views have to repaint has been repainted: the engine never gets ahead of the screen.
        QTimer.singleShot(0, self, self._ask_for_next_frame)

    def _ask_for_next_frame(self) -> None:
        self.connection.send(TakeFrame())

    def _take_answer(self, answer: Answer) -> None:
        self._asking.answered(answer)
        if answer.run == self._number:
            self.answer = answer
            self.answered.emit(answer)

    def _keep(self, event: Checkpointed) -> None:
        is_stale = self._stale_from is not None and event.checkpoint.step >= self._stale_from
        if self._first_number <= event.run <= self._number and not is_stale:
            self.checkpoint = event.checkpoint
            if event.checkpoint.step > 0:
                self._document.note_learning()

    def _note_trouble(self, event: Trouble) -> None:
        if 0 < event.run < self._number:
            return
        self._playing.stop()
        if isinstance(event.problem, Diverged):
            self.history.cut(event.problem.restored)
            self.history_changed.emit()
        self._note_engine_ready()
        self.troubled.emit(event.problem)

    def _go_on(self, event: EngineGone) -> None:
        was_playing = self.is_playing
        self._open_again()
        if was_playing:
            self.play()
        self.troubled.emit(EngineDied("engine", event.exit_code))

    def _give_up(self, event: EngineGone) -> None:
        self._playing.stop()
        self.state_changed.emit()
        self.troubled.emit(EngineDied("engine", event.exit_code))

    def _open_again(self) -> None:
        self._playing.stop()
        self.connection.send(Speed(self._speed))
        self.connection.send(self._watch)
        if self._sent is not None:
            self.history.cut(self.checkpoint.step if self.checkpoint else 0)
            self._open(self._sent, self.checkpoint)
            self.history_changed.emit()
        self._asking.start_over()

    _HANDLERS: ClassVar[dict[type[Event], Callable[[Run, Any], None]]] = {
        Ready: _note_ready,
        Opened: _note_opened,
        Compiled: _note_compiled,
        Frame: _take,
        Answer: _take_answer,
        Checkpointed: _keep,
        Trouble: _note_trouble,
    }


def reads_digits(experiment: Experiment) -> bool:
    """Whether the network answers with the ten digits, so that two networks' answers can be compared."""
    return experiment.target == "label" and experiment.data.labels == tuple("0123456789")

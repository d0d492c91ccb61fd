"""The engine's main loop: commands in, newest frame out.

It turns between four things: commands; about sixteen milliseconds of training, or ten of evaluation; as much of the
studies; and a frame, once the window has taken the last. Drawings are read by the ``Answerer``, loading and compiling
happen in the ``Workshop``, each beside it on a thread of its own.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable

from playground.engine import devices
from playground.engine.answering import Answerer, CouldNotAnswer
from playground.engine.awaited import Awaited
from playground.engine.downloading import Downloads
from playground.engine.handwork import Handwork
from playground.engine.letters import Awake, Letter, ProbeReady
from playground.engine.pace import Pace
from playground.engine.player import Player
from playground.engine.probes import PROBES, Probing
from playground.engine.session import Session, Shelf
from playground.engine.studies import Studies
from playground.engine.telling import Telling
from playground.engine.tuning import REST
from playground.engine.visiting import Visiting
from playground.engine.workshop import Answering, Failed, Ghost, Trainable, Workshop, problem_of
from playground.messages import (
    Advance,
    CancelDownload,
    CancelStudy,
    Change,
    ChooseDevice,
    Command,
    Compiled,
    DeviceChosen,
    Event,
    GetDataset,
    Open,
    Opened,
    Pause,
    Play,
    Predict,
    Quit,
    Ready,
    Restart,
    SetWeights,
    Speed,
    Start,
    StartStudy,
    TakeFrame,
    TakeStudy,
    Trouble,
    Visit,
    Watch,
)
from playground.problems import ProblemError


class Loop:
    """The engine without a process around it: tests and the window's process use the same one.

    Args:
        start: folders and the device asked for.
        send: takes events; called from several threads, one at a time.
    """

    def __init__(self, start: Start, send: Callable[[Event], None]) -> None:
        self._start = start
        self._lock = threading.Lock()
        self._send_unlocked = send
        self._letters: queue.SimpleQueue[Letter] = queue.SimpleQueue()
        self._device = devices.find(start.device)
        self._workshop = Workshop(Shelf(start.data_folder), self._letters.put, self._rests)
        self._session: Session | None = None
        self._player: Player | None = None
        self._pace = Pace()
        self._pending: Play | Advance | None = None
        self._answerer = Answerer(self._send, self._letters.put)
        self._watch = Watch()
        self._probing = Probing(
            lambda: self._letters.put(ProbeReady(at_once=True)), lambda: self._letters.put(ProbeReady(at_once=False))
        )
        self._tell = Telling(self._send)
        self._handwork = Handwork(self._send, self._tell)
        self._studies = Studies(self._send, lambda: self._letters.put(Awake()))
        self._may_send_frame = True
        self._downloads = Downloads(start.data_folder, self._send, self._trouble)
        self._quit = False
        self._heard = time.monotonic()
        self._newest_run = -1
        self._awaited = Awaited()
        self._handlers: dict[type[Letter], Callable[..., None]] = {
            Open: self._open,
            Change: self._change,
            Restart: self._restart,
            SetWeights: self._set_weights,
            Play: self._play,
            Advance: self._play,
            Pause: self._pause,
            Speed: lambda command: self._pace.hold_to(command.steps_per_second),
            Watch: self._set_watch,
            Visit: self._visit,
            TakeFrame: self._frame_taken,
            ChooseDevice: self._choose_device,
            GetDataset: lambda command: self._downloads.get(command.dataset),
            CancelDownload: lambda _: self._downloads.cancel(),
            StartStudy: self._start_study,
            CancelStudy: lambda command: self._studies.cancel(command.number),
            TakeStudy: lambda command: self._studies.taken(command.number),
            Awake: lambda _: None,  # the next turn goes on with the study
            ProbeReady: self._show_probes,
            Quit: self._end,
            Answering: self._answering,
            Trainable: self._trainable,
            Ghost: lambda finished: self._answerer.use_ghost(finished.reader),
            CouldNotAnswer: lambda letter: self._trouble(letter.error),
            Failed: self._failed,
        }

    def put(self, command: Command) -> None:
        """Hand in a command, from any thread; a drawing does not wait for the chunk at work."""
        self._heard = time.monotonic()
        if isinstance(command, Predict):
            self._answerer.ask(command)
        else:
            self._letters.put(command)

    def _rests(self) -> bool:
        is_busy = self._studies.has_work or (self._player is not None and self._player.is_busy)
        return not is_busy and time.monotonic() > self._heard + REST

    def run(self) -> None:
        """Work until ``Quit``."""
        self._send(Ready(devices.available(), devices.id_of(self._device)))
        while not self._quit:
            self.turn()
        self._workshop.close()
        self._answerer.close()

    def turn(self, patience: float = 0.5) -> None:
        """Take every waiting command, then do one small piece of work; wait so many seconds where there is none."""
        player = self._player
        if self._studies.has_work or (self._visiting is not None and self._visiting.is_busy):
            patience = 0.0
        elif player is not None:
            patience = player.wait() if player.is_busy else patience
            patience = min(patience, player.until_frame) if self._may_send_frame else patience
        self._take_letters(patience)
        try:
            if self._player is not None and self._player.is_busy:
                self._work(self._player)
            self._evaluate_visited()
            self._studies.turn()
            if self._has_news():
                self._send_frame()
        except Exception as error:  # the learner's work goes on whatever we did wrong
            self._trouble(error)

    def _take_letters(self, patience: float) -> None:
        try:
            letter = self._letters.get(timeout=patience) if patience > 0 else self._letters.get_nowait()
            while True:
                self._handle(letter)
                letter = self._letters.get_nowait()
        except queue.Empty:
            return

    def _handle(self, letter: Letter) -> None:
        try:
            self._handlers[type(letter)](letter)
        except Exception as error:
            self._trouble(error)

    def _work(self, player: Player) -> None:
        self._tell.remember(player)
        was_playing = player.is_playing
        checkpoint = player.turn()
        if was_playing and not player.is_playing:
            checkpoint = player.good  # it has stopped by itself: saving now must lose none of it
        if checkpoint is not None:
            self._tell.keep(player.run, checkpoint, player.trainer.experiment)
        if player.trouble is not None:
            problem, player.trouble = player.trouble, None
            self._send(Trouble(player.run, problem))

    # --- experiments -------------------------------------------------------------------------------------------------

    def _open(self, command: Open) -> None:
        self._newest_run = command.run
        self._awaited.command = command
        self._pending = None
        if not command.carry_over and self._player is not None:
            self._player.pause()
        self._workshop.open(command, self._device)

    def _answering(self, finished: Answering) -> None:
        session = finished.session
        if session.run != self._newest_run or session.command.carry_over:
            return
        self._session, self._player = session, None
        self._send(Opened(session.run, session.step))
        self._answerer.use(session)

    def _trainable(self, finished: Trainable) -> None:
        session, trainer = finished.session, finished.trainer
        if session.run != self._newest_run or (self._awaited.is_there and session.command.carry_over):
            return  # what came after it is there already
        before = self._player
        if session.command.carry_over and self._session is not None:
            given_up = session.take_over(trainer, self._session)
            if given_up is not None:
                self._tell.keep(self._session.run, given_up, self._session.experiment)
        self._session, session.trainer = session, trainer
        self._player = Player(session.run, trainer, self._pace)
        if session.command.carry_over:
            self._send(Opened(session.run, session.step))
            self._answerer.use(session)
            if before is not None:
                self._player.follow(before)
        self._awaited.settle(session, self._player)
        self._send(Compiled(session.run, finished.seconds))
        if self._pending is not None:
            self._play(self._pending)
        self._handwork.catch_up(self._player)

    def _failed(self, finished: Failed) -> None:
        if finished.run == self._newest_run:
            self._awaited.command = None
            if finished.carries_over and self._session is not None:
                self._newest_run = self._session.run  # what was there before goes on
        self._send(Trouble(finished.run, finished.problem))

    def _change(self, command: Change) -> None:
        player, is_there = self._player, self._awaited.is_there
        if player and is_there and player.run == command.run and player.trainer.fits(command.experiment):
            player.change(command.experiment)
            self._visit(Visit(command.run))
            self._answerer.ask_again()
        else:
            is_present, wish = self._session is not None and self._session.run == command.run, self._pending
            self._open(self._awaited.with_change(command, is_present))
            self._pending = wish

    def _restart(self, command: Restart) -> None:
        if self._player is not None and self._player.run == command.run:
            self._player.restart(command.seed)
            self._visit(Visit(command.run))
            self._answerer.ask_again()

    def _set_weights(self, command: SetWeights) -> None:
        if self._handwork.take(command, self._player):
            self._visit(Visit(command.run))
            self._answerer.ask_again()

    def _choose_device(self, command: ChooseDevice) -> None:
        self._device = devices.find(command.device)
        self._send(DeviceChosen(devices.id_of(self._device)))
        if self._session is not None:
            self._open(Open(self._session.run, self._session.experiment, carry_over=True))

    # --- playing -----------------------------------------------------------------------------------------------------

    def _play(self, command: Play | Advance) -> None:
        player = self._player
        if player is None or player.run != self._newest_run or not (self._awaited.is_there or player.is_playing):
            self._pending = command  # it begins once the programs are ready: those before a change teach another thing
            return
        self._pending = None
        if isinstance(command, Play):
            player.play()
            return
        trainer = player.trainer
        to_epoch_end = trainer.steps_per_epoch - trainer.step % trainer.steps_per_epoch
        further = (command.epochs - 1) * trainer.steps_per_epoch
        player.play(command.steps + (to_epoch_end + further if command.epochs else 0))

    def _pause(self, _: Pause) -> None:
        self._pending = None
        if self._player is not None:
            self._player.pause()
            self._tell.keep(self._player.run, self._player.good, self._player.trainer.experiment)

    def _set_watch(self, command: Watch) -> None:
        self._watch = command
        self._answerer.watch(command.node)
        views = command.views & PROBES.keys()
        has_news = self._probing.watch({view: command.wishes.get(view, PROBES[view].wish()) for view in views})
        self._pace.frame_seconds = self._probing.frame_seconds
        if self._player is not None and command.views:
            self._player.show_again(at_once=has_news)

    @property
    def _visiting(self) -> Visiting | None:
        return self._session.visiting if self._session else None

    def _visit(self, command: Visit) -> None:
        session, player = self._session, self._player
        if session is None or player is None or session.run != command.run or player.run != command.run:
            return  # another network has been opened meanwhile, and is seen as it is
        if session.visit(command):
            player.show_again(at_once=True)
            self._answerer.ask_again()

    def _evaluate_visited(self) -> None:
        if self._visiting is not None and self._visiting.turn() and self._player is not None:
            self._player.show_again()

    def _show_probes(self, ready: ProbeReady) -> None:
        if self._player is not None:
            self._player.show_again(ready.at_once)

    def _frame_taken(self, _: TakeFrame) -> None:
        self._may_send_frame = True

    def _has_news(self) -> bool:
        return self._player is not None and self._may_send_frame and self._player.has_news

    def _send_frame(self) -> None:
        player, session = self._player, self._session
        assert player is not None and session is not None
        self._may_send_frame = False
        visiting = self._visiting
        probes = self._probing.measure(visiting.trainer if visiting else player.trainer, player.is_playing)
        visited = visiting.told() if visiting else None
        watched = session.reader.weights_of(self._watch.node) if self._watch.node else {}
        self._send(player.frame(watched, probes, self._probing.seconds, visited))
        self._answerer.follow(player.is_playing)

    def _start_study(self, command: StartStudy) -> None:
        present = self._player.trainer if self._player else None
        self._studies.start(command, self._visiting.trainer if self._visiting else present, self._device)

    # --- the rest ----------------------------------------------------------------------------------------------------

    def _end(self, _: Quit) -> None:
        self._downloads.cancel()
        self._quit = True

    def _trouble(self, error: Exception) -> None:
        problem = problem_of(error, self._device, "the engine")
        if self._player is not None and not isinstance(error, ProblemError):
            self._player.rest()
        self._send(Trouble(self._newest_run, problem))

    def _send(self, event: Event) -> None:
        with self._lock:
            self._send_unlocked(event)

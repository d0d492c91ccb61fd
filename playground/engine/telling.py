"""Tells checkpoints to the window, and with them by what they were trained, once and whenever it has changed."""

from __future__ import annotations

import time
from collections.abc import Callable

from playground.engine.player import Player
from playground.experiment import Experiment
from playground.messages import Checkpoint, Checkpointed, Event, Passed, checkpoint_size

CARRIED = 2**30
"""Bytes a second that are packed, written and read beside training, which is the slower for it."""


class Telling:
    """Args: send takes events."""

    def __init__(self, send: Callable[[Event], None]) -> None:
        self._send = send
        self._run = -1
        self._experiment: Experiment | None = None

    def keep(self, run: int, checkpoint: Checkpoint, experiment: Experiment) -> None:
        """A checkpoint to go on from."""
        self._send(Checkpointed(run, checkpoint, self._news(run, experiment)))

    def remember(self, player: Player) -> None:
        """The moment where a run stands, if one is due."""
        started = time.perf_counter()
        moment = player.moment()
        if moment is not None:
            self._send(Passed(player.run, moment, self._news(player.run, player.trainer.experiment)))
            took = time.perf_counter() - started + checkpoint_size(moment) / CARRIED
            player.remembering.note(moment.step, took)

    def _news(self, run: int, experiment: Experiment) -> Experiment | None:
        if run == self._run and experiment is self._experiment:
            return None
        self._run, self._experiment = run, experiment
        return experiment

"""Weights set by hand, between two pieces of training."""

from __future__ import annotations

from collections.abc import Callable

from playground.engine.player import Player
from playground.engine.telling import Telling
from playground.messages import Event, SetWeights, WeightsSet
from playground.problems import ProblemError
from playground.weights import unfit


class Handwork:
    """Sets weights and tells what was there before; what comes for a network not yet ready waits for it.

    Args:
        send: takes events.
        tell: tells checkpoints.
    """

    def __init__(self, send: Callable[[Event], None], tell: Telling) -> None:
        self._send = send
        self._tell = tell
        self._waiting: list[SetWeights] = []

    def take(self, command: SetWeights, player: Player | None) -> bool:
        """Set the weights now, or as soon as their network is ready; whether it was now.

        ``ProblemError`` with all that is wrong, and nothing is set then.
        """
        if player is None or player.run != command.run:
            self._waiting.append(command)
            return False
        if not command.puts_back and (found := unfit(command.edits)):
            raise ProblemError(*found)
        before = player.set_weights(command.edits)
        self._tell.keep(player.run, player.good, player.trainer.experiment)
        self._send(WeightsSet(player.run, command.number, before))
        return True

    def catch_up(self, player: Player) -> None:
        """This network is ready; what waited for another is of no use any more."""
        waiting, self._waiting = self._waiting, []
        for command in waiting:
            if command.run == player.run:
                self.take(command, player)

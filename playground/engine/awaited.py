"""The newest experiment that was to be opened, until it can be trained."""

from __future__ import annotations

from dataclasses import dataclass

from playground.engine.player import Player
from playground.engine.session import Session
from playground.messages import Open


@dataclass(slots=True)
class Awaited:
    """What the engine still waits for: ``command`` is None where it waits for nothing."""

    command: Open | None = None

    @property
    def is_there(self) -> bool:
        """Whether the newest experiment is the one that is trained."""
        return self.command is None

    def settle(self, session: Session, player: Player) -> None:
        """Wait no longer where this is what was awaited, or where the player can take it on.

        While a point is dragged there is always a newer one.
        """
        awaited = self.command
        if awaited is None or awaited is session.command:
            self.command = None
        elif awaited.run == session.run and player.trainer.fits(awaited.experiment):
            player.change(awaited.experiment)
            self.command = None

"""The newest experiment that was to be opened, until it can be trained."""

from __future__ import annotations

from dataclasses import dataclass, replace

from playground.engine.player import Player
from playground.engine.session import Session
from playground.messages import Change, Open


@dataclass(slots=True)
class Awaited:
    """What the engine still waits for: ``command`` is None where it waits for nothing."""

    command: Open | None = None

    @property
    def is_there(self) -> bool:
        """Whether the newest experiment is the one that is trained."""
        return self.command is None

    def with_change(self, change: Change, is_present: bool) -> Open:
        """What to open for a change that what is there cannot take on.

        ``is_present`` is whether there is a network of the change's run already. Where that is still awaited, it goes
        on from where it would have without the change.
        """
        awaited = self.command
        if not is_present and awaited is not None and awaited.run == change.run:
            return replace(awaited, experiment=change.experiment)
        return Open(change.run, change.experiment, carry_over=is_present)

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

"""What the engine's loop is told: commands, and what its own threads have done."""

from __future__ import annotations

from dataclasses import dataclass

from playground.engine.answering import CouldNotAnswer
from playground.engine.workshop import Finished
from playground.messages import Command


class Awake:
    """Work that a study had waited for is done."""


@dataclass(frozen=True, slots=True)
class ProbeReady:
    """A probe has been compiled, and is shown ``at_once``; or has been read beside training, for the next frame."""

    at_once: bool


Letter = Command | Finished | CouldNotAnswer | Awake | ProbeReady

"""Where the weights of the moment are on a plane that was laid before."""

from __future__ import annotations

from dataclasses import dataclass

from playground.probes.base import Wish


@dataclass(frozen=True, slots=True)
class LandscapeWish(Wish):
    """The place on the plane of this number; 0 while there is none."""

    plane: int = 0


@dataclass(frozen=True, slots=True)
class Landscape:
    """Offsets along both axes of plane ``plane``, and the distance of the weights from there, where they are numbers.

    ``plane`` is 0 where there is no such plane, or it is another network's; then the rest means nothing.
    """

    step: int
    plane: int = 0
    across: float = 0.0
    up: float = 0.0
    distance: float = 0.0
    is_finite: bool = True

"""How panels can stand at first: for drawing and training, and for building."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Panels by name in columns from left to right, in each from top to bottom; shares of room in pixels.

    ``hidden`` are put away at first. Panels that are made when they are opened have no place here: they know themselves
    which panel they are docked to.
    """

    columns: tuple[tuple[str, ...], ...]
    widths: Mapping[str, int]
    heights: Mapping[str, int]
    hidden: tuple[str, ...]

    def names(self) -> tuple[str, ...]:
        """Every panel it has a place for."""
        return tuple(name for column in self.columns for name in column)

    def shown(self) -> tuple[str, ...]:
        """The panels that are there at first."""
        return tuple(name for name in self.names() if name not in self.hidden)


TRAIN, BUILD = "train", "build"

ARRANGEMENTS: dict[str, Arrangement] = {
    TRAIN: Arrangement(
        columns=(
            ("drawing",),
            ("layers",),
            ("network", "inside", "curves", "messages"),
            ("block", "training", "runs"),
        ),
        widths={"drawing": 330, "layers": 240, "network": 730, "training": 360},
        heights={
            "network": 300,
            "inside": 300,
            "curves": 330,
            "messages": 120,
            "block": 330,
            "training": 440,
            "runs": 260,
        },
        hidden=("layers", "inside", "messages", "block"),
    ),
    BUILD: Arrangement(
        columns=(
            ("layers",),
            ("drawing",),
            ("network", "inside", "curves", "messages"),
            ("block", "training", "runs"),
        ),
        widths={"layers": 240, "drawing": 330, "network": 820, "block": 360},
        heights={
            "network": 480,
            "inside": 300,
            "curves": 210,
            "messages": 120,
            "block": 470,
            "training": 270,
            "runs": 200,
        },
        hidden=("drawing", "inside", "messages", "runs"),
    ),
}
"""By name; the first is the one that a first start shows."""

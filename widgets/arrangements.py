"""How panels can stand at first: for drawing and training, and for building."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Place = tuple[str, ...]
"""Names of panels that share a place as tabs, the one in front first."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Columns from left to right, in each places from top to bottom; shares of room in pixels; what is put away."""

    columns: tuple[tuple[Place, ...], ...]
    widths: Mapping[str, int]
    heights: Mapping[str, int]
    hidden: tuple[str, ...]

    def names(self) -> tuple[str, ...]:
        """Every panel it has a place for."""
        return tuple(name for column in self.columns for place in column for name in place)

    def shown(self) -> tuple[str, ...]:
        """The panels that are there at first, those behind others included."""
        return tuple(name for name in self.names() if name not in self.hidden)


TRAIN, BUILD = "train", "build"

ARRANGEMENTS: dict[str, Arrangement] = {
    TRAIN: Arrangement(
        columns=(
            (("drawing", "layers"),),
            (("network",), ("inside",), ("curves",), ("messages",)),
            (("training", "block"), ("runs",)),
        ),
        widths={"drawing": 330, "network": 760, "training": 330},
        heights={"network": 300, "inside": 300, "curves": 330, "messages": 120, "training": 440, "runs": 260},
        hidden=("layers", "inside", "messages", "block"),
    ),
    BUILD: Arrangement(
        columns=(
            (("layers", "drawing"),),
            (("network",), ("inside",), ("curves",), ("messages",)),
            (("block", "training"), ("runs",)),
        ),
        widths={"layers": 250, "network": 840, "block": 330},
        heights={"network": 480, "inside": 300, "curves": 210, "messages": 120, "block": 500, "runs": 200},
        hidden=("inside", "messages", "runs"),
    ),
}
"""By name; the first is the one that a first start shows."""

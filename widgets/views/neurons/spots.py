"""What of a network the reader looks at, and where keys lead from there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from widgets.viewing.cell_picker import ARROWS


@dataclass(frozen=True, slots=True)
class Spot:
    """A neuron; with ``start`` the wire from there to it; with ``is_bias`` its bias. Columns from 0, the inputs."""

    column: int
    unit: int
    start: tuple[int, int] | None = None
    is_bias: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is a weight or a bias, which can be set."""
        return self.start is not None or self.is_bias

    @property
    def neuron(self) -> Spot:
        """The neuron it belongs to."""
        return Spot(self.column, self.unit)


@dataclass(frozen=True, slots=True)
class Columns:
    """How many neurons each column has, which column each hears (None where something else lies between), and whether
    it has biases; the inputs are the first and hear nothing.
    """

    counts: tuple[int, ...] = ()
    sources: tuple[int | None, ...] = ()
    biases: tuple[bool, ...] = ()

    def numbers(self, spot: Spot) -> list[Spot]:
        """What can be set of a neuron: its bias, then the wires to it from the top."""
        here, source = spot.neuron, self.sources[spot.column]
        starts = range(0 if source is None else self.counts[source])
        wires = [replace(here, start=(source, start)) for start in starts if source is not None]
        return [replace(here, is_bias=True)] * self.biases[spot.column] + wires

    def has(self, spot: Spot) -> bool:
        """Whether there is such a spot."""
        is_there = spot.column < len(self.counts) and spot.unit < self.counts[spot.column]
        return is_there and (not spot.is_number or spot in self.numbers(spot))

    def walked(self, spot: Spot | None, key: Qt.Key) -> Spot:
        """Where an arrow leads: from neuron to neuron, along the wires of one, or to either end of a wire."""
        if spot is None:
            return Spot(min(1, len(self.counts) - 1), 0)
        down, right = ARROWS[key]
        if spot.is_number:
            return self._walked_number(spot, down, right)
        column = min(max(spot.column + right, 0), len(self.counts) - 1)
        return Spot(column, min(max(spot.unit + down, 0), self.counts[column] - 1))

    def _walked_number(self, spot: Spot, down: int, right: int) -> Spot:
        if right:
            return Spot(*spot.start) if right < 0 and spot.start is not None else spot.neuron
        numbers = self.numbers(spot)
        return numbers[min(max(numbers.index(spot) + down, 0), len(numbers) - 1)]

    def tabbed(self, spot: Spot, is_forward: bool) -> Spot | None:
        """Where Tab leads: from a neuron to its bias and its wires, one after the other; None out of all this."""
        ring = [spot.neuron, *self.numbers(spot)]
        place = ring.index(spot) + (1 if is_forward else -1)
        return ring[place] if 0 <= place < len(ring) else None

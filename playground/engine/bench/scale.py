"""``bench scale``: how cost grows with the network, the data and the length of a run.

Each row is the exponent that fits the times at several sizes: below 1 the price of each unit falls, above 1 it rises.
Where more is to be computed than the size says, as with the width of layers that are joined to each other, the row
stands beside the exponent of the arithmetic.
"""

from __future__ import annotations

from dataclasses import replace

from playground import folders
from playground.benches import Row
from playground.engine.bench import growing_data, growing_networks, growing_runs
from playground.engine.bench.growth import Growth, row
from playground.engine.process import prepare

TURNS, QUICK_TURNS = 5, 2
SLICE, QUICK_SLICE = 0.5, 0.02
QUICK = (
    "a step over units a layer",
    "a step of all lanes of a race over lanes",
    "shapes and problems over blocks",
    "one frame more over steps recorded",
)
"""What is looked at quickly: a network, a race, a graph and a run, each at its smallest and at its largest."""


def growths(quick: bool) -> list[Growth]:
    """All that is measured, or some of it at two sizes where ``quick``."""
    found = [*growing_networks.growths(), *growing_data.growths(), *growing_runs.growths()]
    if quick:
        return [replace(one, sizes=(one.sizes[0], one.sizes[-1])) for one in found if one.case in QUICK]
    return found


def rows(quick: bool) -> list[Row]:
    """The exponent of every growth."""
    prepare(folders.cache_folder())
    turns, seconds = (QUICK_TURNS, QUICK_SLICE) if quick else (TURNS, SLICE)
    return [row(growth, turns, seconds) for growth in growths(quick)]

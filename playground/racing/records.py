"""What the engine tells of a race: frozen records, arrays that nobody writes to. Lanes are in the order of the race."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

BIN_EDGES: Array = np.linspace(-10.0, 10.0, 51)
"""The edges of the histogram of pre-activations; its outer bins hold whatever lies beyond as well."""
BIN_EDGES.setflags(write=False)

DEAD_SLOPE = 1e-3
"""A unit whose activation is never steeper than this, for none of the examples looked at, is dead: it cannot learn."""


@dataclass(frozen=True, slots=True)
class Mark:
    """All lanes evaluated at the same time.

    ``epoch`` counts passes over the training examples. ``train_loss`` is the mean over the batches since the mark
    before, ``test_loss``, ``accuracy`` (0 to 1) and ``r2`` are over all held-out examples: float32 [lanes] each, NaN
    for a lane that has diverged and where there is nothing to tell.
    """

    epoch: float
    train_loss: Array
    test_loss: Array
    accuracy: Array
    r2: Array


@dataclass(frozen=True, slots=True)
class DivergedAt:
    """A lane's loss or weights stopped being finite at ``step``; it keeps what it had at ``kept``."""

    step: int
    kept: int


@dataclass(frozen=True, slots=True)
class Health:
    """How the network of one lane is doing on a fixed few of the training examples, without dropout or noise.

    ``layers`` are the ids of the nodes with weights, ``gradient`` the length of the loss's gradient (without penalties)
    with regard to each: float32 [layers]. ``activations`` are the ids of the activations; ``dead`` is the share of dead
    units of each (see ``DEAD_SLOPE``), ``histogram`` the share of its pre-activations in each bin of ``BIN_EDGES``:
    float32 [activations] and [activations, bins]; NaN for a softmax.
    """

    layers: tuple[str, ...]
    gradient: Array
    activations: tuple[str, ...]
    dead: Array
    histogram: Array

    @property
    def dead_share(self) -> float:
        """The mean over the activations, NaN where there is none."""
        known = self.dead[np.isfinite(self.dead)]
        return float(known.mean()) if known.size else float("nan")


@dataclass(frozen=True, slots=True)
class LaneBoundaries:
    """What each lane answers on a grid, as ``probes.Boundary`` has it: float16 [lanes, side, side, classes]."""

    probabilities: Array
    reach: float


@dataclass(frozen=True, slots=True)
class RaceFrame:
    """A race as it stands, and its marks since the last frame."""

    epoch: float
    epochs: int
    marks: tuple[Mark, ...]
    diverged: tuple[DivergedAt | None, ...]
    steps_per_second: float
    is_done: bool = False
    health: tuple[Health, ...] = ()
    boundaries: LaneBoundaries | None = None

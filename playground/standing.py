"""Where a run stands at a step: its weights, and how good they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]
Arrays = dict[str, Array]


LAST_STEP = 2_000_000_000
"""Where every run ends: steps are counted in 32 bits."""


@dataclass(frozen=True, slots=True)
class ConvolutionForms:
    """How the convolutions of a run are computed, as the engine writes it, and the machine and versions it is for.

    Every form gives the same numbers, but only to rounding: to go on bit for bit a run keeps those it began with.
    """

    machine: str
    forms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """All that training needs to go on bit for bit, as flat arrays on the host.

    ``weights`` holds ``node/parameter`` and ``node/state`` arrays, ``optimizer`` the optimizer's by names of its own.
    The random state and the place in the data follow from the experiment's seed and ``step``. ``convolutions`` is None
    of a network without any, and of one on a GPU.
    """

    step: int
    weights: Arrays
    optimizer: Arrays = field(default_factory=dict)
    seconds: float = 0.0
    convolutions: ConvolutionForms | None = None


def checkpoint_size(checkpoint: Checkpoint) -> int:
    """Bytes of a checkpoint's arrays."""
    return sum(array.nbytes for array in (*checkpoint.weights.values(), *checkpoint.optimizer.values()))


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How good a network is on held-out examples with the weights of ``step``; what does not apply is None.

    ``accuracy`` is the share of classes named rightly. Where numbers are predicted, ``rmse`` is the root of the mean
    squared error, in their unit, and ``r2`` the share of their variance that is explained: 1 is perfect, 0 no better
    than their mean, less is worse.

    ``examples`` tells how many: all of them when training pauses, the first ones while a network trains for
    which all would take too long.
    """

    step: int
    loss: float
    accuracy: float | None
    examples: int = 0
    rmse: float | None = None
    r2: float | None = None

    def reaches(self, target: float) -> bool:
        """Whether accuracy, or R² where numbers are predicted, is as high as ``target``; no where neither applies."""
        score = self.accuracy if self.r2 is None else self.r2
        return score is not None and score >= target


@dataclass(frozen=True, slots=True)
class Visited:
    """A past moment that is looked at, and its evaluation over all held-out examples as soon as there is one."""

    step: int
    evaluation: Evaluation | None = None

"""What a number field may hold, read from the field of a settings record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from pydantic import BaseModel

Steps = Literal["linear", "decades", "doubling"]

NEAR = 1e-6  # how close a number comes to a limit that it must not reach

# Numbers whose size matters by factors, not by differences.
_DECADES = frozenset(
    [
        "learning_rate",
        "l2",
        "l1",
        "clip_norm",
        "epsilon",
        "final",
        "weight_decay",
        "decay_steps",
        "every",
        "steps",
        "warm_up",
        "seconds",
        "epochs",
    ]
)
_DOUBLING = frozenset({"batch_size"})


@dataclass(frozen=True, slots=True)
class Limits:
    """Smallest and largest value, whether only whole numbers, whether None is a value too, and how arrows step."""

    low: float
    high: float
    is_whole: bool
    may_be_none: bool
    steps: Steps


def limits_of(model: type[BaseModel], name: str) -> Limits:
    """The limits of a number field; a limit that must not be reached is kept away from by ``NEAR``."""
    field = model.model_fields[name]
    types = set(get_args(field.annotation)) or {field.annotation}
    low, high = 0.0, 1e12
    for limit in field.metadata:
        low = getattr(limit, "ge", low)
        high = getattr(limit, "le", high)
        if hasattr(limit, "gt"):
            low = limit.gt + NEAR * NEAR
        if hasattr(limit, "lt"):
            high = limit.lt - NEAR
    steps: Steps = "decades" if name in _DECADES else "doubling" if name in _DOUBLING else "linear"
    return Limits(float(low), float(high), int in types, type(None) in types, steps)


def is_number(model: type[BaseModel], name: str) -> bool:
    """Whether a field holds a number, perhaps None."""
    annotation = model.model_fields[name].annotation
    return bool(({annotation} | set(get_args(annotation))) & {int, float})


def next_decade(value: float, up: bool, smallest: float) -> float:
    """The next of 1, 3, 10, 30 … above or below; below ``smallest`` comes 0, and from 0 up ``smallest``."""
    if value <= 0:
        return smallest if up else 0.0
    ladder = [factor * 10.0**power for power in range(-13, 13) for factor in (1, 3)]
    if up:
        return next((rung for rung in ladder if rung > value * 1.0001), value)
    below = next((rung for rung in reversed(ladder) if rung < value * 0.9999), 0.0)
    return below if below >= smallest * 0.9999 else 0.0

"""What every probe has to do with: wishes on the way there, records and refusals on the way back."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from playground.experiment import Experiment
from playground.problems import Problem

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a view wants its probe to look at; a view that has something to choose subclasses it.

    Wishes cross to the engine: fields are plain values, tuples or NumPy arrays nobody writes to, all with defaults.
    A subclass with an array among its fields is declared ``eq=False``: each wish is then another one.
    """

    def __eq__(self, other: object) -> bool:
        """Two that want nothing in particular are the same; a subclass compares its fields, or is ``eq=False``."""
        return self is other or (type(self) is Wish and type(other) is Wish)

    def __hash__(self) -> int:
        return object.__hash__(self) if type(self) is not Wish else hash(Wish)

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Why this cannot be looked at in this experiment, None where it can; asked in the engine before the probe."""
        return None

    def program(self) -> Hashable:
        """What of the wish the probe compiles anew for; wishes that differ in nothing else share what is compiled."""
        return None


@dataclass(frozen=True, slots=True)
class Refused:
    """A probe's answer to a wish that cannot be met; it comes in place of the view's record."""

    problem: Problem

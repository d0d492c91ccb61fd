"""What every study has to do with: the request that starts it, what it finds on the way, how it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from numpy.typing import NDArray

from playground.experiment import Experiment
from playground.problems import Problem

Array = NDArray[Any]

Outcome = Literal["done", "cancelled", "failed"]


@dataclass(frozen=True, slots=True)
class StudyRequest:
    """What a study is to do; each study subclasses it. Fields are plain values, tuples or arrays nobody writes to."""

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Why this cannot be done with this experiment, None where it can; asked in the engine before it begins."""
        return None


@dataclass(frozen=True, slots=True)
class StudyProgressRecord:
    """What a study has found so far: all of it each time, because only the newest record reaches the view.

    ``done`` of ``total`` (0 where nobody knows) measures how far it is.
    """

    done: float = 0
    total: int = 0

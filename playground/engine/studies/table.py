"""Every study by its id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from playground.engine.studies.context import Context, Course
from playground.studies import StudyRequest
from playground.studies.embedding import NeighboursRequest
from playground.studies.ensemble import EnsembleRequest
from playground.studies.finder import FinderRequest
from playground.studies.landscape import LandscapeRequest
from playground.studies.pretraining import PretrainingRequest
from playground.studies.race import RaceRequest
from playground.studies.wants import WantsRequest

Begin = Callable[[Any, Context], Course]
"""(request, context) to a generator of progress; ``ProblemError`` where it cannot be done."""


@dataclass(frozen=True, slots=True)
class Study:
    """Where a study is: ``module:function`` within this package, imported when first begun; the request it takes."""

    place: str
    request: type[StudyRequest]

    def load(self) -> Begin:
        """The generator function itself."""
        module, _, name = self.place.partition(":")
        begin: Begin = getattr(import_module(f"playground.engine.studies.{module}"), name)
        return begin


STUDIES: dict[str, Study] = {
    "arena": Study("race:race", RaceRequest),
    "boundary-ensemble": Study("ensemble:ensemble", EnsembleRequest),
    "embedding": Study("embedding:neighbours", NeighboursRequest),
    "finder": Study("finder:finder", FinderRequest),
    "landscape": Study("landscape:landscape", LandscapeRequest),
    "pretraining": Study("pretraining:pretraining", PretrainingRequest),
    "race": Study("race:race", RaceRequest),
    "wants": Study("wants:wants", WantsRequest),
}

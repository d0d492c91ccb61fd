"""A study played from beginning to end, by hand."""

from __future__ import annotations

from typing import Any

from playground.engine.studies import STUDIES, Beside
from playground.engine.studies.context import context_of
from playground.engine.training import Trainer
from playground.studies import StudyRequest


def played(study: str, request: StudyRequest, trainer: Trainer) -> list[Any]:
    """Every record it brings, with the work beside done at once."""
    course, value, records = STUDIES[study].load()(request, context_of(trainer)), None, []
    while True:
        try:
            given = course.send(value)
        except StopIteration:
            return records
        value = given.work() if isinstance(given, Beside) else None
        if given is not None and not isinstance(given, Beside):
            records.append(given)

"""Studies: long work beside training that a view starts, watches and cancels. A module a study, of frozen records."""

from __future__ import annotations

from playground.studies.base import Array, Outcome, StudyProgressRecord, StudyRequest

__all__ = ["Array", "Outcome", "StudyProgressRecord", "StudyRequest"]

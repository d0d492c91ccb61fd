"""The records of lesson.toml in format 1; the words are in a file for each language beside it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playground.layers import Settings
from playground.lessons.goals import AnyGoal, GoalId
from playground.lessons.setups import SetupRecord
from playground.limits import LONGEST_ID

FORMAT = 1
"""The newest format, which is the one that is written."""

ControlName = Annotated[str, Field(min_length=1, max_length=LONGEST_ID, pattern=r"^[A-Za-z][A-Za-z0-9.]*$")]


class ControlsRecord(Settings):
    """Controls of the window by their object names.

    ``hidden`` ones are not there during the lesson, ``locked`` ones are there and cannot be used. Where ``shown`` names
    any, every other control of the settings is hidden.
    """

    shown: tuple[ControlName, ...] = ()
    hidden: tuple[ControlName, ...] = ()
    locked: tuple[ControlName, ...] = ()


class PageRecord(Settings):
    """A page: its id, by which its words are found, its goals, and what it sets up when it is first opened."""

    id: GoalId
    setup: SetupRecord | None = None
    controls: ControlsRecord | None = None
    goals: tuple[AnyGoal, ...] = Field((), max_length=12)


class VariantRecord(Settings):
    """Another network of the same lesson, by ``lesson:variant``."""

    id: GoalId
    setup: SetupRecord


class LessonRecord(Settings):
    """The whole of lesson.toml."""

    format: Literal[1]
    minutes: int = Field(ge=1, le=600)
    after: tuple[str, ...] = Field((), max_length=20, description="ids of lessons to know first")
    needs: tuple[str, ...] = Field((), max_length=10, description="datasets that are downloaded, if any")
    setup: SetupRecord
    offline: SetupRecord | None = Field(None, description="what differs where the data is not there")
    controls: ControlsRecord = ControlsRecord()
    variants: tuple[VariantRecord, ...] = Field((), max_length=20)
    pages: tuple[PageRecord, ...] = Field(min_length=1, max_length=40)

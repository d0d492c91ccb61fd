"""A lesson as a value: the record of its file, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from playground.experiment import Experiment
from playground.lessons import setups
from playground.lessons.goals import Goal
from playground.lessons.records import ControlsRecord, LessonRecord, PageRecord
from playground.lessons.setups import SetupRecord
from playground.lessons.text import GoalText, LessonText, PageText
from playground.problems import ProblemError, UnknownName, closest

PARTS = ("neuron", "fitting", "digits", "learning", "unsupervised", "sequences", "architectures")
"""The parts of the course, in order."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its words."""

    record: PageRecord
    text: PageText

    @property
    def id(self) -> str:
        """By which links find it."""
        return self.record.id

    @property
    def goals(self) -> tuple[Goal, ...]:
        """What is to be reached on it, in order."""
        return self.record.goals

    def words(self, goal_id: str) -> GoalText:
        """The words of one of its goals; empty ones where the text has none."""
        return self.text.goals.get(goal_id, GoalText())


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson as it was read; ``pictures`` are the bytes of the pictures in its folder, by name."""

    id: str
    part: str
    record: LessonRecord
    text: LessonText
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Its title in the language it was read in."""
        return self.text.title

    @property
    def pages(self) -> tuple[Page, ...]:
        """Its pages, in order."""
        return tuple(Page(page, self.text.pages.get(page.id, PageText())) for page in self.record.pages)

    def setup(self, page_id: str = "", variant: str = "", is_offline: bool = False) -> SetupRecord:
        """What there is to be on a page, or for a variant; ``ProblemError`` for a variant there is none of."""
        page = next((page for page in self.record.pages if page.id == page_id), None)
        other = self._variant(variant) if variant else None
        fallback = self.record.offline if is_offline else None
        return setups.merged(self.record.setup, page.setup if page else None, other, fallback)

    def experiment(self, page_id: str = "", variant: str = "", is_offline: bool = False) -> Experiment:
        """The experiment that a page begins with; ``ProblemError`` where it cannot be made."""
        return setups.experiment(self.setup(page_id, variant, is_offline))

    def controls(self, page_id: str) -> ControlsRecord:
        """Which controls are hidden or locked on a page."""
        page = next((page for page in self.record.pages if page.id == page_id), None)
        return page.controls if page is not None and page.controls is not None else self.record.controls

    def _variant(self, variant: str) -> SetupRecord:
        for one in self.record.variants:
            if one.id == variant:
                return one.setup
        known = [one.id for one in self.record.variants]
        raise ProblemError(UnknownName(self.id, "variant", variant, closest(variant, known)))

"""Lessons: what one is, how it is read and checked, and whether its goals are met.

In reading order: lesson (a lesson as a value), records, setups and goals (what its file holds), text (its words),
deeds, situation and judging (where the learner stands, and what is missing), doings and applying (how a goal is
reached), reading and checking (from files, or all that is wrong), catalogue (those the program brings).
"""

from __future__ import annotations

from playground.lessons.catalogue import ALIASES, Entry, entries, find
from playground.lessons.lesson import PARTS, Lesson, Page
from playground.lessons.reading import SUFFIX, examine, read

__all__ = ["ALIASES", "PARTS", "SUFFIX", "Entry", "Lesson", "Page", "entries", "examine", "find", "read"]

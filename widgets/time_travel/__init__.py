"""Time travel: every view taken back to a past step of the run, played again, exported, and a new run from there."""

from __future__ import annotations

from widgets.time_travel.bar import TimeBar
from widgets.time_travel.exporting import TimeExport
from widgets.time_travel.notes import VisitNotes
from widgets.time_travel.travel import TimeTravel

__all__ = ["TimeBar", "TimeExport", "TimeTravel", "VisitNotes"]

"""Races: many variants of one experiment trained side by side, in lock-step.

In reading order: ``hidden`` changes the hidden layers of a network, ``settings`` are what may vary between lanes,
``lane`` makes the lanes, ``records`` are what the engine tells of them, ``history`` keeps it and judges who reached a
target.
"""

from __future__ import annotations

from playground.racing.history import RaceHistory
from playground.racing.lane import (
    LARGEST_SWEEP,
    LONG_EPOCH,
    MOST_LANES,
    Lane,
    has_long_epochs,
    race,
    suggested_epochs,
    sweep,
)
from playground.racing.records import (
    BIN_EDGES,
    DEAD_SLOPE,
    DivergedAt,
    Health,
    LaneBoundaries,
    Mark,
    RaceFrame,
)
from playground.racing.settings import SETTINGS, Setting

__all__ = [
    "BIN_EDGES",
    "DEAD_SLOPE",
    "LARGEST_SWEEP",
    "LONG_EPOCH",
    "MOST_LANES",
    "SETTINGS",
    "DivergedAt",
    "Health",
    "Lane",
    "LaneBoundaries",
    "Mark",
    "RaceFrame",
    "RaceHistory",
    "Setting",
    "has_long_epochs",
    "race",
    "suggested_epochs",
    "sweep",
]

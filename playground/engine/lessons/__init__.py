"""Lessons played by their solutions, with nobody looking: the proof that their goals can be reached.

In reading order: ``stage`` is the experiment at work and what was done with it, ``studying`` starts what a view would,
``playing`` plays doings, pages and lessons, and tells of each goal whether and how it was reached.
"""

from __future__ import annotations

from playground.engine.lessons.playing import Played, play, promise
from playground.engine.lessons.stage import Stage

__all__ = ["Played", "Stage", "play", "promise"]

"""Races of anything: seeds, optimizers, rates, widths, penalties, batch sizes; of two settings, a map.

In reading order: controls (what varies, over which values, how far), view.
"""

from __future__ import annotations

from widgets.views.race.view import RaceView

__all__ = ["RaceView"]

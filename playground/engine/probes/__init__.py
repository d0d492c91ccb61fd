"""Probes: what the visible views show, computed from the weights of the moment. One module a view.

A probe takes a ``Trainer`` and gives a record of ``playground.probes``, or None where its view does not apply. Only the
probes of visible views are asked, and while a network trains all of them together get a small share of the time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from typing import Any

from playground.engine.probes.boundary import boundary
from playground.engine.training import Trainer

PROBES: dict[str, Callable[[Trainer], Any]] = {"boundary": boundary}
"""By the id of the view."""

SHARE = 0.12
"""Of the time while a network trains; when it is paused there is time for all."""


class Probing:
    """Asks the probes of the views that are visible, and keeps them to their share of the time."""

    def __init__(self) -> None:
        self._rests_until = 0.0

    def measure(self, views: Collection[str], trainer: Trainer, playing: bool) -> dict[str, Any]:
        """What the views show now, by id; nothing while the probes rest, and never what does not apply."""
        started = time.perf_counter()
        wanted = [view for view in PROBES if view in views]
        if not wanted or (playing and started < self._rests_until):
            return {}
        found = {view: PROBES[view](trainer) for view in wanted}
        took = time.perf_counter() - started
        self._rests_until = started + took / SHARE
        return {view: record for view, record in found.items() if record is not None}

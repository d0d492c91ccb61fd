"""What each control teaches, a table for each room, by object name: what it does to learning, and a good value."""

from __future__ import annotations

from widgets.help.explanation import Explanation
from widgets.help.rooms import (
    building,
    choosing,
    drawing,
    importing,
    layers,
    lessons,
    looking,
    preferring,
    running,
    settings,
)

EXPLANATIONS: dict[str, Explanation] = {
    name: explanation
    for room in (drawing, running, choosing, importing, settings, looking, preferring, layers, building, lessons)
    for name, explanation in room.EXPLANATIONS.items()
}
"""Every explanation by the object name of its control."""

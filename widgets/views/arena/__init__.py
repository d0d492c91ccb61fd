"""The activation arena: one network with several activation functions, from one start, on the same examples.

In reading order: controls, view.
"""

from __future__ import annotations

from widgets.views.arena.view import ArenaView

__all__ = ["ArenaView"]

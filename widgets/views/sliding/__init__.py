"""Slide it: what the network answers for a picture that is moved by whole pixels.

In reading order: shift_map, plots, controls, view.
"""

from __future__ import annotations

from widgets.views.sliding.view import SlidingView

__all__ = ["SlidingView"]

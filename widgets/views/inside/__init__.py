"""Inside a block: what it makes of the drawing, and how.

In reading order: numbers, sums (of ``playground.arithmetic``, in words), faces (what can be shown), grid, sheet, bars,
colour_bar, array_panel (an array on screen), picture_row, arithmetic_panel, settings_words, view.
"""

from __future__ import annotations

from widgets.views.inside.view import InsideView

__all__ = ["InsideView"]

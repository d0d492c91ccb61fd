"""What all fields have in common in which a weight or a bias is set by hand."""

from __future__ import annotations

from widgets.controls.limits import Limits

LIMITS = Limits(-1e6, 1e6, is_whole=False, may_be_none=False, steps="linear")

STEP = 0.1
"""Of arrows, the wheel and the drag on the number."""

PAUSE = 700
"""Milliseconds without a change after which the next one is another step of undo."""

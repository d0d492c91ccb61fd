"""Numbers as they are written in sums."""

from __future__ import annotations

import math

MINUS = "−"


def number(value: float) -> str:
    """Three digits that count, with a true minus sign: ``0.312``, ``−12.3``, ``1,200``; ``0`` for zero."""
    if not math.isfinite(value):
        return "?" if math.isnan(value) else (f"{MINUS}∞" if value < 0 else "∞")
    size = abs(value)
    written = f"{size:,.0f}" if size >= 999.5 else f"{size:.3g}"
    return f"{MINUS}{written}" if value < 0 and written != "0" else written


def added(value: float, is_first: bool = False) -> str:
    """A number as a further summand: `` + 0.3`` or `` − 0.3``; the first one keeps its own sign."""
    if is_first:
        return number(value)
    return f" {MINUS if value < 0 else '+'} {number(abs(value))}"

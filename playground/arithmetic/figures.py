"""Numbers as they are written in the calculations of one step: four digits that count."""

from __future__ import annotations

import math

MINUS = "−"
_SMALL = str.maketrans("0123456789,", "₀₁₂₃₄₅₆₇₈₉,")


def figure(value: float) -> str:
    """Four digits that count: ``0.3125``, ``−12.34``, ``1.2e−05``; ``?`` for what is not a number."""
    if not math.isfinite(value):
        return "?" if math.isnan(value) else f"{MINUS}∞" if value < 0 else "∞"
    written = f"{value:,.0f}" if 1e4 <= abs(value) < 1e7 else f"{value:.4g}"
    return "0" if float(written.replace(",", "")) == 0 else written.replace("-", MINUS)


def factor(value: float) -> str:
    """A number behind a sign: in brackets where it is negative."""
    return f"({figure(value)})" if value < 0 else figure(value)


def further(value: float) -> str:
    """A number as a further summand: `` + 0.3`` or `` − 0.3``."""
    return f" {MINUS if value < 0 else '+'} {figure(abs(value))}"


def subscript(*places: int) -> str:
    """Places as small figures below the line: ``₃`` or ``₁₂,₄``."""
    return ",".join(map(str, places)).translate(_SMALL)

"""A benchmark for tests, which measures nothing."""

from __future__ import annotations

from playground.benches import Row


def rows(quick: bool) -> list[Row]:
    """One row that tells what was asked for."""
    return [Row("scale", "quick" if quick else "whole", 2.5, "ms", "goal 5", 2.0)]

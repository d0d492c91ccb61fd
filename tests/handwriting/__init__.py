"""The hand that comes with the program, and the description it was drawn from."""

from __future__ import annotations

from playground.handwriting import Collection, examples


def load() -> Collection:
    """The forty drawings."""
    return examples.leaning_back()

"""Numbers as they are written in the read-out."""

from __future__ import annotations


def loss_in_words(loss: float) -> str:
    """Three digits that count: ``2.31``, ``0.0812``, ``1.2e-05``."""
    return f"{loss:.3g}"


def percent_in_words(accuracy: float) -> str:
    """An accuracy from 0 to 1 as ``98.3 %``, with another digit where it gets close to the top."""
    digits = 2 if 0.995 <= accuracy < 1 else 1
    return f"{100 * accuracy:.{digits}f} %"

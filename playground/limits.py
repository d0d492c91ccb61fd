"""How much of everything there may be on a canvas, for the edits and the files alike."""

from __future__ import annotations

LONGEST_NAME = 200
"""Characters of a block's name."""

LONGEST_ID = 100
"""Characters of an id."""

MOST_NOTES = 500
"""Notes on one canvas."""

LONGEST_TEXT = 5_000
"""Characters of a note."""

LARGEST_SIDE = 10_000.0
"""Pixels of a note's width and height at 100 % zoom."""

"""The tour: the real window, led through by mouse and key events, with a picture of every station.

It needs no display and nobody to watch it. In reading order: `waiting`, `hands` (what a person does), `digits` (what is
drawn), `guide` (what stations share), the stations themselves, a file for each room, their table in `stations`, and
`leading`, which goes from one to the next.
"""

from __future__ import annotations

from widgets.tour.leading import FAILED, main

__all__ = ["FAILED", "main"]

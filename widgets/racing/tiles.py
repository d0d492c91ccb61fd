"""Where equal tiles lie in a box: as large as they may be."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF


def tiles(count: int, width: float, height: float, gap: float, caption: float) -> list[QRectF]:
    """So many squares, each with ``caption`` pixels of room below it, in rows from the top left.

    Of all numbers of columns the one is taken that leaves the squares largest.
    """
    if count == 0:
        return []

    def side(columns: int) -> float:
        rows = math.ceil(count / columns)
        return min((width - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows - caption)

    columns = max(range(1, count + 1), key=side)
    size = max(side(columns), 4.0)
    return [
        QRectF((number % columns) * (size + gap), (number // columns) * (size + caption + gap), size, size)
        for number in range(count)
    ]

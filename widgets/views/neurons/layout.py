"""Where each neuron is drawn: columns from left to right, neurons from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF

LARGEST, SMALLEST = 64.0, 4.0  # pixels of a small picture
SPACE = 0.22  # between two neurons of a column, as a share of a picture
MARGIN = 8.0
DOT_SHARE, SMALLEST_DOT, LARGEST_DOT = 0.25, 5.0, 10.0  # of a picture's side, and in pixels: the dot of a bias
ROOM_FOR_DOT = 16.0  # pixels of a picture that leaves room for one
MOST_FILES = 4
WORTH = 1.2  # so many times as large must pictures become for another file


@dataclass(frozen=True, slots=True)
class Layout:
    """``corners`` holds for each column the upper left corner of each neuron, in pixels; ``sides`` their sides."""

    corners: tuple[tuple[QPointF, ...], ...]
    sides: tuple[float, ...]

    def rect(self, column: int, unit: int) -> QRectF:
        """Where the picture of a neuron is."""
        side = self.sides[column]
        return QRectF(self.corners[column][unit].x(), self.corners[column][unit].y(), side, side)

    def bias_rect(self, column: int, unit: int) -> QRectF | None:
        """Where the dot of its bias is, at the lower left corner; None where pictures are too small for one."""
        if self.sides[column] < ROOM_FOR_DOT:
            return None
        size = min(max(DOT_SHARE * self.sides[column], SMALLEST_DOT), LARGEST_DOT)
        dot = QRectF(0, 0, size, size)
        dot.moveCenter(self.rect(column, unit).bottomLeft())
        return dot

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """The (column, unit) at a place, None between them."""
        for column, corners in enumerate(self.corners):
            for unit in range(len(corners)):
                if self.rect(column, unit).contains(place):
                    return column, unit
        return None


def laid_out(counts: tuple[int, ...], width: float, height: float, top: float) -> Layout:
    """Columns of so many neurons evenly across ``width``, each as tall as fits between ``top`` and ``height``.

    A column of many neurons stands in several files side by side, where that makes its pictures larger.
    """
    room = max(height - top - MARGIN, SMALLEST)
    across = (width - 2 * MARGIN) / max(len(counts), 1)
    sides, corners = [], []
    for number, count in enumerate(counts):
        files, side = _best(count, room, across)
        pitch, rows = side * (1 + SPACE), ceil(max(count, 1) / files)
        left = MARGIN + across * (number + 0.5) - (pitch * files - side * SPACE) / 2
        first = top + (room - pitch * rows + side * SPACE) / 2
        places = (divmod(unit, rows) for unit in range(count))
        corners.append(tuple(QPointF(left + file * pitch, first + row * pitch) for file, row in places))
        sides.append(side)
    return Layout(tuple(corners), tuple(sides))


def _best(count: int, room: float, across: float) -> tuple[int, float]:
    """So many files, and the side of a picture; more files only where that is worth it."""
    sides = {files: _side(ceil(max(count, 1) / files), files, room, across) for files in range(1, MOST_FILES + 1)}
    largest = max(sides.values())
    return next((files, side) for files, side in sides.items() if side >= largest / WORTH)


def _side(rows: int, files: int, room: float, across: float) -> float:
    return max(SMALLEST, min(LARGEST, room / (rows * (1 + SPACE)), across * 0.62 / (files * (1 + SPACE) - SPACE)))

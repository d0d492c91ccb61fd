"""How pictures of one size are laid out in a room: as large as they go, down to a size that can still be seen."""

from __future__ import annotations

from dataclasses import dataclass

GAP = 4
SMALLEST, LARGEST = 24.0, 300.0  # the longer side of a picture
LARGEST_CELL = 44.0
LABEL_FROM = 22.0  # smaller pictures have no room for a number


@dataclass(frozen=True, slots=True)
class Grid:
    """Pictures of ``width`` x ``height`` pixels, ``across`` in a row, each with ``label`` pixels above it."""

    width: int
    height: int
    across: int
    count: int
    label: int

    @property
    def down(self) -> int:
        """How many rows there are."""
        return -(-self.count // self.across)

    @property
    def total_width(self) -> int:
        """The width of a full row."""
        return self.across * (self.width + GAP) - GAP

    @property
    def row_height(self) -> int:
        """From one row to the next."""
        return self.height + self.label + GAP

    @property
    def total_height(self) -> int:
        """The height of all rows."""
        return self.down * self.row_height - GAP

    def corner(self, index: int) -> tuple[int, int]:
        """The upper left corner of a picture, its label not counted in."""
        return index % self.across * (self.width + GAP), index // self.across * self.row_height + self.label

    def at(self, x: float, y: float) -> tuple[int, float, float] | None:
        """The picture at a point and where in it, as shares of its width and height; None between pictures."""
        column, row = int(x // (self.width + GAP)), int(y // self.row_height)
        index = row * self.across + column
        if x < 0 or y < 0 or column >= self.across or index >= self.count:
            return None
        left, top = self.corner(index)
        across, down = (x - left) / self.width, (y - top) / self.height
        return (index, across, down) if 0 <= across < 1 and 0 <= down < 1 else None


def fitted(room: tuple[int, int], size: tuple[int, int], count: int, label: int) -> Grid:
    """The grid whose pictures are largest in ``room``; where they would be too small it is higher than the room.

    Args:
        room: width and height in pixels.
        size: rows and columns of each picture.
        count: how many pictures there are.
        label: the height of a label, left out for a single picture or very small ones.
    """
    rows, columns = size
    longer = max(size)
    label = label if count > 1 else 0
    best, best_across = 0.0, 1
    for across in range(1, count + 1):
        down = -(-count // across)
        scale = min((room[0] - GAP * (across - 1)) / (across * columns), (room[1] / down - label - GAP) / rows)
        if scale > best:
            best, best_across = scale, across
    most = min(LARGEST_CELL, LARGEST / longer)
    if best * longer < SMALLEST and count > 1:
        best = min(SMALLEST / longer, max(room[0], 1) / columns)
        best_across = max(1, min(count, int((room[0] + GAP) // (best * columns + GAP))))
    scale = min(best, most)
    width, height = max(1, round(columns * scale)), max(1, round(rows * scale))
    if best_across * (width + GAP) - GAP > room[0] and best_across > 1:
        width = (room[0] + GAP) // best_across - GAP  # rounding up must not push the last one out
    return Grid(max(width, 1), height, best_across, count, label if longer * scale >= LABEL_FROM else 0)


def filled(room: tuple[int, int], size: tuple[int, int]) -> Grid:
    """One table that fills the room, its cells as wide and as high as a cell may be at most."""
    width, height = (
        max(1, round(min(space, count * LARGEST_CELL))) for space, count in zip(room, size[::-1], strict=True)
    )
    return Grid(width, height, 1, 1, 0)

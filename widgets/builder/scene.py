"""The scene: where blocks, wires and notes lie, and what of that an edit or a drag changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal

from playground.graph import Edge
from widgets.builder.layout import Arrangement, Columns, columns, extent, placed_by_hand, wrap
from widgets.builder.scene_items import SceneItems
from widgets.builder.spots import Box, Place, is_placed

MARGIN = 26.0  # room for wires that swing from one row to the next
MOST_ROWS = 6


class NetworkScene(SceneItems):
    """Places what is on it, and no more anew than has changed.

    Signals:
        placed: blocks, notes and wires lie where they now belong.
    """

    placed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrangement = Arrangement({}, {}, 0.0, 0.0)
        self._blocks_area = QRectF()
        self._columns: Columns | None = None
        self._rows = 0

    def arrange(self, room: QSizeF) -> None:
        """Place everything: where the nodes say, or in as many rows as show the blocks largest in ``room``."""
        if self._is_stale:
            self._columns, self._rows = None, 0
        if is_placed(self._graph):
            if self._is_stale or self._unsettled:
                self._place(placed_by_hand(self._graph, self._sizes()))
            return
        if self._columns is None:
            self._columns = columns(self._graph, self._sizes())
        scales = [_scale(extent(self._columns, rows), room) for rows in range(1, MOST_ROWS + 1)]
        # Another row has to be worth it: fewer rows are easier to follow.
        rows = next(row for row, scale in enumerate(scales, start=1) if scale >= 0.93 * max(scales))
        if rows != self._rows:
            self._rows = rows
            self._place(wrap(self._columns, rows))

    def _sizes(self) -> dict[str, tuple[float, float]]:
        return {node_id: item.size for node_id, item in self._blocks.items()}

    def preview(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Show some blocks and notes elsewhere, as while they are dragged; ``put_back`` ends it."""
        wires: dict[Edge, None] = {}
        for some_id, (x, y) in places.items():
            self.thing(some_id).setPos(x, y)
            if some_id in self._blocks:
                self._boxes[some_id] = (x, y, *self._blocks[some_id].size)
                wires |= dict.fromkeys(self._graph.incoming.get(some_id, ()))
                wires |= dict.fromkeys(self._graph.outgoing.get(some_id, ()))
        self._unsettled |= places.keys() & self._blocks.keys()
        for edge in wires:
            self._wires[edge].lead(*self._ends(edge))

    def put_back(self) -> None:
        """Show everything where the graph has it."""
        self._place(self._arrangement)

    def _place(self, arrangement: Arrangement) -> None:
        before, self._arrangement = self._arrangement, arrangement
        moved = {i for i, corner in arrangement.corners.items() if before.corners.get(i) != corner} | self._unsettled
        for node_id in moved & arrangement.corners.keys():
            x, y = arrangement.corners[node_id]
            item = self._blocks[node_id]
            item.setPos(x, y)
            self._boxes[node_id] = (x, y, *item.size)
        for note in self._notes.values():
            note.setPos(note.note.x, note.note.y)
        for edge in self._led_anew(before, arrangement, moved):
            self._wires[edge].lead(*self._ends(edge), arrangement.routes.get(edge, ()))
        self._unsettled, self._is_stale = set(), False
        self._blocks_area = around(self._boxes.values())
        area = self._blocks_area
        for note in self._notes.values():
            area = area.united(note.mapRectToScene(note.rectangle()))
        self.setSceneRect(area.adjusted(-MARGIN, -MARGIN / 2, MARGIN, MARGIN / 2))
        self.placed.emit()

    def _led_anew(self, before: Arrangement, after: Arrangement, moved: set[str]) -> set[Edge]:
        """The wires of blocks that have moved, and those that go another way."""
        found = {edge for edge in self._wires if edge.source in moved or edge.target in moved}
        if before is not after:
            found |= {edge for edge, way in after.routes.items() if self._wires[edge].route != way}
            found |= before.routes.keys() & self._wires.keys() - after.routes.keys()
        return found

    def blocks_area(self) -> QRectF:
        """What all blocks take up together; what is being dragged counts where it was."""
        return self._blocks_area

    def _ends(self, edge: Edge) -> tuple[Place, Place]:
        """Where a wire leaves its source and enters its target."""
        left, top, _, _ = self._boxes[edge.source]
        right, level, _, _ = self._boxes[edge.target]
        (x, y), (to_x, to_y) = (
            self._blocks[edge.source].socket("out", 0),
            self._blocks[edge.target].socket("in", self.place_of(edge)),
        )
        return (left + x, top + y), (right + to_x, level + to_y)


def around(boxes: Iterable[Box]) -> QRectF:
    """The smallest rectangle that holds all boxes; an empty one where there is none."""
    known = list(boxes)
    if not known:
        return QRectF()
    left, top = min(box[0] for box in known), min(box[1] for box in known)
    right, bottom = max(box[0] + box[2] for box in known), max(box[1] + box[3] for box in known)
    return QRectF(left, top, right - left, bottom - top)


def _scale(size: tuple[float, float], room: QSizeF) -> float:
    width, height = size[0] + 2 * MARGIN, size[1] + MARGIN
    return min(room.width() / width, room.height() / height, 1.0)

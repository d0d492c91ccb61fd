"""What lies under a point of the scene."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsItem

from playground.graph import Edge
from widgets.builder.block_item import PORT_REACH, BlockItem
from widgets.builder.scene import NetworkScene
from widgets.builder.wire_item import REACH, WireItem

Side = Literal["in", "out"]
SIDES: tuple[Side, ...] = ("in", "out")
END = 26.0  # how much of a wire, in pixels of the scene, counts as its end


@dataclass(frozen=True, slots=True)
class Port:
    """A port of a block, counted from the top."""

    node_id: str
    side: Side
    index: int


def around(at: QPointF, reach: float) -> QRectF:
    """The square that reaches so far from a point on every side."""
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)


def blocks_in(scene: NetworkScene, area: QRectF) -> list[BlockItem]:
    """The blocks that reach into an area, the topmost first; found by the scene's index, however many there are."""
    return [item for item in _items(scene, area) if isinstance(item, BlockItem)]


def wires_in(scene: NetworkScene, area: QRectF) -> list[WireItem]:
    """The wires whose bounds reach into an area, the topmost first."""
    return [item for item in _items(scene, area) if isinstance(item, WireItem)]


def _items(scene: NetworkScene, area: QRectF) -> list[QGraphicsItem]:
    return scene.items(area, Qt.ItemSelectionMode.IntersectsItemBoundingRect, Qt.SortOrder.DescendingOrder)


def ports_near(scene: NetworkScene, at: QPointF, reach: float) -> list[tuple[Port, QPointF]]:
    """The ports of the blocks within reach of a point, and where their middles are."""
    found: list[tuple[Port, QPointF]] = []
    for item in blocks_in(scene, around(at, reach)):
        for side in SIDES:
            count = item.block.inputs if side == "in" else item.block.outputs
            found += [(Port(item.block.id, side, i), item.mapToScene(item.port(side, i))) for i in range(count)]
    return found


def port_at(scene: NetworkScene, at: QPointF, reach: float = PORT_REACH) -> Port | None:
    """The nearest port within ``reach``."""
    there = ports_near(scene, at, reach)
    near = [(hypot(middle.x() - at.x(), middle.y() - at.y()), port) for port, middle in there]
    distance, port = min(near, key=lambda pair: pair[0], default=(reach + 1, None))
    return port if distance <= reach else None


def block_at(scene: NetworkScene, at: QPointF) -> str | None:
    """The block under the point; the topmost where two lie on one another."""
    for item in blocks_in(scene, around(at, 1)):
        if item.mapRectToScene(item.rectangle()).contains(at):
            return item.block.id
    return None


def badge_at(scene: NetworkScene, at: QPointF) -> str | None:
    """The block whose badge is under the point."""
    for item in blocks_in(scene, around(at, 1)):
        if item.block.problem and item.mapRectToScene(item.badge_rectangle()).contains(at):
            return item.block.id
    return None


def note_at(scene: NetworkScene, at: QPointF) -> str | None:
    """The note under the point."""
    found = (item.note.id for item in scene.notes() if item.mapRectToScene(item.rectangle()).contains(at))
    return next(found, None)


def note_corner_at(scene: NetworkScene, at: QPointF) -> str | None:
    """The note whose corner, by which it is made larger, is under the point."""
    found = (item.note.id for item in scene.notes() if item.mapRectToScene(item.corner()).contains(at))
    return next(found, None)


def wire_at(scene: NetworkScene, at: QPointF) -> Edge | None:
    """The wire under the point."""
    return next((wire.edge for wire in wires_in(scene, around(at, REACH)) if wire.is_near(at)), None)


def wire_beneath(scene: NetworkScene, box: QRectF) -> Edge | None:
    """The wire whose middle a block would cover, the one nearest to its own middle; None where it would cover none."""
    at = box.center()
    covered: list[tuple[float, Edge]] = []
    for wire in wires_in(scene, box):
        middle = wire.path().pointAtPercent(0.5)
        if box.contains(middle):
            covered.append((hypot(middle.x() - at.x(), middle.y() - at.y()), wire.edge))
    return min(covered, key=lambda pair: pair[0], default=(0.0, None))[1]


def wire_end_at(scene: NetworkScene, at: QPointF) -> tuple[Edge, Side] | None:
    """The wire one of whose ends is under the point, and which: ``in`` is the one at its target."""
    edge = wire_at(scene, at)
    if edge is None:
        return None
    start, end = scene.wire(edge).ends
    if hypot(end.x() - at.x(), end.y() - at.y()) <= END:
        return edge, "in"
    if hypot(start.x() - at.x(), start.y() - at.y()) <= END:
        return edge, "out"
    return None

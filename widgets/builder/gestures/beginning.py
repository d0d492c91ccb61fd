"""Which gesture a press begins: a matter of what lies under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from playground.graph import Edge
from widgets.builder import finding
from widgets.builder.finding import Port
from widgets.builder.gestures.draw_wire import DrawWire
from widgets.builder.gestures.gesture import Gesture
from widgets.builder.gestures.move_things import MoveThings
from widgets.builder.gestures.pan import Pan
from widgets.builder.gestures.resize_note import ResizeNote
from widgets.builder.gestures.rubber_band import RubberBand
from widgets.builder.gestures.take_wire import TakeWire
from widgets.builder.surface import Surface


def begin(surface: Surface, at: QPoint, button: Qt.MouseButton) -> Gesture | None:
    """The gesture of a press at a point of the viewport; None where this button does nothing."""
    if button == Qt.MouseButton.MiddleButton:
        return Pan(surface, at)
    if button != Qt.MouseButton.LeftButton:
        return None
    if surface.editor is None:
        return Pan(surface, at, opens=True)
    scene, point = surface.network, surface.mapToScene(at)
    if port := finding.port_at(scene, point):
        return _from_port(surface, at, port)
    if node_id := finding.block_at(scene, point):
        return MoveThings(surface, at, node_id)
    if (end := finding.wire_end_at(scene, point)) is not None:
        return _with_end(surface, at, *end)
    if (edge := finding.wire_at(scene, point)) is not None:
        return TakeWire(surface, at, edge)
    if note_id := finding.note_corner_at(scene, point):
        return ResizeNote(surface, at, note_id)
    if note_id := finding.note_at(scene, point):
        return MoveThings(surface, at, note_id)
    return RubberBand(surface, at)


def _from_port(surface: Surface, at: QPoint, port: Port) -> Gesture:
    if port.side == "in":
        for edge in surface.network.graph.incoming.get(port.node_id, ()):
            if surface.network.place_of(edge) == port.index:
                return _with_end(surface, at, edge, "in")
    return DrawWire(surface, at, port)


def _with_end(surface: Surface, at: QPoint, edge: Edge, moved: finding.Side) -> Gesture:
    """The end ``moved`` of a wire follows the pointer, the other one stays."""
    stays = Port(edge.source, "out", 0) if moved == "in" else Port(edge.target, "in", edge.port)
    return DrawWire(surface, at, stays, edge)

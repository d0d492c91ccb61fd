"""Dropping a layer from the palette: on empty canvas, on a wire, or beside a free port."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from playground.graph import Edge
from playground.groups import KINDS
from playground.layers import Input, Output
from widgets import theme
from widgets.builder import finding
from widgets.builder.finding import Port
from widgets.builder.gestures.gesture import Gesture, Modifiers
from widgets.builder.spots import GAP, ROOM, Place
from widgets.builder.surface import Surface
from widgets.builder.wire_item import curve

BESIDE = 90.0  # so near a free port a layer is wired up when it is dropped
REACH = BESIDE + ROOM[0] / 2  # from its middle to such a port


class PaletteDrop(Gesture):
    """Shows where the layer would go: the wire it would be inserted into, or the port it would be wired to."""

    def __init__(self, surface: Surface, kind: str) -> None:
        super().__init__(surface, QPoint())
        self._kind = kind
        self._at = QPointF()
        self._wire: Edge | None = None
        self._port: Port | None = None

    def drag(self, position: QPoint, modifiers: Modifiers) -> None:
        self._unmark()
        self._at = self.surface.mapToScene(position)
        network = self.surface.network
        is_end = self._kind in (Input.kind, Output.kind)
        box = QRectF(*self._corner(), *ROOM)  # short wires are covered sooner than they are hit
        self._wire = None if is_end else finding.wire_at(network, self._at) or finding.wire_beneath(network, box)
        self._port = None if self._wire else self._free_port()
        if self._wire is not None:
            network.wire(self._wire).show_chosen(True)

    def drop(self, position: QPoint, modifiers: Modifiers) -> None:
        self.drag(position, modifiers)
        wire, port, editor = self._wire, self._port, self.surface.editor
        self._unmark()
        if editor is None:
            return
        if wire is not None:
            editor.add(self._kind, at=None, edge=wire)
        elif port is not None:
            editor.add_beside(self._kind, self._corner(), lambda new_id: [self._edge(port, new_id)])
        else:
            editor.add(self._kind, at=self._corner())

    def cancel(self) -> None:
        self._unmark()

    def paint(self, painter: QPainter) -> None:
        now = theme.colours()
        x, y = self._corner()
        painter.setPen(QPen(QColor(now.accent), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._port is not None:
            item = self.surface.network.item(self._port.node_id)
            port = item.mapToScene(item.port(self._port.side, self._port.index))
            mine = QPointF(x if self._port.side == "out" else x + ROOM[0], y + ROOM[1] / 2)
            painter.drawPath(curve([port, mine] if self._port.side == "out" else [mine, port]))
        if self._wire is None:
            painter.drawRoundedRect(x, y, *ROOM, 7, 7)

    def _corner(self) -> Place:
        return self._at.x() - ROOM[0] / 2, self._at.y() - ROOM[1] / 2

    def _edge(self, port: Port, new_id: str) -> Edge:
        if port.side == "out":
            return Edge(port.node_id, new_id)
        assert self.surface.editor is not None
        return Edge(new_id, port.node_id, self.surface.editor.free_port(port.node_id) or 0)

    def _free_port(self) -> Port | None:
        """The nearest port that nothing leads to or from, where it faces the dropped layer."""
        editor = self.surface.editor
        assert editor is not None
        graph, layer = editor.graph(), KINDS[self._kind]
        near: list[tuple[float, Port]] = []
        for port, middle in finding.ports_near(self.surface.network, self._at, REACH):
            if port.side == "out":
                is_free = port.node_id not in graph.outgoing and layer is not Input
                away = self._at.x() - ROOM[0] / 2 - middle.x()
            else:
                is_free = editor.free_port(port.node_id) is not None and layer is not Output
                away = middle.x() - self._at.x() - ROOM[0] / 2
            if is_free and -GAP <= away <= BESIDE and abs(self._at.y() - middle.y()) <= BESIDE:
                near.append((away + abs(self._at.y() - middle.y()), port))
        return min(near, key=lambda pair: pair[0], default=(0.0, None))[1]

    def _unmark(self) -> None:
        if self._wire is not None and self._wire in self.surface.network.edges():
            self.surface.network.wire(self._wire).show_chosen(self._wire == self.surface.chosen_wire())
        self._wire = self._port = None

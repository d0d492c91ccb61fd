"""Drawing wires: from port to port, or with one end of a wire that is there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from playground.graph import Edge
from playground.layers import Input, Output
from playground.problems import Problem
from widgets import theme
from widgets.builder import finding, words
from widgets.builder.finding import Port, Side
from widgets.builder.gestures.gesture import Gesture, Modifiers
from widgets.builder.spots import ROOM
from widgets.builder.surface import Surface
from widgets.builder.wire_item import curve
from widgets.builder.wiring import Offer, offer, offers

NEAR = 22.0  # how near, in pixels of the scene, the pointer has to come to a port for the wire to go there


class DrawWire(Gesture):
    """Leads a wire from a fixed end to the pointer; every port shows whether it would take it.

    On empty canvas the quick-add menu opens, and what is chosen there is wired up. An old wire that is led elsewhere
    goes when it is dropped on empty canvas.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, surface: Surface, pressed_at: QPoint, fixed: Port, instead_of: Edge | None = None) -> None:
        super().__init__(surface, pressed_at)
        self._fixed = fixed
        self._wanted: Side = "in" if fixed.side == "out" else "out"
        self._old = instead_of
        self._offers: dict[str, Offer] | None = None
        self._pointer = surface.mapToScene(pressed_at)
        self._over: str | None = None

    def click(self, position: QPoint, modifiers: Modifiers) -> None:
        if self._old is not None:
            self.surface.select_wire(self._old)
        else:
            self.surface.open(self._fixed.node_id)

    def drag(self, position: QPoint, modifiers: Modifiers) -> None:
        if self._offers is None:
            self._begin()
        self._pointer = self.surface.mapToScene(position)
        self._over = self._target()
        problem = self._problem()
        self.surface.show_hint(words.sentence(problem) if problem else "", position)

    def drop(self, position: QPoint, modifiers: Modifiers) -> None:
        self.drag(position, modifiers)
        over, problem, offered = self._over, self._problem(), self._offers or {}
        self._end()
        editor = self.surface.editor
        if editor is None:
            return
        if over is None:
            self._drop_on_empty(position)
        elif over in offered and offered[over].may_be_made:
            editor.connect(offered[over].edge, offered[over].replaces)
        elif problem is not None:
            editor.refused.emit(problem)

    def cancel(self) -> None:
        self._end()

    def paint(self, painter: QPainter) -> None:
        now = theme.colours()
        colour = now.muted
        if self._over is not None:
            colour = now.good if self._problem() is None else now.bad
        painter.setPen(QPen(QColor(colour), 2.2, c=Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        here, there = self._start(), self._goal()
        painter.drawPath(curve([here, there] if self._fixed.side == "out" else [there, here]))

    def _begin(self) -> None:
        editor = self.surface.editor
        assert editor is not None  # wires are drawn only where there is one
        self._offers = offers(editor, self._fixed, self._old)
        for node_id in self.surface.network.node_ids():
            item = self.surface.network.item(node_id)
            count = item.block.inputs if self._wanted == "in" else item.block.outputs
            takes = node_id in self._offers and self._offers[node_id].problem is None
            item.show_marks({(self._wanted, index): takes for index in range(count)})
        if self._old is not None:
            self.surface.network.wire(self._old).hide()

    def _end(self) -> None:
        for node_id in self.surface.network.node_ids():
            self.surface.network.item(node_id).show_marks({})
        if self._old is not None and self._old in self.surface.network.edges():
            self.surface.network.wire(self._old).show()
        self.surface.show_hint("", self.pressed_at)

    def _target(self) -> str | None:
        """The block that the wire would lead to or come from."""
        network = self.surface.network
        near = [
            (QPointF(middle - self._pointer).manhattanLength(), port.node_id)
            for port, middle in finding.ports_near(network, self._pointer, NEAR)
            if port.side == self._wanted
        ]
        distance, node_id = min(near, default=(NEAR + 1, ""))
        found = node_id if distance <= NEAR else finding.block_at(network, self._pointer)
        return None if found == self._fixed.node_id and distance > NEAR else found

    def _problem(self) -> Problem | None:
        if self._over is None or self._offers is None:
            return None
        if self._over in self._offers:
            return self._offers[self._over].problem
        editor = self.surface.editor
        assert editor is not None
        return offer(editor, self._fixed, self._over, self._old).problem

    def _start(self) -> QPointF:
        item = self.surface.network.item(self._fixed.node_id)
        return item.mapToScene(item.port(self._fixed.side, self._fixed.index))

    def _goal(self) -> QPointF:
        if self._over is None or self._offers is None or self._over not in self._offers:
            return self._pointer
        item = self.surface.network.item(self._over)
        count = item.block.inputs if self._wanted == "in" else item.block.outputs
        if not count:
            return self._pointer
        index = min(self._offers[self._over].edge.port, count - 1) if self._wanted == "in" else 0
        return item.mapToScene(item.port(self._wanted, index))

    def _drop_on_empty(self, position: QPoint) -> None:
        editor, fixed = self.surface.editor, self._fixed
        assert editor is not None
        if self._old is not None:
            editor.disconnect(self._old)
            return
        at = self.surface.mapToScene(position)
        x = at.x() if fixed.side == "out" else at.x() - ROOM[0]

        def wires(new_id: str) -> list[Edge]:
            if fixed.side == "out":
                return [Edge(fixed.node_id, new_id)]
            return [Edge(new_id, fixed.node_id, editor.free_port(fixed.node_id) or 0)]

        unfit = Input.kind if fixed.side == "out" else Output.kind
        self.surface.ask_layer(
            position,
            lambda kind: editor.add_beside(kind, (x, at.y() - ROOM[1] / 2), (lambda _: []) if kind == unfit else wires),
            before=fixed.node_id if fixed.side == "out" else None,
        )

"""Moving blocks and notes, level with their neighbours."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPoint, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from widgets import theme
from widgets.builder.gestures.gesture import Gesture, Modifiers
from widgets.builder.gestures.rubber_band import ADDING
from widgets.builder.snapping import Guide, snapped
from widgets.builder.spots import Box, Place
from widgets.builder.surface import Surface


class MoveThings(Gesture):
    """Begins on a block or a note: a click chooses and opens it, a drag moves all that is chosen. Alt moves freely."""

    def __init__(self, surface: Surface, pressed_at: QPoint, some_id: str) -> None:
        super().__init__(surface, pressed_at)
        self._id = some_id
        self._before: dict[str, Place] = {}
        self._others: list[Box] = []
        self._around = QRectF()
        self._guides: tuple[Guide, ...] = ()

    def click(self, position: QPoint, modifiers: Modifiers) -> None:
        if modifiers & ADDING:
            self.surface.toggle(self._id)
        elif self._id in self.surface.network.node_ids():
            self.surface.open(self._id)
        else:
            self.surface.take(self._id)

    def drag(self, position: QPoint, modifiers: Modifiers) -> None:
        if not self._before:
            self._begin(modifiers)
        self.surface.network.preview(self._places(position, modifiers))

    def drop(self, position: QPoint, modifiers: Modifiers) -> None:
        self.drag(position, modifiers)
        places = self._places(position, modifiers)
        if self.surface.editor is not None and places != self._before:
            self.surface.editor.move(places)
        self.surface.network.put_back()

    def cancel(self) -> None:
        self.surface.network.put_back()

    def paint(self, painter: QPainter) -> None:
        pen = QPen(QColor(theme.colours().accent), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for guide in self._guides:
            painter.drawLine(_line(guide))

    def marks(self) -> tuple[QRectF, ...]:
        return tuple(QRectF(_line(guide).p1(), _line(guide).p2()) for guide in self._guides)

    def _begin(self, modifiers: Modifiers) -> None:
        chosen = (*self.surface.selection(), *self.surface.chosen_notes())
        if self._id not in chosen:
            chosen = (*chosen, self._id) if modifiers & ADDING else (self._id,)
            self.surface.select(*chosen)
        network = self.surface.network
        self._before = {i: (network.thing(i).x(), network.thing(i).y()) for i in chosen}
        for some_id in chosen:
            item = network.thing(some_id)
            self._around = self._around.united(item.mapRectToScene(item.rectangle()))
        self._others = [box for i, box in network.boxes().items() if i not in self._before]

    def _places(self, position: QPoint, modifiers: Modifiers) -> dict[str, Place]:
        moved = self.surface.mapToScene(position) - self.surface.mapToScene(self.pressed_at)
        around = self._around.translated(moved)
        x, y, self._guides = 0.0, 0.0, ()
        if not modifiers & Modifiers.AltModifier:
            box = around.x(), around.y(), around.width(), around.height()
            x, y, self._guides = snapped(box, self._others)
        return {i: (left + moved.x() + x, top + moved.y() + y) for i, (left, top) in self._before.items()}


def _line(guide: Guide) -> QLineF:
    if guide.axis == "y":
        return QLineF(guide.start, guide.at, guide.end, guide.at)
    return QLineF(guide.at, guide.start, guide.at, guide.end)

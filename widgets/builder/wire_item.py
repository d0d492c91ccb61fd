"""A wire as an item: a smooth curve from port to port, through the points the layout gives it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from playground.graph import Edge
from widgets import theme
from widgets.theme import mixed

BULGE = 26.0  # how far a turn between two rows swings out, in pixels at 100 %

REACH = 6.0  # how near, in pixels of the scene, a pointer counts as on the wire


class WireItem(QGraphicsPathItem):
    """Draws the wire of one edge, beneath the blocks."""

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self.edge = edge
        self.ends = QPointF(), QPointF()
        self._is_chosen = False
        self.setZValue(-1)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, False)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.repaint_in_theme()

    def lead(self, start: QPointF, between: Sequence[tuple[float, float]], end: QPointF) -> None:
        """Run from ``start`` through the points between to ``end``."""
        self.ends = start, end
        self.setPath(curve([start, *(QPointF(x, y) for x, y in between), end]))

    def show_chosen(self, chosen: bool) -> None:
        """Stand out, as the wire that is chosen or that a block would be inserted into."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self.repaint_in_theme()

    def is_near(self, position: QPointF) -> bool:
        """Whether a point of the scene is on the wire, or so near that it is meant."""
        if not self.boundingRect().adjusted(-REACH, -REACH, REACH, REACH).contains(position):
            return False
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * REACH)
        return stroker.createStroke(self.path()).contains(position)

    def repaint_in_theme(self) -> None:
        """Take the colours now in force. The pen is kept, so that Qt paints hundreds of wires without asking back."""
        now = theme.colours()
        colour = now.accent if self._is_chosen else mixed(now.line, now.muted, 0.55)
        self.setPen(QPen(QColor(colour), 2.6 if self._is_chosen else 1.6, c=Qt.PenCapStyle.RoundCap))


def curve(points: Sequence[QPointF]) -> QPainterPath:
    """A path that leaves and arrives going right, and swings round where the next point lies to the left."""
    path = QPainterPath(points[0])
    heading = 1.0
    for here, there in zip(_with_turns(points), _with_turns(points)[1:], strict=False):
        ahead = (there.x() - here.x()) * heading
        if ahead > 0 and here.y() == there.y():
            path.lineTo(there)
        elif ahead > 0:
            reach = QPointF(heading * ahead / 2, 0)
            path.cubicTo(here + reach, there - reach, there)
        else:
            swing = QPointF(heading * BULGE, 0)
            path.cubicTo(here + swing, there + swing, there)
            heading = -heading
    return path


def _with_turns(points: Sequence[QPointF]) -> list[QPointF]:
    """A wire that goes straight back gets a level to go back on, halfway down or below both ends."""
    if len(points) != 2 or points[1].x() > points[0].x():
        return list(points)
    start, end = points
    apart = abs(end.y() - start.y()) > 2 * BULGE
    level = (start.y() + end.y()) / 2 if apart else max(start.y(), end.y()) + 3 * BULGE
    return [start, QPointF(start.x(), level), QPointF(end.x(), level), end]

"""A wire as an item: a smooth curve from port to port, through the points the layout gives it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from playground.graph import Edge
from widgets import theme
from widgets.theme import mixed

Point = tuple[float, float]

BULGE = 26.0  # how far a turn between two rows swings out, in pixels at 100 %

REACH = 6.0  # how near, in pixels of the scene, a pointer counts as on the wire


class WireItem(QGraphicsPathItem):
    """Draws the wire of one edge, beneath the blocks."""

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self.edge = edge
        self.ends = QPointF(), QPointF()
        self.route: Sequence[Point] = ()
        self._is_chosen = False
        self.setZValue(-1)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, False)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.repaint_in_theme()

    def lead(self, start: Point, end: Point, route: Sequence[Point] = ()) -> None:
        """Run from ``start`` through the points of ``route`` to ``end``."""
        self.ends = QPointF(*start), QPointF(*end)
        self.route = route
        self.setPath(path_through([start, *route, end]))

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
    return path_through([(point.x(), point.y()) for point in points])


def path_through(points: Sequence[Point]) -> QPainterPath:
    """The same through points that are plain numbers."""
    passed = _with_turns(points)
    path = QPainterPath()
    path.moveTo(*passed[0])
    heading = 1.0
    for (x, y), (to_x, to_y) in itertools.pairwise(passed):
        ahead = (to_x - x) * heading
        if ahead > 0 and y == to_y:
            path.lineTo(to_x, to_y)
        elif ahead > 0:
            reach = heading * ahead / 2
            path.cubicTo(x + reach, y, to_x - reach, to_y, to_x, to_y)
        else:
            swing = heading * BULGE
            path.cubicTo(x + swing, y, to_x + swing, to_y, to_x, to_y)
            heading = -heading
    return path


def _with_turns(points: Sequence[Point]) -> Sequence[Point]:
    """A wire that goes straight back gets a level to go back on, halfway down or below both ends."""
    if len(points) != 2 or points[1][0] > points[0][0]:
        return points
    (x, y), (to_x, to_y) = points
    level = (y + to_y) / 2 if abs(to_y - y) > 2 * BULGE else max(y, to_y) + 3 * BULGE
    return [(x, y), (x, level), (to_x, level), (to_x, to_y)]

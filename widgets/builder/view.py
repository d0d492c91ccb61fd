"""A view that is zoomed and panned: all that has to do with how much of the network is seen, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from widgets.builder.scene import NetworkScene

SMALLEST, LARGEST = 0.2, 4.0
ZOOM_STEP = 1.2
ROOM = 4000.0  # how far beyond the network one can go


class ZoomableView(QGraphicsView):
    """Shows a ``NetworkScene``; until somebody zooms or pans, all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.network = NetworkScene(self)
        self.setScene(self.network)
        self.fits = True
        self._fitted: tuple[object, ...] = ()

    def zoom_to_fit(self) -> None:
        """Show the whole network as large as it goes, up to 100 %, and keep doing so when the window changes."""
        self.fits = True
        self.network.arrange(QSizeF(self.viewport().size()))
        if self._fitted != self._outlook():  # what is seen already is not painted again
            self.show_area(self.network.sceneRect())
            self._fitted = self._outlook()

    def _outlook(self) -> tuple[object, ...]:
        """What decides about what is seen: the network's place and size, the room for it, and where one looks."""
        scrolled = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return self.network.sceneRect(), self.viewport().size(), self.transform(), scrolled

    def show_area(self, area: QRectF) -> None:
        """Show this part of the scene as large as it goes, up to 100 %."""
        self.give_room()
        room = QSizeF(self.viewport().size())
        if area.isEmpty() or room.isEmpty():
            return
        scale = min(room.width() / area.width(), room.height() / area.height(), 1.0)
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(area.center())

    def zoom(self, factor: float) -> None:
        """Enlarge by ``factor``, within 20 % and 400 %."""
        now = self.transform().m11()
        factor = min(max(now * factor, SMALLEST), LARGEST) / now
        self.fits = False
        self.give_room()
        self.scale(factor, factor)

    def pan(self, moved: QPoint) -> None:
        """Move what is seen along with the pointer, by pixels."""
        self.fits = False
        self.give_room()
        for bar, distance in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() - distance)

    def look_at(self, point: QPointF) -> None:
        """Bring a point of the scene to the middle."""
        self.fits = False
        self.give_room()
        self.centerOn(point)

    def give_room(self) -> None:
        """Let the view go beyond the network on all sides; what is seen stays where it is."""
        self.setSceneRect(self.network.sceneRect().adjusted(-ROOM, -ROOM, ROOM, ROOM))

    def in_viewport(self, rectangle: QRectF) -> QRect:
        """A rectangle of the scene in pixels of the viewport."""
        return self.mapFromScene(rectangle).boundingRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.network.ration.begin_frame()
        super().paintEvent(event)
        self.network.ration.end_frame()

    def wheelEvent(self, event: QWheelEvent) -> None:
        by_touch, controlled = event.pixelDelta(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not by_touch.isNull() and not controlled:
            self.pan(by_touch)
        elif steps := event.angleDelta().y() / 120:
            self.zoom(ZOOM_STEP**steps)
        event.accept()

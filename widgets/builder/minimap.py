"""The whole network in a corner of the canvas, while the canvas shows only a part of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.builder.surface import Surface

LARGEST = QSize(180, 110)
SHARE = 3  # it takes at most a third of the canvas each way
SMALLEST = 36
EDGE = 8
INSIDE = 4.0  # between its frame and the network


class Minimap(QWidget):
    """Shows where on the network the canvas is; a click or a drag leads there. It is gone while all of it is seen."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self.setObjectName("minimap")
        self.setAccessibleName(self.tr("Map of the network"))
        self.setToolTip(self.tr("The whole network; the frame is what the canvas shows. Click or drag to go there."))
        self.setAccessibleDescription(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard the view follows the walk from block to block
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for bar in (surface.horizontalScrollBar(), surface.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)
            bar.rangeChanged.connect(self.follow)
        surface.network.placed.connect(self.follow)
        surface.selection_changed.connect(self.update)
        surface.viewport().installEventFilter(self)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Show what is there now, if there is more of the network than the canvas shows."""
        network = self._blocks_area()
        if network.isEmpty() or self._shown().contains(network):
            self.hide()
            return
        room = self._surface.viewport().geometry()
        most = LARGEST.boundedTo(QSize(room.width() // SHARE, room.height() // SHARE))
        size = network.size().toSize().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSize(SMALLEST, SMALLEST))
        self.setGeometry(
            room.right() - size.width() - EDGE, room.bottom() - size.height() - EDGE, size.width(), size.height()
        )
        self.show()
        self.raise_()
        self.update()

    def place_of(self, at: QPointF) -> QPointF:
        """Where a point of the scene lies on the map."""
        scale, origin = self._scale()
        return QPointF(origin.x() + at.x() * scale, origin.y() + at.y() * scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._lead(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._lead(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it ends here what began here; the canvas below knows of neither

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, frame = theme.colours(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(now.muted))
        painter.setBrush(QColor(now.window))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen, faint = set(self._surface.selection()), QColor(now.muted)
        faint.setAlphaF(0.45)
        for node_id, box in self._surface.network.boxes().items():
            painter.setBrush(QColor(now.accent) if node_id in chosen else faint)
            painter.drawRect(self._on_map(QRectF(*box)))
        painter.setPen(QPen(QColor(now.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._on_map(self._shown()).intersected(frame.adjusted(1, 1, -1, -1)))

    def _lead(self, at: QPointF) -> None:
        scale, origin = self._scale()
        area = self._surface.network.sceneRect()
        x, y = (at.x() - origin.x()) / scale, (at.y() - origin.y()) / scale
        self._surface.look_at(
            QPointF(min(max(x, area.left()), area.right()), min(max(y, area.top()), area.bottom())),
        )

    def _on_map(self, area: QRectF) -> QRectF:
        return QRectF(self.place_of(area.topLeft()), self.place_of(area.bottomRight()))

    def _shown(self) -> QRectF:
        return self._surface.mapToScene(self._surface.viewport().rect()).boundingRect()

    def _blocks_area(self) -> QRectF:
        area = QRectF()
        for box in self._surface.network.boxes().values():
            area = area.united(QRectF(*box))
        return area

    def _scale(self) -> tuple[float, QPointF]:
        """Pixels of the map for one of the scene, and where the scene's zero lies on the map."""
        area = self._surface.network.sceneRect()
        width, height = self.width() - 2 * INSIDE, self.height() - 2 * INSIDE
        scale = min(width / area.width(), height / area.height())
        middle = QPointF(self.width() / 2, self.height() / 2)
        return scale, QPointF(middle.x() - area.center().x() * scale, middle.y() - area.center().y() * scale)

"""The whole network in a corner of the canvas, while the canvas shows only a part of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.builder.surface import Surface

LARGEST = QSize(180, 110)
SHARE = 3  # it takes at most a third of the canvas each way
SMALLEST = 36
EDGE = 8
SOON = 60  # milliseconds until it follows an edit
INSIDE = 4.0  # between its frame and the network


class Minimap(QWidget):
    """Shows where on the network the canvas is; a click or a drag leads there. It is gone while all of it is seen."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._picture: QPixmap | None = None
        self._later = QTimer(self, singleShot=True, interval=SOON)
        self._later.timeout.connect(self._forget)
        self.setObjectName("minimap")
        self.setAccessibleName(self.tr("Map of the network"))
        self.setToolTip(self.tr("The whole network; the frame is what the canvas shows. Click or drag to go there."))
        self.setAccessibleDescription(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard the view follows the walk from block to block
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for bar in (surface.horizontalScrollBar(), surface.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)
            bar.rangeChanged.connect(self.follow)
        surface.network.placed.connect(self._draw_anew)
        surface.selection_changed.connect(self._draw_anew)
        theme.changes().changed.connect(self._draw_anew)
        surface.viewport().installEventFilter(self)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def _draw_anew(self) -> None:
        """What changes many times a second is drawn anew a few times a second."""
        if not self._later.isActive():
            self._later.start()
        self.follow()

    def _forget(self) -> None:
        self._picture = None
        self.update()

    def follow(self) -> None:
        """Show what is there now, if there is more of the network than the canvas shows."""
        network = self._surface.network.blocks_area()
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
        if self.isHidden():
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
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = self._drawn(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().accent), 2))
        shown = QRectF(self.place_of(self._shown().topLeft()), self.place_of(self._shown().bottomRight()))
        painter.drawRect(shown.intersected(self._frame().adjusted(1, 1, -1, -1)))

    def _drawn(self, ratio: float) -> QPixmap:
        """All but the frame, kept for as long as the network stays: where one looks changes far more often."""
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, network = theme.colours(), self._surface.network
        painter.setPen(QColor(now.muted))
        painter.setBrush(QColor(now.window))
        painter.drawRoundedRect(self._frame(), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        scale, origin = self._scale()
        painter.translate(origin)
        painter.scale(scale, scale)
        chosen, faint = set(self._surface.selection()), QColor(now.muted)
        faint.setAlphaF(0.45)
        for colour, is_chosen in ((faint, False), (QColor(now.accent), True)):
            painter.setBrush(colour)
            painter.drawRects([QRectF(*box) for i, box in network.boxes().items() if (i in chosen) == is_chosen])
        painter.end()
        return picture

    def _frame(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)

    def _lead(self, at: QPointF) -> None:
        scale, origin = self._scale()
        area = self._surface.network.sceneRect()
        x, y = (at.x() - origin.x()) / scale, (at.y() - origin.y()) / scale
        self._surface.look_at(
            QPointF(min(max(x, area.left()), area.right()), min(max(y, area.top()), area.bottom())),
        )

    def _shown(self) -> QRectF:
        return self._surface.mapToScene(self._surface.viewport().rect()).boundingRect()

    def _scale(self) -> tuple[float, QPointF]:
        """Pixels of the map for one of the scene, and where the scene's zero lies on the map."""
        area = self._surface.network.sceneRect()
        width, height = self.width() - 2 * INSIDE, self.height() - 2 * INSIDE
        scale = min(width / area.width(), height / area.height())
        middle = QPointF(self.width() / 2, self.height() / 2)
        return scale, QPointF(middle.x() - area.center().x() * scale, middle.y() - area.center().y() * scale)

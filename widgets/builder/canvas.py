"""The network as blocks and wires: looked at, walked along, zoomed and clicked; not yet edited."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsView, QWidget

from playground.graph import Graph
from playground.layers import Shape
from widgets import theme
from widgets.builder import walking, words
from widgets.builder.block_item import PORT_REACH
from widgets.builder.legend import ThumbnailLegend
from widgets.builder.scene import NetworkScene
from widgets.builder.thumbnails import Values

SMALLEST, LARGEST = 0.2, 4.0
ZOOM_STEP = 1.2

_ARROWS: dict[int, walking.Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class NetworkCanvas(QGraphicsView):
    """Shows a graph as blocks with live thumbnails.

    Signals:
        node_clicked: a block was clicked, or opened with Enter or Space; carries its id.
        selection_changed: other blocks are chosen; ``selection()`` says which.
    """

    node_clicked = Signal(str)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkCanvas")
        self.setAccessibleName(self.tr("The network"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scene = NetworkScene(self)
        self.setScene(self._scene)
        self._legend = ThumbnailLegend(self)
        self.setViewportMargins(0, 0, 0, self._legend.sizeHint().height())
        self._fits = True
        self._focused: str | None = None
        self._chosen: tuple[str, ...] = ()
        self._pressed_at: QPoint | None = None
        self._pans = False
        theme.changes().changed.connect(self._follow_theme)
        self._follow_theme()

    def set_graph(self, graph: Graph, input_shape: Shape) -> None:
        """Show this graph for examples of this shape; problems become badges, nothing is raised."""
        before = self._scene.node_ids()
        self._scene.show_graph(graph, input_shape)
        ids = self._scene.node_ids()
        if self._focused not in ids:
            self._focused = walking.first(self._scene.graph)
        self.select(*(node_id for node_id in self._chosen if node_id in ids))
        blocks = [self._scene.block(node_id) for node_id in ids]
        total = sum(block.parameters for block in blocks)
        layers = self.tr("1 block") if len(blocks) == 1 else self.tr("{count} blocks").format(count=len(blocks))
        self._legend.show_summary(f"{layers}, {words.count(total)}")
        # Whoever has zoomed in and changes a setting wants to go on looking at the same place.
        self._arrange(fits=self._fits or ids != before)
        self._show_state()

    def set_outputs(self, outputs: Mapping[str, Values]) -> None:
        """Show what each node made of the drawing: arrays by node id, without the batch, that nobody writes to."""
        self._scene.show_outputs(outputs)

    def node_ids(self) -> tuple[str, ...]:
        """The id of every block."""
        return self._scene.node_ids()

    def node_rect(self, node_id: str) -> QRect:
        """Where a block lies, in pixels of the viewport; KeyError where there is none."""
        item = self._scene.item(node_id)
        return self._in_viewport(item.mapRectToScene(item.rectangle()))

    def port_rect(self, node_id: str, side: str, index: int) -> QRect:
        """Where port ``in`` or ``out`` can be grasped, in pixels of the viewport; IndexError where there is none."""
        item = self._scene.item(node_id)
        middle = item.mapToScene(item.port(side, index))
        reach = QPointF(PORT_REACH, PORT_REACH)
        return self._in_viewport(QRectF(middle - reach, middle + reach))

    def focused_node(self) -> str | None:
        """The block that the keyboard is on."""
        return self._focused

    def selection(self) -> tuple[str, ...]:
        """The ids of the chosen blocks."""
        return self._chosen

    def select(self, *node_ids: str) -> None:
        """Choose these blocks and no others; KeyError where there is no such block."""
        for node_id in node_ids:
            self._scene.block(node_id)
        if node_ids == self._chosen:
            return
        self._chosen = node_ids
        self._show_state()
        self.selection_changed.emit()

    def zoom_to_fit(self) -> None:
        """Show the whole network as large as it goes, up to 100 %, and keep doing so when the window changes."""
        self._fits = True
        room = QSizeF(self.viewport().size())
        self._scene.arrange(room)
        whole = self._scene.sceneRect()
        if whole.isEmpty() or room.isEmpty():
            return
        scale = min(room.width() / whole.width(), room.height() / whole.height(), 1.0)
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(whole.center())

    def zoom(self, factor: float) -> None:
        """Enlarge by ``factor``, within 20 % and 400 %."""
        now = self.transform().m11()
        factor = min(max(now * factor, SMALLEST), LARGEST) / now
        self._fits = False
        self.scale(factor, factor)

    def _arrange(self, fits: bool) -> None:
        if fits:
            self.zoom_to_fit()
        else:
            self._scene.arrange(QSizeF(self.viewport().size()))

    def _in_viewport(self, rectangle: QRectF) -> QRect:
        return self.mapFromScene(rectangle).boundingRect()

    def _open(self, node_id: str) -> None:
        self._walk_to(node_id)
        self.select(node_id)
        self.node_clicked.emit(node_id)

    def _walk_to(self, node_id: str | None) -> None:
        self._focused = node_id
        self._show_state()
        if node_id is not None:
            item = self._scene.item(node_id)
            self.ensureVisible(item.mapRectToScene(item.rectangle()), 12, 12)

    def _step(self, direction: walking.Direction) -> None:
        if self._focused is None:
            return
        items = {node_id: self._scene.item(node_id) for node_id in self.node_ids()}
        middles = {i: item.mapToScene(item.rectangle().center()).toTuple() for i, item in items.items()}
        self._walk_to(walking.step(self._scene.graph, middles, self._focused, direction))

    def _show_state(self) -> None:
        self._scene.show_state(self._focused if self.hasFocus() else None, self._chosen)
        if self._focused is None:
            self.setAccessibleDescription(self.tr("There is no block yet."))
            return
        ids = self.node_ids()
        block = self._scene.block(self._focused)
        place = self.tr("block {number} of {count}").format(number=ids.index(block.id) + 1, count=len(ids))
        wrong = words.sentence(block.problem) if block.problem else ""
        self.setAccessibleDescription(f"{block.spoken()}, {place}. {wrong}".strip())

    def _follow_theme(self) -> None:
        self.setBackgroundBrush(QColor(theme.colours().panel))
        self._legend.update()
        self._scene.repaint_in_theme()
        self._arrange(fits=self._fits)

    def _node_at(self, position: QPoint) -> str | None:
        at = self.mapToScene(position)
        for node_id in self.node_ids():
            item = self._scene.item(node_id)
            if item.mapRectToScene(item.rectangle()).contains(at):
                return node_id
        return None

    def sizeHint(self) -> QSize:
        return QSize(980, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self._legend.sizeHint().height()
        self._legend.setGeometry(0, self.height() - height, self.width(), height)
        if self._fits:
            self.zoom_to_fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and key == Qt.Key.Key_0:
            self.zoom_to_fit()
        elif control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(ZOOM_STEP)
        elif control and key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_STEP)
        elif key in _ARROWS:
            self._step(_ARROWS[key])
        elif key == Qt.Key.Key_Home:
            self._walk_to(walking.first(self._scene.graph))
        elif key == Qt.Key.Key_End:
            self._walk_to(walking.last(self._scene.graph))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._focused is not None:
            self._open(self._focused)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if steps := event.angleDelta().y() / 120:
            self.zoom(ZOOM_STEP**steps)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed_at = event.position().toPoint()
            self._pans = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._pressed_at is None:
            return
        moved = event.position().toPoint() - self._pressed_at
        if self._pans or moved.manhattanLength() >= QApplication.startDragDistance():
            self._pans, self._fits = True, False
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(moved)
            self._pressed_at = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        self.viewport().unsetCursor()
        if pressed_at is None or self._pans or event.button() != Qt.MouseButton.LeftButton:
            return
        node_id = self._node_at(event.position().toPoint())
        if node_id is None:
            self.select()
        else:
            self._open(node_id)

    def _pan(self, moved: QPoint) -> None:
        for bar, distance in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() - distance)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_state()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_state()

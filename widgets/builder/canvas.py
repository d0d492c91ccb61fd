"""The network as blocks and wires: looked at, walked along, zoomed, and with an editor built and changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from playground.graph import Graph, essence
from playground.problems import Problem
from playground.shapes import Inputs
from widgets import theme
from widgets.builder import finding, walking
from widgets.builder.block_item import PORT_REACH
from widgets.builder.dropping import DropTarget
from widgets.builder.editor import Editor
from widgets.builder.gestures import Gesture, Pan, begin
from widgets.builder.group_bar import GroupBar
from widgets.builder.keyboard import Keyboard
from widgets.builder.legend import ThumbnailLegend
from widgets.builder.naming import NoteField
from widgets.builder.spots import ROOM, is_placed
from widgets.builder.thumbnails import Values


class NetworkCanvas(DropTarget):
    """Shows a graph as blocks with live thumbnails; with an editor it shows the editor's, and edits it."""

    def __init__(self, editor: Editor | None = None, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.setObjectName("networkCanvas")
        self.setAccessibleName(self.tr("The network"))
        self.setMouseTracking(editor is not None)
        self._legend = ThumbnailLegend(self)
        self._place_legend()
        self._gesture: Gesture | None = None
        self._pressed_at = QPoint()
        self._marks: tuple[QRectF, ...] = ()
        self._is_dragged = False
        self._space_is_held = self._space_was_used = False
        self._outputs: Mapping[str, Values] = {}
        self._outputs_of: Graph | None = None
        self._shown_path: tuple[str, ...] = ()
        self._is_elsewhere = False
        self._keyboard = Keyboard(self)
        theme.changes().changed.connect(self._follow_theme)
        if editor is not None:
            editor.know_places(self.network.boxes)
            self.group_bar = GroupBar(editor, self)  # what lies on the viewport is scrolled with it
            editor.path_changed.connect(self._follow_path)
            editor.repetition_changed.connect(self._show_no_outputs)
            editor.graph_changed.connect(self._show_edited)
            editor.added.connect(self._show_added)
            editor.refused.connect(self._show_refusal)
            self._show_edited()
        self._follow_theme()

    # --- what is shown -------------------------------------------------------------------------------------------

    def set_graph(self, graph: Graph, inputs: Inputs) -> None:
        """Show this graph for examples of this shape; problems become badges, nothing is raised."""
        before = self.network.node_ids()
        self.cancel_gesture()
        self.network.show_graph(graph, inputs, self.editor is not None)
        ids = self.network.node_ids()
        notes = {item.note.id for item in self.network.notes()}
        if self._focused not in ids and self._focused not in notes:
            self._focused = walking.first(self.network.graph)
        chosen = [i for i in self._chosen if i in ids] + [i for i in self._chosen_notes if i in notes]
        self.select(*chosen)
        self._arrange(self._is_fitted_again(before))
        self.show_state()

    def _is_fitted_again(self, before: tuple[str, ...]) -> bool:
        """Whoever has zoomed in, or put blocks where they are, wants to go on looking at the same place."""
        ids = self.network.node_ids()
        if is_placed(self.network.graph):
            return not set(before) & set(ids) and len(ids) > 1
        return self.fits or ids != before

    def set_outputs(self, outputs: Mapping[str, Values]) -> None:
        """Show what each node made of the drawing.

        Args:
            outputs: arrays by node id, without the batch, that nobody writes to; of a network with groups, by the ids
                of the layers with every group written out.
        """
        self._outputs, self._outputs_of = outputs, self._essence()
        self.network.show_outputs(self.of_blocks(outputs))

    def of_blocks(self, outputs: Mapping[str, Values]) -> Mapping[str, Values]:
        """Of these outputs, those of the blocks on the canvas, by the ids that they have there."""
        if self.editor is None or not self.editor.whole().depth:
            return outputs
        made = {node_id: self.editor.outlet(node_id) for node_id in self.node_ids()}
        return {i: outputs[layer] for i, layer in made.items() if layer is not None and layer in outputs}

    def node_ids(self) -> tuple[str, ...]:
        """The id of every block."""
        return self.network.node_ids()

    def node_rect(self, node_id: str) -> QRect:
        """Where a block lies, in pixels of the viewport; KeyError where there is none."""
        item = self.network.item(node_id)
        return self.in_viewport(item.mapRectToScene(item.rectangle()))

    def port_rect(self, node_id: str, side: str, index: int) -> QRect:
        """Where port ``in`` or ``out`` can be grasped, in pixels of the viewport; IndexError where there is none."""
        item = self.network.item(node_id)
        middle = item.mapToScene(item.port(side, index))
        reach = QPointF(PORT_REACH, PORT_REACH)
        return self.in_viewport(QRectF(middle - reach, middle + reach))

    def _arrange(self, fits: bool) -> None:
        if fits:
            self.zoom_to_fit()
        else:
            self.network.arrange(QSizeF(self.viewport().size()))
            self.give_room()

    def _show_edited(self) -> None:
        assert self.editor is not None
        self.set_graph(self.editor.graph(), self.editor.input_shapes())
        if self._is_elsewhere:
            self._is_elsewhere = False
            if self._essence() == self._outputs_of:
                self.network.show_outputs(self.of_blocks(self._outputs))

    def _essence(self) -> Graph | None:
        return None if self.editor is None else essence(self.editor.whole())

    def _follow_path(self) -> None:
        """Another level is shown: nothing there is chosen yet, and the keyboard is on the group that was left."""
        assert self.editor is not None
        before, self._shown_path = self._shown_path, self.editor.path
        is_around = before[: len(self._shown_path)] == self._shown_path
        self._show_no_outputs()
        self.select()
        self._focused = before[len(self._shown_path)] if is_around and before != self._shown_path else None

    def _show_no_outputs(self) -> None:
        """What is shown next is something else, though its blocks may have the same ids."""
        self._is_elsewhere = True
        self.network.show_outputs({})

    def _show_added(self, node_id: str) -> None:
        self.take(node_id)

    def _show_refusal(self, problem: Problem) -> None:
        self.show_problem(problem, self.viewport().mapFromGlobal(self.cursor().pos()))

    def _follow_theme(self) -> None:
        self.setBackgroundBrush(QColor(theme.colours().panel))
        self._place_legend()
        self._legend.update()
        self.network.repaint_in_theme()
        self._arrange(fits=self.fits)

    # --- gestures ------------------------------------------------------------------------------------------------

    def cancel_gesture(self) -> None:
        """Leave what is being dragged where it was, and let what glides be where it goes."""
        self.gliding.end()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self.viewport().unsetCursor()
            self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._gesture is not None and self._is_dragged:
            self._gesture.paint(painter)
        self.paint_drop(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self.show_hint("", at)
        self.cancel_gesture()
        self._pressed_at, self._is_dragged = at, False
        if self._space_is_held and event.button() == Qt.MouseButton.LeftButton:
            self._space_was_used = True
            self._gesture = Pan(self, at)
        elif badge := self._badge_at(at):
            self.ask_fix(badge)
        else:
            self._gesture = begin(self, at, event.button())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._gesture is None:
            return
        at = event.position().toPoint()
        if self._is_dragged or (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            if self._gesture.cursor is not None:
                self.viewport().setCursor(self._gesture.cursor)
            self._gesture.drag(at, event.modifiers())
            self._repaint_marks(self._gesture.marks())

    def _repaint_marks(self, marks: tuple[QRectF, ...] | None) -> None:
        """Repaint no more than what the gesture has drawn and will draw: of many blocks that is what takes long."""
        if marks is None:
            self.viewport().update()
            return
        for mark in (*self._marks, *marks):
            self.viewport().update(self.in_viewport(mark.normalized()).adjusted(-3, -3, 3, 3))
        self._marks = marks

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        self.viewport().unsetCursor()
        if gesture is None:
            return
        at = event.position().toPoint()
        (gesture.drop if self._is_dragged else gesture.click)(at, event.modifiers())
        self._is_dragged = False
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        editor, at = self.editor, event.position().toPoint()
        if editor is None or event.button() != Qt.MouseButton.LeftButton:
            return
        point = self.mapToScene(at)
        node_id, note_id = finding.block_at(self.network, point), finding.note_at(self.network, point)
        if node_id is not None:
            editor.open_group(node_id)
        elif note_id is not None:
            NoteField(self, note_id).open()
        elif finding.wire_at(self.network, point) is None:
            corner = (point.x() - ROOM[0] / 2, point.y() - ROOM[1] / 2)
            self.ask_layer(at, lambda kind: editor.add(kind, at=corner))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.editor is None:
            return
        point = self.mapToScene(event.pos())
        some_id = finding.block_at(self.network, point) or finding.note_at(self.network, point)
        if some_id is not None and some_id not in (*self.selection(), *self.chosen_notes()):
            self.take(some_id)
        from widgets.builder.context_menu import context_menu  # noqa: PLC0415 - not before it is asked for

        menu = context_menu(self, self._keyboard, event.pos())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _badge_at(self, at: QPoint) -> str | None:
        return finding.badge_at(self.network, self.mapToScene(at)) if self.editor is not None else None

    # --- keys and the rest ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_escape = event.key() == Qt.Key.Key_Escape and (self._gesture is not None or self.hint() != "")
            if self.editor is not None and (is_escape or self._keyboard.knows(event)):
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return False if self._keyboard.wire is not None else super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and self._gesture is not None:
            self.cancel_gesture()
        elif is_escape and self.hint() and self._keyboard.wire is None:
            self.show_hint("", self._pressed_at)
        elif self.editor is not None and event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self._space_is_held, self._space_was_used = True, False
        elif not self._keyboard.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._space_is_held:
            self._space_is_held = False
            if not self._space_was_used:
                self._keyboard.quick_add()
        else:
            super().keyReleaseEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(980, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_legend()
        if self.fits:
            self.zoom_to_fit()

    def _place_legend(self) -> None:
        """Below the network, as high as its words."""
        height = self._legend.sizeHint().height()
        self.setViewportMargins(0, 0, 0, height)
        self._legend.setGeometry(0, self.height() - height, self.width(), height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.show_state()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space_is_held = False
        self.show_state()

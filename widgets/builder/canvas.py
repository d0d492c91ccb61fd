"""The network as blocks and wires: looked at, walked along, zoomed, and with an editor built and changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.graph import Graph, essence
from playground.problems import Problem
from playground.shapes import Inputs
from widgets import theme
from widgets.builder import walking
from widgets.builder.block_item import PORT_REACH
from widgets.builder.editor import Editor
from widgets.builder.group_bar import GroupBar
from widgets.builder.handling import HandledView
from widgets.builder.legend import ThumbnailLegend
from widgets.builder.spots import is_placed
from widgets.builder.thumbnails import Values


class NetworkCanvas(HandledView):
    """Shows a graph as blocks with live thumbnails; with an editor it shows the editor's, and edits it."""

    def __init__(self, editor: Editor | None = None, parent: QWidget | None = None) -> None:
        super().__init__(editor, parent)
        self.setObjectName("networkCanvas")
        self.setAccessibleName(self.tr("The network"))
        self._legend = ThumbnailLegend(self)
        self._place_legend()
        self._outputs: Mapping[str, Values] = {}
        self._outputs_of: Graph | None = None
        self._shown_path: tuple[str, ...] = ()
        self._is_elsewhere = False
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
        before, now = self._shown_path, self.editor.path
        if before == now:
            return
        self._shown_path = now
        self._show_no_outputs()
        self.select()
        self._focused = before[len(now)] if before[: len(now)] == now else None

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

"""Inside a block: its output for this drawing, its weights, its settings, and the arithmetic of one unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from playground.arithmetic.forward import explain
from playground.arithmetic.values import Weighed
from playground.graph import Graph, Node
from playground.layers import Dense, Input, Shape
from playground.problems import Problem
from playground.shapes import Inputs, infer_shapes, input_shapes
from widgets import theme
from widgets.builder.block import blocks, with_whole_edges
from widgets.builder.words import in_words, sentence
from widgets.views.inside.arithmetic_panel import ArithmeticPanel
from widgets.views.inside.array_panel import ArrayPanel
from widgets.views.inside.faces import Face, flattened_picture, place_of_output, weight_faces
from widgets.views.inside.settings_words import settings_in_words

Arrays = Mapping[str, NDArray[Any]]
_WANTS_NOTHING = frozenset({"input", "flatten", "reshape", "dropout", "noise", "group"})
Unit = tuple[int, ...]
BESIDE = 1.7  # wider than so many times its height, the arithmetic stands beside the pictures
THREE, TWO = 480, 300  # pixels across, with text of its usual size, that so many parts beside each other need
LOWEST = 100  # pixels in height, of the same kind, that show something of a part


class InsideView(QWidget):
    """Shows one node of a network that reads the drawing.

    Signals:
        wants_asked: (node id, unit), the learner wants to know what makes this unit strong.
    """

    wants_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("insideView")
        self.setAccessibleName(self.tr("Inside the block"))
        self._graph = Graph()
        self._node: Node | None = None
        self._shapes: dict[str, Shape | Problem] = {}
        self._entering: Inputs = ()
        self._inputs: tuple[Shape, ...] = ()
        self._picture: Shape | None = None
        self._names: tuple[str, ...] = ()
        self._faces: tuple[Face, ...] = ()
        self._face = 0
        self._unit: Unit | None = None
        self._outputs: Arrays = {}
        self._weights: Arrays = {}
        self._given_weights: Arrays | None = None
        self._title, self._settings = QLabel(self), QLabel(self)
        self._output = ArrayPanel("insideOutput", self.tr("Output for this drawing"), self)
        self._weight = ArrayPanel("insideWeights", self.tr("Weights"), self)
        self._arithmetic = ArithmeticPanel(self)
        self._wants = QToolButton(self)
        self._wants.setText(self.tr("What does it want?"))
        self._wants.setProperty("role", "quiet")
        self._wants.setIcon(theme.icon("search"))
        self._wants.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._wants.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wants.setObjectName("insideWants")
        self._wants.setAccessibleName(self._wants.text())
        self._wants.setToolTip(self.tr("Show the picture and the examples that make this unit strongest."))
        policy = self._wants.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # from one block to the next nothing moves
        self._wants.setSizePolicy(policy)
        self._wants.hide()
        self._arrange()
        self._output.unit_pointed.connect(self._explain_unit)
        self._weight.face_chosen.connect(self._choose_face)
        self._wants.clicked.connect(self._ask_what_it_wants)

    def show_node(
        self,
        graph: Graph,
        node_id: str,
        entering: Inputs,
        outputs: Arrays,
        weights: Arrays,
        names: tuple[str, ...] = (),
    ) -> None:
        """Show a node; cheap where it is shown already.

        Args:
            graph: the network, or what is inside a group of it.
            node_id: the node; ``ProblemError`` where there is none.
            entering: the shape of one example; of a group, the shape at each of its inputs.
            outputs: what each node made of the drawing, by id, without the batch; may be empty.
            weights: the node's parameters and running averages by name; may be empty.
            names: of the classes, for the scores of the last layers.
        """
        shown = (self._graph, self.node_id(), self._entering, self._names)
        if (graph, node_id, entering, names) != shown:
            self._take_node(graph, graph.node(node_id), entering)
            self._names = names
        self.update_values(outputs, weights)

    def update_values(self, outputs: Arrays, weights: Arrays) -> None:
        """Show other outputs and weights of the same node."""
        is_same = weights is self._given_weights
        self._outputs, self._given_weights = outputs, weights
        if self._node is None:
            return
        if not is_same:
            self._weights = weights if self._fit(weights) else {}
            self._show_weights()
        self._show_output(self._node)
        self._show_arithmetic()
        self._share_room()

    def node_id(self) -> str | None:
        """The id of the node shown."""
        return self._node.id if self._node else None

    def unit(self) -> Unit | None:
        """The index of the unit whose arithmetic is shown."""
        return self._unit

    def _arrange(self) -> None:
        self._title.setTextFormat(self._title.textFormat().RichText)
        self._settings.setProperty("role", "muted")
        for label in (self._title, self._settings):
            label.setWordWrap(True)
        self._settings.setObjectName("insideSettings")
        self._title.setObjectName("insideTitle")
        self._arrays = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrays.setSpacing(2 * theme.SPACING)
        self._arrays.addWidget(self._output, 1)
        self._arrays.addWidget(self._weight, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(theme.SPACING)
        self._body.addLayout(self._arrays, 3)
        self._body.addWidget(self._arithmetic, 2)
        layout = QVBoxLayout(self)
        margin = theme.SPACING
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme.SPACING // 2)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._wants)
        layout.addLayout(top)
        layout.addWidget(self._settings)
        layout.addLayout(self._body, 1)

    def _take_node(self, graph: Graph, node: Node, entering: Inputs) -> None:
        self._unit = None
        self._graph, self._node, self._entering = with_whole_edges(graph), node, entering
        self._shapes = infer_shapes(self._graph, entering)
        self._picture = flattened_picture(self._graph, node.id, self._shapes)
        self._weights, self._given_weights = {}, None
        self._show_words(node)
        self._offer_faces(node)
        sees_pictures = len(entering) == 3 and all(isinstance(size, int) for size in entering)
        self._wants.setVisible(sees_pictures and node.layer.kind not in _WANTS_NOTHING)

    def _fit(self, weights: Arrays) -> bool:
        """Whether these are this node's: for a moment they may still be those of the node or network before."""
        inputs = self._inputs
        layer = self._node.layer if self._node and inputs else None
        wanted = layer.parameters(inputs) | layer.borrowed(inputs) | layer.state(inputs) if layer else {}
        return all(name in weights and weights[name].shape == shape for name, shape in wanted.items())

    def _share_room(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        beside = self.width() > BESIDE * self.height() and self.width() >= _grown(THREE)
        self._body.setDirection(across if beside else down)
        self._arrays.setDirection(across if self.width() >= _grown(TWO) else down)
        self._body.setStretch(1, 2 if beside or self._arithmetic.wants_room() else 0)

    def _show_words(self, node: Node) -> None:
        block = blocks(self._graph, self._entering)[node.id]
        about, _, facts = block.spoken().partition(", ")
        self._title.setText(f"<b>{about}</b> &nbsp;{facts}")
        self._title.setToolTip(in_words(node.layer.help))
        wrong = sentence(block.problem) if block.problem else ""
        self._settings.setText(wrong or settings_in_words(node.layer) or in_words(node.layer.help))
        self.setAccessibleDescription(f"{block.spoken()}. {self._settings.text()}")

    def _offer_faces(self, node: Node) -> None:
        is_known = not isinstance(self._shapes[node.id], Problem)
        self._inputs = input_shapes(self._graph, self._shapes, node.id) if is_known else ()
        self._faces = weight_faces(node.layer, self._inputs, self._picture) if self._inputs else ()
        self._face = 0
        self._weight.offer_faces([face.title for face in self._faces])
        self._weight.setVisible(bool(self._faces))
        self._output.level_title_with(self._weight if self._faces else None)

    def _ask_what_it_wants(self) -> None:
        if self._node is not None and self._unit is not None:
            self.wants_asked.emit(self._node.id, self._unit)

    def _choose_face(self, face: int) -> None:
        self._face = face
        self._show_weights()

    def _show_output(self, node: Node) -> None:
        values = self._outputs.get(node.id)
        if values is None or values.shape != self._shapes[node.id]:
            self._output.show_nothing(self.tr("Draw something, and this is what the layer makes of it."))
            return
        is_data = isinstance(node.layer, Input) and isinstance(self._entering, tuple)
        is_picture = is_data and values.ndim == 3
        names = self._names if values.shape == (len(self._names),) else ()
        self._output.show_array(values, place_of_output(node.layer, values.shape), names, is_picture)
        if self._unit is None:
            self._unit = _strongest(values)
        self._output.point_at(self._unit)

    def _show_weights(self) -> None:
        if not self._faces:
            return
        face = self._faces[self._face]
        if self._weights:
            self._weight.show_array(face.take(self._weights), face.place)
        else:
            self._weight.show_nothing(self.tr("The weights are on their way."))

    def _explain_unit(self, unit: Unit) -> None:
        self._unit = unit
        self._show_arithmetic()

    def _show_arithmetic(self) -> None:
        node, unit = self._node, self._unit
        values = self._outputs.get(node.id) if node else None
        if node is None or unit is None or values is None or values.shape != self._shapes[node.id]:
            self._arithmetic.show_nothing("")
            return
        sources = self._graph.sources(node.id)
        inputs = [self._outputs[source] for source in sources if source in self._outputs]
        explanation = explain(node.layer, inputs, self._weights, values, unit) if len(inputs) == len(sources) else None
        if explanation is None:
            self._arithmetic.show_nothing(self.tr("Its arithmetic is shown when its weights are here."))
            return
        if isinstance(explanation, Weighed) and isinstance(node.layer, Dense) and self._picture is not None:
            pictured = (array.reshape(self._picture) for array in (explanation.inputs, explanation.weights))
            explanation = Weighed(*pictured, explanation.bias)
        self._weight.mark_picture(unit[-1])
        self._arithmetic.show_explanation(place_of_output(node.layer, values.shape).format(*unit), explanation)

    def sizeHint(self) -> QSize:
        return QSize(480, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 180)

    def heightForWidth(self, width: int) -> int:
        """The least in which every part shows something; with less it is scrolled."""
        inner = width - 2 * theme.SPACING
        button = self._wants.sizeHint()
        title = self._title.heightForWidth(max(inner - button.width(), 1))
        words = max(title, button.height()) + self._settings.heightForWidth(inner)
        arrays = 1 if inner >= _grown(TWO) or self._weight.isHidden() else 2
        rows = 1 if inner >= _grown(THREE) else 1 + arrays
        return words + rows * _grown(LOWEST) + (rows + 3) * theme.SPACING

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()


def _grown(pixels: int) -> int:
    """As much more as text is larger."""
    return round(pixels * theme.text_size() / 100)


def _strongest(values: NDArray[Any]) -> Unit:
    furthest = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0).argmax()
    return tuple(int(index) for index in np.unravel_index(furthest, values.shape))

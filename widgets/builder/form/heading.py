"""The head of the form: which blocks it is about, what flows in and out, what they cost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from playground.graph import Graph, Node
from playground.layers import Shape
from playground.problems import Problem
from playground.shapes import Inputs, NodeFacts, survey
from playground.wording import count_in_words, shape_in_words
from widgets import theme
from widgets.builder import words
from widgets.help.explaining import explain

ICON_SIZE = 22


class Heading(QWidget):
    """Name and kind of one block, or how many there are; the shapes; parameters and operations.

    Signals:
        renamed: (name), the learner gave the block a name; empty takes it away.
    """

    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blockHeading")
        self._icon = QLabel(self)
        self._kind = self._label("blockKind", self.tr("Kind of layer"), "heading")
        self.name = self._name_field()
        self._help = self._label("blockHelp", self.tr("What the layer does"), "muted")
        self._help.setWordWrap(True)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(theme.SPACING)
        self._figures.setColumnStretch(1, 1)
        self._flow = self._figure(
            "blockFlow", self.tr("In → out"), self.tr("The shape of what comes in, and of what goes out.")
        )
        self._parameters = self._figure(
            "blockParameters", self.tr("Parameters"), self.tr("How many weights, biases, scales and offsets it has.")
        )
        self._flops = self._figure(
            "blockFlops", self.tr("FLOPs"), self.tr("Operations for one example, forward; a multiply-add counts two.")
        )
        top = QHBoxLayout()
        top.addWidget(self._icon)
        top.addWidget(self._kind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addLayout(top)
        column.addWidget(self._help)
        column.addWidget(self.name)
        column.addLayout(self._figures)

    def show_blocks(self, graph: Graph, inputs: Inputs, nodes: Sequence[Node]) -> None:
        """Show these blocks of a graph, at least one."""
        first = nodes[0].layer
        alike = all(node.layer.kind == first.kind for node in nodes)
        is_one = len(nodes) == 1
        kind = words.in_words(first.title)
        titles = {True: kind, False: self.tr("{count} blocks").format(count=len(nodes))}
        several = f"{titles[False]}: {kind}" if alike else titles[False]
        self._kind.setText(kind if is_one else several)
        side = round(ICON_SIZE * theme.text_size() / 100)
        self._icon.setPixmap(theme.icon(f"layer-{first.kind}" if alike else "layer").pixmap(QSize(side, side)))
        self._help.setText(words.in_words(first.help))
        self._help.setVisible(alike)
        self.name.setVisible(is_one)
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(nodes[0].name)
        self.name.setPlaceholderText(self.tr("Name: {usual}").format(usual=words.title(nodes[0])))
        self._show_figures(graph, inputs, nodes)

    def _show_figures(self, graph: Graph, inputs: Inputs, nodes: Sequence[Node]) -> None:
        found = survey(graph, inputs)
        facts = [found.facts[node.id] for node in nodes if node.id in found.facts]
        incoming = [found.shapes[source] for source in graph.sources(nodes[0].id) if source in found.shapes]
        made = found.shapes.get(nodes[0].id)
        self._flow.setText(f"{_shapes(incoming)} → {_shape(made)}")
        for label in (self._flow, self._flow.buddy_label):
            label.setVisible(len(nodes) == 1)
        self._parameters.setText(_parameters(facts))
        self._flops.setText(_count(sum(fact.flops for fact in facts)))

    def _label(self, name: str, title: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setAccessibleName(title)
        label.setProperty("role", role)
        return label

    def _name_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("blockName")
        field.setAccessibleName(self.tr("Name of the block"))
        field.setToolTip(self.tr("What the block is called on the canvas."))
        field.setMaxLength(60)
        field.setClearButtonEnabled(True)
        explain(field)
        field.editingFinished.connect(self._rename)
        return field

    def _rename(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.renamed.emit(self.name.text().strip())

    def _figure(self, name: str, title: str, help_text: str) -> _Figure:
        figure = _Figure(name, title, help_text, self)
        row = self._figures.rowCount()
        self._figures.addWidget(figure.buddy_label, row, 0)
        self._figures.addWidget(figure, row, 1)
        return figure


class _Figure(QLabel):
    """A figure that can be copied, and the label before it."""

    def __init__(self, name: str, title: str, help_text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.buddy_label = QLabel(title, parent)
        self.buddy_label.setProperty("role", "muted")
        self.buddy_label.setToolTip(help_text)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setToolTip(help_text)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        explain(self)


def _shape(shape: Shape | Problem | None) -> str:
    return "?" if shape is None or isinstance(shape, Problem) else shape_in_words(shape)


def _shapes(shapes: Sequence[Shape | Problem]) -> str:
    """What flows in: a shape, or several with commas; a dash at the input, into which nothing flows."""
    return ", ".join(map(_shape, shapes)) or "–"


def _parameters(facts: Sequence[NodeFacts]) -> str:
    """How many training changes, and how many it leaves as they are."""
    held, frozen = sum(fact.held for fact in facts), sum(fact.frozen for fact in facts)
    if not frozen:
        return _count(held)
    if frozen == held:
        return QCoreApplication.translate("Heading", "{count}, frozen").format(count=_count(held))
    template = QCoreApplication.translate("Heading", "{count}, {frozen} of them frozen")
    return template.format(count=_count(held), frozen=_count(frozen))


def _count(number: int) -> str:
    short = count_in_words(number)
    return f"{number:,}" if short == f"{number:,}" or number < 10_000_000 else short

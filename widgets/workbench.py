"""The middle of the window: pad, network, inside, curves and settings side by side, fed by the run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from playground.experiment import Experiment
from playground.messages import Answer, Frame
from playground.problems import Problem
from widgets import theme
from widgets.actions import Actions
from widgets.cards import Card, ClosableCard
from widgets.controls.play_bar import PlayBar
from widgets.controls.training_panel import TrainingPanel
from widgets.document import Document
from widgets.drawing.drawing_panel import DrawingPanel
from widgets.drawing.sheet import Sheet
from widgets.fitting import reads_digits
from widgets.loading import Loading
from widgets.network.canvas import NetworkCanvas
from widgets.problem_list import ProblemList
from widgets.problem_words import problem_in_words, translated
from widgets.run import Run

if TYPE_CHECKING:
    from widgets.views.curves import CurvesView
    from widgets.views.inside import InsideView


class Workbench(QSplitter):
    """Lays the parts out and hands each what it shows; nothing here computes."""

    def __init__(
        self,
        document: Document,
        run: Run,
        actions: Actions,
        data_folder: Path,
        sheet: Sheet,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._document = document
        self._run = run
        self._node: str | None = None
        self.drawing = DrawingPanel(self, sheet)
        self.canvas = NetworkCanvas(self)
        self.problems = ProblemList(run, self)
        self.play_bar = PlayBar(run, actions, self)
        self.training = TrainingPanel(document, run.connection, data_folder, self)
        self.curves: CurvesView | None = None
        self.inside: InsideView | None = None
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._arrange()
        self._connect()
        self._show_experiment()
        if run.answer is not None:
            self._show_answer(run.answer)

    @property
    def node(self) -> str | None:
        """The id of the node that is open, None where none is."""
        return self._node

    def load_curves(self) -> None:
        """Make the curves as soon as their library is there: it loads beside a window that is on screen already."""
        if "pyqtgraph" in sys.modules:
            self._add_curves()
            return
        loading = Loading("pyqtgraph", self)
        loading.finished.connect(self._add_curves)
        loading.start()

    def _add_curves(self) -> None:
        from widgets.views.curves import CurvesView  # noqa: PLC0415 - see load_curves

        self.curves = CurvesView(self._run.history)
        self._curves_card.put(self.curves)
        self._run.history_changed.connect(self.curves.refresh)
        self._name_loss()

    def show_inside(self, node_id: str) -> None:
        """Open a node: its output for this drawing, its filters, its settings."""
        if node_id not in self.canvas.node_ids():
            return
        if self.inside is None:
            self._add_inside()
        self._node = node_id
        if self._inside_card.isHidden():
            self._make_room()
        self._run.watch(frozenset({"inside"}), node_id)
        self._show_node()

    def hide_inside(self) -> None:
        """Close it again."""
        self._node = None
        self.canvas.select()
        self._inside_card.hide()
        self._run.watch(frozenset(), None)

    def _add_inside(self) -> None:
        from widgets.views.inside import InsideView  # noqa: PLC0415 - loaded when first asked for

        self.inside = InsideView()
        self._inside_card.put(self.inside)

    def _make_room(self) -> None:
        """The block that is opened gets most of the room, the curves stay in sight."""
        height = self._middle.height()
        self._inside_card.show()
        self._middle.setSizes([round(0.3 * height), round(0.42 * height), round(0.28 * height)])

    # --- arrangement ---------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setObjectName("workbench")
        self.setHandleWidth(theme.SPACING)
        self.setChildrenCollapsible(False)
        self._network_card = Card(self.canvas, self.problems)
        self._inside_card = ClosableCard("insideClose", self.tr("Close the block"))
        self._inside_card.closed.connect(self.hide_inside)
        self._curves_card = Card()
        self._middle.setHandleWidth(theme.SPACING)
        self._middle.setChildrenCollapsible(False)
        for card, share in ((self._network_card, 3), (self._inside_card, 4), (self._curves_card, 4)):
            self._middle.addWidget(card)
            self._middle.setStretchFactor(self._middle.count() - 1, share)
        self._middle.setSizes([300, 300, 320])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addWidget(self.play_bar)
        column.addWidget(self._middle, 1)
        for part, stretch in ((Card(self.drawing), 1), (middle, 3), (Card(self.training), 0)):
            self.addWidget(part)
            self.setStretchFactor(self.count() - 1, stretch)
        self.setSizes([330, 760, 330])

    def _connect(self) -> None:
        run = self._run
        self.drawing.seen_changed.connect(run.predict)
        self.canvas.node_clicked.connect(self.show_inside)
        self.canvas.selection_changed.connect(self._follow_selection)
        self.problems.node_asked.connect(self._find_node)
        run.answered.connect(self._show_answer)
        run.frame_arrived.connect(self._show_frame)
        run.troubled.connect(self._show_trouble)
        self._document.changed.connect(self._follow_change)
        self._document.replaced.connect(self._show_experiment)
        run.predict(self.drawing.seen())

    # --- what is shown -------------------------------------------------------------------------------------------

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        if (before.data, before.graph) != (after.data, after.graph):
            self._show_experiment()
        elif before.recipe.loss != after.recipe.loss:
            self._name_loss()

    def _name_loss(self) -> None:
        if self.curves is not None:
            is_entropy = self._document.experiment().recipe.loss.endswith("cross-entropy")
            self.curves.set_loss_label(self.tr("Loss (nats)") if is_entropy else self.tr("Loss"))

    def _show_experiment(self) -> None:
        experiment = self._document.experiment()
        self.canvas.set_graph(experiment.graph, experiment.data.shape)
        self.canvas.set_outputs({})
        self._name_loss()
        if experiment.data.labels != self.drawing.bars.labels():
            self.drawing.bars.set_labels(experiment.data.labels)
        if self._node is not None and self._node not in self.canvas.node_ids():
            self.hide_inside()

    def _show_answer(self, answer: Answer) -> None:
        experiment = self._document.experiment()
        self.canvas.set_outputs(answer.outputs)
        bars = self.drawing.bars
        if answer.probabilities is None:
            bars.show_ghost(None)
            bars.show_trouble(self._why_no_answer(experiment))
        elif len(answer.probabilities) == len(bars.labels()):
            bars.show_ghost(answer.ghost if reads_digits(experiment) else None)
            self.drawing.show_answer(answer.probabilities)
        self._show_node()

    def _why_no_answer(self, experiment: Experiment) -> str:
        if experiment.target == "input":
            return self.tr("This network does not name what it sees, it paints it again: look at its last block.")
        return self.tr("This network reads other data than drawings: {title}.").format(
            title=translated(experiment.data.title)
        )

    def _show_frame(self, _frame: Frame) -> None:
        if self._run.answer is None:
            self._show_node()

    def _show_trouble(self, problem: Problem) -> None:
        if self._run.answer is None:
            self.drawing.bars.show_trouble(problem_in_words(problem))

    def _show_node(self) -> None:
        if self._node is None or self.inside is None:
            return
        answer = self._run.answer
        experiment = self._document.experiment()
        outputs, weights = (answer.outputs, answer.weights) if answer else ({}, {})
        names = experiment.data.labels if experiment.target == "label" else ()
        self.inside.show_node(experiment.graph, self._node, experiment.data.shape, outputs, weights, names)

    def _follow_selection(self) -> None:
        if not self.canvas.selection() and self._node is not None:
            self.hide_inside()

    def _find_node(self, node_id: str) -> None:
        if node_id in self.canvas.node_ids():
            self.canvas.select(node_id)

"""The middle of the window: pad, network, inside, curves and settings in panels, fed by the run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from playground import files
from playground.consequences import consequence
from playground.experiment import Experiment
from playground.messages import Answer, Frame
from playground.problems import Problem
from widgets.arrangements import BUILD
from widgets.building import Building
from widgets.collecting import set_aside
from widgets.document import Document
from widgets.fitting import reads_digits
from widgets.help.explaining import explain_all
from widgets.loading import Loading
from widgets.marking import ChangeMarks
from widgets.panel_area import PanelArea
from widgets.panels import Panel
from widgets.parts import WorkbenchParts
from widgets.problem_words import problem_in_words, translated
from widgets.run import Run
from widgets.runs import RunBook
from widgets.seldom import Seldom
from widgets.turning import Parts, Turning, at_once
from widgets.viewing.viewing import Viewing

if TYPE_CHECKING:
    from widgets.views.curves import CurvesView
    from widgets.views.inside import InsideView


CURVES = "widgets.views.curves"
LESSONS = "playground.lessons"
GROWING = 0.2
"""Seconds between two drawings of the curves, which cost the window more than all else that changes with a frame."""


class Workbench(PanelArea):
    """Stands the parts in panels and hands each what it shows; nothing here computes.

    It can be used once all parts of ``arranging`` are done.

    Signals:
        node_opened: (node id), it is looked at from inside.
    """

    node_opened = Signal(str)

    def __init__(
        self,
        document: Document,
        run: Run,
        parts: WorkbenchParts,
        marks: ChangeMarks,
        book: RunBook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workbench")
        self._document = document
        self._run = run
        self._book = book
        self._marks = marks
        self._node: str | None = None
        self.settings_first = False  # whether a click on a block is for its settings outside building too
        self.drawing, self.canvas, self.editor = parts.drawing, parts.canvas, parts.editor
        self.building, self.problems, self.fixes = parts.building, parts.problems, parts.fixes
        self.play_bar, self.training, self.messages = parts.play_bar, parts.training, parts.messages
        self.curves: CurvesView | None = None
        self.inside: InsideView | None = None

    def arranging(self, parts: WorkbenchParts) -> Parts[None]:
        """Stand these parts in panels, and hand each what it shows."""
        panels = []
        for panel in self._panels_of(parts):
            panels.append(panel)
            yield
        self.add_panels({panel.name: panel for panel in panels})
        self._fill_later(parts.building)
        yield
        self.viewing = Viewing(self._document, self._run, self)
        self._connect()
        self._show_experiment()
        if self._run.answer is not None:
            self._show_answer(self._run.answer)

    @property
    def node(self) -> str | None:
        """The id of the node that is open, None where none is."""
        return self._node

    def load_curves(self) -> None:
        """Make the curves as soon as their library is there: it loads beside a window that is on screen already."""
        if CURVES in sys.modules:
            at_once(self._adding_curves())
            return
        loading = Loading(CURVES, self)
        loading.finished.connect(self._turn_to_curves)
        loading.start()

    def _turn_to_curves(self) -> None:
        turning = Turning(self._adding_curves(), parent=self)
        # What the first look at the memory, copy of the work and lesson would else have to wait for.
        turning.finished.connect(Loading("psutil", self, also=[files.RECORDS, LESSONS]).start)
        turning.start()

    def _adding_curves(self) -> Parts[None]:
        from widgets.views.curves import make_curves  # noqa: PLC0415 - see load_curves

        curves = yield from make_curves(self._run.history)
        yield
        explain_all(curves)
        self.panels["curves"].put(curves)
        growing = Seldom(curves, GROWING)
        growing.due.connect(curves.refresh)
        self._run.history_changed.connect(growing.ask)
        self._marks.show_on(curves)
        self._book.ghosts_changed.connect(self._show_ghosts)
        self.curves = curves
        self._show_ghosts()
        self._name_loss()
        set_aside()

    def show_inside(self, node_id: str) -> None:
        """Open a node: its output for this drawing, its filters, its settings."""
        if node_id not in self.canvas.node_ids():
            return
        if self.inside is None:
            self._add_inside()
        self._node = node_id
        if self.panels["inside"].isHidden():
            self._make_room()
        self._watch_node()
        self._show_node()
        self.node_opened.emit(node_id)

    def _watch_node(self) -> None:
        """Its weights are wanted from the engine, which calls a layer of a group by group and repetition."""
        if self._node is not None:
            self.viewing.open_node(self.editor.outlet(self._node))

    def _open(self, node_id: str) -> None:
        """A click is for the settings while building; else, or where inside is looked at already, it looks inside."""
        if (self.arrangement != BUILD and not self.settings_first) or self.panels["inside"].isVisible():
            self.show_inside(node_id)
        elif not self.panels["block"].isHidden():
            self.panels["block"].raise_()

    def rename_block(self) -> None:
        """Go to the field for the chosen block's name."""
        self.panels["block"].reveal()
        self.building.form.edit_name()

    def hide_inside(self) -> None:
        """Close it again."""
        self._node = None
        self.canvas.select()
        self.panels["inside"].hide()
        self.viewing.open_node(None)

    def _show_any_inside(self) -> None:
        """The panel was asked for, and no block: the first one with weights is as good as any."""
        graph = self.editor.graph()
        weighty = [node.id for node in graph.nodes if node.layer.kind in ("dense", "convolution")]
        chosen = next(iter(weighty or self.canvas.node_ids()), None)
        if self._node is None and chosen is not None:
            self.canvas.select(chosen)
            self.show_inside(chosen)

    def _add_inside(self) -> None:
        from widgets.views.inside import InsideView  # noqa: PLC0415 - loaded when first asked for

        self.inside = InsideView()
        self.inside.wants_asked.connect(self._ask_what_it_wants)
        explain_all(self.inside)
        self.panels["inside"].put_scrolled(self.inside)

    def _ask_what_it_wants(self, node_id: str, unit: object) -> None:
        layer = self.editor.outlet(node_id)
        if layer is not None:
            self.viewing.open_for("wants", (layer, unit))

    def _make_room(self) -> None:
        """The block that is opened gets most of the room, the curves stay in sight."""
        names = ("network", "inside", "curves")
        height = sum(panel.height() for panel in map(self.panels.__getitem__, names) if panel.isVisible())
        self.panels["inside"].reveal()
        if not any(self.panels[name].isFloating() or self.panels[name].isHidden() for name in names):
            shares = [round(share * height) for share in (0.3, 0.42, 0.28)]
            self.resizeDocks([self.panels[name] for name in names], shares, Qt.Orientation.Vertical)

    # --- arrangement ---------------------------------------------------------------------------------------------

    def _panels_of(self, parts: WorkbenchParts) -> Iterator[Panel]:
        yield Panel("drawing", self.tr("Drawing"), parts.drawing)
        yield Panel("layers", self.tr("Layers"))
        yield Panel("network", self.tr("Network"), parts.canvas, parts.summary, parts.problems, parts.fixes)
        yield Panel("inside", self.tr("Inside the block"))
        yield Panel("curves", self.tr("Curves"))
        yield Panel("runs", self.tr("Runs"), parts.runs)
        yield Panel("training", self.tr("Settings"), parts.training)
        yield Panel("block", self.tr("Block"))
        yield Panel("messages", self.tr("Messages"), parts.messages)

    def _fill_later(self, building: Building) -> None:
        """What belongs into panels that nobody sees at first."""
        self.panels["layers"].put_when_seen(lambda: building.palette)
        self.panels["block"].put_when_seen(lambda: building.form)
        inside = self.panels["inside"]
        inside.closed.connect(self.hide_inside)
        inside.asked_for.connect(self._show_any_inside)
        close = inside.title_bar.close_button
        close.setShortcut(Qt.Key.Key_Escape)
        close.setToolTip(self.tr("{title} (Esc)").format(title=close.accessibleName()))

    def restore_layout(self, state: object) -> bool:
        done = super().restore_layout(state)
        self.panels["inside"].setVisible(self._node is not None)
        return done

    def reset_layout(self) -> None:
        super().reset_layout()
        if self._node is not None:
            self._make_room()

    def _connect(self) -> None:
        run = self._run
        self.drawing.seen_changed.connect(run.predict)
        self.drawing.seen_changed.connect(self.viewing.show_picture)
        self.canvas.node_clicked.connect(self._open)
        self.canvas.selection_changed.connect(self._follow_selection)
        self.editor.repetition_changed.connect(self._follow_repetition)
        self.problems.node_asked.connect(self._find_node)
        self.building.hint.templates_asked.connect(self.training.templates.open_menu)
        run.answered.connect(self._show_answer)
        run.frame_arrived.connect(self._show_frame)
        run.troubled.connect(self._show_trouble)
        self._document.changed.connect(self._follow_change)
        self._document.replaced.connect(self._show_experiment)
        run.predict(self.drawing.seen())
        self.viewing.show_picture(self.drawing.seen())

    def _show_ghosts(self) -> None:
        if self.curves is not None:
            self.curves.set_ghosts(self._book.ghosts())

    # --- what is shown -------------------------------------------------------------------------------------------

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        if before.data.for_study and not after.data.for_study:
            self.drawing.bars.show_nothing()
        if (before.data, before.graph) != (after.data, after.graph):
            if consequence(before, after) in ("open", "restart"):
                self.canvas.set_outputs({})  # otherwise the canvas knows which blocks still make the same
            self._show_data()
        elif before.recipe.loss != after.recipe.loss:
            self._name_loss()

    def _name_loss(self) -> None:
        if self.curves is not None:
            is_entropy = self._document.experiment().recipe.loss.endswith("cross-entropy")
            self.curves.set_loss_label(self.tr("Loss (nats)") if is_entropy else self.tr("Loss"))

    def _show_experiment(self) -> None:
        self.canvas.set_outputs({})
        self._show_data()

    def _show_data(self) -> None:
        experiment = self._document.experiment()
        self._name_loss()
        if experiment.data.for_study:
            self.drawing.bars.show_ghost(None)
            self.drawing.bars.show_trouble(self.tr("A network for study has learned nothing yet that it could name."))
        elif not experiment.data.labels:
            self.drawing.bars.show_ghost(None)
            self.drawing.bars.show_trouble(self._why_no_answer(experiment))
        elif experiment.data.labels != self.drawing.bars.labels():
            self.drawing.bars.set_labels(experiment.data.labels)
        if self._node is not None and self._node not in self.canvas.node_ids():
            self.hide_inside()
        self._show_answer_again()

    def _show_answer_again(self) -> None:
        """Back from a network that was never asked, as after undo of a mistake, the last answer still holds."""
        here, asked = self._document.experiment(), self._run.experiment
        if self._run.answer is not None and asked is not None and (asked.graph, asked.data) == (here.graph, here.data):
            self._show_answer(self._run.answer)

    def _show_answer(self, answer: Answer) -> None:
        experiment = self._document.experiment()
        if experiment.data.for_study:
            return  # the answer is of the network from before
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
        outputs, weights = (self.canvas.of_blocks(answer.outputs), answer.weights) if answer else ({}, {})
        names = experiment.data.labels if experiment.task == "classification" else ()
        shapes = self.editor.input_shapes()
        self.inside.show_node(self.editor.graph(), self._node, shapes, outputs, weights, names)

    def _follow_selection(self) -> None:
        if not self.canvas.selection() and self._node is not None:
            self.hide_inside()

    def _follow_repetition(self) -> None:
        self._watch_node()
        self._show_node()

    def _find_node(self, node_id: str) -> None:
        if node_id in self.canvas.node_ids():
            self.canvas.select(node_id)
